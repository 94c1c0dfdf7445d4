import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawText } from '../../testing/draw-text.ts';
import { splitQuotes } from './quotes.ts';

/** What is quoted in angle brackets, what is not as it is. */
const show = (typed: string): string[] =>
  splitQuotes(typed).map(({ start, end, isLiteral }) => (isLiteral ? `<${typed.slice(start, end)}>` : typed.slice(start, end)));

describe('splitQuotes', () => {
  test.each([
    ['平安', ['平安']],
    ['"平安"', ['<平安>']],
    ['“平安”', ['<平安>']],
    ['「平安」', ['<平安>']],
    ['『平安』', ['<平安>']],
    ['《平安》', ['<平安>']],
    ['＂平安＂', ['<平安>']],
    ['„平安”', ['<平安>']],
    ['  “平安” ', ['<平安>']],
    ['瓯海 “平安” 网格', ['瓯海 ', '<平安>', ' 网格']],
    ['“平安”与“安宁”', ['<平安>', '与', '<安宁>']],
    ['"a" and "b"', ['<a>', ' and ', '<b>']],
    // Quotes inside quotes, even where only one of a pair was copied.
    ['“的“平安”与”', ['<的“平安”与>']],
    ['“的“平安”', ['<的“平安>']],
    ['“平安”的”', ['<平安”的>']],
    ['"with "degree"', ['<with "degree>']],
    ['「《平安》」', ['<《平安》>']],
    // What does not close is no quote.
    ['“平安', ['“平安']],
    ['平安”', ['平安”']],
    ['5" pipe', ['5" pipe']],
    ['""', ['""']],
    ['', []],
  ])('%j → %j', (typed, stretches) => expect(show(typed)).toEqual(stretches));

  test('stretches are in order, never meet, hold something, and leave out nothing but quotes and spaces round the whole', () =>
    fc.assert(
      fc.property(drawText(), (typed) => {
        let place = 0;
        for (const { start, end } of [...splitQuotes(typed), { start: typed.length, end: typed.length + 1 }]) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(end).toBeGreaterThan(start);
          expect(typed.slice(place, start)).toMatch(/^[\s"＂“”„‟「」『』《》]*$/);
          place = end;
        }
      }),
      { numRuns: 2000 },
    ));

  test('quotes round anything without quotes make one stretch of it', () =>
    fc.assert(
      fc.property(drawText(), fc.constantFrom('""', '“”', '「」', '『』', '《》'), (text, around) => {
        const inner = text.replace(/["＂“”„‟「」『』《》]/g, '').trim();
        if (inner !== '') expect(show([...around].join(inner))).toEqual([`<${inner}>`]);
      }),
    ));
});
