import type { APIRoute } from 'astro';
import { readPublishedArchive } from '#archive/from-astro.ts';
import { listTwinPages, type TwinPage } from '#formats/pages.ts';
import { listSitemaps, toSitemap } from '#formats/sitemap.ts';

export const getStaticPaths = async () => {
  const pages = listTwinPages(await readPublishedArchive());
  return listSitemaps(pages).map((number) => ({ params: { number: String(number) }, props: { pages } }));
};

export const GET: APIRoute<{ pages: readonly TwinPage[] }> = ({ params, props, site }) =>
  new Response(toSitemap(props.pages, Number(params.number), site?.origin ?? ''), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
