import { isPair } from '#search/text/cut.ts';
import type { Word } from './question.ts';

/** Every word of an index and the number of articles it stands in. */
export type Lexicon = ReadonlyArray<readonly [word: string, articles: number]>;

/** A word at an end of a piece, that may be a part of a longer one. */
export interface OpenWord {
  readonly word: Word;
  /** Its beginning may be missing, or its end. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** Says which of a piece's words may be parts of longer ones: those at its two ends. */
export function listOpenWords(words: readonly Word[]): OpenWord[] {
  const [first, last] = [words[0], words[words.length - 1]];
  return [...new Set([first, last])].flatMap((word) =>
    word === undefined || isPair(word.term) ? [] : [{ word, isStart: word === first, isEnd: word === last }],
  );
}

/** Lists the words of a lexicon that an open one may stand for, itself among them. */
export function listLonger(open: OpenWord, lexicon: Lexicon): string[] {
  return lexicon.flatMap(([word]) => (findInside(word, open) !== null && !isPair(word) ? [word] : []));
}

/** Finds where an open word stands in a longer one, in UTF-16 units: at the start of a piece its beginning may be missing, at the end its end. */
export function findInside(longer: string, { word: { term }, isStart, isEnd }: OpenWord): number | null {
  if (!isStart) return longer.startsWith(term) ? 0 : null;
  const place = isEnd ? longer.indexOf(term) : longer.length - term.length;
  return place >= 0 && longer.startsWith(term, place) ? place : null;
}
