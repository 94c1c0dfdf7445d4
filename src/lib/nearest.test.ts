import { expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

test.each([
  ['ouhaii', ['ouhai', 'oujiang'], 'ouhai'],
  ['sumary', ['title', 'summary', 'date'], 'summary'],
  ['tpoic', ['topic', 'text'], 'topic'],
  ['Feature', ['feature', 'brief'], 'feature'],
  ['feture', ['feature', 'brief'], 'feature'],
  ['防骗', ['反诈', '防汛'], '防汛'],
])('%s is near %j', (word, candidates, expected) => expect(findNearest(word, candidates)).toBe(expected));

test.each([
  ['drones', ['fire-safety', 'anti-fraud']],
  ['x', ['yz']],
  ['', ['date']],
  ['anything', []],
])('%j has nothing near it', (word, candidates) => expect(findNearest(word, candidates)).toBeNull());

test('of equally near candidates the first is taken, and a swap of neighbours counts once', () => {
  expect(findNearest('cat', ['bat', 'hat'])).toBe('bat');
  expect(findNearest('dtae', ['date'])).toBe('date');
});

test('a very long word costs nothing', () => {
  findNearest(
    'a'.repeat(1_000_000),
    Array.from({ length: 100 }, (_, index) => 'a'.repeat(index)),
  );
});
