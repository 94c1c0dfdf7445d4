import { isHan, isInvisible, isSpace } from '#search/text/characters.ts';
import { cut, isPair } from '#search/text/cut.ts';
import type { Simplify } from '#search/text/simplify.ts';
import type { Text } from './catalogue.ts';

/** Says whether a text contains a piece to the letter, but for width, case, Traditional characters, commas in numbers, the kind of spaces, and spaces beside Chinese. */
export function isContained(piece: string, text: Text, simplify: Simplify): boolean {
  const wanted = toBare(piece, simplify);
  const wantedPlain = withoutCommas(wanted);
  return text.parts.some(([, part]) => {
    const bare = toBare(part, simplify);
    return bare.includes(wanted) || withoutCommas(bare).includes(wantedPlain);
  });
}

/** Says whether the index's terms alone do not tell if a piece stands in a text: something of it has no place of its own, or there may be something between two of its words. */
export function needsText(piece: string, simplify: Simplify): boolean {
  const tokens = cut(piece, simplify);
  const isWord = (index: number): boolean => tokens[index] !== undefined && !isPair(tokens[index]?.term ?? '');
  const isSign = (index: number): boolean => !isWord(index) && [...(tokens[index]?.term ?? '')].length === 1 && !isHan(tokens[index]?.term);
  const last = tokens.length - 1;
  // A sign at an end is not looked up unless it is in the pair before it, and a point is the same as a middle dot.
  if (tokens.length === 0 || isSign(0) || (isSign(last) && (isWord(last - 1) || isSign(last - 1)))) return true;
  if (tokens.some(({ term }, index) => isWord(index) && (term.includes('.') || isWord(index + 1)))) return true;
  let place = 0;
  for (const { start, end } of [...tokens, { start: piece.length, end: piece.length }]) {
    if ([...piece.slice(place, start)].some((character) => !isSpace(character) && !isInvisible(character))) return true;
    place = end;
  }
  return false;
}

function toBare(text: string, simplify: Simplify): string {
  const plain = [...simplify(text.normalize('NFKC').toLowerCase())].filter((character) => !isInvisible(character)).join('');
  const characters = [...plain.replace(/\s+/gu, ' ').trim()];
  return characters.filter((character, index) => character !== ' ' || !(isHan(characters[index - 1]) || isHan(characters[index + 1]))).join('');
}

function withoutCommas(text: string): string {
  return text.replace(/(\d),(?=\d)/g, '$1');
}
