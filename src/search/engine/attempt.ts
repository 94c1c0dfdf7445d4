import type { Locale } from '#lib/locale.ts';
import { type FoundName, findNames } from '#search/names/find-names.ts';
import { listForms } from '#search/names/inflect.ts';
import { isPair } from '#search/text/cut.ts';
import { findRows, findTails } from './find-rows.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import { findNameRows } from './name-rows.ts';
import { type FindBorders, isDateAsked, type Piece, parseQuestion } from './question.ts';
import { type Alternative, type Findings, type Ranked, rankRows } from './rank.ts';

/** A month before a digit is a token by itself: 9月27日. */
const dateTerm = '月';

/** What one language's index says to a query. */
export interface Attempt {
  readonly typed: string;
  readonly index: SearchIndex;
  readonly findings: Findings;
  readonly ranked: readonly Ranked[];
  /** The archive's names in the query, as far as they say what is meant. */
  readonly names: readonly FoundName[];
}

/** Asks one language's index, names in the query by all their forms and English words by their endings; words of the other script are looked for in the other language's texts. */
export async function attempt(typed: string, locale: Locale, open: OpenIndex, findBorders: FindBorders): Promise<Attempt> {
  const index = await open(locale);
  const pieces = parseQuestion(typed, index.simplify, findBorders);
  const isBare = ({ start, end }: FoundName): boolean => pieces.some((piece) => !piece.isLiteral && piece.start <= start && piece.end >= end);
  const names = findNames(index.simplify(typed), index.catalogue.names).filter((name) => !name.isLoose && isBare(name));
  const [findings, named, dates] = await Promise.all([
    findRows(pieces, index, (word, piece) => (piece.isLiteral || isPair(word.term) ? [word.term] : listForms(word.term))),
    findNameRows(names, pieces, index),
    isDateAsked(pieces) ? index.postings.findTerm(dateTerm) : undefined,
  ]);
  const foreign = locale === 'zh' ? await findForeign(findings, named, open) : [];
  const whole: Findings = { ...findings, alternatives: [...named, ...foreign], dates };
  return { typed, index, findings: whole, ranked: rankRows(whole, index.catalogue), names };
}

/** Looks further: for what stands only in the midst of other words. */
export async function widen(tried: Attempt): Promise<Attempt> {
  const tails = await findTails(tried.findings, tried.index);
  if (tails.size === 0) return tried;
  const findings = { ...tried.findings, tails };
  return { ...tried, findings, ranked: rankRows(findings, tried.index.catalogue) };
}

/** English words in a Chinese query that no Chinese text has: the rows whose English text has them. */
async function findForeign({ pieces, finds }: Findings, named: readonly Alternative[], open: OpenIndex): Promise<Alternative[]> {
  if (!pieces.some((piece) => piece.words.some((word) => isPair(word.term)))) return [];
  const isMissing = (piece: Piece) => piece.words.filter((word) => word.weight > 0 && /^[a-z]{3,}$/.test(word.term) && (finds.get(word)?.size ?? 0) === 0);
  const missing = pieces.filter((piece) => !piece.isLiteral).flatMap(isMissing);
  const words = missing.filter((word) => !named.some((alternative) => alternative.words.includes(word)));
  if (words.length === 0) return [];
  const { postings } = await open('en');
  const rows = words.map(async (word): Promise<Alternative> => {
    const places = await Promise.all(listForms(word.term).map(postings.findTerm));
    return { words: [word], rows: new Set(places.flatMap((each) => [...each.keys()])) };
  });
  return (await Promise.all(rows)).filter((alternative) => alternative.rows.size > 0);
}
