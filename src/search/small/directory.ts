import { compareTerms, countBefore } from './order.ts';

/** Which file holds which terms. A term in `alone` has a file to itself, after those of the ranges; any other is in the last range that does not begin after it. Both lists are in order. */
export interface WordDirectory {
  /** How many rows were indexed. */
  readonly rows: number;
  readonly ranges: readonly string[];
  readonly alone: readonly string[];
}

/** Returns the name of a file by its number. */
export function toFileName(number: number): string {
  return `${number}.bin`;
}

/** Finds the number of the one file that can hold a term; null where there are none at all. */
export function findFile({ ranges, alone }: WordDirectory, term: string): number | null {
  const place = countBefore(alone, term);
  if (alone[place] === term) return ranges.length + place;
  return ranges.length === 0 ? null : findRange(ranges, term);
}

/** Lists the numbers of all files that can hold terms which begin so. */
export function listFiles({ ranges, alone }: WordDirectory, prefix: string): number[] {
  const files: number[] = [];
  if (ranges.length > 0) {
    let range = findRange(ranges, prefix);
    do files.push(range++);
    while (ranges[range]?.startsWith(prefix));
  }
  for (let place = countBefore(alone, prefix); alone[place]?.startsWith(prefix); place += 1) files.push(ranges.length + place);
  return files;
}

/** Says whether these terms can be what a file holds. */
export function isInPlace({ ranges, alone }: WordDirectory, number: number, terms: readonly string[]): boolean {
  if (number >= ranges.length) return terms.length === 1 && terms[0] === alone[number - ranges.length];
  const next = ranges[number + 1];
  const [first, last] = [terms[0], terms[terms.length - 1]];
  if (first === undefined || last === undefined) return false;
  return compareTerms(ranges[number] ?? '', first) <= 0 && (next === undefined || compareTerms(last, next) < 0);
}

function findRange(ranges: readonly string[], term: string): number {
  const place = countBefore(ranges, term);
  return ranges[place] === term ? place : place - 1;
}
