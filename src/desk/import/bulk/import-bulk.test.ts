import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '#archive/files.ts';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { createMemoryDisk, type MemoryDisk } from '#testing/memory-disk.ts';
import { toCsvRow } from './csv.ts';
import { type BulkResult, importBulk } from './import-bulk.ts';
import { type BulkArguments, readBulkArguments } from './options.ts';

const reference = readReferenceFiles({ content: 'content', fallback: 'content' });
const { places, topics } = readVocabulary(reference);
const today = '2026-11-22';

async function run(disk: MemoryDisk, flags: readonly string[] = [], input = '/in/news.jsonl'): Promise<BulkResult> {
  const { options } = readBulkArguments([input, ...flags]) as BulkArguments;
  disk.remove('/work');
  const result = await importBulk(
    { input, content: '/content', work: '/work', options, places: places ?? [], topics: topics ?? [], today },
    { ...disk, show: () => {}, print: () => {}, printError: () => {} },
  );
  if ('zh' in result) throw new Error(result.en);
  disk.remove('/work');
  return result;
}

const toDisk = (records: readonly unknown[], failAt = 0): MemoryDisk =>
  createMemoryDisk(new Map([['/in/news.jsonl', records.map((record) => `${JSON.stringify(record)}\n`).join('')]]), failAt);

/** What the checker says of the content folder on a disk. */
function check(disk: MemoryDisk): string[] {
  const files = [...disk.files].filter(([path]) => path.startsWith('/content/')).sort();
  const texts = files.map(([path, text]): ContentFile => ({ path, parts: path.split('/').slice(2), bytes: new TextEncoder().encode(text) }));
  return readArchive([...reference, ...texts], { drafts: true, today }).problems.map((problem) => `${problem.code} ${problem.path} ${problem.field}`);
}

const list = (disk: MemoryDisk): string[] => [...disk.files.keys()].filter((path) => path !== '/in/news.jsonl').sort();
const rejects = (disk: MemoryDisk, path = '/in/news.rejects.jsonl'): { _line: number; _problem: string[] }[] =>
  (disk.files.get(path) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { _line: number; _problem: string[] });
const facts = { lang: 'zh', title: '题', date: '2024-06-01', city: '温州市', topic: '反诈', body: '正文。' };

describe('a record becomes a draft', () => {
  test('places and topics by any of their names; the file is as an editor would write it', async () => {
    const disk = toDisk([
      {
        ...facts,
        id: 'a',
        district: '瓯海区',
        topic: ['Anti-fraud', '普法'],
        kind: '简讯',
        byline: '通讯员 黄以帖；本报记者 李四',
        url: 'https://example.org/1',
        summary: '一句话。',
      },
    ]);
    await run(disk);
    expect(disk.files.get('/content/articles/2024/a/zh.mdx')).toBe(`---
title: 题
summary: 一句话。
date: 2024-06-01
city: wenzhou
district: [ouhai]
topic: [anti-fraud, legal-education]
kind: brief
text: original
byline:
  - { name: 黄以帖, role: correspondent }
  - { name: 李四, role: reporter }
source: { url: "https://example.org/1" }
status: draft
---

正文。
`);
    expect(list(disk)).toEqual(['/content/articles/2024/a/zh.mdx']);
  });

  test.each([
    ['2024/6/3', '2024-06-03'],
    ['2024年6月3日', '2024-06-03'],
    ['2024年6月', '2024-06'],
    ['20240603', '2024-06-03'],
    ['2024-06-02T20:00:00Z', '2024-06-03'],
    ['2024', '2024'],
  ])('the date %s is %s', async (date, expected) => {
    const disk = toDisk([{ ...facts, id: 'a', date }]);
    await run(disk);
    expect(disk.files.get('/content/articles/2024/a/zh.mdx')).toContain(`\ndate: ${expected}\n`);
  });

  test.each(['2024-02-30', '3/6/2024', '2027-01-01', 'soon'])('the date %s is refused', async (date) => {
    const disk = toDisk([{ ...facts, date }]);
    expect(await run(disk)).toMatchObject({ articles: 0, refused: 1 });
  });

  test('columns by other names, defaults, a title and a summary from the text; each is noted', async () => {
    const disk = toDisk([{ content: '民警走进社区讲防骗，居民听得认真。第二句。' }]);
    const result = await run(disk, [
      '--map',
      'body=content',
      '--default',
      'date=2023',
      '--default',
      'city=hangzhou',
      '--default',
      'topic=safety',
      '--title-from-body',
      '--status',
      'published',
    ]);
    const [note = '', path = ''] = list(disk).toReversed();
    expect(disk.files.get(path)).toContain(
      'title: 民警走进社区讲防骗，居民听得认真\nsummary: 民警走进社区讲防骗，居民听得认真。第二句。\ndate: 2023\ncity: hangzhou\n',
    );
    expect(disk.files.get(path)).toContain('status: published');
    expect(result.marks).toEqual({ lang: 1, kind: 1, title: 1, summary: 1 });
    expect(disk.files.get(note)).toContain('标题取自正文首句');
  });

  test('CSV gives the same as JSON', async () => {
    const csv = `\uFEFF${toCsvRow(['id', ...Object.keys(facts)])}${toCsvRow(['a', ...Object.values({ ...facts, body: '一，"二"\r\n\r\n三' })])}`;
    const [one, two] = [createMemoryDisk(new Map([['/in/news.csv', csv]])), toDisk([{ ...facts, id: 'a', body: '一，"二"\n\n三' }])];
    await run(one, [], '/in/news.csv');
    await run(two);
    expect(one.files.get('/content/articles/2024/a/zh.mdx')).toBe(two.files.get('/content/articles/2024/a/zh.mdx'));
    expect(one.files.get('/content/articles/2024/a/zh.mdx')).toContain('一，"二"\n\n三\n');
  });

  test('a translation goes beside its original, whichever comes first', async () => {
    const translation = { id: 'x', lang: 'en', title: 'Title', body: 'Text.', translationOf: 'a', translator: 'machine' };
    for (const records of [
      [translation, { ...facts, id: 'a' }],
      [{ ...facts, id: 'a' }, translation],
    ]) {
      const disk = toDisk(records);
      expect(await run(disk)).toMatchObject({ articles: 1, translations: 1, refused: 0 });
      expect(disk.files.get('/content/articles/2024/a/en.mdx')).toMatch(/translator: machine\nof: [0-9a-f]{16}\n/);
      expect(check(disk)).toEqual([]);
    }
  });
});

describe('what cannot be taken is named, kept, and can be corrected by itself', () => {
  test('every fault of a record at once, with suggestions', async () => {
    const disk = toDisk([{ ...facts, date: '2024-02-30', city: 'wenzhuo', topic: '反诈片', title: '' }]);
    await run(disk);
    const said = rejects(disk)[0]?._problem.join('\n') ?? '';
    for (const part of ['E-FM-DATE', 'E-BULK-MISSING', '是不是 wenzhou', 'did you mean 反诈', 'news.jsonl:1:1']) expect(said).toContain(part);
  });

  test.each([
    [
      'a taken id',
      [
        { ...facts, id: 'a' },
        { ...facts, id: 'a', body: '别的。' },
      ],
      'E-BULK-TAKEN',
    ],
    ['a translation of nothing', [{ ...facts, translationOf: 'nothing' }], 'E-BULK-ORIGINAL'],
    [
      'a translation into the same language',
      [
        { ...facts, id: 'a' },
        { ...facts, translationOf: 'a' },
      ],
      'E-BULK-SAME',
    ],
    [
      'a translation out of step',
      [
        { ...facts, id: 'a' },
        { lang: 'en', title: 'T', body: 'One.\n\nTwo.', translationOf: 'a' },
      ],
      'E-TR-BLOCKS',
    ],
    ['no text', [{ ...facts, body: ' ' }], 'E-BULK-MISSING'],
    ['a reserved id', [{ ...facts, id: 'page' }], ''],
    ['a body that is a number of objects', [{ ...facts, body: { a: 1 } }], 'E-BULK-TYPE'],
    ['no record', ['text'], 'E-BULK-JSON'],
    ['an unknown language', [{ ...facts, lang: 'fr' }], 'E-BULK-LANG'],
    ['a district of another city', [{ ...facts, district: '义乌' }], 'E-FM-DISTRICT'],
    ['a district of another time', [{ ...facts, city: '杭州', district: '江干区' }], 'E-FM-PERIOD'],
  ])('%s', async (_name, records, code) => {
    const disk = toDisk(records);
    await run(disk);
    expect(rejects(disk).flatMap((reject) => reject._problem.slice(0, 1).map((line) => line.slice(1, line.indexOf(']'))))).toEqual(code === '' ? [] : [code]);
    expect(check(disk)).toEqual([]);
  });

  test('the corrected file is imported by itself and leaves another one only if something is still wrong', async () => {
    const disk = toDisk([
      { ...facts, id: 'a', city: 'wenzhuo' },
      { ...facts, id: 'b', date: 'x' },
    ]);
    await run(disk);
    disk.write('/in/news.rejects.jsonl', (disk.files.get('/in/news.rejects.jsonl') ?? '').replace('"city":"wenzhuo"', '"city":"wenzhou"'));
    expect(await run(disk, [], '/in/news.rejects.jsonl')).toMatchObject({ articles: 1, refused: 1, unused: [], rejects: '/in/news.rejects-2.jsonl' });
    expect(rejects(disk, '/in/news.rejects-2.jsonl')).toHaveLength(1);
  });

  test('a file of other encoding is refused before anything is written', async () => {
    const gbk = Uint8Array.from([0xc6, 0xbd, 0xb0, 0xb2, 0xce, 0xc4, 0xbf, 0xe2, 0x0a]);
    const disk = {
      ...toDisk([]),
      readBytes: async function* () {
        yield gbk;
      },
    };
    await expect(run(disk)).rejects.toThrow(/GBK/);
    expect(list(disk)).toEqual([]);
  });

  test('an article that editors have changed is not touched', async () => {
    const disk = toDisk([{ ...facts, id: 'a' }]);
    await run(disk);
    const path = '/content/articles/2024/a/zh.mdx';
    const published = (disk.files.get(path) ?? '').replace('status: draft', 'status: published');
    disk.write(path, published);
    expect(await run(disk)).toMatchObject({ kept: 1, refused: 0 });
    disk.write(path, published.replace('正文。', '改过的正文。'));
    expect(await run(disk)).toMatchObject({ kept: 0, refused: 1 });
    expect(disk.files.get(path)).toContain('改过的正文。');
  });
});

/** Records of every kind, sound and unsound. */
const mixed = [
  { id: 't', lang: 'en', title: 'T', body: 'Text.', translationOf: 'a' },
  { ...facts, id: 'a' },
  { ...facts, city: 'nowhere' },
  { ...facts, body: '无编号的。' },
  { ...facts, id: 'a', body: '同一个 id。' },
  { ...facts, id: 'c', body: '# 一\n{x} <y>' },
  { ...facts, body: '无编号的。' },
  { lang: 'en', title: 'T', body: 'Text.', translationOf: 'c' },
  { ...facts, id: 'near-2', body: '二。' },
  { ...facts, id: 'near-1', body: '一。' },
  { lang: 'en', title: 'T', body: 'Text.', translationOf: 'near-3' },
];

describe('the same input, the same end', () => {
  test('a second run changes nothing on disk', async () => {
    const disk = toDisk(mixed);
    const first = await run(disk);
    const before = new Map(disk.files);
    const second = await run(disk);
    expect(first).toMatchObject({ articles: 5, translations: 1, kept: 1, refused: 4 });
    expect(second).toMatchObject({ articles: 0, translations: 0, kept: 7, refused: 4 });
    expect([...disk.files].sort()).toEqual([...before].sort());
  });

  test('killed at any change to the disk and run again, the end is that of one clean run', async () => {
    const clean = toDisk(mixed);
    await run(clean);
    const changes = clean.countChanges();
    expect(changes).toBeGreaterThan(15);
    for (let failAt = 1; failAt <= changes; failAt += 1) {
      const disk = toDisk(mixed, failAt);
      await expect(run(disk)).rejects.toThrow('killed');
      const after = createMemoryDisk(disk.files);
      // What stands in the content folder is whole at every moment.
      expect(check(after), `after change ${failAt}`).toEqual([]);
      await run(after);
      expect([...after.files].sort(), `killed at change ${failAt}`).toEqual([...clean.files].sort());
    }
  });

  test('the order of records does not change what is written, but for which of two with one id comes first', async () => {
    const records = mixed.filter((_, index) => index !== 4);
    const [one, two] = [toDisk(records), toDisk(records.toReversed())];
    await run(one);
    await run(two);
    const articles = (disk: MemoryDisk): [string, string][] => [...disk.files].filter(([path]) => path.startsWith('/content')).sort();
    expect(articles(two)).toEqual(articles(one));
  });
});

describe('what bulk import accepts, the checker accepts', () => {
  const signs = fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '`',
    '```',
    '*',
    '_',
    '#',
    '## ',
    '- ',
    '1. ',
    '|',
    '|-|',
    '[',
    '](',
    ')',
    '!',
    '\\',
    '&amp;',
    '\n',
    '\n\n',
    ' ',
    '　',
    '：',
    '中',
    '文。',
    'a',
    'import ',
    'export {',
    '=======',
    '---',
    '~~~',
    '[^1]',
    '[^1]: ',
    'http://a.cn/',
    'www.b.cn',
    '<Note>',
    '</Note>',
    '<!--',
    '\u0000',
    '\u202E',
    '\u200B',
    '\uD800',
    '\r',
    '\t',
    '"',
    ': ',
    "'",
    '$',
    '@c.cn',
  );
  const text = fc.oneof(
    fc.array(signs, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  const record = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'C_1', '新闻1'),
      lang: fc.constantFrom('zh', 'en'),
      title: text,
      summary: text,
      kicker: text,
      date: fc.constantFrom('2024', '2024-06', '2024-06-01', '2024/6/1', '2023?'),
      dateBasis: fc.constantFrom('据正文推断：年份', '“#” basis'),
      city: fc.constantFrom('温州', 'wenzhou', '义乌', '杭州市'),
      district: fc.constantFrom('', '', '', '瓯海'),
      topic: fc.constantFrom('反诈', 'safety', ['law', '普法']),
      byline: fc.oneof(text, fc.array(text, { maxLength: 2 })),
      url: fc.oneof({ weight: 1, arbitrary: text }, { weight: 9, arbitrary: fc.webUrl() }),
      body: text,
      translationOf: fc.constantFrom('', '', '', 'a', 'b'),
      translator: text,
    },
    { requiredKeys: ['lang', 'date', 'city', 'topic', 'body'] },
  );

  test('for records of any letters and signs, in Markdown or as plain words; and no record is lost', async () => {
    let articles = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), fc.boolean(), async (records, isPlain) => {
        const disk = toDisk(records);
        const result = await run(disk, ['--title-from-body', ...(isPlain ? ['--plain'] : [])]);
        articles += result.articles;
        expect(check(disk)).toEqual([]);
        expect(result.articles + result.translations + result.kept + result.refused).toBe(records.length);
        expect(rejects(disk)).toHaveLength(result.refused);
      }),
      { numRuns: 150 },
    );
    // A test in which everything is refused would show nothing.
    expect(articles).toBeGreaterThan(50);
  });

  test('plain words keep every letter and sign of a body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('*', '_', '#', '- ', '> ', '1. ', '{', '<b>', '|', '[a](b)', '`', '~', '&lt;', '\\', '中', 'a', '=', '!', ':', '-', '\n'), {
          minLength: 1,
          maxLength: 20,
        }),
        async (parts) => {
          const body = `始${parts.join('')}`;
          const disk = toDisk([{ ...facts, id: 'a', body }]);
          expect(await run(disk, ['--plain'])).toMatchObject({ refused: 0 });
          const file = disk.files.get('/content/articles/2024/a/zh.mdx') ?? '';
          const files: ContentFile[] = [{ path: 'a', parts: ['articles', '2024', 'a', 'zh.mdx'], bytes: new TextEncoder().encode(file) }];
          const blocks = readArchive([...reference, ...files], { drafts: true, today }).archive.articles.get('a')?.editions.zh?.blocks ?? [];
          expect(
            blocks
              .map((block) => block.text)
              .join('')
              .replace(/\s/g, ''),
          ).toBe(body.replace(/\s/g, ''));
        },
      ),
      { numRuns: 150 },
    );
  });
});
