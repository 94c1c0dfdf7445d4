import { isWordy } from './characters.ts';

/** Stands at the end of a word, so that Pagefind, which also finds longer words, finds only this one. */
const end = 'ᑊ';
/** Before the number of a sign that Pagefind would drop. */
const sign = 'ᐁ';

/** Writes a term so that Pagefind keeps it whole: two Han characters as they are, signs as numbers, anything shorter or longer with an end mark. */
export function encodeTerm(term: string): string {
  const pair = [...term];
  if (isWordy(pair[0])) return term.replaceAll('.', 'ᐧ') + end;
  return pair.map(encodeSign).join('') + (pair.length === 1 ? end : '');
}

/** Writes the beginning of a term. */
export function encodePrefix(prefix: string): string {
  return isWordy([...prefix][0]) ? prefix.replaceAll('.', 'ᐧ') : [...prefix].map(encodeSign).join('');
}

function encodeSign(character: string): string {
  return /\p{L}|\p{N}/u.test(character) ? character : `${sign}${(character.codePointAt(0) ?? 0).toString(36)}`;
}
