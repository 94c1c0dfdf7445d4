import { type Locale, toOther } from '#lib/locale.ts';
import { resultsPerPage } from '#search/fields.ts';
import { findNames } from '#search/names/find-names.ts';
import type { Query } from '#search/query.ts';
import { isHan, isWordy } from '#search/text/characters.ts';
import { placeParts } from '#search/text/listing.ts';
import type { Answer, Expansion, FindAnswer, Result } from './answer.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import { findMarks } from './marks.ts';
import { createNarrowing, type Narrowing } from './narrow.ts';
import { showOpening, showPassages, toRuns } from './passages.ts';
import type { FindBorders } from './question.ts';
import type { Findings, Ranked } from './rank.ts';
import { listRespelt } from './respelt.ts';
import { listExpansions, listWords } from './understand.ts';

/** Creates the search of one page over both languages' indexes: a query is asked in the language of its script, narrowed by facets and days, and only the page of results it returns is loaded. */
export function createEngine(open: OpenIndex, locale: Locale, findBorders: FindBorders): FindAnswer {
  return async (query, checkWanted) => {
    const own = await open(locale);
    checkWanted();
    const narrowing = createNarrowing(own.catalogue, query);
    if (query.q === '') return listAll(query, own, narrowing);
    const { tried, respelt, spellings } = await attemptSpelt(query.q, own, open, findBorders);
    checkWanted();
    const { ranked } = tried;
    const inside = ranked.filter(({ row }) => narrowing.isIn(row));
    const sorted = query.sort === 'relevance' ? inside : sortByDate(inside, query.sort === 'oldest');
    const whole = ranked.filter(({ match }) => match === 'all');
    const counted = (whole.length > 0 ? whole : ranked).map(({ row }) => row);
    const anyDate = query.from === '' && query.to === '' ? null : whole.filter(({ row }) => narrowing.isInButDays(row)).length;
    const understood = { words: listWords(tried, findBorders), expansions: [...respelt, ...listExpansions(tried, locale)], spellings, anyDate };
    const show = (item: Ranked): Promise<Result> => showResult(item, tried.findings, tried.index, own, narrowing);
    return { ...(await showPage(sorted, query.page, show)), ...narrowing.count(counted), understood };
  };
}

/** Without words every article is a match. */
async function listAll(query: Query, own: SearchIndex, narrowing: Narrowing): Promise<Answer> {
  const everything = own.catalogue.lengths.map((_, row): Ranked => ({ row, match: 'all', score: 0 }));
  const sorted = sortByDate(
    everything.filter(({ row }) => narrowing.isIn(row)),
    query.sort === 'oldest',
  );
  const nothing: Findings = { pieces: [], finds: new Map(), alternatives: [], parts: new Map() };
  const anyDate = query.from === '' && query.to === '' ? null : everything.filter(({ row }) => narrowing.isInButDays(row)).length;
  const page = await showPage(sorted, query.page, (item) => showResult(item, nothing, own, own, narrowing));
  return { ...page, ...narrowing.count(everything.map(({ row }) => row)), understood: { words: [], expansions: [], spellings: [], anyDate } };
}

/** Where nothing whole is found, the query is read as it may have been meant, if that finds something; the reader is told and can take it back. */
async function attemptSpelt(
  typed: string,
  own: SearchIndex,
  open: OpenIndex,
  findBorders: FindBorders,
): Promise<{ readonly tried: Attempt; readonly respelt: Expansion[]; readonly spellings: string[] }> {
  const tried = await attemptAll(typed, own, open, findBorders);
  if (isWhole(tried)) return { tried, respelt: [], spellings: [] };
  const others = await Promise.all(
    (await listRespelt(tried, own, open)).map(async (each) => ({ each, attempt: await attemptAll(each.query, own, open, findBorders) })),
  );
  const [best, ...rest] = others.filter((other) => isWhole(other.attempt));
  if (best === undefined) return { tried, respelt: [], spellings: [] };
  const expansion: Expansion = { kind: best.each.kind, typed: best.each.typed, meant: best.each.meant, without: `"${typed}"` };
  return { tried: best.attempt, respelt: [expansion], spellings: rest.map(({ each }) => each.query) };
}

/** Says whether anything was found with all that was asked. */
function isWhole({ ranked }: Attempt): boolean {
  return ranked[0]?.match === 'all';
}

/** Letters that are no name of the archive's may stand in the texts of either language: the other one is asked where the first has nothing whole. */
async function attemptAll(typed: string, own: SearchIndex, open: OpenIndex, findBorders: FindBorders): Promise<Attempt> {
  const { locale } = own.catalogue;
  const asked = chooseLocale(typed, own);
  const first = await attempt(typed, asked, open, findBorders);
  if (isWhole(first) || asked === locale || [...typed].some(isHan)) return first;
  const second = await attempt(typed, locale, open, findBorders);
  return isWhole(second) || first.ranked.length === 0 ? second : first;
}

async function showPage(
  sorted: readonly Ranked[],
  wanted: number,
  show: (item: Ranked) => Promise<Result>,
): Promise<Pick<Answer, 'total' | 'some' | 'page' | 'pages' | 'results'>> {
  const total = sorted.filter(({ match }) => match === 'all').length;
  const pages = Math.max(1, Math.ceil(sorted.length / resultsPerPage));
  const page = Math.min(wanted, pages);
  const results = await Promise.all(sorted.slice((page - 1) * resultsPerPage, page * resultsPerPage).map(show));
  return { total, some: sorted.length - total, page, pages, results };
}

/** Han characters are looked for in the Chinese texts, other letters in the English ones; figures and names spelt by their sound in the reader's. */
function chooseLocale(typed: string, { catalogue }: SearchIndex): Locale {
  const characters = [...typed];
  if (characters.some(isHan)) return 'zh';
  if (!characters.some((character) => isWordy(character) && !/\p{N}/u.test(character))) return catalogue.locale;
  const sounds = findNames(typed, catalogue.names).filter(({ by }) => by === 'pinyin' || by === 'initials');
  const rest = characters.filter((character, place) => isWordy(character) && sounds.every(({ start, end }) => place < start || place >= end));
  return sounds.length > 0 && rest.length === 0 ? catalogue.locale : 'en';
}

/** Matches of all words stay before those of some. Rows are newest first. */
function sortByDate(ranked: readonly Ranked[], isOldestFirst: boolean): Ranked[] {
  const direction = isOldestFirst ? -1 : 1;
  return [...ranked].sort((a, b) => Number(a.match === 'some') - Number(b.match === 'some') || direction * (a.row - b.row));
}

async function showResult({ row, match }: Ranked, findings: Findings, index: SearchIndex, own: SearchIndex, narrowing: Narrowing): Promise<Result> {
  const values = narrowing.values(row);
  const choose = (wanted: Locale): Locale => (values.lang.includes(wanted) ? wanted : toOther(wanted));
  const [found, titled] = [choose(index.catalogue.locale), choose(own.catalogue.locale)];
  const load = (locale: Locale) => (locale === own.catalogue.locale ? own : index).loadText(row);
  const [text, headline] = await Promise.all([load(found), load(titled)]);
  const parts = placeParts(text, index.simplify);
  const marks = findMarks(parts, findings.pieces, findings.finds, row);
  const passages = showPassages(parts, marks, found);
  const [title] = parts;
  const isSame = found === titled;
  const twin = isSame
    ? undefined
    : placeParts(headline, own.simplify).find((part) => part.anchor !== '' && part.anchor === passages.find(({ anchor }) => anchor !== '')?.anchor);
  return {
    id: text.id,
    match,
    locale: found,
    date: narrowing.date(row).edtf,
    values,
    title: toRuns(headline.title, 0, headline.title.length, isSame && title !== undefined ? (marks.get(title) ?? []) : []),
    titleLocale: titled,
    passages: twin === undefined ? passages : [showOpening(twin, titled), ...passages].slice(0, 3),
  };
}
