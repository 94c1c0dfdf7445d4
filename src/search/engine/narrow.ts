import { type EdtfDate, isOverlapping, parseEdtf } from '#lib/dates.ts';
import { type Facet, facets } from '#search/fields.ts';
import type { Query } from '#search/query.ts';
import type { Answer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';

/** Narrows rows by a query's facets and days, and counts what each choice would give. */
export interface Narrowing {
  readonly isIn: (row: number) => boolean;
  readonly isInButDays: (row: number) => boolean;
  readonly count: (rows: readonly number[]) => Pick<Answer, 'counts' | 'months'>;
  readonly date: (row: number) => EdtfDate;
  readonly values: (row: number) => Readonly<Record<Facet, readonly string[]>>;
}

/** Creates the narrowing of one query over a catalogue: OR inside a facet, AND between. */
export function createNarrowing(catalogue: Catalogue, query: Query): Narrowing {
  const dates = listDates(catalogue);
  const range = { earliest: parseEdtf(query.from)?.earliest ?? '0000-00-00', latest: parseEdtf(query.to)?.latest ?? '9999-99-99' };
  const hasDays = query.from !== '' || query.to !== '';
  const date = (row: number): EdtfDate => dates[row] ?? failRow(row);
  const isInDays = (row: number): boolean => !hasDays || isOverlapping(date(row), range);
  const chosen = facets.map((facet) => {
    const wanted = new Set(query.selected[facet].map((value) => catalogue.facets[facet].values.indexOf(value)));
    return (row: number): boolean => wanted.size === 0 || (catalogue.facets[facet].rows[row] ?? []).some((value) => wanted.has(value));
  });
  const isInFacets = (row: number, except: Facet | null): boolean => chosen.every((test, index) => facets[index] === except || test(row));
  return {
    isIn: (row) => isInDays(row) && isInFacets(row, null),
    isInButDays: (row) => isInFacets(row, null),
    count: (rows) => ({
      counts: toRecord((facet) =>
        countValues(
          catalogue,
          facet,
          rows.filter((row) => isInDays(row) && isInFacets(row, facet)),
        ),
      ),
      months: countMonths(rows.filter((row) => isInFacets(row, null)).map(date)),
    }),
    date,
    values: (row) => toRecord((facet) => (catalogue.facets[facet].rows[row] ?? []).map((value) => catalogue.facets[facet].values[value] ?? '')),
  };
}

function listDates(catalogue: Catalogue): EdtfDate[] {
  return catalogue.dates.flatMap(([edtf, rows]) => {
    const date = parseEdtf(edtf);
    return date === null ? [] : Array<EdtfDate>(rows).fill(date);
  });
}

function countValues(catalogue: Catalogue, facet: Facet, rows: readonly number[]): Record<string, number> {
  const { values, rows: columns } = catalogue.facets[facet];
  const counts = values.map(() => 0);
  for (const row of rows) for (const value of columns[row] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return Object.fromEntries(values.map((value, index) => [value, counts[index] ?? 0]));
}

function countMonths(dates: readonly EdtfDate[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const date of dates) {
    const month = date.earliest.slice(0, date.precision === 'year' ? 4 : 7);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

function toRecord<T>(get: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return Object.fromEntries(facets.map((facet) => [facet, get(facet)])) as Record<Facet, T>;
}

function failRow(row: number): never {
  throw new Error(`The catalogue has no date for row ${row}`);
}
