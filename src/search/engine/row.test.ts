import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureCloseness } from './closeness.ts';
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
  test('the share of the weight in the best paragraph’s worth of places', () => {
    const [a, b] = [toWord('a', 0), toWord('b', 1)];
    const weights = new Map([
      [a, 3],
      [b, 1],
    ]);
    const measure = (one: number[], other: number[]): number =>
      measureCloseness(
        weights,
        new Map([
          [a, new Map([[0, one]])],
          [b, new Map([[0, other]])],
        ]),
        0,
      );
    expect(measure([0], [40])).toBe(1);
    expect(measure([0], [41])).toBe(0.75);
    expect(measure([0, 500], [100, 510])).toBe(1);
    expect(measure([], [7])).toBe(0.25);
    expect(measureCloseness(new Map(), new Map(), 0)).toBe(0);
  });

  test('it is what looking at every window finds', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(120)), { maxLength: 20 }), (list) => {
        const words = ['a', 'b', 'c'].map(toWord);
        const weights = new Map(words.map((word, index) => [word, index + 1]));
        const places = words.map((_, index) =>
          [...new Set(list.flatMap(([number, place]) => (number === index ? [place] : [])))].sort((one, other) => one - other),
        );
        const best = Math.max(
          0,
          ...Array.from({ length: 121 }, (_, start) =>
            places.reduce((sum, found, index) => sum + (found.some((place) => place >= start && place <= start + 40) ? index + 1 : 0), 0),
          ),
        );
        const finds = new Map(words.map((word, index) => [word, new Map([[0, places[index] ?? []]])]));
        expect(measureCloseness(weights, finds, 0)).toBeCloseTo(best / 6);
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
