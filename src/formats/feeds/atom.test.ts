import { expect, test } from 'vitest';
import { readArchive } from '#archive/read.ts';
import { makeArchive, makeFiles, testDay } from '#testing/make.ts';
import { toAtom } from './atom.ts';

const address = 'https://example.org';
const entries = (xml: string): string[] => [...xml.matchAll(/<entry[\s\S]*?<\/entry>/g)].map((match) => match[0]);

test('newest first, with the date as exact as it is known and no more', () => {
  const archive = makeArchive([
    { id: 'old', zh: { date: '2023-02-03' } },
    { id: 'new', zh: { date: '2024-06?' } },
  ]);
  const [first = '', second = ''] = entries(toAtom(archive, { locale: 'zh', address }));
  expect(first).toContain('<id>https://example.org/zh/articles/new/</id>');
  expect(first).toContain('<dc:date>2024-06?</dc:date>');
  expect(first).not.toContain('<published>');
  expect(second).toContain('<published>2023-02-03T00:00:00+08:00</published>');
});

test('an entry says that it is retold, and names the source’s own people as contributors, not as authors', () => {
  const archive = makeArchive([{ id: 'a', zh: { byline: [{ name: '张三', latin: 'Zhang San', role: 'correspondent' }] } }]);
  const [zh = ''] = entries(toAtom(archive, { locale: 'zh', address }));
  const [en = ''] = entries(toAtom(archive, { locale: 'en', address }));
  expect(zh).toContain('<rights>本文由平安文库据原稿重写，事实不变。</rights>');
  expect(en).toContain('<contributor><name>Zhang San</name></contributor>');
  expect(en).not.toContain('<author>');
});

test('markup and signs in a text are escaped, and the text has no anchors of its own', () => {
  const archive = makeArchive([{ id: 'a', zh: { title: 'A & B <C>' }, zhBody: '一 & 二', en: null }]);
  const [entry = ''] = entries(toAtom(archive, { locale: 'zh', address }));
  expect(entry).toContain('<title>A &#38; B &#60;C&#62;</title>');
  expect(entry).not.toMatch(/id=|id&#61;/);
  expect(entry).toContain('&#60;p&#62;一 &#38;#x26; 二&#60;/p&#62;');
});

test('an article without a translation is given in its own language and says so', () => {
  const archive = makeArchive([{ id: 'a', en: null }]);
  const [entry = ''] = entries(toAtom(archive, { locale: 'en', address }));
  expect(entry).toContain('<entry xml:lang="zh-Hans">');
  expect(entry).toContain('no English translation yet');
});

test('a correction moves the feed’s date', () => {
  const archive = makeArchive([{ id: 'a', zh: { status: 'corrected', notes: [{ date: '2026-01-20', zh: '更正。', en: 'Corrected.' }] } }]);
  expect(toAtom(archive, { locale: 'zh', address })).toContain('<updated>2026-01-20T00:00:00+08:00</updated>');
});

test('a picture is one plain picture at its full address', () => {
  const picture = { file: 'a.jpg', hash: '0123456789abcdef', widths: [360, 800], width: 800, height: 600 };
  const zhBody = '见[此页](/zh/about/)。\n\n<Photo src="a.jpg" alt="图" caption="说明" />';
  const { archive } = readArchive(makeFiles([{ id: 'a', zhBody, en: null }]), {
    drafts: false,
    today: testDay,
    pictures: new Map([['a', new Map([['a.jpg', picture]])]]),
  });
  const text = toAtom(archive, { locale: 'zh', address }).replaceAll('&#60;', '<').replaceAll('&#62;', '>').replaceAll('&#34;', '"');
  expect(text).toContain('<a href="https://example.org/zh/about/">');
  expect(text).toContain('<img src="https://example.org/pictures/0123456789abcdef-800.webp" alt="图" width="800" height="600"');
  expect(text).not.toMatch(/srcset|sizes=|<source/);
});

test('a link to a paragraph or a note of the page leads to the page, and no id is left that another entry may have too', () => {
  const zhBody = '一[^1]，见[第三段](#p3)。\n\n写作 id="p1" 的字。\n\n三。\n\n[^1]: 注。';
  const archive = makeArchive([{ id: 'a', zhBody, en: null }]);
  const text = toAtom(archive, { locale: 'zh', address }).replaceAll('&#60;', '<').replaceAll('&#62;', '>').replaceAll('&#34;', '"');
  const content = /<content[^>]*>([\s\S]*?)<\/content>/.exec(text)?.[1] ?? '';
  expect(content).toContain('<a href="https://example.org/zh/articles/a/#p3">');
  expect(content).toContain('href="https://example.org/zh/articles/a/#fn-1"');
  expect(content).toContain('写作 id="p1" 的字。');
  expect(content).not.toMatch(/="#|<[^>]* id="|aria-describedby/);
});
