import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { makeArchive } from '#testing/make.ts';
import { readSettings } from '../../settings.ts';
import { countNames, createNames } from './create-names.ts';
import { listReadings, parseReading, readSyllables } from './readings.ts';

const { archive } = readArchive(readContentFiles(readSettings({}, process.cwd()).folders), { drafts: false, today: '2026-11-22' });
const names = createNames(archive);
const find = (kind: string, id: string) => names.find((name) => name.kind === kind && name.id === id);

describe('the names of the archive itself', () => {
  test('a place has its full name, its short one, how both are typed, and its facet', () => {
    expect(find('place', 'ouhai')).toEqual({
      kind: 'place',
      id: 'ouhai',
      facet: 'district',
      zh: ['瓯海区', '瓯海'],
      en: ['Ouhai District', 'Ouhai'],
      pinyin: ['ouhaiqu', 'ouhai'],
      initials: ['ohq', 'oh'],
    });
    expect(find('place', 'lishui')).toMatchObject({ facet: 'city', pinyin: expect.arrayContaining(['lishui', 'lishuishi']) });
    expect(find('place', 'zhejiang')).toMatchObject({ facet: null });
  });

  test('the vocabulary’s readings come before a library’s', () => {
    const readings = listReadings([...archive.places.values(), ...archive.topics.values()]);
    const read = (text: string): string => readSyllables(text, readings).join(' ');
    expect(read('乐清')).toBe('yue qing');
    expect(read('莲都区')).toBe('lian du qu');
    expect(read('台州市')).toBe('tai zhou shi');
    expect(read('去年的乐清市民APP')).toBe('qu nian de yue qing shi min a p p');
    expect(find('place', 'liandu')?.pinyin).toContain('liandu');
  });

  test('every reading the vocabulary states is one its characters have', () => {
    const entries = [...archive.places.values(), ...archive.topics.values()];
    expect(entries.filter(({ name, pinyin }) => parseReading(name.zh, pinyin ?? '') === null).map(({ id }) => id)).toEqual([]);
    expect(parseReading('妇女与家庭', 'Fùnǚ yǔ jiātíng')).toEqual(['fu', 'nv', 'yu', 'jia', 'ting']);
    expect(parseReading('乐清', 'Lìqīng')).toBeNull();
  });

  test('only what has an article, with what is above it; terms that are too general for a name are left out', () => {
    expect(find('place', 'changxing')).toBeUndefined();
    expect(find('place', 'huzhou')).toBeDefined();
    expect(find('topic', 'crime')).toBeDefined();
    expect(find('topic', 'women-family')).toBeUndefined();
    expect(find('term', 'correspondent')).toBeUndefined();
    expect(find('term', 'auxiliary-police-officer')?.en).toEqual(['auxiliary police officer', 'auxiliary officer']);
  });

  test('the part of a long name that people use is a name too', () => {
    expect(find('term', 'chasing-wind-and-shadow')?.zh).toContain('追风捕影');
    expect(find('term', 'chasing-wind-and-shadow')?.en).toContain('Chasing Wind and Shadow');
    expect(find('term', 'four-ones-equipment')?.zh).toContain('四个一');
    expect(find('term', 'four-joints-alliance')?.zh).toEqual(['“四联”区域警务联盟']);
    expect(find('term', 'golden-tripod')?.en).toContain('Golden Tripod, Forged Star');
  });

  test('ü is typed as v and as u', () => {
    expect(find('term', 'anti-fraud-greenway')?.pinyin).toEqual(['fanzhalvdao', 'fanzhaludao']);
  });

  test('all of it is small', () => {
    expect(gzipSync(JSON.stringify(names), { level: 9 }).length).toBeLessThan(13_000);
  });
});

test('articles are counted up the tree; a term by either language, not by a withdrawn article', () => {
  const small = makeArchive([
    { id: 'one', zh: { city: 'wenzhou', district: 'ouhai' }, zhBody: '建设“平安浙江”。', enBody: 'Words.' },
    { id: 'two', zh: { city: 'wenzhou', topic: ['theft'] }, zhBody: '文字。', enBody: 'For a Safe Zhejiang.' },
    { id: 'three', zhBody: '平安浙江', enBody: 'Safe Zhejiang', zh: { status: 'withdrawn', notes: [{ date: '2025-02-01', zh: '撤下。', en: 'Withdrawn.' }] } },
  ]);
  const counts = countNames(small);
  expect(Object.fromEntries(counts)).toEqual({
    'place wenzhou': 2,
    'place zhejiang': 2,
    'place ouhai': 1,
    'topic anti-fraud': 1,
    'topic crime': 2,
    'topic theft': 1,
    'term safe-zhejiang': 2,
  });
  expect(createNames(small).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'place wenzhou',
    'place zhejiang',
    'place ouhai',
    'topic crime',
    'topic anti-fraud',
    'topic theft',
    'term safe-zhejiang',
  ]);
});
