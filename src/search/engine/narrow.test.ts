import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverlapping, parseEdtf } from '#lib/dates.ts';
import { type Facet, facets } from '#search/fields.ts';
import { parseQuery, type Query } from '#search/query.ts';
import { makeIndex } from '../../testing/memory-index.ts';
import { createNarrowing } from './narrow.ts';

const values: Readonly<Record<Facet, readonly string[]>> = {
  city: ['hangzhou', 'wenzhou', 'lishui'],
  district: ['ouhai', 'xihu'],
  topic: ['anti-fraud', 'crime', 'fire-safety'],
  kind: ['brief', 'feature'],
  lang: ['en', 'zh'],
};
const dates = ['2025', '2024-06-30', '2024-06', '2024-06-01~', '2024-02-29', '2023?', '2021-12-31'];

/** One article as a test says it. */
type Item = { readonly date: string } & Readonly<Record<Facet, readonly string[]>>;

const item = fc.record({
  date: fc.constantFrom(...dates),
  ...(Object.fromEntries(facets.map((facet) => [facet, fc.subarray([...values[facet]])])) as Record<Facet, fc.Arbitrary<string[]>>),
});
const query = fc
  .record({
    selected: fc.record(
      Object.fromEntries(facets.map((facet) => [facet, fc.subarray([...values[facet], 'unknown'], { maxLength: 2 })])) as Record<Facet, fc.Arbitrary<string[]>>,
    ),
    from: fc.constantFrom('', '', '2021', '2024', '2024-06', '2024-06-15'),
    to: fc.constantFrom('', '', '2023', '2024-06-01', '2025'),
  })
  .map((wish): Query => ({ ...parseQuery(''), ...wish }));

function narrow(items: readonly Item[], wish: Query) {
  const columns = facets.map((facet) => [
    facet,
    { values: values[facet], rows: items.map((each) => each[facet].map((value) => values[facet].indexOf(value))) },
  ]);
  const counted: Array<[string, number]> = [];
  for (const { date } of items) {
    const last = counted[counted.length - 1];
    if (last?.[0] === date) last[1] += 1;
    else counted.push([date, 1]);
  }
  const texts = items.map((_, row) => ({ id: String(row), locale: 'zh' as const, title: '', parts: [] }));
  return createNarrowing(makeIndex({ locale: 'zh', texts, columns: { facets: Object.fromEntries(columns), dates: counted } }).catalogue, wish);
}

/** What must be found, looked at one by one. */
const isChosen = (each: Item, { selected }: Query, except: Facet | null): boolean =>
  facets.every((facet) => facet === except || selected[facet].length === 0 || selected[facet].some((value) => each[facet].includes(value)));

function isInDays({ date }: Item, { from, to }: Query): boolean {
  const own = parseEdtf(date);
  const range = { earliest: parseEdtf(from)?.earliest ?? '0001-01-01', latest: parseEdtf(to)?.latest ?? '9999-12-31' };
  return own !== null && ((from === '' && to === '') || isOverlapping(own, range));
}

describe('narrowing', () => {
  test('OR inside a facet, AND between, days by what may lie in them; every count is what choosing it would give', () =>
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), query, fc.nat(), (items, wish, number) => {
        const narrowing = narrow(items, wish);
        const rows = items.map((_, row) => row).filter((row) => (number >> row) % 3 !== 0);
        expect(items.map((_, row) => narrowing.isIn(row))).toEqual(items.map((each) => isChosen(each, wish, null) && isInDays(each, wish)));
        expect(items.map((_, row) => narrowing.isInButDays(row))).toEqual(items.map((each) => isChosen(each, wish, null)));
        const { counts, months } = narrowing.count(rows);
        for (const facet of facets)
          for (const value of values[facet]) {
            const alone: Query = { ...wish, selected: { ...wish.selected, [facet]: [value] } };
            const expected = rows.filter((row) => isChosen(items[row] as Item, alone, null) && isInDays(items[row] as Item, wish)).length;
            expect(counts[facet][value], `${facet} ${value}`).toBe(expected);
          }
        expect(Object.values(months).reduce((sum, count) => sum + count, 0)).toBe(rows.filter((row) => isChosen(items[row] as Item, wish, null)).length);
        for (const [row, each] of items.entries()) {
          expect(narrowing.date(row).edtf).toBe(each.date);
          expect(narrowing.values(row)).toEqual(Object.fromEntries(facets.map((facet) => [facet, each[facet]])));
        }
      }),
      { numRuns: 400 },
    ));

  test('months: a date that knows its year alone counts for the year', () => {
    const empty = { city: [], district: [], topic: [], kind: [], lang: [] };
    const items = ['2025', '2024-06-30', '2024-06', '2024-06-01~', '2023?'].map((date) => ({ date, ...empty }));
    expect(narrow(items, parseQuery('from=2030')).count([0, 1, 2, 3, 4]).months).toEqual({ '2025': 1, '2024-06': 3, '2023': 1 });
  });

  test('a row the catalogue does not know is an error', () => {
    expect(() => narrow([], parseQuery('')).date(0)).toThrow('row 0');
  });
});
