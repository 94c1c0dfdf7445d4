import { isHan } from '#search/text/characters.ts';
import type { Simplify } from '#search/text/simplify.ts';
import type { Text } from './catalogue.ts';

/** Says whether a text contains a piece to the letter, but for width, case, Traditional characters, commas in numbers and the shape of spaces. */
export function isContained(piece: string, text: Text, simplify: Simplify): boolean {
  const wanted = toBare(piece, simplify);
  return text.parts.some(([, part]) => toBare(part, simplify).includes(wanted));
}

/** Says whether the index's terms alone do not tell if a piece stands in a text: there is something between two of its words that has no place of its own. */
export function needsText(piece: string): boolean {
  return /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(piece.replace(/\p{Script=Han}[^\p{L}\p{N}]+|[^\p{L}\p{N}]+\p{Script=Han}/gu, '一'));
}

function toBare(text: string, simplify: Simplify): string {
  const plain = simplify(text.normalize('NFKC').toLowerCase())
    .replace(/\p{Cf}|[\uFE00-\uFE0F]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...plain];
  return characters
    .filter((character, index) => character !== ' ' || !(isHan(characters[index - 1]) || isHan(characters[index + 1])))
    .join('')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}
