import type { Locale } from '#lib/locale.ts';
import { resultsPerPage } from '#search/fields.ts';
import type { Query } from '#search/query.ts';
import type { Answer, FindAnswer, Result } from './answer.ts';
import { isContained } from './contain.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import { createNarrowing, type Narrowing } from './narrow.ts';
import type { FindBorders } from './question.ts';
import type { Findings, Ranked } from './rank.ts';
import { remember } from './remember.ts';
import { showResult } from './show-result.ts';
import { type Found, type SpeltTries, type Tries, trySpelt, widenTries } from './tries.ts';
import { listExpansions, listWords } from './understand.ts';

/** Creates the search of one page over both languages' indexes: a query is asked in the language of its script, narrowed by facets and days, and only the page of results it returns is loaded. */
export function createEngine(open: OpenIndex, locale: Locale, findBorders: FindBorders): FindAnswer {
  // The last words' finds stay at hand for the next page, another order, another facet.
  const memory = { words: new Map<string, Promise<SpeltTries>>(), wide: new Map<string, Promise<Tries>>() };
  return async (query, checkWanted) => {
    const own = await open(locale);
    checkWanted();
    const narrowing = createNarrowing(own.catalogue, query);
    if (query.q === '') return listAll(query, own, narrowing);
    for (const known of [memory.words, memory.wide]) if (!known.has(query.q)) known.clear();
    const spelt = await remember(memory.words, query.q, () => trySpelt(query.q, own, open, findBorders));
    checkWanted();
    const wanted = query.page * resultsPerPage;
    const list = (found: readonly Found[]): Promise<Found[]> => leaveTrue(sortFound(found, query, narrowing), wanted, checkWanted);
    let { tries } = spelt;
    let listed = await list(tries.found);
    // What stands only inside other words costs files: it is looked for where the list would end without it.
    if (!tries.isWide && listed.length <= wanted) {
      tries = await remember(memory.wide, query.q, () => widenTries(spelt.tries));
      checkWanted();
      listed = await list(tries.found);
    }
    const whole = tries.found.filter(({ match }) => match === 'all');
    const counted = (whole.length > 0 ? whole : tries.found).map(({ row }) => row);
    const anyDate = query.from === '' && query.to === '' ? null : whole.filter(({ row }) => narrowing.isInButDays(row)).length;
    const { respelt, spellings } = spelt;
    const understood = { words: listWords(tries.first, findBorders), expansions: [...respelt, ...listExpansions(tries.first, locale)], spellings, anyDate };
    const page = await showPage(listed, query.page, (item) => showResult(item, item.attempt.findings, item.attempt.index, own, narrowing));
    return { ...page, ...narrowing.count(counted), understood };
  };
}

/** Without words every article is a match. */
async function listAll(query: Query, own: SearchIndex, narrowing: Narrowing): Promise<Answer> {
  const everything = own.catalogue.lengths.map((_, row): Ranked => ({ row, match: 'all', score: 0, standing: 4, hasLetters: true, isTail: false }));
  const sorted = sortFound(everything, query.sort === 'oldest' ? query : { ...query, sort: 'newest' }, narrowing);
  const nothing: Findings = { pieces: [], finds: new Map(), alternatives: [], parts: new Map(), tails: new Map(), unsure: [] };
  const anyDate = query.from === '' && query.to === '' ? null : everything.filter(({ row }) => narrowing.isInButDays(row)).length;
  const page = await showPage(sorted, query.page, (item) => showResult(item, nothing, own, own, narrowing));
  return { ...page, ...narrowing.count(everything.map(({ row }) => row)), understood: { words: [], expansions: [], spellings: [], anyDate } };
}

/** Narrowed and in the order asked for. Matches of all words stay before those of some. Rows are newest first. */
function sortFound<T extends Ranked>(found: readonly T[], { sort }: Query, narrowing: Narrowing): T[] {
  const inside = found.filter(({ row }) => narrowing.isIn(row));
  if (sort === 'relevance') return inside;
  const direction = sort === 'oldest' ? -1 : 1;
  const toKind = ({ match, isTail }: Ranked): number => (match === 'all' ? 0 : isTail ? 2 : 1);
  return inside.sort((a, b) => toKind(a) - toKind(b) || direction * (a.row - b.row));
}

/** Takes out what the texts show to be no match of a quoted piece, up to one more than are wanted: to read all of them would cost too much. */
async function leaveTrue(found: readonly Found[], wanted: number, checkWanted: () => void): Promise<Found[]> {
  const isTrue = async ({ row, attempt }: Found): Promise<boolean> => {
    const { index, findings } = attempt;
    if (findings.unsure.length === 0) return true;
    const text = await index.loadText(row);
    return findings.unsure.every((piece) => isContained(piece.text, text, index.simplify));
  };
  const left: Found[] = [];
  let place = 0;
  while (place < found.length && left.length <= wanted) {
    const some = found.slice(place, place + resultsPerPage);
    const truths = await Promise.all(some.map(isTrue));
    checkWanted();
    left.push(...some.filter((_, index) => truths[index]));
    place += resultsPerPage;
  }
  return [...left, ...found.slice(place)];
}

async function showPage<T extends Ranked>(
  listed: readonly T[],
  wanted: number,
  show: (item: T) => Promise<Result>,
): Promise<Pick<Answer, 'total' | 'some' | 'page' | 'pages' | 'results'>> {
  const total = listed.filter(({ match }) => match === 'all').length;
  const pages = Math.max(1, Math.ceil(listed.length / resultsPerPage));
  const page = Math.min(wanted, pages);
  const results = await Promise.all(listed.slice((page - 1) * resultsPerPage, page * resultsPerPage).map(show));
  return { total, some: listed.length - total, page, pages, results };
}
