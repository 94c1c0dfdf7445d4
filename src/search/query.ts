import { parseEdtf } from '#lib/dates.ts';
import { type Facet, facets, type Sort, sorts } from './fields.ts';

/** A search as a reader states it: words, facets, days, order, page. It is the search page's URL, and nothing else is remembered. */
export interface Query {
  readonly q: string;
  /** Values of one facet mean OR, different facets AND; sorted, each once. */
  readonly selected: Readonly<Record<Facet, readonly string[]>>;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

const maximumWords = 400;
const maximumValues = 50;

/** Reads a URL's query; what is not understood is left out, never an error. */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  const page = Number(parameters.get('page') ?? '1');
  const read = (facet: Facet) =>
    [
      ...new Set(
        parameters
          .getAll(facet)
          .map((value) => value.trim())
          .filter(isValue),
      ),
    ]
      .sort()
      .slice(0, maximumValues);
  return {
    q: [...(parameters.get('q') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, maximumWords).join(''),
    selected: { city: read('city'), district: read('district'), topic: read('topic'), kind: read('kind'), lang: read('lang') },
    from: parseDay(parameters.get('from')),
    to: parseDay(parameters.get('to')),
    sort: sorts.find((candidate) => candidate === sort) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page < 100_000 ? page : 1,
  };
}

/** Writes a query for a URL, without `?`, in one order and without what goes without saying; the same search is always the same text. */
export function writeQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.q !== '') parameters.set('q', query.q);
  for (const facet of facets.filter((name) => name !== 'lang')) for (const value of query.selected[facet]) parameters.append(facet, value);
  if (query.from !== '') parameters.set('from', query.from);
  if (query.to !== '') parameters.set('to', query.to);
  if (query.sort !== 'relevance') parameters.set('sort', query.sort);
  for (const value of query.selected.lang) parameters.append('lang', value);
  if (query.page !== 1) parameters.set('page', String(query.page));
  return parameters.toString();
}

/** Says whether a query asks for nothing: no words, no facet, no day. */
export function isEmpty(query: Query): boolean {
  return query.q === '' && query.from === '' && query.to === '' && facets.every((facet) => query.selected[facet].length === 0);
}

/** Gives the same query with one value of a facet taken out, on its first page. */
export function createWithout(query: Query, facet: Facet, value: string): Query {
  return { ...query, page: 1, selected: { ...query.selected, [facet]: query.selected[facet].filter((other) => other !== value) } };
}

/** Gives the query's words alone, in their order, without facet or day. */
export function toUnconditional(query: Query): Query {
  return { ...parseQuery(''), q: query.q, sort: query.sort };
}

/** Gives the same query with its days in order. */
export function toOrdered(query: Query): Query {
  const [from, to] = [parseEdtf(query.from), parseEdtf(query.to)];
  return from !== null && to !== null && from.earliest > to.latest ? { ...query, from: query.to, to: query.from } : query;
}

/** Ids are ASCII words with hyphens; anything else can be no value of the archive. */
function isValue(value: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 80;
}

function parseDay(text: string | null): string {
  const plain = (text ?? '').trim();
  return /[?~%]/.test(plain) || parseEdtf(plain) === null ? '' : plain;
}
