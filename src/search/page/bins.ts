import { isOverlapping, parseEdtf } from '#lib/dates.ts';

/** How many articles there are of each month, `2024-06`, or of a year whose month is not known, `2024`. */
export type Months = Readonly<Record<string, number>>;

/** One bar of the histogram; `isVague` marks the articles of a year whose month is not known. */
export interface Bin {
  /** `2024` or `2024-06`: what is chosen with the bar. */
  readonly key: string;
  readonly count: number;
  readonly isVague: boolean;
}

/** A range of days as the query has it. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** How many years the months are shown of at most; more would be too narrow to hit. */
const maximumYears = 2;

/** Creates one bar for each year from the archive's first to its last, counted in `months`; `whole` is the archive's own count, so that the axis stands still. */
export function createYears(months: Months, whole: Months): Bin[] {
  const [first, last] = findEnds(whole);
  const counts = new Map<string, number>();
  for (const [key, count] of Object.entries(months)) counts.set(key.slice(0, 4), (counts.get(key.slice(0, 4)) ?? 0) + count);
  return listYears(first, last).map((key) => ({ key, count: counts.get(key) ?? 0, isVague: false }));
}

/** Creates the bars of the months of the years chosen, where these are few; a year's undated articles stand before its January. */
export function createMonths(months: Months, whole: Months, { from, to }: Range): Bin[] {
  const [first, last] = findEnds(whole);
  const years = listYears(from === '' || from.slice(0, 4) < first ? first : from.slice(0, 4), to === '' || to.slice(0, 4) > last ? last : to.slice(0, 4));
  if (years.length > maximumYears) return [];
  return years.flatMap((year) => {
    const named = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    const bins = named.map((key) => ({ key, count: months[key] ?? 0, isVague: false }));
    return whole[year] === undefined ? bins : [{ key: year, count: months[year] ?? 0, isVague: true }, ...bins];
  });
}

/** Gives the range from one bar to another, whichever comes first. */
export function toRange(one: Bin, other: Bin): Range {
  const [first, last] = one.key <= other.key ? [one, other] : [other, one];
  // The undated stand before their January: up to them is no more than up to it.
  return { from: first.key, to: last.isVague && first !== last ? `${last.key}-01` : last.key };
}

/** Says whether a bar has days of a range; of no range it has none. */
export function isChosen(bin: Bin, range: Range): boolean {
  const date = parseEdtf(bin.key);
  if (date === null || (range.from === '' && range.to === '')) return false;
  const bounds = { earliest: parseEdtf(range.from)?.earliest ?? '0000-01-01', latest: parseEdtf(range.to)?.latest ?? '9999-12-31' };
  return isOverlapping(date, bounds);
}

function findEnds(whole: Months): [string, string] {
  const years = Object.keys(whole)
    .map((key) => key.slice(0, 4))
    .sort();
  return [years[0] ?? '', years[years.length - 1] ?? ''];
}

function listYears(first: string, last: string): string[] {
  if (first === '' || last < first) return [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}
