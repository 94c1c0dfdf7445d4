import type { Locale } from '#lib/locale.ts';
import { cut, isHan, rebuildPieces, toPlain, toTerm } from '#search/text/tokens.ts';

/** One thing to look up, and where in its piece it stands. */
export interface Term {
  readonly term: string;
  readonly offset: number;
  /** 0 for question words, a half across a word's border in Chinese, else 1. */
  readonly weight: number;
  /** A lone Han character: every bigram that begins with it counts. */
  readonly isPrefix: boolean;
}

/** A stretch of the query whose terms stand in a row; a literal one stood in quotes and must be found as it is. */
export interface Piece {
  readonly isLiteral: boolean;
  readonly terms: readonly Term[];
}

/** Finds where words end in a Chinese text, as places between code points; it only weighs, it never decides what matches. */
export type FindBorders = (text: string) => ReadonlySet<number>;

const quoted = /["“”„‟＂]([^"“”„‟＂]+)["“”„‟＂]|「([^」]+)」|『([^』]+)』|《([^》]+)》/gu;

const askedZh =
  /请问|有没有|是不是|有哪些|是什么|有什么|为什么|什么时候|什么|怎么样|怎么办|怎么|怎样|如何|为何|哪些|哪个|哪里|哪儿|哪几|是谁|是否|多少|几个|的|吗|呢|吧/gu;
const askedEn = new Set(
  `a an and are as at be been but by can could did do does for from had has have how i in is it its me of on or please should tell that the their there these they this those to was were what when where which who whom whose why will with would you`.split(
    ' ',
  ),
);

/** Reads what was typed into pieces of terms: quotes of every shape, Chinese cut as in the index, question words weighing nothing. A query of nothing but such words is taken at its word. */
export function parseQuestion(typed: string, locale: Locale, findBorders: FindBorders): Piece[] {
  // A comma inside a number says nothing, and the index has none.
  const text = toPlain(typed.replace(/[\s\u3000]+/gu, '\u0001'))
    .replaceAll('\u0001', ' ')
    .toLowerCase();
  const pieces: Piece[] = [];
  let end = 0;
  const addBare = (bare: string): void => {
    for (const group of groupWords(bare)) pieces.push({ isLiteral: false, terms: listTerms(group, locale, findBorders) });
  };
  for (const match of text.matchAll(quoted)) {
    addBare(text.slice(end, match.index));
    const literal = match.slice(1).find((inner) => inner !== undefined) ?? '';
    pieces.push({ isLiteral: true, terms: listTerms(literal, locale, findBorders).map((term) => ({ ...term, weight: 1 })) });
    end = match.index + match[0].length;
  }
  addBare(text.slice(end));
  const found = pieces.filter((piece) => piece.terms.length > 0);
  if (found.some((piece) => piece.terms.some((term) => term.weight > 0))) return found;
  return found.map((piece) => ({ ...piece, terms: piece.terms.map((term) => ({ ...term, weight: 1 })) }));
}

/** Spaces part Chinese words from each other; words of other scripts stay in a row. */
function groupWords(text: string): string[] {
  const groups: string[] = [];
  let joins = false;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const isChinese = /\p{Script=Han}/u.test(word);
    if (joins && !isChinese) groups.push(`${groups.pop()} ${word}`);
    else groups.push(word);
    joins = !isChinese;
  }
  return groups;
}

function listTerms(text: string, locale: Locale, findBorders: FindBorders): Term[] {
  const tokens = cut(text);
  // One character a token, so that places in this text are places among the tokens.
  const shown = rebuildPieces(tokens)
    .map((piece, index) => (isHan(tokens[index] ?? '') ? piece.trim() : '\u0000'))
    .join('');
  const asked = locale === 'zh' || /\p{Script=Han}/u.test(shown) ? findAsked(shown) : new Set<number>();
  const borders = findBorders(shown);
  const terms: Term[] = [];
  tokens.forEach((token, offset) => {
    const term = toTerm(token);
    const length = [...term].length;
    if (term === '') return;
    if (!isHan(token)) {
      terms.push({ term, offset, weight: askedEn.has(term) ? 0 : 1, isPrefix: false });
    } else if (length === 2) {
      const weight = asked.has(offset) || asked.has(offset + 1) ? 0 : borders.has(offset + 1) ? 0.5 : 1;
      terms.push({ term, offset, weight, isPrefix: false });
    } else if (!isHan(tokens[offset - 1] ?? '')) {
      // The last of a longer run is already in the bigram before it.
      terms.push({ term, offset, weight: asked.has(offset) ? 0 : 1, isPrefix: true });
    }
  });
  return terms;
}

function findAsked(shown: string): Set<number> {
  const places = new Set<number>();
  for (const match of shown.matchAll(askedZh)) {
    const start = [...shown.slice(0, match.index)].length;
    for (let index = 0; index < match[0].length; index += 1) places.add(start + index);
  }
  return places;
}
