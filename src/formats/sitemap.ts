import { locales, toLanguageTag } from '#lib/locale.ts';
import { toDocument, toXml } from '#lib/xml.ts';
import { defaultLocale } from '../site.ts';
import { toAbsolute, toSitemapUrl } from '../urls.ts';
import type { TwinPage } from './pages.ts';

/** How many addresses one sitemap holds; the protocol allows 50,000. */
export const sitemapSize = 20_000;

/** Writes sitemap number `number`: each page in both languages, with its twins named (sitemaps.org 0.9, xhtml:link). */
export function toSitemap(pages: readonly TwinPage[], number: number, address: string): string {
  const perFile = sitemapSize / locales.length;
  const entries = pages.slice(number * perFile, (number + 1) * perFile).flatMap((page) => {
    const links = [
      ...locales.map((locale) => toXml('xhtml:link', { rel: 'alternate', hreflang: toLanguageTag(locale), href: toAbsolute(address, page(locale)) })),
      toXml('xhtml:link', { rel: 'alternate', hreflang: 'x-default', href: toAbsolute(address, page(defaultLocale)) }),
    ];
    return locales.map((locale) => toXml('url', {}, toXml('loc', {}, toAbsolute(address, page(locale))), ...links));
  });
  return toDocument(toXml('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...entries));
}

/** Writes the index that names every sitemap. */
export function toSitemapIndex(pages: readonly TwinPage[], address: string): string {
  const items = listSitemaps(pages).map((number) => toXml('sitemap', {}, toXml('loc', {}, toAbsolute(address, toSitemapUrl(number)))));
  return toDocument(toXml('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...items));
}

/** Lists the numbers of the sitemaps needed, from 0. */
export function listSitemaps(pages: readonly TwinPage[]): number[] {
  return Array.from({ length: Math.max(1, Math.ceil((pages.length * locales.length) / sitemapSize)) }, (_, number) => number);
}
