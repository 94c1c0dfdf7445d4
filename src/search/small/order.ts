/** Ranks a code unit so that text ranked unit by unit stands in the order of its code points: surrogates come last. */
export function toRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Gives back the code unit of a rank. */
export function fromRank(rank: number): number {
  if (rank < 0xd800) return rank;
  return rank < 0xf800 ? rank + 0x800 : rank - 0x2000;
}

/** Compares two terms by their code points, a shorter one before those it begins. */
export function compareTerms(a: string, b: string): number {
  const shared = countShared(a, b);
  if (shared === a.length || shared === b.length) return a.length - b.length;
  return toRank(a.charCodeAt(shared)) - toRank(b.charCodeAt(shared));
}

/** Counts the code units with which both terms begin. */
export function countShared(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** Finds how many of the sorted terms stand before `term`. */
export function countBefore(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerms(terms[middle] ?? '', term) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
