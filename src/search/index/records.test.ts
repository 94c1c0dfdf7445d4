import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rebuild } from '#search/text/tokens.ts';
import { makeArchive } from '#testing/make.ts';
import { createRecords } from './records.ts';
import { createBundles, writeBundles } from './write-bundles.ts';

const archive = makeArchive([
  {
    id: 'full',
    zh: {
      title: '瓯海反诈“蓝图”',
      kicker: '温州',
      summary: '摘要一句。',
      date: '2024-06?',
      city: 'wenzhou',
      district: 'ouhai',
      topic: ['anti-fraud', 'fire-safety'],
      kind: 'feature',
      byline: [{ name: '黄以帖', latin: 'Huang Yitie', role: 'correspondent' }],
    },
    en: { title: 'Ouhai’s blueprint' },
    zhBody: '正文第一段，36.74万次。\n\n第二段。',
    enBody: 'First paragraph.\n\nSecond one.',
  },
  { id: 'untranslated', zh: { date: '2025-01-05' }, en: null },
  { id: 'gone', zh: { status: 'withdrawn', notes: [{ date: '2025-06-01', zh: '撤下。', en: 'Withdrawn.' }] } },
]);

describe('records', () => {
  test('every listed article has one in each language, newest first in order, the withdrawn none', () => {
    for (const locale of ['zh', 'en'] as const) {
      expect(createRecords(archive, locale).map((record) => [record.url, record.sort.order])).toEqual([
        [`/${locale}/articles/untranslated/`, '2'],
        [`/${locale}/articles/full/`, '1'],
      ]);
    }
  });

  test('a record holds headlines, body, byline in both scripts, places and topics, in that order', () => {
    const record = createRecords(archive, 'zh').at(-1);
    expect(record?.content.split(' ¶ ').map((block) => rebuild(block.split(' ')))).toEqual([
      '瓯海反诈“蓝图”',
      '温州',
      '摘要一句。',
      '正文第一段，36.74万次。',
      '第二段。',
      '黄以帖',
      'Huang Yitie',
      '温州市',
      '瓯海区',
      '反诈',
      '消防安全',
      '打击犯罪',
      '公共安全',
    ]);
    // Pagefind searches every meta field, so that only the title may be there.
    expect(record?.meta).toEqual({ title: '瓯海 海反 反诈 诈 “ 蓝图 图 ”' });
    expect(record?.filters).toEqual({
      city: ['wenzhou'],
      district: ['ouhai'],
      topic: ['anti-fraud', 'fire-safety', 'crime', 'safety'],
      kind: ['feature'],
      lang: ['zh', 'en'],
      date: ['2024-06?'],
    });
  });

  test('an article that lacks the language has its other text there, cut the same way, and is marked so', () => {
    const record = createRecords(archive, 'en')[0];
    expect(record?.filters.lang).toEqual(['zh']);
    expect(record?.meta.title).toBe('标题 题 ⸱untranslated');
    expect(record?.content).toContain('第一 一段 段 ，');
  });
});

describe('bundles', () => {
  test('hold all records, and no file the page does not load', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingan-bundles-'));
    try {
      expect(await createBundles(archive, folder)).toEqual({ zh: 2, en: 2 });
      const files = (locale: string) =>
        readdirSync(join(folder, 'pagefind', locale))
          .map((name) => name.replace(/_[0-9a-f]+/, '_#'))
          .sort();
      expect(files('zh')).toEqual(['filter', 'fragment', 'index', 'pagefind-entry.json', 'pagefind.js', 'pagefind.qaa_#.pf_meta', 'wasm.unknown.pagefind']);
      expect(files('en')).toEqual(['filter', 'fragment', 'index', 'pagefind-entry.json', 'pagefind.en_#.pf_meta', 'pagefind.js', 'wasm.en.pagefind']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a fault that Pagefind reports is thrown, and its service is ended', async () => {
    let closed = 0;
    const fault = { errors: ['no room'] };
    const index = { addCustomRecord: async () => fault, writeFiles: async () => fault } as never;
    const effects = {
      createIndex: (async () => ({ errors: [], index })) as never,
      close: async () => {
        closed += 1;
      },
      list: async () => [],
      readText: async () => '{"languages":{}}',
      remove: async () => {},
    };
    const records = { zh: createRecords(archive, 'zh'), en: [] };
    await expect(writeBundles(records, '/nowhere', effects)).rejects.toThrow('Pagefind (zh): no room');
    await expect(writeBundles({ zh: [], en: [] }, '/nowhere', effects)).rejects.toThrow('no room');
    await expect(writeBundles(records, '/nowhere', { ...effects, createIndex: (async () => ({ errors: ['broken'] })) as never })).rejects.toThrow('broken');
    expect(closed).toBe(3);
  });
});
