import en from '#i18n/en.json' with { type: 'json' };
import type { WordKey } from '#i18n/words.ts';
import zh from '#i18n/zh.json' with { type: 'json' };
import type { Locale } from '#lib/locale.ts';

/** Lists the words the search page needs in the browser, so that the dictionaries themselves stay out of it. */
export function listSaid(locale: Locale): Partial<Record<WordKey, string>> {
  return listWords(locale, /^(?:search|facet|date)\./);
}

/** Lists the words that are said of marks in an article. */
export function listMarkWords(locale: Locale): Partial<Record<WordKey, string>> {
  return listWords(locale, /^marks\.(?:count|none)$/);
}

function listWords(locale: Locale, name: RegExp): Partial<Record<WordKey, string>> {
  return Object.fromEntries(Object.entries(locale === 'zh' ? zh : en).filter(([key]) => name.test(key)));
}
