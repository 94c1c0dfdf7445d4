import { expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { listTwinPages } from './pages.ts';

test('every kind of page is listed once, in both languages alike, empty places and topics left out', () => {
  const archive = makeArchive([
    { id: 'a', zh: { district: ['binjiang'] } },
    { id: 'b', zh: { date: '2023-05' } },
  ]);
  const pages = listTwinPages(archive).map((page) => page('zh'));
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages).toEqual([
    '/zh/',
    '/zh/about/',
    '/zh/guide/',
    '/zh/contribute/',
    '/zh/search/',
    '/zh/articles/',
    '/zh/topics/',
    '/zh/topics/crime/',
    '/zh/topics/anti-fraud/',
    '/zh/places/',
    '/zh/places/hangzhou/',
    '/zh/places/hangzhou/binjiang/',
    '/zh/dates/',
    '/zh/dates/2024/',
    '/zh/dates/2023/',
    '/zh/articles/a/',
    '/zh/articles/b/',
  ]);
  expect(listTwinPages(archive).map((page) => page('en'))).toEqual(pages.map((url) => url.replace('/zh/', '/en/')));
});

test('a long list has its further pages; a withdrawn article is in none', () => {
  const wishes = Array.from({ length: 21 }, (_, number) => ({ id: `n${number}` }));
  const archive = makeArchive([...wishes, { id: 'gone', zh: { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }] } }]);
  const pages = listTwinPages(archive).map((page) => page('en'));
  expect(pages).toContain('/en/articles/page/2/');
  expect(pages).toContain('/en/topics/anti-fraud/page/2/');
  expect(pages).not.toContain('/en/articles/page/3/');
  expect(pages).not.toContain('/en/articles/gone/');
});
