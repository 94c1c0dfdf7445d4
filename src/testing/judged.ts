import { readFileSync } from 'node:fs';
import { isLocale, type Locale } from '#lib/locale.ts';

/** The sorts of judged queries: what makes each of them hard. */
export const judgedSorts = [
  'name',
  'figure',
  'question',
  'pinyin',
  'initials',
  'traditional',
  'typo',
  'mixed',
  'phrase',
  'quoted',
  'cross',
  'english',
  'number-form',
  'one-character',
] as const;

/** A query with its right answers, of which the first two results must be made. */
export interface JudgedQuery {
  readonly q: string;
  /** The language of the page it is typed into. */
  readonly page: Locale;
  readonly sort: (typeof judgedSorts)[number];
  /** Every right answer; where there is one alone, it must be first or second. */
  readonly articles: readonly string[];
}

/** Reads the judged queries; a line that is none is a fault of the file. */
export function readJudged(path = 'src/search/judged/queries.jsonl'): JudgedQuery[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const query = JSON.parse(line) as JudgedQuery;
    if (!isJudged(query)) throw new Error(`${path}:${index + 1} is no judged query: ${line}`);
    return [query];
  });
}

/** Says whether a list of results begins as it should: with the one right answer first or second, or with two of several. */
export function isAnswered({ articles }: JudgedQuery, shown: readonly string[]): boolean {
  const right = new Set(shown.slice(0, 2).filter((id) => articles.includes(id)));
  return right.size >= Math.min(2, articles.length);
}

function isJudged({ q, page, sort, articles }: JudgedQuery): boolean {
  return q !== '' && q === q.trim() && isLocale(page) && judgedSorts.includes(sort) && articles.length > 0;
}
