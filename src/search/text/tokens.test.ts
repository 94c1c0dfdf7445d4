import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundary, cut, isHan, rebuild, rebuildPieces, toPlain, toTerm } from './tokens.ts';

describe('cutting', () => {
  test.each([
    ['平安温州', ['平安', '安温', '温州', '州']],
    ['案件下降36.74%，损失2,308.24万元。', ['案件', '件下', '下降', '降', '36.74%', '，', '损失', '失', '2,308.24', '万元', '元', '。']],
    ['“110”“119”平台', ['“110”“', '⸱119”', '平台', '台']],
    ['the ‘four-policing’ model', ['the', '‘four-policing’', 'model']],
    ['word—word a–b and/or', ['word—', '⸱word', 'a–', '⸱b', 'and/', '⸱or']],
    ['5G-based e-bikes don’t', ['5G-', '⸱based', 'e-bikes', 'don’t']],
    ['Fengqiao (枫桥) model', ['Fengqiao', '(', '枫桥', '桥', ')', 'model']],
    ['the 枫桥 model', ['the', '⸱枫桥', '桥', '⸱model']],
    ['𠮷野家的', ['𠮷野', '野家', '家的', '的']],
    ['王　芳、李 明', ['王芳', '芳', '、', '李明', '明']],
    ['ＡＢＣ１２３', ['ABC123']],
    ['snake_case', ['snake', '_', 'case']],
    ['', []],
    ['\u200b \n', []],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  test('a term is what can be looked up', () => {
    expect(['“119”', '⸱Word,', '2,308.24', '——', 'e-bikes', '𠮷野'].map(toTerm)).toEqual(['119', 'word', '230824', '', 'ebikes', '𠮷野']);
  });

  test('a piece shows a bigram’s first character, with its space', () => {
    expect(rebuildPieces(['V2G', '⸱技术', '术', '，', 'Huang', 'Yitie'])).toEqual(['V2G', ' 技', '术', '，', 'Huang', ' Yitie']);
  });
});

const hanText = fc.string({ unit: fc.constantFrom(...'平安温州反诈中心网格员无人机𠮷野'), minLength: 1, maxLength: 40 });
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(..."平安警察 ,.，。“”（）-—'’_·Aa1２Ｂ/\n\u3000¶⸱") }),
);

describe('properties', () => {
  test('tokens give the text back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(rebuild(cut(text))).toBe(toPlain(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('the plain form is its own plain form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toPlain(toPlain(text))).toBe(toPlain(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('no token holds white space, is empty or is the boundary', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cut(text).every((token) => token !== '' && token !== boundary && !/\s/u.test(token))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('every piece of 2 to 20 Chinese characters stands contiguously among the text’s tokens', () => {
    fc.assert(
      fc.property(hanText, fc.nat(), fc.integer({ min: 2, max: 20 }), (text, from, length) => {
        const characters = [...text];
        const start = from % characters.length;
        const piece = characters.slice(start, start + length);
        const tokens = cut(piece.join('')).slice(0, -1);
        expect(cut(text).slice(start, start + tokens.length)).toEqual(tokens);
        expect(tokens.every(isHan)).toBe(true);
      }),
    );
  });
});
