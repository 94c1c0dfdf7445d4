import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from './find-words.ts';

const find = (text: string, ...pieces: string[]): string[] => findWords(text, pieces).map(([start, end]) => text.slice(start, end));

describe('words in a text', () => {
  test.each([
    ['全区反诈中心，反诈。', ['反诈'], ['反诈', '反诈']],
    ['反诈中心', ['反诈', '诈中'], ['反诈中']],
    ['ＡＢＣ公司', ['abc'], ['ＡＢＣ']],
    ['追回2,308.24万元', ['2308.24万'], ['2,308.24万']],
    ['追回2308.24万元', ['２，308.24'], ['2308.24']],
    ['追回12308.24万元', ['2308.24'], []],
    ['共1.5和1', ['1'], ['1']],
    ['第5轮5645次', ['5'], ['5']],
    ['V2G 技术', ['v2g技术'], ['V2G 技术']],
    ['平安\n中国', ['平安中国'], ['平安\n中国']],
    ['The Scam calls, scammers', ['scam'], ['Scam']],
    ['anti-fraud work; Anti‑Fraud', ['anti-fraud'], ['anti-fraud', 'Anti‑Fraud']],
    ["don’t and don't", ["don't"], ['don’t', "don't"]],
    ['scam\n  calls', ['scam calls'], ['scam\n  calls']],
    ['', ['反诈'], []],
    ['反诈', ['', ' '], []],
    ['平\u00ad安', ['平安'], ['平\u00ad安']],
  ])('%j has %j: %j', (text, pieces, expected) => {
    expect(find(text, ...pieces)).toEqual(expected);
  });

  test('Traditional characters are read as they are told to be', () => {
    const simplify = (character: string): string => (character === '詐' ? '诈' : character);
    expect(findWords('反诈中心', ['反詐'], simplify)).toEqual([[0, 2]]);
  });

  test('every piece of a Chinese text is found where it stands; stretches are in order and apart', () => {
    const text = fc.stringMatching(/^[一二三四五，。]{2,40}$/u);
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (whole, from, length) => {
        const start = from % whole.length;
        const piece = whole.slice(start, start + length);
        const stretches = findWords(whole, [piece]);
        expect(stretches.some(([first, last]) => first <= start && last >= start + piece.length)).toBe(true);
        for (const [index, [first]] of stretches.entries()) if (index > 0) expect(first).toBeGreaterThanOrEqual(stretches[index - 1]?.[1] ?? 0);
      }),
    );
  });
});
