import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from './pages.ts';

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 9, [1, 2, null, 9]],
  [3, 9, [1, 2, 3, 4, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [7, 9, [1, null, 6, 7, 8, 9]],
  [9, 9, [1, null, 8, 9]],
  [2, 4, [1, 2, 3, 4]],
])('page %i of %i', (page, pages, expected) => {
  expect(listPages(page, pages)).toEqual(expected);
});

test('first, last and present page are always named, in order, each once, and no gap hides a single page', () => {
  const pair = fc.integer({ min: 1, max: 300 }).chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
  fc.assert(
    fc.property(pair, ([page, pages]) => {
      const list = listPages(page, pages);
      const named = list.filter((number) => number !== null);
      expect(named).toEqual([...new Set(named)].toSorted((a, b) => a - b));
      for (const number of [1, page, pages]) expect(named).toContain(number);
      for (const [index, number] of list.entries()) if (number === null) expect((list[index + 1] ?? 0) - (list[index - 1] ?? 0)).toBeGreaterThan(2);
      for (const [index, number] of list.entries()) if (number !== null && typeof list[index + 1] === 'number') expect(list[index + 1]).toBe(number + 1);
    }),
  );
});
