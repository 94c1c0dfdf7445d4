import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSimplify, keep } from '#search/text/simplify.ts';
import { drawPiece, hasFigures, hasLetters } from '../../testing/draw-text.ts';
import { isContained, needsText } from './contain.ts';

const toText = (...parts: string[]) => ({ id: 'x', locale: 'zh' as const, title: '', parts: parts.map((part) => ['p1', part] as const) });

describe('isContained', () => {
  test.each([
    ['the police', 'The  Police came', true],
    ['the police', 'the, police', false],
    ['1852', '1,852 calls', true],
    ['1,852', '1852 calls', true],
    ['1,', '1,852 calls', true],
    ['平安温州', '平安 温州', true],
    ['平安，', '平安', false],
    ['ＡＰＰ', 'app', true],
    ['臺灣', '台湾', true],
    ['coop', 'co\u00adop', true],
    ['don’t', "don't", false],
  ])('%j in %j: %s', (piece, text, is) => expect(isContained(piece, toText(text), createSimplify('臺台灣湾'))).toBe(is));

  test('no piece runs from one paragraph into the next', () => {
    expect(isContained('ab', toText('a', 'b'), keep)).toBe(false);
    expect(isContained('b', toText('a', 'b'), keep)).toBe(true);
  });

  test('it agrees with a plain look at the letters', () =>
    fc.assert(
      fc.property(drawPiece(), ({ texts, piece }) => {
        for (const text of texts) {
          const is = isContained(piece, toText(text), keep);
          if (hasLetters(text, piece)) expect(is).toBe(true);
          if (is) expect(hasFigures(text, piece)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    ));
});

describe('needsText', () => {
  test.each(['平安', '平安，温州', '“平安”', '5G技术', '2308', '平安 温州', '第24天'])('the index alone tells of %j', (piece) => {
    expect(needsText(piece, keep)).toBe(false);
  });
  test.each(['the police', 'police,', '，5', '5，', '平安。”', '。”', '6.26', 'e po', 'a-b', 'x 5 年'])('the text is needed for %j', (piece) => {
    expect(needsText(piece, keep)).toBe(true);
  });
});
