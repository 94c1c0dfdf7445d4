import type { APIRoute } from 'astro';
import { readPublishedArchive } from '#archive/from-astro.ts';
import { listTwinPages } from '#formats/pages.ts';
import { toSitemapIndex } from '#formats/sitemap.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(toSitemapIndex(listTwinPages(await readPublishedArchive()), site?.origin ?? ''), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
