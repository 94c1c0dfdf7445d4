import { expect, test } from 'vitest';
import { listTwinPages } from '#formats/pages.ts';
import { makeArchive, makeFiles, testDay } from '#testing/make.ts';
import { readArchive } from './read.ts';

const wishes = [{ id: 'one' }, { id: 'two', en: null, zh: { city: 'wenzhou', district: 'ouhai', topic: 'fire-safety', date: '2023-05' } }];

function say(url: string, options: { address?: string; others?: readonly { id: string; year: string }[] } = {}): string[] {
  const files = makeFiles([...wishes, { id: 'linking', en: null, zhBody: `第一段。\n\n见[这里](${url})。` }]);
  return readArchive(files, { drafts: true, today: testDay, ...options }).problems.map((problem) => `${problem.code} ${problem.line}:${problem.column}`);
}

test('every page that the sitemap knows can be linked to, except the further pages of a list', () => {
  const pages = listTwinPages(makeArchive(wishes)).map((toUrl) => toUrl('zh'));
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter((url) => say(url).length > 0)).toEqual([]);
  expect(say('/zh/articles/page/2/')).toEqual(['E-BODY-TARGET 19:2']);
});

test.each([
  '/',
  '/zh/articles/two/#p2',
  '/zh/dates/2023/#m5',
  '/zh/search/?q=平安',
  '/zh/feed.xml',
  '#p2',
  'https://www.example.org/zh/articles/x/',
  'mailto:a@example.org',
])('%s is fine', (url) => expect(say(url)).toEqual([]));

test.each([
  '/zh/articles/three/',
  '/zh/articles/two/#p3',
  '/zh/articles/two/#p02',
  '/zh/articles/two/#corrections',
  '/zh/articles/two',
  '/articles/two/',
  '/zh/articles/../articles/two/',
  '/zh/articles/%74wo/',
  '/en/articles/two/',
  '/zh/places/ouhai/',
  '/zh/dates/2022/',
  '/pictures/0123456789abcdef.webp',
  '/favicon.ico',
  '#p3',
  '#top',
  '#',
])('%s leads nowhere', (url) => expect(say(url)).toEqual(['E-BODY-TARGET 19:2']));

test('the site’s own address is told by its host, whatever the spelling', () => {
  const address = 'https://archive.example';
  for (const url of ['https://archive.example/zh/', 'http://ARCHIVE.example', 'https://user@archive.example/zh/#p1', 'http://127.0.0.1:8080/', 'http://[::1]/'])
    expect(say(url, { address }), url).toEqual(['E-BODY-OWN 19:2']);
  for (const url of ['https://archive.example.org/', 'https://archive.example@evil.example/', 'https://my-archive.example/', 'https://archive.example:8443/'])
    expect(say(url, { address }), url).toEqual([]);
});

test('an article that was not read can be linked to; what is known of it counts', () => {
  expect(say('/zh/articles/far/')).toEqual(['E-BODY-TARGET 19:2']);
  const others = [{ id: 'far', year: '1999' }];
  expect([say('/zh/articles/far/', { others }), say('/zh/articles/far/#p9', { others }), say('/zh/dates/1999/', { others })]).toEqual([[], [], []]);
  const known = [{ ...others[0], id: 'far', year: '1999', target: { status: 'published', blocks: { zh: 2, en: 2 } } }];
  expect([say('/zh/articles/far/#p2', { others: known }), say('/zh/articles/far/#p9', { others: known })]).toEqual([[], ['E-BODY-TARGET 19:2']]);
});

test('a reader without a translation sees the original’s paragraphs, so these can be linked to in either language', () => {
  const files = makeFiles([...wishes, { id: 'linking', zhBody: '第一段。', enBody: 'See [this](/en/articles/two/#p2).' }]);
  expect(readArchive(files, { drafts: true, today: testDay }).problems).toEqual([]);
});

test('a page of broken links among ten thousand articles is answered in a moment', () => {
  const links = Array.from({ length: 1600 }, (_, index) => `[x](/zh/articles/no-such-${index}/)`).join('\n\n');
  const others = Array.from({ length: 10_000 }, (_, index) => ({ id: `2024-some-article-${index}`, year: '2024' }));
  const files = makeFiles([{ id: 'one', en: null, zhBody: links }]);
  const begin = performance.now();
  expect(readArchive(files, { drafts: true, today: testDay, others }).problems.length).toBeGreaterThan(0);
  expect(performance.now() - begin).toBeLessThan(5000);
});
