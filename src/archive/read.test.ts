import { describe, expect, test } from 'vitest';
import { makeArticle, makeFiles, testDay } from '#testing/make.ts';
import type { ContentFile } from './files.ts';
import { readArchive } from './read.ts';

const read = (files: readonly ContentFile[], drafts = false) => readArchive(files, { drafts, today: testDay });
const say = (files: readonly ContentFile[]): string[] => read(files).problems.map(({ code, path, line, column }) => `${code} ${path}:${line}:${column}`);
const one = { id: 'one' };

test('an article has its facts once and its words in both languages', () => {
  const article = makeArticle({
    zh: { date: '2024-06?', district: ['binjiang', 'xihu'], byline: [{ name: '张三', role: 'author' }] },
    zhBody: '甲。\n\n## 乙',
    enBody: 'A.\n\n## B',
  });
  expect(article).toMatchObject({ id: 'one', city: 'hangzhou', districts: ['binjiang', 'xihu'], topics: ['anti-fraud'], original: 'zh', pictures: [] });
  expect(article.date).toMatchObject({ edtf: '2024-06?', uncertain: true });
  expect(article.editions.zh).toMatchObject({ translator: null, path: 'content/articles/2024/one/zh.mdx' });
  expect(article.editions.en).toMatchObject({ translator: 'editors', translated: '2026-01-02' });
  expect(article.editions.en?.blocks.map((block) => block.text)).toEqual(['A.', 'B']);
});

test('the order files come in makes no difference', () => {
  const files = makeFiles([one, { id: 'two', zh: { date: '2024-02-30' }, enBody: '{x}' }]);
  expect(read(files.toReversed())).toEqual(read(files));
});

test('drafts count when they are asked for', () => {
  const files = makeFiles([{ id: 'one', zh: { status: 'draft' } }]);
  expect([read(files).archive.articles.size, read(files, true).archive.articles.size]).toEqual([0, 1]);
});

test('an article of unknown place is told of and left out; the others stay', () => {
  const { archive, problems } = read(makeFiles([one, { id: 'two', zh: { district: 'nowhere' } }]));
  expect(problems.map((problem) => problem.code)).toEqual(['E-FM-PLACE']);
  expect([...archive.articles.keys()]).toEqual(['one']);
});

describe('one fault hides no other', () => {
  test('in the facts, the words and the bodies of both files', () => {
    const files = makeFiles([
      { id: 'one', zh: { date: '2024-02-30', topic: 'nothing', kind: 'news' }, zhBody: '{x}', en: { of: 'short', city: 'hangzhou' }, enBody: '<b>x</b>' },
    ]);
    const codes = read(files).problems.map((problem) => `${problem.path.slice(-6)} ${problem.code}`);
    expect(codes.sort()).toEqual([
      'en.mdx E-BODY-HTML',
      'en.mdx E-FM-TYPE',
      'en.mdx E-TR-FACT',
      'zh.mdx E-BODY-EXPRESSION',
      'zh.mdx E-FM-CHOICE',
      'zh.mdx E-FM-DATE',
      'zh.mdx E-FM-TOPIC',
    ]);
  });

  test('not even one in the vocabulary, which is told once', () => {
    const files = makeFiles([
      { id: 'one', zh: { date: '2042', topic: 'nothing' } },
      { id: 'two', zh: { city: 'nowhere' } },
    ]).filter((file) => file.parts[1] !== 'topics.yaml');
    expect(say(files)).toEqual(
      [
        'E-FM-FUTURE content/articles/2042/one/zh.mdx:4:7',
        'E-FM-PLACE content/articles/2024/two/zh.mdx:6:7',
        'E-FILE-READ content/vocabulary/topics.yaml:1:1',
      ].sort((a, b) => (a.slice(a.indexOf(' ')) < b.slice(b.indexOf(' ')) ? -1 : 1)),
    );
  });
});

describe('original and translation', () => {
  const take = (files: readonly ContentFile[], name: string, text: string): ContentFile[] =>
    files.map((file) => (file.parts.at(-1) === name ? { ...file, bytes: new TextEncoder().encode(text) } : file));
  const files = makeFiles([one]);

  test('either language may be the original', () => {
    const [zh, en] = ['zh.mdx', 'en.mdx'].map((name) => files.find((file) => file.parts.at(-1) === name));
    const swapped = files.map((file) =>
      file === zh ? { ...file, bytes: en?.bytes ?? file.bytes } : file === en ? { ...file, bytes: zh?.bytes ?? file.bytes } : file,
    );
    expect(read(swapped).archive.articles.get('one')?.original).toBe('en');
  });

  test('a translation alone is no article, and its body is read all the same', () => {
    const alone = take(files, 'en.mdx', '---\ntitle: T\nsummary: S\ntranslator: editors\n---\n\n{x}\n').filter((file) => file.parts.at(-1) !== 'zh.mdx');
    expect(say(alone)).toEqual(['E-TR-ORIGINAL content/articles/2024/one/en.mdx:1:1', 'E-BODY-EXPRESSION content/articles/2024/one/en.mdx:7:1']);
  });

  test('an original whose block cannot be read does not make its translation one', () => {
    expect(say(take(files, 'zh.mdx', 'no block'))).toEqual(['E-FM-OPEN content/articles/2024/one/zh.mdx:1:1']);
  });

  test('the fingerprint in `of` is compared, and asked for only where it stands', () => {
    const { fingerprint } = makeArticle();
    expect(say(makeFiles([{ id: 'one', en: { of: fingerprint } }]))).toEqual([]);
    expect(read(makeFiles([{ id: 'one', en: { of: '0'.repeat(16) } }])).problems).toMatchObject([{ code: 'W-TR-STALE', values: { expected: fingerprint } }]);
  });
});

describe('places in time', () => {
  test.each([
    ['2021', true],
    ['2021-04', true],
    ['2021-05', false],
    ['2024', false],
    ['2019-01-01', true],
  ])('Xiacheng, abolished in 2021-04, in %s: %s', (date, isFine) => {
    expect(read(makeFiles([{ id: 'one', zh: { date, district: 'xiacheng' } }])).problems.map((problem) => problem.code)).toEqual(isFine ? [] : ['E-FM-PERIOD']);
  });
});

test('the vocabulary has each id once and each parent in the list', () => {
  const files = makeFiles([]);
  const broken = files.map((file) =>
    file.parts[1] === 'topics.yaml'
      ? {
          ...file,
          bytes: new TextEncoder().encode('- id: fire\n  parent: safty\n  name: { zh: 火, en: Fire }\n  description: { zh: 火, en: Fire }\n'.repeat(2)),
        }
      : file,
  );
  expect(say(broken)).toEqual([
    'E-FM-TOPIC content/vocabulary/topics.yaml:2:11',
    'E-ID-TWICE content/vocabulary/topics.yaml:5:7',
    'E-FM-TOPIC content/vocabulary/topics.yaml:6:11',
  ]);
});
