import { findArticle } from './find.ts';
import type { Archive } from './model.ts';

/** The articles of one month of a year; `month` is null for those dated only to the year. */
export interface MonthGroup {
  readonly month: number | null;
  readonly ids: readonly string[];
}

/** Groups a year's articles by month, newest month first; those dated only to the year stand last, in a group of their own. */
export function groupMonths(archive: Archive, year: string): MonthGroup[] {
  const groups = new Map<number | null, string[]>();
  for (const id of archive.byYear.get(year) ?? []) {
    const { date } = findArticle(archive, id);
    const month = date.precision === 'year' ? null : Number(date.earliest.slice(5, 7));
    groups.set(month, [...(groups.get(month) ?? []), id]);
  }
  return [...groups].map(([month, ids]) => ({ month, ids })).sort((a, b) => (b.month ?? 0) - (a.month ?? 0));
}
