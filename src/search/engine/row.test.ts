import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findClosest, isNear } from './closeness.ts';
import { keepRows, mergePlaces } from './places.ts';
import type { Places } from './postings.ts';
import type { Word } from './question.ts';
import { findTogether, measureAdjacency } from './row.ts';

const toWord = (term: string, offset: number): Word => ({ term, offset, weight: 1, isPrefix: false, start: offset, end: offset + 1 });
const rows = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), { maxLength: 6 });

const findPlaces = (texts: readonly (readonly string[])[], term: string): Places =>
  new Map(
    texts.flatMap((text, row) => {
      const places = text.flatMap((found, place) => (found === term ? [place] : []));
      return places.length === 0 ? [] : [[row, places] as const];
    }),
  );

describe('words in their places', () => {
  test('together is where each word stands at its distance, however many there are', () =>
    fc.assert(
      fc.property(rows, fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 2), (texts, terms, step) => {
        const words = terms.map((term, index) => toWord(term, index * step));
        const found = findTogether(words, new Map(words.map((word) => [word, findPlaces(texts, word.term)])));
        const expected = texts.map((text) => text.flatMap((_, start) => (words.every(({ term, offset }) => text[start + offset] === term) ? [start] : [])));
        for (const [row, starts] of expected.entries()) expect(found.get(row) ?? []).toEqual(starts);
      }),
    ));

  test('words that were not looked up may be anything; with none looked up nothing is known', () => {
    const [a, b] = [toWord('a', 0), toWord('b', 1)];
    expect([...findTogether([a, b], new Map([[b, new Map([[3, [0, 5]]])]]))]).toEqual([[3, [-1, 4]]]);
    expect(findTogether([a, b], new Map()).size).toBe(0);
  });

  test('adjacency is the share of neighbours that are neighbours in the row', () => {
    const words = ['a', 'b', 'c'].map(toWord);
    const piece = { isLiteral: false, text: 'abc', start: 0, end: 3, words, others: [] };
    const measure = (text: string[]): number => measureAdjacency([piece], new Map(words.map((word) => [word, findPlaces([text], word.term)])), 0);
    expect(measure(['a', 'b', 'c'])).toBe(1);
    expect(measure(['a', 'b', 'x', 'c'])).toBe(0.5);
    expect(measure(['c', 'b', 'a'])).toBe(0);
  });
});

describe('closeness', () => {
  const [a, b] = [toWord('a', 0), toWord('b', 1)];
  const weights = new Map([
    [a, 3],
    [b, 1],
  ]);
  const find = (one: number[], other: number[]) => {
    const finds = new Map([
      [a, new Map([[0, one]])],
      [b, new Map([[0, other]])],
    ]);
    return findClosest(weights, finds, 0);
  };

  test('the share of the weight in the best paragraph’s worth of places, and where that is', () => {
    expect(find([0], [40])).toEqual({ share: 1, start: 0, end: 40 });
    expect(find([0], [41])).toEqual({ share: 0.75, start: 0, end: 0 });
    expect(find([0, 500], [100, 510])).toEqual({ share: 1, start: 500, end: 510 });
    expect(find([], [7])).toEqual({ share: 0.25, start: 7, end: 7 });
    expect(findClosest(new Map(), new Map(), 0).share).toBe(0);
  });

  test('near is inside it or half a paragraph from it', () => {
    const closest = find([100], [110]);
    expect([80, 105, 130].map((place) => isNear([place], closest))).toEqual([true, true, true]);
    expect([79, 131].map((place) => isNear([place], closest))).toEqual([false, false]);
    expect(isNear([], closest)).toBe(false);
  });

  test('it is what looking at every window finds', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(120)), { maxLength: 20 }), (list) => {
        const words = ['a', 'b', 'c'].map(toWord);
        const places = words.map((_, index) =>
          [...new Set(list.flatMap(([number, place]) => (number === index ? [place] : [])))].sort((one, other) => one - other),
        );
        const weigh = (start: number, end: number): number =>
          places.reduce((sum, found, index) => sum + (found.some((place) => place >= start && place <= end) ? index + 1 : 0), 0);
        const best = Math.max(0, ...Array.from({ length: 121 }, (_, start) => weigh(start, start + 40)));
        const finds = new Map(words.map((word, index) => [word, new Map([[0, places[index] ?? []]])]));
        const { share, start, end } = findClosest(new Map(words.map((word, index) => [word, index + 1])), finds, 0);
        expect(share).toBeCloseTo(best / 6);
        if (share > 0) expect(weigh(start, end) / 6).toBeCloseTo(share);
        expect(end - start).toBeLessThanOrEqual(40);
      }),
    ));
});

describe('places', () => {
  test('several terms’ places together are in order, each once', () =>
    fc.assert(
      fc.property(rows, (texts) => {
        const merged = mergePlaces(['a', 'b', 'b', 'z'].map((term) => findPlaces(texts, term)));
        for (const [row, text] of texts.entries())
          expect(merged.get(row) ?? []).toEqual(text.flatMap((term, place) => (term === 'a' || term === 'b' ? [place] : [])));
      }),
    ));

  test('rows can be left out', () => {
    const places = new Map([
      [1, [0]],
      [2, [5]],
    ]);
    expect([...keepRows(places, new Set([2]))]).toEqual([[2, [5]]]);
    expect(keepRows(places, null)).toBe(places);
  });
});
