import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import type { Locale } from '#lib/locale.ts';
import { makeArchive } from '#testing/make.ts';
import { readSettings } from '../../settings.ts';
import { createSuggestions, writeSuggestions } from './create-suggestions.ts';
import { createSuggest } from './suggest.ts';

const { archive } = readArchive(readContentFiles(readSettings({}, process.cwd()).folders), { drafts: false, today: '2026-11-22' });
const zh = createSuggest(createSuggestions(archive, 'zh'));
const en = createSuggest(createSuggestions(archive, 'en'));
const first = (typed: string, locale: Locale): string => (locale === 'zh' ? zh : en)(typed)[0]?.text ?? '';
const texts = (typed: string, locale: Locale): string[] => (locale === 'zh' ? zh : en)(typed).map(({ text }) => text);

test.each([
  ['瓯', '瓯海区', 'Ouhai District'],
  ['瓯海', '瓯海区', 'Ouhai District'],
  ['甌海', '瓯海区', 'Ouhai District'],
  ['ouh', '瓯海区', 'Ouhai District'],
  ['ōuhǎi', '瓯海区', 'Ouhai District'],
  ['ou hai', '瓯海区', 'Ouhai District'],
  ['OH', '瓯海区', 'Ouhai District'],
  ['lishui', '丽水市', 'Lishui'],
  ['反诈', '反诈', 'Anti-fraud'],
  ['fanzha', '反诈', 'Anti-fraud'],
  ['fan zh', '反诈', 'Anti-fraud'],
  ['anti fr', '反诈', 'Anti-fraud'],
  ['antifraud', '反诈', 'Anti-fraud'],
  ['Drowning', '防溺水', 'Drowning prevention'],
  ['无人机中', '无人机中队', 'drone squadron'],
  ['無人機中', '无人机中队', 'drone squadron'],
])('%s leads to %s', (typed, chinese, english) => {
  expect(first(typed, 'zh')).toBe(chinese);
  expect(first(typed, 'en')).toBe(english);
});

test('each says what it is, in how many articles, and what choosing it does', () => {
  expect(zh('ouhai')[0]).toEqual({
    kind: 'place',
    id: 'ouhai',
    text: '瓯海区',
    locale: 'zh',
    also: null,
    articles: archive.byPlace.get('ouhai')?.length,
    act: { type: 'choose', facet: 'district', value: 'ouhai' },
  });
  expect(zh('止付')[0]).toMatchObject({ kind: 'topic', id: 'anti-fraud', text: '反诈', also: '止付' });
  expect(zh('瓯海反诈中心')[0]).toMatchObject({ kind: 'term', articles: 1, act: { type: 'search', query: '瓯海反诈中心' } });
  expect(zh('浙江')[0]).toMatchObject({ kind: 'place', act: { type: 'search', query: '浙江省' } });
  expect(zh('同筑平安')[0]).toMatchObject({
    kind: 'article',
    id: '2024-wenzhou-police-safe-dream',
    articles: null,
    act: { type: 'open', id: '2024-wenzhou-police-safe-dream' },
  });
});

describe('titles', () => {
  const blueprint = '防溺水、反诈、应急消防：瓯海的“平安蓝图”';
  test.each(['平安蓝图', '瓯海的平安', 'pinganlantu', 'palt', 'ping an lan', 'fangnishuifanzha', '平安lantu', 'blueprint', 'ouhai blue'])(
    '%s finds the one',
    (typed) => expect(texts(typed, 'zh')).toContain(blueprint),
  );

  test('names come before them, and what begins before what has it inside', () => {
    const kinds = zh('温州').map(({ kind }) => kind);
    expect(kinds[0]).toBe('place');
    expect(kinds).toContain('article');
    expect(zh('温州').find(({ kind }) => kind === 'article')?.text).toBe('温州入列全国60个平安中国建设示范市');
  });

  test('in English by the beginnings of words, in any order', () => {
    expect(texts('surprise force', 'en')).toContain('Wenling police send “surprise force” of drones after outdoor gamblers');
    expect(texts('drones wenl', 'en')).toContain('Wenling police send “surprise force” of drones after outdoor gamblers');
    expect(texts('urprise', 'en')).toEqual([]);
  });

  test('places in them are read as the vocabulary has it', () => {
    const small = makeArchive([{ id: 'one', zh: { title: '瓯海与莲都、重庆' } }]);
    const suggest = createSuggest(createSuggestions(small, 'zh'));
    expect(suggest('chongqing')).toHaveLength(1);
    expect(suggest('zhongqing')).toHaveLength(0);
  });

  test('a character read in two ways is found by the one it has there', () => {
    const small = makeArchive([
      { id: 'one', zh: { title: '长安' } },
      { id: 'two', zh: { title: '院长来了' } },
      { id: 'three', zh: { title: '社长来了' } },
    ]);
    const suggestions = createSuggestions(small, 'zh');
    const suggest = createSuggest(suggestions);
    expect(suggestions.exceptions).toHaveLength(1);
    expect(suggest('changan').map(({ id }) => id)).toEqual(['one']);
    expect(suggest('yuanzhang').map(({ id }) => id)).toEqual(['two']);
  });
});

test('never more than eight, no name twice; nothing typed, nothing offered', () => {
  for (const typed of ['a', '安', 'p', 'an', '警', 'zh']) {
    const found = zh(typed);
    expect(found.length).toBeLessThanOrEqual(8);
    expect(new Set(found.map(({ kind, id }) => kind + id)).size).toBe(found.length);
  }
  expect(zh('fanzha').filter(({ text }) => text === '反诈')).toHaveLength(1);
  for (const typed of ['', '   ', '“”', '？', '长兴']) expect(zh(typed)).toEqual([]);
});

test('of too many titles the newest are kept, as many as the file may hold', () => {
  const wishes = Array.from({ length: 60 }, (_, index) => ({
    id: `story-${index}`,
    zh: {
      title: `第${index}篇${String.fromCodePoint(0x4e00 + index * 37, 0x5e00 + index * 53)}`,
      date: `2024-06-${String((index % 30) + 1).padStart(2, '0')}`,
    },
  }));
  const many = makeArchive(wishes);
  const all = createSuggestions(many, 'zh');
  expect(all.titles).toHaveLength(60);
  expect(createSuggestions(many, 'zh', { titles: 10, bytes: 60_000 }).titles).toEqual(all.titles.slice(0, 10));
  const bytes = writeSuggestions(all).length - 400;
  const less = createSuggestions(many, 'zh', { titles: 5_000, bytes });
  expect(less.titles.length).toBeGreaterThan(10);
  expect(less.titles).toEqual(all.titles.slice(0, less.titles.length));
  expect(writeSuggestions(less).length).toBeLessThanOrEqual(bytes);
});
