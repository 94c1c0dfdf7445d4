import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawText } from '../../testing/draw-text.ts';
import { cut } from './cut.ts';
import { encodePrefix, encodeTerm } from './encode.ts';
import { keep } from './simplify.ts';

const terms = fc.tuple(drawText(), drawText()).map(([a, b]) => [...new Set([...cut(a, keep), ...cut(b, keep)].map(({ term }) => term))]);

describe('terms as Pagefind keeps them', () => {
  test('each is one word of letters and digits, and no other begins with it but pairs with what they are', () =>
    fc.assert(
      fc.property(terms, (list) => {
        const written = list.map(encodeTerm);
        for (const text of written) expect(text).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        for (const one of written) expect(written.filter((other) => other.startsWith(one))).toEqual([one]);
      }),
      { numRuns: 1000 },
    ));

  test('the beginning of a term is the beginning of what is written', () =>
    fc.assert(
      fc.property(terms, (list) => {
        for (const term of list)
          for (const other of list) {
            const [first = ''] = term;
            expect(encodeTerm(other).startsWith(encodePrefix(first)), `${first} ${other}`).toBe(other.startsWith(first));
          }
      }),
      { numRuns: 500 },
    ));

  test('figures: the point is kept, and 23 is not found for 2308', () => {
    expect(encodeTerm('2308.24').startsWith(encodeTerm('2308'))).toBe(false);
    expect(encodeTerm('2308.24')).not.toBe(encodeTerm('230824'));
    expect(encodeTerm('2308.24').startsWith(encodePrefix('2308.'))).toBe(true);
  });
});
