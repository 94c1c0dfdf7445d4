import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Name } from '#search/names/name.ts';
import { parseQuery } from '#search/query.ts';
import { drawPiece, hasFigures, hasLetters } from '../../testing/draw-text.ts';
import { findBorders, makeSearch } from '../../testing/memory-search.ts';
import { createEngine } from './engine.ts';

const quotes = ['""', '“”', '「」', '『』', '《》', '＂＂'] as const;
const place: Name = {
  kind: 'place',
  id: 'ouhai',
  facet: 'district',
  zh: ['瓯海区', '瓯海'],
  en: ['Ouhai District', 'Ouhai'],
  pinyin: ['ouhai'],
  initials: ['oh'],
};

describe('literal truth', () => {
  test.each(['zh', 'en'] as const)('any piece of any text finds it, bare and quoted; quoted only texts that have it (%s)', { timeout: 120_000 }, (on) =>
    fc.assert(
      fc.asyncProperty(drawPiece(), fc.nat(), async ({ texts, row, piece }, number) => {
        if (!/[^\s\p{Cf}\p{Variation_Selector}]/u.test(piece)) return;
        const { list } = makeSearch({ [on]: texts.map((text) => ['', text]) });
        const usable = quotes.filter((pair) => ![...pair].some((mark) => piece.normalize('NFKC').includes(mark.normalize('NFKC'))));
        const around = usable[number % Math.max(1, usable.length)];
        expect(await list(parseQuery(`q=${encodeURIComponent(piece)}`).q, { on }), `bare ${piece}`).toContain(`a${row}`);
        if (around === undefined) return;
        const found = await list(parseQuery(`q=${encodeURIComponent([...around].join(piece))}`).q, { on });
        for (const [index, text] of texts.entries()) {
          if (hasLetters(text, piece)) expect(found, `${around} ${piece}`).toContain(`a${index}`);
          if (!hasFigures(text, piece)) expect(found, `${around} ${piece}`).not.toContain(`a${index}`);
        }
      }),
      { numRuns: 1500 },
    ),
  );

  test('of many texts with the same words only those that have them as typed, on every page', async () => {
    const texts = Array.from({ length: 200 }, (_, row) => ['', row % 3 === 0 ? 'It is safe. Streets are lit.' : 'Our safe streets are lit.']);
    const { list, asked } = makeSearch({ en: texts });
    const found = await list('"safe streets"', { on: 'en' });
    expect(found.length).toBe(texts.filter(([, text]) => text?.includes('safe streets')).length);
    expect(found.every((id) => Number(id.slice(1)) % 3 !== 0)).toBe(true);
    expect(asked.texts).toBeGreaterThan(0);
  });

  test('a first page of a common phrase reads few texts', async () => {
    const { ask, asked } = makeSearch({ en: Array.from({ length: 500 }, () => ['', 'the police of the city']) });
    expect((await ask('"the police"', { on: 'en' })).results.length).toBe(10);
    expect(asked.texts).toBeLessThan(60);
  });

  test('numbers: any width, comma or none; a whole number before its parts', async () => {
    const { list, ask } = makeSearch({
      zh: [
        ['', '阻断1,243次'],
        ['', '共24人'],
        ['', '追回2,308.24万元'],
      ],
    });
    for (const typed of ['2,308.24万', '2308.24万', '２，３０８．２４万', '"2308.24"', '“2,308”']) expect(await list(typed), typed).toEqual(['a2']);
    const answer = await ask('24');
    expect(answer.results.map(({ id, match }) => [id, match])).toEqual([
      ['a1', 'all'],
      ['a0', 'some'],
      ['a2', 'some'],
    ]);
    expect([answer.total, answer.some]).toEqual([1, 2]);
  });

  test('Traditional characters find simplified text, whole names no scattered characters', async () => {
    const { list } = makeSearch({
      zh: [
        ['', '网格员上门'],
        ['', '员工布网，格外小心'],
        ['', '温州治安'],
      ],
      variants: '網网員员溫温',
    });
    expect(await list('網格員')).toEqual(['a0']);
    expect(await list('「網格員」')).toEqual(['a0']);
    expect(await list('溫州')).toEqual(['a2']);
  });

  test('letters of the page’s own texts are found beside those of the other language', async () => {
    const { list } = makeSearch({
      zh: [
        ['标题', '用V2G充电'],
        ['标题', '手机充电'],
      ],
      en: [
        ['Title', 'charging'],
        ['Title', 'V2G charging'],
      ],
    });
    expect((await list('V2G')).sort()).toEqual(['a0', 'a1']);
    expect((await list('"V2G"')).sort()).toEqual(['a0', 'a1']);
    expect((await list('2G充'))[0]).toBe('a0');
    expect(await list('「2G充」')).toEqual(['a0']);
  });
});

describe('files', () => {
  const common = Array.from({ length: 30 }, (_, row) => ['标题', `瓯海民警巡逻第${row}天`, `police patrol number ${row}`]);

  test.each([
    ['民警巡逻', 'zh'],
    ['police', 'zh'],
    ['民警 police', 'zh'],
    ['patrol number', 'en'],
    ['how many police patrols', 'en'],
  ] as const)('%s, with a page of matches, asks neither for the lexicon nor for texts but those shown', async (typed, on) => {
    const { ask, asked } = makeSearch({ zh: common, en: common.map(([, , english = '']) => ['Title', english]) });
    expect((await ask(typed, { on })).pages).toBe(3);
    expect(asked.lexicons).toBe(0);
    // A result's text and its title, be they one file.
    expect(asked.texts).toBeLessThanOrEqual(20);
  });

  test('the next page, another order and another facet look nothing up again', async () => {
    const { ask, asked } = makeSearch({ zh: common });
    await ask('民警巡逻');
    const { terms } = asked;
    await ask('民警巡逻', { page: 2 });
    await ask('民警巡逻', { sort: 'oldest' });
    expect(asked.terms).toBe(terms);
    await ask('民警');
    expect(asked.terms).toBeGreaterThan(terms);
  });

  test('an answer no longer wanted is given up, and what failed is asked for anew', async () => {
    const { indexes } = makeSearch({ zh: [['标题', '民警巡逻']] });
    const state = { fails: true };
    const engine = createEngine(
      async () => ({
        ...indexes.zh,
        postings: {
          ...indexes.zh.postings,
          findTerm: async (term) => (state.fails ? Promise.reject(new Error('offline')) : indexes.zh.postings.findTerm(term)),
        },
      }),
      'zh',
      findBorders,
    );
    const query = { ...parseQuery(''), q: '民警' };
    await expect(engine(query, () => {})).rejects.toThrow('offline');
    state.fails = false;
    expect((await engine(query, () => {})).total).toBe(1);
    await expect(
      engine(query, () => {
        throw new Error('unwanted');
      }),
    ).rejects.toThrow('unwanted');
  });
});

describe('answers', () => {
  test('a word that stands nowhere is shown as such, and the others’ articles are matches of some', async () => {
    const { ask } = makeSearch({
      zh: [
        ['反诈', '反诈中心'],
        ['消防', '消防检查'],
        ['瓯海', '网格治理'],
      ],
      en: [
        ['a', 'police'],
        ['b', 'fire'],
        ['c', 'the police'],
      ],
    });
    const answer = await ask('反诈 zyx');
    expect(answer.results.map(({ id, match }) => [id, match])).toEqual([['a0', 'some']]);
    expect(answer.understood.words).toEqual([
      { text: '反诈', count: 1, without: 'zyx' },
      { text: 'zyx', count: 0, without: '反诈' },
    ]);
    expect((await ask('瓯海 xylophone 网格')).understood.words.map(({ text, count }) => [text, count])).toEqual([
      ['瓯海', 1],
      ['xylophone', 0],
      ['网格', 1],
    ]);
    for (const on of ['zh', 'en'] as const) {
      const english = await ask('police zyx', { on });
      expect([english.total, english.some]).toEqual([0, 2]);
      expect(english.understood.words.map(({ count }) => count)).toEqual([2, 0]);
    }
  });

  test('without words everything is a match, in either order', async () => {
    const { list, ask } = makeSearch({ zh: Array.from({ length: 12 }, (_, row) => [`标题${row}`]) });
    const ids = Array.from({ length: 12 }, (_, row) => `a${row}`);
    expect(await list('')).toEqual(ids);
    expect(await list('', { sort: 'oldest' })).toEqual([...ids].reverse());
    expect(await ask('', { page: 9 })).toMatchObject({ total: 12, some: 0, page: 2, pages: 2 });
  });

  test('pages are a partition of the whole, whatever the order, those of all words first', async () => {
    const texts = Array.from({ length: 37 }, (_, row) => ['', ['fire safety', 'fire drill and safety', 'firewall', 'safety first', 'other'][row % 5] ?? '']);
    const { list, ask } = makeSearch({ en: texts });
    const relevant = await list('fire safety', { on: 'en' });
    for (const sort of ['relevance', 'newest', 'oldest'] as const) {
      const found = await list('fire safety', { on: 'en', sort });
      expect(new Set(found).size).toBe(found.length);
      expect([...found].sort()).toEqual([...relevant].sort());
      const { total } = await ask('fire safety', { on: 'en', sort });
      expect(found.slice(0, total).every((id) => Number(id.slice(1)) % 5 < 2)).toBe(true);
    }
  });

  test('a name finds what is filed under it and its other names, in the other language too, and can be taken back', async () => {
    const { ask } = makeSearch({
      zh: [
        ['标题', '瓯海民警'],
        ['标题', '别处'],
        ['标题', '别处'],
      ],
      en: [
        ['Title', 'Ouhai officers'],
        ['Title', 'elsewhere'],
        ['Title', 'In Ouhai District'],
      ],
      names: [place],
      columns: {
        facets: {
          city: { values: [], rows: [[], [], []] },
          district: { values: ['ouhai'], rows: [[0], [], [0]] },
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
        },
      },
    });
    const answer = await ask('瓯海');
    expect(answer.results.map(({ id }) => id)).toEqual(['a0', 'a2']);
    expect(answer.understood.expansions).toEqual([{ kind: 'pair', typed: '瓯海', meant: 'Ouhai District', without: '"瓯海"' }]);
    expect((await ask('"瓯海"')).results.map(({ id }) => id)).toEqual(['a0']);
    expect((await ask('ouhai', { on: 'en' })).results.map(({ id, locale }) => [id, locale])).toEqual([
      ['a0', 'en'],
      ['a2', 'en'],
    ]);
  });

  test('nothing found in the days chosen: how many there are on any day', async () => {
    const { ask } = makeSearch({ zh: [['标题', '反诈']] });
    expect((await ask('反诈', { from: '2030' })).understood.anyDate).toBe(1);
    expect((await ask('反诈')).understood.anyDate).toBeNull();
  });

  test('a result found in the other language shows its title in the reader’s and the paragraph’s twin', async () => {
    const { ask } = makeSearch({
      zh: [['瓯海的经验', '警方三年来阻断诈骗电话无数，居民安心']],
      en: [['How Ouhai did it', 'Officers blocked scam calls for three whole years']],
    });
    const [result] = (await ask('scam calls')).results;
    expect(result).toMatchObject({ locale: 'en', titleLocale: 'zh', title: [{ text: '瓯海的经验', isFound: false }] });
    expect(result?.passages.map(({ locale, anchor }) => [locale, anchor])).toEqual([
      ['zh', 'p1'],
      ['en', 'p1'],
    ]);
  });
});
