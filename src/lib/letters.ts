import type { Locale } from './locale.ts';

/** How many letters of each script a text holds. */
export interface Letters {
  readonly han: number;
  readonly latin: number;
  /** Letters of any other script: Cyrillic, kana, Hangul … */
  readonly other: number;
}

/** Counts the letters of a text by script; marks, digits and addresses do not count. */
export function countLetters(text: string): Letters {
  const words = text.replace(/\b(?:https?:\/\/|www\.|[\w.]+@)\S+/g, '');
  const count = (script: RegExp): number => words.match(script)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  return { han, latin, other: count(/\p{L}/gu) - han - latin };
}

/** A Chinese character says about as much as four Latin letters. */
const weight = 4;

/** Says whether a text is plainly not in a language: a few foreign names or a short abbreviation do not make it so, a text without one letter of its own does. */
export function isForeign({ han, latin, other }: Letters, locale: Locale): boolean {
  if (locale === 'zh') {
    const foreign = latin + other;
    return han === 0 ? foreign >= 12 : foreign >= 40 && foreign > 2 * weight * han;
  }
  const foreign = weight * (han + other);
  return latin === 0 ? han + other >= 2 : han + other >= 6 && foreign > latin;
}
