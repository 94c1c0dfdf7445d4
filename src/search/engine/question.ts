import { isHan, isWordy } from '#search/text/characters.ts';
import { cut, isPair, type Token } from '#search/text/cut.ts';
import type { Simplify } from '#search/text/simplify.ts';
import { findAsked, findWhen, isAsked, isJoining } from './asked.ts';
import { type Stretch, splitQuotes } from './quotes.ts';
import { listReadings } from './readings.ts';

/** One thing to look up, and its place in its piece. */
export interface Word {
  readonly term: string;
  readonly offset: number;
  /** 0 for what only asks or joins, a half across a word's border in Chinese, else 1. */
  readonly weight: number;
  /** A lone Han character: every pair that begins with it counts. */
  readonly isPrefix: boolean;
  /** Where it stands in what was typed, in UTF-16 units; of a pair both characters. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of the query whose words stand in a row; a literal one stood in quotes and must be found as it is. */
export interface Piece {
  readonly isLiteral: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Other ways to read it, where its end may have been cut out of a number. */
  readonly others: ReadonlyArray<readonly Word[]>;
}

/** Finds where words end in a Chinese text, in UTF-16 units; it only weighs, it never decides what matches. */
export type FindBorders = (text: string) => ReadonlySet<number>;

/** Reads what was typed into pieces. A query of nothing but question words is taken at its word. */
export function parseQuestion(typed: string, simplify: Simplify, findBorders: FindBorders): Piece[] {
  const stretches = splitQuotes(typed);
  const pieces = stretches
    .flatMap((stretch) => (stretch.isLiteral ? [stretch] : groupWords(typed, stretch.start, stretch.end)))
    .map(({ start, end, isLiteral }): Piece => {
      const text = typed.slice(start, end);
      const list = (part: string) => (isLiteral ? listLiteral(part, start, simplify) : listBare(part, start, simplify, findBorders));
      return { isLiteral, text, start, end, words: list(text), others: listReadings(text).map(list) };
    })
    .filter((piece) => piece.words.length > 0);
  if (pieces.length === 0) return listSigns(typed, stretches);
  if (pieces.some((piece) => piece.words.some((word) => word.weight > 0))) return pieces;
  return pieces.map((piece) => ({ ...piece, words: piece.words.map((word) => ({ ...word, weight: 1 })) }));
}

/** Says whether a question asks for a date: a word for it stands there and weighs nothing. */
export function isDateAsked(pieces: readonly Piece[]): boolean {
  return pieces.some(({ isLiteral, text, start, words }) => {
    const places = isLiteral ? [] : findWhen(text).map((place) => start + place);
    return words.some((word) => word.weight === 0 && places.includes(word.start));
  });
}

/** Nothing but signs is taken at its word. */
function listSigns(typed: string, [first, ...rest]: readonly Stretch[]): Piece[] {
  const start = first?.isLiteral === true && rest.length === 0 ? first.start : 0;
  const text = typed.slice(start, start === 0 ? typed.length : first?.end);
  return text.trim() === '' ? [] : [{ isLiteral: true, text, start, end: start + text.length, words: [], others: [] }];
}

/** Spaces part Chinese words from each other; words of other scripts stay in a row. */
function groupWords(typed: string, start: number, end: number): Array<{ start: number; end: number; isLiteral: false }> {
  const groups: Array<{ start: number; end: number; isLiteral: false }> = [];
  let joins = false;
  for (const match of typed.slice(start, end).matchAll(/\S+/gu)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    const hasHan = /\p{Script=Han}/u.test(match[0]);
    const last = groups[groups.length - 1];
    if (joins && !hasHan && last !== undefined) last.end = to;
    else groups.push({ start: from, end: to, isLiteral: false });
    joins = !hasHan;
  }
  return groups;
}

/** Every token counts, punctuation inside Chinese too; a sign alone at either end is left out, and so is a last character that its pair already has. */
function listLiteral(text: string, start: number, simplify: Simplify): Word[] {
  const tokens = trimSigns(cut(text, simplify));
  return tokens.flatMap((token, offset): Word[] => {
    const isLast = offset === tokens.length - 1;
    const isLone = isPair(token.term) && [...token.term].length === 1;
    if (isLast && isLone && offset > 0 && isPair(tokens[offset - 1]?.term ?? '')) return [];
    return [toWord(token, tokens[offset + 1], offset, start, 1, isLone && isLast)];
  });
}

/** Punctuation only takes up its place. */
function listBare(text: string, start: number, simplify: Simplify, findBorders: FindBorders): Word[] {
  const tokens = cut(text, simplify);
  const aligned = Array.from(text, (character) => (isHan(character) ? simplify(character) : character)).join('');
  const borders = findBorders(aligned);
  const joining = aligned
    .split('')
    .map((character, place) => (isJoining(character) && borders.has(place + 1) && (place === 0 || borders.has(place)) ? place : -1));
  const asked = new Set([...findAsked(aligned, start), ...joining]);
  return tokens.flatMap((token, offset): Word[] => {
    const [first, second] = token.term;
    if (isWordy(first)) return [toWord(token, undefined, offset, start, isAsked(token.term) ? 0 : 1, false)];
    if (!isHan(first)) return [];
    const next = tokens[offset + 1];
    const weightless = asked.has(token.start);
    if (isHan(second)) {
      const weight = weightless || asked.has(next?.start ?? -1) ? 0 : borders.has(token.end) ? 0.5 : 1;
      return [toWord(token, next, offset, start, weight, false)];
    }
    // The last of a longer run is already in the pair before it.
    const before = tokens[offset - 1]?.term ?? '';
    if (isHan([...before][1])) return [];
    const isEnd = second !== undefined || next === undefined;
    return [{ ...toWord(token, undefined, offset, start, weightless ? 0 : 1, isEnd), term: first ?? '' }];
  });
}

function trimSigns(tokens: readonly Token[]): Token[] {
  const isSign = (token: Token | undefined): boolean => token !== undefined && isPair(token.term) && [...token.term].length === 1 && !isHan(token.term);
  let [start, end] = [0, tokens.length];
  while (start < end && isSign(tokens[start])) start += 1;
  while (end > start && isSign(tokens[end - 1])) end -= 1;
  return tokens.slice(start, end);
}

function toWord(token: Token, next: Token | undefined, offset: number, start: number, weight: number, isPrefix: boolean): Word {
  const end = isPair(token.term) && [...token.term].length > 1 && next !== undefined ? next.end : token.end;
  return { term: token.term, offset, weight, isPrefix, start: start + token.start, end: start + end };
}
