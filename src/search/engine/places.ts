import type { Places } from './postings.ts';

/** Puts several terms' places together, as if they were one term's. */
export function mergePlaces(all: readonly Places[]): Places {
  const [first, ...rest] = all.filter((places) => places.size > 0);
  if (first === undefined || rest.length === 0) return first ?? new Map();
  const merged = new Map<number, number[]>();
  for (const places of [first, ...rest])
    for (const [row, list] of places) {
      const known = merged.get(row);
      if (known === undefined) merged.set(row, [...list]);
      else for (const place of list) known.push(place);
    }
  for (const [row, list] of merged)
    merged.set(
      row,
      [...new Set(list)].sort((a, b) => a - b),
    );
  return merged;
}

/** Leaves only the places in some rows; all where there is no limit. */
export function keepRows(places: Places, rows: { has: (row: number) => boolean } | null): Places {
  return rows === null ? places : new Map([...places].filter(([row]) => rows.has(row)));
}
