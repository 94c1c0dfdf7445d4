import { isChinesePoint, isHan, isInvisible, isSpace, isWordy } from './characters.ts';
import type { Simplify } from './simplify.ts';

/**
 * A piece of text that has a place of its own: the n-th token stands at place n.
 * 平安温州，V2G技术 → 平安 安温 温州 州， ，  v2g 技术 术
 */
export interface Token {
  /** What the index holds: a Han character and the one after it, or a whole word or number. */
  readonly term: string;
  /** Where it stands in the text given, in UTF-16 units; of a pair only its first character. */
  readonly start: number;
  readonly end: number;
}

interface Character {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts text into tokens, whatever its width, case or writing: pairs of Han characters (or of one and the punctuation beside it), runs of other letters and digits, commas inside numbers left out. */
export function cut(text: string, simplify: Simplify): Token[] {
  const characters = listCharacters(text, simplify);
  const tokens: Token[] = [];
  for (let index = 0; index < characters.length; ) {
    const character = characters[index];
    if (character === undefined) break;
    if (isPaired(characters, index)) {
      const next = isPaired(characters, index + 1) ? characters[index + 1] : undefined;
      tokens.push({ term: character.plain + (next?.plain ?? ''), start: character.start, end: character.end });
      index += 1;
    } else if (isWordy(character.plain)) {
      const end = findEnd(characters, index);
      const run = characters.slice(index, end);
      const term = run.map(({ plain }) => (plain === ',' ? '' : plain === '·' ? '.' : plain)).join('');
      tokens.push({ term, start: character.start, end: run[run.length - 1]?.end ?? character.end });
      index = end;
    } else index += 1;
  }
  return tokens;
}

/** Says whether a term is a Han character or punctuation with what follows it, not a word or number. */
export function isPair(term: string): boolean {
  const [first] = term;
  return first !== undefined && !isWordy(first);
}

/** The characters without those that show nothing and without spaces beside Chinese, each in its plainest form and together with the accents on it. */
function listCharacters(text: string, simplify: Simplify): Character[] {
  const listed: Character[] = [];
  let start = 0;
  for (const [cluster] of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const end = start + cluster.length;
    if (isSpace(cluster)) listed.push({ plain: ' ', start, end });
    else for (const plain of simplify(cluster.normalize('NFKC').toLowerCase())) if (!isSpace(plain) && !isInvisible(plain)) listed.push({ plain, start, end });
    start = end;
  }
  const visible: Character[] = [];
  listed.forEach((character, index) => {
    if (character.plain !== ' ') visible.push(character);
    else if (isWordy(visible[visible.length - 1]?.plain) && isWordy(listed[index + 1]?.plain)) visible.push(character);
  });
  return visible;
}

/** Han characters have places of their own, and so has punctuation in Chinese text: it stands beside one, or is of a kind that no other writing has. */
function isPaired(characters: readonly Character[], index: number): boolean {
  const plain = characters[index]?.plain;
  if (plain === undefined || plain === ' ' || isWordy(plain)) return false;
  return isHan(plain) || isChinesePoint(plain) || isHan(characters[index - 1]?.plain) || isHan(characters[index + 1]?.plain);
}

/** The end of a word or number that begins at a place: `2,308.24` is one, `don’t` two. */
function findEnd(characters: readonly Character[], start: number): number {
  let end = start + 1;
  while (end < characters.length) {
    const plain = characters[end]?.plain;
    if (!isWordy(plain) && !isInNumber(characters, end)) return end;
    end += 1;
  }
  return end;
}

/** A point between digits (a middle one in dates such as 6·26), or a comma before the last three of a thousand. */
function isInNumber(characters: readonly Character[], index: number): boolean {
  const isDigit = (place: number): boolean => /^\d$/.test(characters[place]?.plain ?? '');
  const { plain } = characters[index] ?? { plain: '' };
  if (!isDigit(index - 1) || !isDigit(index + 1) || hasGap(characters, index) || hasGap(characters, index + 1)) return false;
  return plain === '.' || plain === '·' || (plain === ',' && isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4));
}

/** Says whether there was a space, or a sign that shows nothing, before a character. */
function hasGap(characters: readonly Character[], index: number): boolean {
  return (characters[index]?.start ?? 0) > (characters[index - 1]?.end ?? 0);
}
