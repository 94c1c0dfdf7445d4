import type { Word } from './question.ts';
import type { Finds } from './row.ts';

/** A paragraph's worth of places. */
const width = 40;

/** The stretch of a row in which most of a query stands together. */
export interface Closest {
  /** The share of the words' weight that it has, 0 to 1. */
  readonly share: number;
  /** Its first and last place. */
  readonly start: number;
  readonly end: number;
}

/** Finds the stretch of a row in which most of a query stands together, the first of equals. */
export function findClosest(weights: ReadonlyMap<Word, number>, finds: Finds, row: number): Closest {
  const found = [...weights.keys()].flatMap((word) => (finds.get(word)?.get(row) ?? []).map((place) => ({ word, place })));
  found.sort((a, b) => a.place - b.place);
  const inside = new Map<Word, number>();
  let [start, sum] = [0, 0];
  let best: Closest = { share: 0, start: 0, end: 0 };
  for (const { word, place } of found) {
    const count = inside.get(word) ?? 0;
    inside.set(word, count + 1);
    if (count === 0) sum += weights.get(word) ?? 0;
    for (let first = found[start]; first !== undefined && place - first.place > width; first = found[start]) {
      const left = (inside.get(first.word) ?? 1) - 1;
      inside.set(first.word, left);
      if (left === 0) sum -= weights.get(first.word) ?? 0;
      start += 1;
    }
    // A sum that only rounding makes larger is none.
    if (sum > best.share + 1e-9) best = { share: sum, start: found[start]?.place ?? place, end: place };
  }
  const whole = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return whole === 0 ? best : { ...best, share: best.share / whole };
}

/** Says whether one of some places lies in a stretch or half a paragraph from it. */
export function isNear(places: readonly number[], { start, end }: Closest): boolean {
  return places.some((place) => place >= start - width / 2 && place <= end + width / 2);
}
