import type { EdtfDate } from '#lib/dates.ts';
import { type Locale, toLanguageTag } from '#lib/locale.ts';
import { words } from './words.ts';

/** Writes a date in words, its uncertainty included: `2024年6月（推定）`, `June 2024 (inferred)`. */
export function formatDate(date: EdtfDate, locale: Locale): string {
  const t = words(locale);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (date.precision !== 'year') options.month = 'long';
  if (date.precision === 'day') options.day = 'numeric';
  const plain = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-Hans' : 'en-GB', options).format(new Date(`${date.earliest}T00:00:00Z`));
  if (date.uncertain && date.approximate) return t('date.both', { date: plain });
  if (date.uncertain) return t('date.uncertain', { date: plain });
  if (date.approximate) return t('date.approximate', { date: plain });
  return plain;
}

/** Writes the name of a month, `month` from 1: `6月`, `June`. */
export function formatMonth(month: number, locale: Locale): string {
  // In Chinese the long form alone is 六月; newspapers print 6月.
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-Hans' : 'en-GB', { timeZone: 'UTC', month: locale === 'zh' ? 'numeric' : 'long' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}

/** Writes a whole number with the language's grouping. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(toLanguageTag(locale)).format(value);
}

/** Writes a list of names: `甲、乙和丙`, `A, B and C`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'zh' ? 'zh-Hans' : 'en-GB', { type: 'conjunction' }).format(items);
}
