import { expect, test } from 'vitest';
import { countLetters, isForeign } from './letters.ts';

test('letters are counted by script; digits, marks and addresses are not', () => {
  expect(countLetters('平安2024，safe! https://www.example.org/a мир')).toEqual({ han: 2, latin: 4, other: 3 });
});

test.each([
  ['社区讲防火', 'zh', false],
  ['社区AI', 'zh', false],
  ['ATM', 'zh', false],
  ['“Safe Zhejiang”行动启动', 'zh', false],
  ['An English headline where a Chinese one belongs', 'zh', true],
  ['这 is an English paragraph with one stray Chinese character', 'zh', true],
  ['Это русский текст, а не китайский', 'zh', true],
  ['Police in Ouhai (瓯海)', 'en', false],
  ['110', 'en', false],
  ['一段。', 'en', true],
  ['社区为居民上了一堂消防课 (AI)', 'en', true],
  ['Это русский текст, а не английский', 'en', true],
] as const)('%s as %s: %s', (text, locale, expected) => expect(isForeign(countLetters(text), locale)).toBe(expected));
