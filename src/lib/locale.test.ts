import { expect, test } from 'vitest';
import { isLocale, locales, toLanguageTag, toOther } from './locale.ts';

test('two languages, each the other of the other', () => {
  expect(locales.map(toOther)).toEqual(['en', 'zh']);
  expect(locales.map(toLanguageTag)).toEqual(['zh-Hans', 'en']);
});

test('nothing else is a language', () => {
  expect(['zh', 'en'].every(isLocale)).toBe(true);
  expect(['ZH', 'zh-Hans', '', undefined, null, ['zh']].some(isLocale)).toBe(false);
});
