import { type Cell, type Strand, toText } from './strand.ts';

/** Appends the second half of a broken line to the first: Chinese without a blank, English phrases with one. Says whether a word or figure in Latin letters or digits ran over the break, so that how it is joined is a guess. */
export function joinHalf(first: Cell[], second: Strand): { readonly isLatin: boolean } {
  const left = /[A-Za-z0-9][A-Za-z0-9 '’.%-]*$/.exec(toText(first.slice(-40)))?.[0] ?? '';
  const right = /^[A-Za-z0-9][A-Za-z0-9 '’.%-]*/.exec(toText(second.slice(0, 40)))?.[0] ?? '';
  const isLatin = left !== '' && right !== '' && !left.endsWith('-');
  const isPhrase = isLatin && /[A-Za-z] +[A-Za-z]/.test(`${left}|${right}`) && /[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right);
  const last = first.at(-1);
  if (isPhrase && last !== undefined) first.push({ at: last.at + last.length, length: 0, text: ' ' });
  for (const cell of second) first.push(cell);
  return { isLatin };
}
