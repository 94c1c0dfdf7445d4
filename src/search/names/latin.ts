import { toComparable } from '#lib/comparable.ts';
import { toAmerican } from './spelling.ts';
import { toToneless } from './toneless.ts';

/** A word in Latin letters and where it stands. */
export interface LatinWord {
  readonly start: number;
  readonly end: number;
  /** Without tone marks and apostrophes, in lower case. */
  readonly letters: string;
  /** What its plural, its possessive and its American spelling have in common with it. */
  readonly key: string;
  /** Whether nothing but a blank, a hyphen or a mark inside a name parts it from the word before. */
  readonly isNext: boolean;
}

/** Lists the words in Latin letters of a text, numbers included. */
export function listLatin(text: string): LatinWord[] {
  let end = -1;
  return [...text.matchAll(/[\p{Script=Latin}\p{M}\p{N}]+(?:['’][\p{Script=Latin}\p{M}]+)*/gu)].map((match) => {
    const between = text.slice(end, match.index);
    const isNext = end >= 0 && /^[\s\p{Pd}“”‘’"'·:,+]{1,3}$/u.test(between);
    end = match.index + match[0].length;
    const letters = toToneless(match[0].normalize('NFKC')).replace(/['’]/g, '');
    return { start: match.index, end, letters, key: toAmerican(toComparable(match[0], 'en').trim().replace(/'/g, '')), isNext };
  });
}
