import { isOverlapping, parseEdtf } from '#lib/dates.ts';
import { type Locale, toOther } from '#lib/locale.ts';
import { dateFilter, type Facet, facets, resultsPerPage } from '#search/fields.ts';
import type { Query } from '#search/query.ts';
import { isHan } from '#search/text/tokens.ts';
import type { Answer, FindAnswer, Result } from './answer.ts';
import type { Lookup } from './lookup.client.ts';
import { showRecord } from './passages.ts';
import { type FindBorders, type Piece, parseQuestion, type Term } from './question.ts';
import { findRows, type Hit, type Hits, type Ranked, rankHits } from './rank.ts';

/** Creates the search over one language's look-ups: it ranks matches, narrows them by facet and day, counts facets, and loads only the page of results it returns. */
export function createEngine(lookup: Lookup, locale: Locale, findBorders: FindBorders): FindAnswer {
  return async (query, checkWanted) => {
    const pieces = parseQuestion(query.q, locale, findBorders);
    const [order, inDates, literal, hits] = await Promise.all([
      lookup.findOrder(),
      findInDates(lookup, query),
      findLiteral(lookup, pieces),
      findHits(lookup, pieces),
    ]);
    checkWanted();
    const isListing = query.q === '';
    const ranked: readonly Ranked[] = isListing ? [...order].map((record) => ({ record, match: 'all', score: 0 })) : rankHits(pieces, hits, order.size);
    const chosen = await Promise.all(facets.map((facet) => (query.selected[facet].length === 0 ? null : lookup.findSet(facet, query.selected[facet]))));
    const isIn = (record: string, except: Facet | null): boolean =>
      [inDates, literal, ...chosen.filter((_, index) => facets[index] !== except)].every((set) => set === null || set.has(record));
    const all = ranked.filter((item) => isIn(item.record, null));
    const sorted = isListing || query.sort !== 'relevance' ? sortByDate(all, order, query.sort === 'oldest') : all;
    const total = sorted.filter((item) => item.match === 'all').length;
    const pages = Math.max(1, Math.ceil(sorted.length / resultsPerPage));
    const page = Math.min(query.page, pages);
    checkWanted();
    const shown = sorted.slice((page - 1) * resultsPerPage, page * resultsPerPage);
    const results = await Promise.all(shown.map((item) => loadResult(lookup, locale, item, pieces, hits)));
    const whole = ranked.filter((item) => item.match === 'all');
    const counts = await countFacets(lookup, (facet) => (whole.length > 0 ? whole : ranked).map((item) => item.record).filter((record) => isIn(record, facet)));
    const understood = { words: [], expansions: [], spellings: [], anyDate: null };
    return { total, some: sorted.length - total, page, pages, results, counts, months: {}, understood };
  };
}

/** Looks up every term that weighs something; then, where these stand in a row somewhere, the others between them, so that what was copied from a text finds that text. */
async function findHits(lookup: Lookup, pieces: readonly Piece[]): Promise<Hits> {
  const hits = new Map<string, ReadonlyMap<string, Hit>>();
  const find = (terms: readonly Term[]) => Promise.all(terms.map(async ({ term, isPrefix }) => hits.set(term, await lookup.findTerm(term, isPrefix))));
  await find(pieces.flatMap((piece) => piece.terms).filter((term) => term.weight > 0));
  for (const piece of pieces) {
    const weighty = piece.terms.filter((term) => term.weight > 0);
    const light = piece.terms.filter((term) => term.weight === 0);
    const records = [...(hits.get(weighty[0]?.term ?? '')?.keys() ?? [])];
    // English words such as “the” stand everywhere and their lists are long: only a phrase is worth them.
    const wanted = light.filter((term) => weighty.length >= 3 || isHan(term.term));
    if (wanted.length > 0 && records.some((record) => findRows(piece, hits, record).length > 0)) await find(wanted);
  }
  return hits;
}

/** The records whose date may lie in the query's range; null where it has none. */
async function findInDates(lookup: Lookup, query: Query): Promise<ReadonlySet<string> | null> {
  if (query.from === '' && query.to === '') return null;
  const range = { earliest: parseEdtf(query.from)?.earliest ?? '0000-00-00', latest: parseEdtf(query.to)?.latest ?? '9999-99-99' };
  const isInside = (value: string): boolean => {
    const date = parseEdtf(value);
    return date !== null && isOverlapping(date, range);
  };
  return lookup.findSet(dateFilter, (await lookup.listValues(dateFilter)).filter(isInside));
}

/** The records in which every quoted stretch stands word for word, by Pagefind's own exact search; null where nothing is quoted. */
async function findLiteral(lookup: Lookup, pieces: readonly Piece[]): Promise<ReadonlySet<string> | null> {
  const rows = await Promise.all(
    pieces
      .filter((piece) => piece.isLiteral)
      .flatMap(splitRows)
      .map(lookup.findRow),
  );
  const [first, ...rest] = rows;
  return first === undefined ? null : new Set([...first].filter((record) => rest.every((row) => row.has(record))));
}

/** The stretches of a quoted piece between its punctuation, as Pagefind's exact search takes them. A lone character is left out: it stands for all words that begin with it. */
function splitRows(piece: Piece): string[] {
  const rows: string[][] = [];
  let next = -1;
  for (const { term, offset } of piece.terms.filter((candidate) => !candidate.isPrefix)) {
    if (offset === next) rows.at(-1)?.push(term);
    else rows.push([term]);
    next = offset + 1;
  }
  return rows.map((row) => row.join(' '));
}

/** Matches of all words stay before those of some. */
function sortByDate(ranked: readonly Ranked[], order: ReadonlySet<string>, isOldestFirst: boolean): Ranked[] {
  const places = new Map([...order].map((record, index) => [record, isOldestFirst ? -index : index]));
  return [...ranked].sort((a, b) => Number(a.match === 'some') - Number(b.match === 'some') || (places.get(a.record) ?? 0) - (places.get(b.record) ?? 0));
}

async function loadResult(lookup: Lookup, locale: Locale, { record, match }: Ranked, pieces: readonly Piece[], hits: Hits): Promise<Result> {
  const data = await lookup.load(record);
  const values = Object.fromEntries(facets.map((facet) => [facet, data.filters[facet] ?? []])) as unknown as Result['values'];
  const text = values.lang.includes(locale) ? locale : toOther(locale);
  const id = /\/articles\/([^/]+)\/$/.exec(data.raw_url)?.[1] ?? '';
  return {
    id,
    match,
    locale: text,
    titleLocale: text,
    date: data.filters[dateFilter]?.[0] ?? '',
    values,
    ...showRecord(data.content, pieces, hits, record, text),
  };
}

async function countFacets(lookup: Lookup, list: (facet: Facet) => readonly string[]): Promise<Answer['counts']> {
  const counts = facets.map(async (facet) => {
    const records = list(facet);
    const values = (await lookup.listValues(facet)).map(async (value) => {
      const set = await lookup.findSet(facet, [value]);
      return [value, records.filter((record) => set.has(record)).length] as const;
    });
    return [facet, Object.fromEntries(await Promise.all(values))] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as unknown as Answer['counts'];
}
