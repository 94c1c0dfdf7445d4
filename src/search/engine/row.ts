import type { Places } from './postings.ts';
import type { Piece, Word } from './question.ts';

/** What was found of a query's words: for each the rows and places it stands in; a word that was not looked up is absent. */
export type Finds = ReadonlyMap<Word, Places>;

/** Finds the rows in which some words of a piece stand in their places, and where the piece begins in each. Words that were not looked up may be others. */
export function findTogether(words: readonly Word[], finds: Finds): Map<number, number[]> {
  const known = words.flatMap((word) => {
    const places = finds.get(word);
    return places === undefined ? [] : [{ word, places }];
  });
  known.sort((a, b) => a.places.size - b.places.size);
  const [rarest, ...rest] = known;
  const rows = new Map<number, number[]>();
  if (rarest === undefined) return rows;
  for (const [row, places] of rarest.places) {
    const starts = places
      .map((place) => place - rarest.word.offset)
      .filter((start) => rest.every(({ word, places: other }) => has(other.get(row), start + word.offset)));
    if (starts.length > 0) rows.set(row, starts);
  }
  return rows;
}

/** The share of a row's weighty neighbours in the query that are neighbours there too. */
export function measureAdjacency(pieces: readonly Piece[], finds: Finds, row: number): number {
  let pairs = 0;
  let together = 0;
  for (const piece of pieces) {
    const words = piece.words.filter((word) => word.weight > 0);
    for (const [index, word] of words.slice(1).entries()) {
      const before = words[index];
      if (before === undefined) continue;
      pairs += 1;
      const places = finds.get(word)?.get(row);
      if ((finds.get(before)?.get(row) ?? []).some((place) => has(places, place + word.offset - before.offset))) together += 1;
    }
  }
  return pairs === 0 ? 0 : together / pairs;
}

/** Says whether a place is among places in order. */
function has(places: readonly number[] | undefined, place: number): boolean {
  if (places === undefined) return false;
  let [low, high] = [0, places.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] ?? 0;
    if (found === place) return true;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
