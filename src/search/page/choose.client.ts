import type { Suggestion } from '#search/names/suggestions.ts';
import { parseQuery, type Query } from '#search/query.ts';

/** Gives the query that a suggestion stands for: its facet's value alone, or its words; null where it opens an article. */
export function toChosen({ act }: Suggestion, query: Query): Query | null {
  if (act.type === 'open') return null;
  if (act.type === 'search') return { ...query, q: act.query, page: 1 };
  return { ...query, q: '', page: 1, selected: { ...parseQuery('').selected, [act.facet]: [act.value] } };
}
