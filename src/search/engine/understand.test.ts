import { describe, expect, test } from 'vitest';
import type { Name } from '#search/names/name.ts';
import { makeSearch } from '../../testing/memory-search.ts';
import { attempt, widen } from './attempt.ts';
import { findNameRows } from './name-rows.ts';
import { listRespelt } from './respelt.ts';
import { listExpansions, listWords } from './understand.ts';

const ouhai: Name = {
  kind: 'place',
  id: 'ouhai',
  facet: 'district',
  zh: ['瓯海区', '瓯海'],
  en: ['Ouhai District', 'Ouhai'],
  pinyin: ['ouhai'],
  initials: ['oh'],
};
const brain: Name = { kind: 'term', id: 'brain', facet: null, zh: ['平安大脑'], en: ['Safety Brain'], pinyin: ['pingandanao'], initials: ['padn'] };
const facets = {
  city: { values: [], rows: [[], [], []] },
  district: { values: ['ouhai'], rows: [[0], [], []] },
  topic: { values: [], rows: [[], [], []] },
  kind: { values: [], rows: [[], [], []] },
  lang: {
    values: ['en', 'zh'],
    rows: [
      [0, 1],
      [0, 1],
      [0, 1],
    ],
  },
};
const { indexes } = makeSearch({
  zh: [
    ['题', '辖区民警'],
    ['题', '瓯海民警和网格员'],
    ['题', '平安大脑'],
  ],
  en: [
    ['Title', 'police officers'],
    ['Title', 'grid workers'],
    ['Title', 'the Safety Brain and xylophone'],
  ],
  names: [ouhai, brain],
  columns: { facets },
});

/** The segmenter of a browser that knows none of the words: every character alone. */
const alone = (text: string): ReadonlySet<number> => new Set([...Array(text.length).keys()].map((place) => place + 1));
const open = async (locale: 'zh' | 'en') => indexes[locale];
const tryIt = (typed: string, locale: 'zh' | 'en' = 'zh') => attempt(typed, locale, open, alone);
const words = async (typed: string, locale: 'zh' | 'en' = 'zh') => listWords(await tryIt(typed, locale), alone).map(({ text, count }) => `${text} ${count}`);

describe('the words of a query', () => {
  test('names whole, words the segmenter does not know whole, what only asks not at all, quotes as they are', async () => {
    expect(await words('瓯海的民警')).toEqual(['瓯海 2', '民警 2']);
    expect(await words('网格员和民警')).toEqual(['网格员 1', '民警 2']);
    expect(await words('民警 “网格员” zyx')).toEqual(['民警 2', '网格员 1', 'zyx 0']);
    expect(await words('how many police officers', 'en')).toEqual(['police 1', 'officers 1']);
    expect(await words('网')).toEqual(['网 1']);
    expect(await words('。')).toEqual(['。 0']);
  });

  test('each can be left out, and what is left is a query', async () => {
    const list = async (typed: string) => listWords(await tryIt(typed), alone).map(({ without }) => without);
    expect(await list('瓯海 民警')).toEqual(['民警', '瓯海']);
    expect(await list('“瓯海”民警')).toEqual(['民警', '“瓯海”']);
    expect(await list('民警')).toEqual(['']);
  });
});

describe('names', () => {
  test('what is filed under a name and what has another of its names is found', async () => {
    const { findings, index, names, ranked } = await tryIt('瓯海民警');
    expect(names.map(({ typed }) => typed)).toEqual(['瓯海']);
    const [alternative] = await findNameRows(names, findings.pieces, index);
    expect([...(alternative?.rows ?? [])]).toEqual([0]);
    expect(alternative?.words.map(({ term }) => term)).toEqual(['瓯海']);
    expect(ranked.filter(({ match }) => match === 'all').map(({ row }) => row)).toContain(1);
    expect((await tryIt('safety brain')).ranked.map(({ row, match }) => [row, match])).toEqual([[2, 'all']]);
  });

  test('a quoted name means its letters alone', async () => {
    const { names, ranked } = await tryIt('“瓯海”');
    expect(names).toEqual([]);
    expect(ranked.map(({ row }) => row)).toEqual([1]);
  });

  test('what a name was taken to mean is said, and can be taken back', async () => {
    const list = async (typed: string, asked: 'zh' | 'en', on: 'zh' | 'en') => listExpansions(await tryIt(typed, asked), on);
    expect(await list('瓯海 民警', 'zh', 'zh')).toEqual([{ kind: 'pair', typed: '瓯海', meant: 'Ouhai District', without: '"瓯海" 民警' }]);
    expect(await list('Safety Brain', 'en', 'en')).toEqual([{ kind: 'pair', typed: 'Safety Brain', meant: '平安大脑', without: '"Safety Brain"' }]);
    expect(await list('pingandanao', 'zh', 'zh')).toEqual([{ kind: 'pinyin', typed: 'pingandanao', meant: '平安大脑', without: '"pingandanao"' }]);
  });

  test('English words in a Chinese query are looked for in the English texts where no Chinese text has them', async () => {
    const { ranked, findings } = await tryIt('平安 xylophone');
    expect(findings.alternatives.map(({ rows }) => [...rows])).toEqual([[2]]);
    expect(ranked.map(({ row, match }) => [row, match])).toEqual([[2, 'all']]);
  });
});

describe('looking further', () => {
  test('adds what stands in longer words, and changes nothing where there is nothing to add', async () => {
    const narrow = await tryIt('work', 'en');
    expect((await widen(narrow)).ranked.map(({ row }) => row)).toEqual([1]);
    const whole = await tryIt('民警');
    expect(await widen(whole)).toBe(whole);
  });

  test('other spellings: of what was typed bare and short, never of quotes', async () => {
    const list = async (typed: string) =>
      (await listRespelt(await tryIt(typed, 'en'), indexes.en, open)).map(({ kind, typed: from, meant, query }) => [kind, from, meant, query]);
    expect(await list('xylophnoe police')).toEqual([['spelling', 'xylophnoe', 'xylophone', 'xylophone police']]);
    expect(await list('polise officers')).toEqual([['spelling', 'polise', 'police', 'police officers']]);
    expect(await list('"polise" officers')).toEqual([]);
    expect(await list(`polise ${'officers '.repeat(6)}`)).toEqual([]);
  });
});
