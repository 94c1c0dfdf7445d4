import type { PlacedPart } from '#search/text/listing.ts';
import type { Piece, Word } from './question.ts';
import { type Finds, findTogether } from './row.ts';

/** A found stretch of a part's text, in UTF-16 units, and the word it was found for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Finds what is to be marked in each part of a row's text. Where a piece stands as typed, only there; else each of its weighty words. */
export function findMarks(parts: readonly PlacedPart[], pieces: readonly Piece[], finds: Finds, row: number): Map<PlacedPart, Mark[]> {
  const marks = new Map<PlacedPart, Mark[]>();
  const add = (word: Word, place: number): void => {
    const part = parts.find(({ first, tokens }) => place >= first && place < first + tokens.length);
    const mark = part === undefined ? null : toMark(part, place - part.first, word);
    if (part === undefined || mark === null) return;
    marks.set(part, [...(marks.get(part) ?? []), mark]);
  };
  for (const piece of pieces) {
    const starts = piece.words.length > 1 ? findTogether(piece.words, finds).get(row) : undefined;
    for (const word of piece.words) {
      const places = finds.get(word)?.get(row) ?? [];
      if (starts !== undefined) for (const start of starts) if (places.includes(start + word.offset)) add(word, start + word.offset);
      if (starts === undefined && word.weight > 0) for (const place of places) add(word, place);
    }
  }
  for (const [part, list] of marks)
    marks.set(
      part,
      list.sort((a, b) => a.start - b.start || a.end - b.end),
    );
  return marks;
}

/** A pair covers the next character too; of a longer word only the part that was typed. */
function toMark({ tokens }: PlacedPart, index: number, word: Word): Mark | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const isPair = !word.isPrefix && token.term === word.term && [...token.term].length === 2 && token.end - token.start < token.term.length;
  if (isPair) return { start: token.start, end: tokens[index + 1]?.end ?? token.end, term: word.term };
  const from = token.term.indexOf(word.term);
  const isInner = from >= 0 && token.term.length === token.end - token.start && token.term.length > word.term.length;
  if (!isInner) return { start: token.start, end: token.end, term: word.term };
  return { start: token.start + from, end: token.start + from + word.term.length, term: word.term };
}
