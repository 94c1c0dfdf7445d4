import type { Word } from './question.ts';
import type { Finds } from './row.ts';

/** A paragraph's worth of places. */
const width = 40;

/** Measures how much of a query stands together in one stretch of a row: the share, 0 to 1, of the words' weight in the best of them. */
export function measureCloseness(weights: ReadonlyMap<Word, number>, finds: Finds, row: number): number {
  const found = [...weights.keys()].flatMap((word) => (finds.get(word)?.get(row) ?? []).map((place) => ({ word, place })));
  found.sort((a, b) => a.place - b.place);
  const inside = new Map<Word, number>();
  let [start, sum, best] = [0, 0, 0];
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
    best = Math.max(best, sum);
  }
  const whole = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return whole === 0 ? 0 : best / whole;
}
