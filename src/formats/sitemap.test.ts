import { expect, test } from 'vitest';
import type { TwinPage } from './pages.ts';
import { listSitemaps, sitemapSize, toSitemap, toSitemapIndex } from './sitemap.ts';

const make = (count: number): TwinPage[] => Array.from({ length: count }, (_, number) => (locale) => `/${locale}/articles/n${number}/`);

test('a page stands twice, each time with both its twins and the default', () => {
  const xml = toSitemap(make(1), 0, 'https://example.org');
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
    'https://example.org/zh/articles/n0/',
    'https://example.org/en/articles/n0/',
  ]);
  expect([...xml.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].slice(0, 3).map((match) => [match[1], match[2]])).toEqual([
    ['zh-Hans', 'https://example.org/zh/articles/n0/'],
    ['en', 'https://example.org/en/articles/n0/'],
    ['x-default', 'https://example.org/zh/articles/n0/'],
  ]);
});

test('a large site is cut into several sitemaps that together hold every address once', () => {
  const pages = make(sitemapSize / 2 + 1);
  expect(listSitemaps(pages)).toEqual([0, 1]);
  const locations = listSitemaps(pages).flatMap((number) =>
    [...toSitemap(pages, number, 'https://example.org').matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
  );
  expect(new Set(locations).size).toBe(locations.length);
  expect(locations).toHaveLength(pages.length * 2);
  expect(toSitemapIndex(pages, 'https://example.org').match(/sitemap-\d\.xml/g)).toEqual(['sitemap-0.xml', 'sitemap-1.xml']);
});
