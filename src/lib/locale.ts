/** The two languages, as they stand in URLs and file names. */
export const locales = ['zh', 'en'] as const;

/** One of the two languages of the archive. */
export type Locale = (typeof locales)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** Gives the BCP 47 tag for `lang` and `hreflang`: `zh-Hans` or `en`. */
export function toLanguageTag(locale: Locale): 'zh-Hans' | 'en' {
  return locale === 'zh' ? 'zh-Hans' : 'en';
}

/** Gives the other of the two languages. */
export function toOther(locale: Locale): Locale {
  return locale === 'zh' ? 'en' : 'zh';
}

/** Says whether a string is one of the two languages. */
export function isLocale(value: unknown): value is Locale {
  return value === 'zh' || value === 'en';
}
