import { describe, expect, test } from 'vitest';
import { readArchive } from '#archive/read.ts';
import { makeArchive, makeFiles, testDay } from '../../testing/make.ts';
import { createColumns } from './create-catalogue.ts';
import { createTexts } from './create-texts.ts';
import { toStamp } from './stamp.ts';

const wishes = [
  { id: 'old', zh: { date: '2021', city: 'wenzhou', district: ['ouhai'], topic: ['fire-safety', 'anti-fraud'], kind: 'feature' } },
  { id: 'new', zh: { date: '2025-01-02', kicker: '引题', subtitle: '副题', summary: '摘要。', title: '标题' }, zhBody: '第一段。\n\n第二段。', en: null },
  { id: 'same', zh: { date: '2025-01-02', byline: [{ name: '黄以帖', role: 'reporter' }] } },
];

describe('the catalogue’s columns', () => {
  const archive = makeArchive(wishes);
  const columns = createColumns(archive, 'zh');
  const read = (facet: keyof typeof columns.facets): string[][] =>
    columns.facets[facet].rows.map((row) => row.map((value) => columns.facets[facet].values[value] ?? '?'));

  test('rows are newest first, and dates say how many rows have each', () => {
    expect(columns.rows).toBe(3);
    expect(columns.dates).toEqual([
      ['2025-01-02', 2],
      ['2021', 1],
    ]);
    expect(archive.listed[2]).toBe('old');
  });

  test('topics come with those above them, the primary first; a place is a value only where it is said', () => {
    expect(read('topic')[2]).toEqual(['fire-safety', 'anti-fraud', 'safety', 'crime']);
    expect(read('district')).toEqual([[], [], ['ouhai']]);
    expect(read('city')[2]).toEqual(['wenzhou']);
    expect(read('kind')[2]).toEqual(['feature']);
    expect(read('lang')[archive.listed.indexOf('new')]).toEqual(['zh']);
    expect([...(read('lang')[2] ?? [])].sort()).toEqual(['en', 'zh']);
  });

  test('values are in order, each once, and none is there for nothing', () => {
    for (const { values, rows } of Object.values(columns.facets)) {
      expect([...values]).toEqual([...new Set(values)].sort());
      expect(new Set(rows.flat()).size).toBe(values.length);
    }
  });

  test('both languages have the same rows', () => {
    const { facets, dates, rows } = createColumns(archive, 'en');
    expect({ facets, dates, rows }).toEqual({ facets: columns.facets, dates: columns.dates, rows: columns.rows });
  });

  test('texts: the title first, then what stands above the body, the body with its anchors, people; nothing empty; null without an edition', () => {
    const texts = createTexts(archive, 'zh');
    const row = archive.listed.indexOf('new');
    expect(texts[row]?.parts.map(([anchor, text]) => [anchor !== '', text])).toEqual([
      [false, '标题'],
      [false, '引题'],
      [false, '副题'],
      [false, '摘要。'],
      [true, '第一段。'],
      [true, '第二段。'],
    ]);
    expect(texts[row]).toMatchObject({ id: 'new', locale: 'zh', title: '标题' });
    expect(createTexts(archive, 'en')[row]).toBeNull();
    expect(texts[archive.listed.indexOf('same')]?.parts.map(([, text]) => text)).toContain('黄以帖');
    expect(texts.flatMap((text) => text?.parts ?? []).filter(([, text]) => text === '')).toEqual([]);
  });
});

describe('the stamp', () => {
  const stamp = toStamp(makeArchive(wishes));

  test('is the same whenever the same is read, in whatever order, by the build or by a page', () => {
    expect(stamp).toMatch(/^[0-9a-f]{16}$/);
    expect(toStamp(makeArchive(wishes))).toBe(stamp);
    const { archive } = readArchive([...makeFiles(wishes)].reverse(), { drafts: false, today: testDay });
    expect(toStamp(archive)).toBe(stamp);
  });

  test.each([
    ['a word of a text', { zhBody: '第一段。\n\n第二段！' }],
    ['a title', { zh: { ...wishes[1]?.zh, title: '另一标题' } }],
    ['a date', { zh: { ...wishes[1]?.zh, date: '2025-01-03' } }],
    ['a facet', { zh: { ...wishes[1]?.zh, kind: 'photo' } }],
  ])('changes with %s', (_, change) => {
    expect(toStamp(makeArchive(wishes.map((wish) => (wish.id === 'new' ? { ...wish, ...change } : wish))))).not.toBe(stamp);
  });
});
