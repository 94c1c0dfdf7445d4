import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawText } from '../../testing/draw-text.ts';
import { isHan, isInvisible, isSpace, isWordy } from './characters.ts';
import { cut, isPair } from './cut.ts';
import { createSimplify, keep } from './simplify.ts';

const listTerms = (text: string): string[] => cut(text, keep).map(({ term }) => term);

describe('cut', () => {
  test.each([
    ['平安温州，V2G技术', ['平安', '安温', '温州', '州,', ',', 'v2g', '技术', '术']],
    ['', []],
    ['州', ['州']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['阻断2,308.24万次', ['阻断', '断', '2308.24', '万次', '次']],
    ['1,85', ['1', '85']],
    ['27, 202', ['27', '202']],
    ['don’t stop', ['don', 't', 'stop']],
    ['6·26禁毒日', ['6.26', '禁毒', '毒日', '日']],
    ['（反诈）', ['(反', '反诈', '诈)', ')']],
    ['“平安”', ['“平', '平安', '安”', '”']],
    ['平 安\n温　州', ['平安', '安温', '温州', '州']],
    ['ＡＰＰ　ａｐｐ', ['app', 'app']],
    ['cafe\u0301 café', ['café', 'café']],
    ['co\u00adop zero\u200bwidth', ['coop', 'zerowidth']],
    ['a_b', ['a', 'b']],
    ['5㎡', ['5m2']],
    ['x — y … z', ['x', 'y', 'z']],
  ])('%j → %j', (text, terms) => expect(listTerms(text)).toEqual(terms));

  test('Traditional characters are cut as simplified ones', () => {
    const simplify = createSimplify('臺台灣湾');
    expect(cut('臺灣', simplify).map(({ term }) => term)).toEqual(['台湾', '湾']);
  });

  test('tokens stand in the text’s order, meet only in a character that is written as several (½), and leave out no letter, digit or Chinese character', () =>
    fc.assert(
      fc.property(drawText(), (text) => {
        let place = 0;
        for (const { start, end } of [...cut(text, keep), { start: text.length, end: text.length }]) {
          if (start < place) expect([...text.slice(start, place).normalize('NFKC')].length).toBeGreaterThan(1);
          expect(end).toBeGreaterThanOrEqual(start);
          const between = [...text.slice(place, start)].flatMap((character) => [...character.normalize('NFKC')]);
          expect(between.filter((character) => !isInvisible(character) && (isHan(character) || isWordy(character)))).toEqual([]);
          place = Math.max(place, end);
        }
      }),
      { numRuns: 2000 },
    ));

  test('what stands at a token is its term, or of a pair the first character', () =>
    fc.assert(
      fc.property(drawText(), (text) => {
        for (const { term, start, end } of cut(text, keep)) {
          const plain = [...text.slice(start, end).normalize('NFKC').toLowerCase()]
            .filter((character) => !isInvisible(character) && !isSpace(character))
            .join('');
          if (isPair(term)) expect(plain).toContain([...term][0]);
          else expect(plain.replaceAll(',', '').replaceAll('·', '.')).toContain(term);
        }
      }),
      { numRuns: 2000 },
    ));

  test('the second character of a pair is the first of the token after it', () =>
    fc.assert(
      fc.property(drawText(), (text) => {
        const tokens = cut(text, keep);
        for (const [index, { term }] of tokens.entries()) {
          const [, second] = isPair(term) ? [...term] : [];
          if (second !== undefined) expect([...(tokens[index + 1]?.term ?? '')][0]).toBe(second);
        }
      }),
      { numRuns: 2000 },
    ));

  test('width, capitals and the kind of spaces change no term and no place', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('平', '安', 'V2G', 'police', '24', '1,852', ' ', '，', '“', '。'), { maxLength: 20 }), (bits) => {
        const text = bits.join('');
        const wide = Array.from(text, (character) => (/[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character)).join('');
        expect(listTerms(wide.replaceAll(' ', '\u3000'))).toEqual(listTerms(text));
        expect(listTerms(text.toUpperCase())).toEqual(listTerms(text));
        expect(listTerms(text.replaceAll(' ', ' \u00a0\n'))).toEqual(listTerms(text));
      }),
    ));

  test('a stretch of Chinese has the terms of the whole, at the same distances', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('平', '安', '网', '格', '，', '𠮷'), { minLength: 4, maxLength: 20 }), fc.nat(), (characters, from) => {
        const start = from % (characters.length - 2);
        const stretch = listTerms(characters.slice(start).join(''));
        const whole = listTerms(characters.join(''));
        if (!isHan(characters[start])) return;
        expect(stretch).toEqual(whole.slice(whole.length - stretch.length));
      }),
    ));
});
