import { type Locale, toOther } from '#lib/locale.ts';
import { resultsPerPage } from '#search/fields.ts';
import { isHan, isWordy } from '#search/text/characters.ts';
import { placeParts } from '#search/text/listing.ts';
import type { Answer, FindAnswer, Result } from './answer.ts';
import { findRows } from './find-rows.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import { findMarks } from './marks.ts';
import { createNarrowing, type Narrowing } from './narrow.ts';
import { showOpening, showPassages, toRuns } from './passages.ts';
import { type FindBorders, parseQuestion } from './question.ts';
import { type Findings, type Ranked, rankRows } from './rank.ts';

/** Creates the search of one page over both languages' indexes: a query is asked in the language of its script, narrowed by facets and days, and only the page of results it returns is loaded. */
export function createEngine(open: OpenIndex, locale: Locale, findBorders: FindBorders): FindAnswer {
  return async (query, checkWanted) => {
    const asked = query.q === '' ? locale : chooseLocale(query.q, locale);
    const [own, index] = await Promise.all([open(locale), open(asked)]);
    checkWanted();
    const isListing = query.q === '';
    const pieces = parseQuestion(query.q, index.simplify, findBorders);
    const findings = await findRows(pieces, index, (word) => [word.term]);
    checkWanted();
    const narrowing = createNarrowing(own.catalogue, query);
    const everything = own.catalogue.lengths.map((_, row): Ranked => ({ row, match: 'all', score: 0 }));
    const ranked = isListing ? everything : rankRows(findings, index.catalogue);
    const inside = ranked.filter(({ row }) => narrowing.isIn(row));
    const sorted = isListing || query.sort !== 'relevance' ? sortByDate(inside, query.sort === 'oldest') : inside;
    const total = sorted.filter(({ match }) => match === 'all').length;
    const pages = Math.max(1, Math.ceil(sorted.length / resultsPerPage));
    const page = Math.min(query.page, pages);
    const shown = sorted.slice((page - 1) * resultsPerPage, page * resultsPerPage);
    const results = await Promise.all(shown.map((item) => showResult(item, findings, index, own, narrowing)));
    const whole = ranked.filter(({ match }) => match === 'all');
    const counted = (whole.length > 0 ? whole : ranked).map(({ row }) => row);
    const anyDate = query.from === '' && query.to === '' ? null : whole.filter(({ row }) => narrowing.isInButDays(row)).length;
    const understood: Answer['understood'] = { words: [], expansions: [], spellings: [], anyDate };
    return { total, some: sorted.length - total, page, pages, results, ...narrowing.count(counted), understood };
  };
}

/** Han characters are looked for in the Chinese texts, other letters in the English ones; figures alone in the reader's. */
function chooseLocale(typed: string, locale: Locale): Locale {
  const characters = [...typed];
  if (characters.some(isHan)) return 'zh';
  return characters.some((character) => isWordy(character) && !/\p{N}/u.test(character)) ? 'en' : locale;
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
