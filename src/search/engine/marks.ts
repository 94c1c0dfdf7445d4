import type { PlacedPart } from '#search/text/listing.ts';
import { findInside, listOpenWords } from './part-words.ts';
import type { Piece, Word } from './question.ts';
import type { Finds } from './row.ts';

/** A found stretch of a part's text, in UTF-16 units, and the word it was found for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** A word, the part and the token it is found at. */
interface Hit {
  readonly word: Word;
  readonly part: PlacedPart;
  readonly index: number;
}

/** Finds what is to be marked in each part of a row's text. Where a piece stands as typed, only there; else where its letters do, be it in longer words; else each of its weighty words. */
export function findMarks(parts: readonly PlacedPart[], pieces: readonly Piece[], finds: Finds, row: number): Map<PlacedPart, Mark[]> {
  const marks = new Map<PlacedPart, Mark[]>();
  for (const piece of pieces) {
    const readings = [piece.words, ...piece.others];
    const ways = piece.isLiteral ? [true] : [false, true];
    const together = ways.map((isOpen) => readings.flatMap((words) => findStanding(words, parts, finds, row, isOpen))).find((hits) => hits.length > 0);
    for (const { word, part, index } of together ?? findScattered(piece.words, parts, finds, row)) {
      const mark = toMark(part, index, word, piece.words);
      marks.set(part, [...(marks.get(part) ?? []), mark]);
    }
  }
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return marks;
}

/** Where all words of a piece stand in their places, the outer ones as parts of longer ones if they may; light words only where all of it stands. */
function findStanding(words: readonly Word[], parts: readonly PlacedPart[], finds: Finds, row: number, isOpen: boolean): Hit[] {
  const open = isOpen ? listOpenWords(words) : [];
  const asked = words.map((word) => {
    const places = new Set(finds.get(word)?.get(row) ?? []);
    const each = open.find((other) => other.word === word);
    const stands = (term: string, place: number): boolean =>
      term === word.term || (word.isPrefix && term.startsWith(word.term)) || places.has(place) || (each !== undefined && findInside(term, each) !== null);
    return { word, stands };
  });
  if (asked.every(({ word }) => word.weight === 0)) return [];
  return parts.flatMap((part) =>
    part.tokens.flatMap((_, start): Hit[] => {
      const hits = asked.flatMap(({ word, stands }): Hit[] => {
        const index = start + word.offset;
        const token = part.tokens[index];
        return token !== undefined && stands(token.term, part.first + index) ? [{ word, part, index }] : [];
      });
      if (hits.length === asked.length) return hits;
      const weighty = hits.filter(({ word }) => word.weight > 0);
      return weighty.length === asked.filter(({ word }) => word.weight > 0).length ? weighty : [];
    }),
  );
}

function findScattered(words: readonly Word[], parts: readonly PlacedPart[], finds: Finds, row: number): Hit[] {
  return words
    .filter((word) => word.weight > 0)
    .flatMap((word) =>
      (finds.get(word)?.get(row) ?? []).flatMap((place): Hit[] => {
        const part = parts.find(({ first, tokens }) => place >= first && place < first + tokens.length);
        return part === undefined ? [] : [{ word, part, index: place - part.first }];
      }),
    );
}

/** A pair covers the next character too; of a longer word only the part that was typed. */
function toMark({ tokens }: PlacedPart, index: number, word: Word, words: readonly Word[]): Mark {
  const { term, start, end } = tokens[index] ?? { term: '', start: 0, end: 0 };
  const isPair = !word.isPrefix && term === word.term && [...term].length === 2 && end - start < term.length;
  if (isPair) return { start, end: tokens[index + 1]?.end ?? end, term: word.term };
  const open = listOpenWords(words).find((each) => each.word === word) ?? { word, isStart: true, isEnd: true };
  const from = findInside(term, open);
  const isInner = from !== null && term.length === end - start && term.length > word.term.length;
  if (!isInner) return { start, end, term: word.term };
  return { start: start + from, end: start + from + word.term.length, term: word.term };
}
