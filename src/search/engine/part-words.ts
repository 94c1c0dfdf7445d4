import { isPair } from '#search/text/cut.ts';
import type { Piece, Word } from './question.ts';

/** Every word of an index and the number of articles it stands in. */
export type Lexicon = ReadonlyArray<readonly [word: string, articles: number]>;

const maximumWords = 300;

/** Says which words of a piece may be parts of longer ones: those at its two ends. */
export function listOpenWords(piece: Piece): Array<{ readonly word: Word; readonly isStart: boolean; readonly isEnd: boolean }> {
  const words = piece.words.filter((word) => !isPair(word.term));
  const first = words[0] === piece.words[0] ? words[0] : undefined;
  const last = words.at(-1) === piece.words.at(-1) ? words.at(-1) : undefined;
  return [...new Set([first, last])].flatMap((word) => (word === undefined ? [] : [{ word, isStart: word === first, isEnd: word === last }]));
}

/** Finds the longer words that a part of a word may come from: at the start of a piece its beginning may be missing, at the end its end. */
export function findLonger(term: string, isStart: boolean, isEnd: boolean, lexicon: Lexicon): string[] {
  const isPart = (word: string): boolean => {
    if (word === term || !word.includes(term)) return false;
    return (isStart && isEnd) || (isStart && word.endsWith(term)) || (isEnd && word.startsWith(term));
  };
  return lexicon.flatMap(([word]) => (isPart(word) ? [word] : [])).slice(0, maximumWords);
}
