import type { WordKey, Words } from '#i18n/words.ts';
import { parseEdtf } from '#lib/dates.ts';
import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';

/** What the page's root element says for the script: words, and the names of facet values. */
export interface Said {
  readonly t: Words;
  /** A sentence with a count in it, written with the language's grouping. */
  readonly number: (key: WordKey, count: number, values?: Readonly<Record<string, string>>) => string;
  /** The name of a facet's value in the page's language; the value itself where it has none. */
  readonly name: (facet: Facet, value: string) => string;
  /** A date in words, its uncertainty included. */
  readonly date: (edtf: string) => string;
}

/** Reads the words and names from the root's data attributes. */
export function readSaid(root: HTMLElement, locale: Locale): Said {
  const dictionary = JSON.parse(root.dataset.words ?? '{}') as Readonly<Record<string, string>>;
  const names = JSON.parse(root.dataset.names ?? '{}') as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const t: Words = (key, values = {}) => {
    const forms = (dictionary[key] ?? '').split('|');
    const text = forms.length === 2 && String(values.count) !== '1' ? forms[1] : forms[0];
    return (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  const number: Said['number'] = (key, count, values = {}) => t(key, { ...values, count: count.toLocaleString(locale === 'zh' ? 'zh-Hans' : 'en-GB') });
  return { t, number, name: (facet, value) => names[facet]?.[value] ?? value, date: (edtf) => toDateWords(edtf, locale, t) };
}

/** As `i18n/format.ts` has it, which would bring both dictionaries along. */
function toDateWords(edtf: string, locale: Locale, t: Words): string {
  const date = parseEdtf(edtf);
  if (date === null) return edtf;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (date.precision !== 'year') options.month = 'long';
  if (date.precision === 'day') options.day = 'numeric';
  const plain = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-Hans' : 'en-GB', options).format(new Date(`${date.earliest}T00:00:00Z`));
  if (date.uncertain && date.approximate) return t('date.both', { date: plain });
  if (date.uncertain) return t('date.uncertain', { date: plain });
  return date.approximate ? t('date.approximate', { date: plain }) : plain;
}
