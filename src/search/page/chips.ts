import type { Expansion } from '#search/engine/answer.ts';
import { facets } from '#search/fields.ts';
import { createWithout, type Query } from '#search/query.ts';
import type { Said } from './said.client.ts';

/** Something that can be taken off a search: what it is called, and the search without it. */
export interface Chip {
  readonly name: string;
  readonly without: Query;
}

/** What a query was also taken to mean, each to be taken back. */
export function listMeanings(expansions: readonly Expansion[], query: Query): Chip[] {
  return expansions
    .filter((expansion) => expansion.kind !== 'spelling')
    .map(({ typed, meant, without }) => ({ name: `${typed} = ${meant}`, without: { ...query, q: without, page: 1 } }));
}

/** The conditions chosen, each to be taken off: values of facets, then the days. A city takes its districts along where other cities are left, for together they would find nothing. */
export function listConditions(query: Query, { t, name, date }: Said, findCity: (district: string) => string | null): Chip[] {
  const chips = facets.flatMap((facet) =>
    query.selected[facet].map((value) => {
      const without = createWithout(query, facet, value);
      return { name: name(facet, value), without: facet === 'city' ? dropDistricts(without, value, findCity) : without };
    }),
  );
  const { from, to } = query;
  if (from === '' && to === '') return chips;
  const days =
    from === to
      ? date(from)
      : from === ''
        ? t('search.chip.to', { date: date(to) })
        : to === ''
          ? t('search.chip.from', { date: date(from) })
          : t('search.chip.range', { from: date(from), to: date(to) });
  return [...chips, { name: days, without: { ...query, from: '', to: '', page: 1 } }];
}

/** Gives a query without the districts of a city, unless no city is left in it. */
export function dropDistricts(query: Query, city: string, findCity: (district: string) => string | null): Query {
  if (query.selected.city.length === 0) return query;
  return { ...query, selected: { ...query.selected, district: query.selected.district.filter((district) => findCity(district) !== city) } };
}
