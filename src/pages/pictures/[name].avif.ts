import type { APIRoute } from 'astro';
import { readPublishedArchive } from '#archive/from-astro.ts';
import { readPictureBytes } from '#archive/from-disk.ts';
import { listPictures } from '#archive/list.ts';
import type { PictureFile } from '#archive/pictures.ts';
import { renderPicture } from '#archive/render-picture.ts';
import { toPictureName } from '../../urls.ts';

interface Props {
  picture: PictureFile;
  width: number;
}

export const getStaticPaths = async () =>
  listPictures(await readPublishedArchive()).flatMap((picture) =>
    picture.widths.map((width) => ({ params: { name: toPictureName(picture.hash, width) }, props: { picture, width } })),
  );

export const GET: APIRoute<Props> = async ({ props: { picture, width } }) => {
  const bytes = await renderPicture(readPictureBytes(picture.file), { hash: picture.hash, width, format: 'avif' });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/avif' } });
};
