import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSimplify, keep } from '#search/text/simplify.ts';
import { drawText } from '../../testing/draw-text.ts';
import { findBorders } from '../../testing/memory-search.ts';
import { parseQuestion } from './question.ts';

/** Each piece's words with their places: `*` begins, `~` weighs a half, `-` nothing. */
const read = (typed: string): string[] =>
  parseQuestion(typed, keep, findBorders).map(({ isLiteral, words }) => {
    const sign = (weight: number): string => (weight === 1 ? '' : weight === 0 ? '-' : '~');
    const list = words.map(({ term, offset, weight, isPrefix }) => `${sign(weight)}${term}${isPrefix ? '*' : ''}@${offset}`).join(' ');
    return isLiteral ? `<${list}>` : list;
  });

describe('parseQuestion', () => {
  test.each([
    ['无人机', ['无人@0 人机@1']],
    ['网', ['网*@0']],
    ['网，', ['网*@0']],
    ['V2G技术', ['v2g@0 技术@1']],
    ['2,308.24万', ['2308.24@0 万*@1']],
    ['反诈 police', ['反诈@0', 'police@0']],
    ['police station', ['police@0 station@1']],
    ['how many police', ['-how@0 -many@1 police@2']],
    ['the', ['the@0']],
    ['多少', ['多少@0']],
    ['“州，平”', ['<州,@0 ,平@1>']],
    ['“平安。”', ['<平安@0 安。@1>']],
    ['“平安技5”', ['<平安@0 安技@1 技@2 5@3>']],
    ['“技5”', ['<技@0 5@1>']],
    ['“5技”', ['<5@0 技*@1>']],
    ['', []],
  ])('%j → %j', (typed, pieces) => expect(read(typed).map((piece) => piece.replaceAll('~', ''))).toEqual(pieces));

  test('what only asks weighs nothing, what crosses a word’s border a half', () => {
    const [piece] = parseQuestion('阻断了多少次诈骗', keep, () => new Set([2, 3, 5, 6, 8]));
    expect(piece?.words.map(({ term, weight }) => [term, weight])).toEqual([
      ['阻断', 1],
      ['断了', 0],
      ['了多', 0],
      ['多少', 0],
      ['少次', 0],
      ['次诈', 0.5],
      ['诈骗', 1],
    ]);
  });

  test('nothing but signs is one piece without words', () => {
    expect(parseQuestion('。”', keep, findBorders)).toMatchObject([{ isLiteral: true, text: '。”', words: [] }]);
    expect(parseQuestion('「。”」', keep, findBorders)).toMatchObject([{ isLiteral: true, text: '。”', words: [] }]);
    expect(parseQuestion('  ', keep, findBorders)).toEqual([]);
  });

  test('Traditional characters are read as simplified ones', () => {
    const [piece] = parseQuestion('反詐', createSimplify('詐诈'), findBorders);
    expect(piece?.words.map(({ term }) => term)).toEqual(['反诈']);
  });

  test('words stand in the query where they say, in the order of their places, and something always weighs', () =>
    fc.assert(
      fc.property(drawText(), (typed) => {
        const pieces = parseQuestion(typed, keep, findBorders);
        let place = 0;
        for (const piece of pieces) {
          expect(piece.text).toBe(typed.slice(piece.start, piece.end));
          expect(piece.start).toBeGreaterThanOrEqual(place);
          place = piece.end;
          for (const [index, word] of piece.words.entries()) {
            expect(word.start).toBeGreaterThanOrEqual(piece.start);
            expect(word.end).toBeLessThanOrEqual(piece.end);
            expect(word.offset).toBeGreaterThan(piece.words[index - 1]?.offset ?? -1);
          }
        }
        const words = pieces.flatMap((piece) => piece.words);
        if (words.length > 0) expect(words.some(({ weight }) => weight > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    ));
});
