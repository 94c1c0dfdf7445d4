import type { APIRoute } from 'astro';
import { readPublishedArchive } from '#archive/from-astro.ts';
import { renderPicture } from '#archive/pictures.ts';

export const getStaticPaths = async () => {
  const archive = await readPublishedArchive();
  const pictures = new Map([...archive.articles.values()].flatMap((article) => article.pictures).map((picture) => [picture.hash, picture.file]));
  return [...pictures].map(([hash, file]) => ({ params: { hash }, props: { file } }));
};

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await renderPicture(props)), { headers: { 'content-type': 'image/webp' } });
