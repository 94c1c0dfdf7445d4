import type { APIRoute } from 'astro';
import { readPublishedArchive } from '#archive/from-astro.ts';
import { toAtom } from '#formats/feeds/atom.ts';
import { type Locale, locales } from '#lib/locale.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(toAtom(await readPublishedArchive(), { locale: params.locale as Locale, address: site?.origin ?? '' }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
