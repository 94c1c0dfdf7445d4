import type { Locale } from '#lib/locale.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The name of a word or sentence that a person sees. */
export type WordKey = keyof typeof zh;

/** Gives a text by its name, `{name}` filled in from the values. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const dictionaries: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { zh, en };

/** Gives the words of one language. In English a text of the form `one|many` is chosen by the value `count`. */
export function words(locale: Locale): Words {
  const dictionary = dictionaries[locale];
  return (key, values = {}) => {
    const forms = dictionary[key].split('|');
    const text = (forms.length === 2 ? (values.count === 1 || values.count === '1' ? forms[0] : forms[1]) : dictionary[key]) ?? '';
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}
