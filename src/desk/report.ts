import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { type Code, codes } from '#schema/codes.ts';
import { compareProblems, type Problem } from '#schema/problem.ts';
import { listTasks, type TranslationTask } from './translations/list.ts';

/** What one run of the checker found: every problem in order, and what the archive holds. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** How many problems there are of each code, the most frequent first. */
  readonly counts: readonly (readonly [Code, number])[];
  /** Sound articles, drafts included. */
  readonly articles: number;
  readonly drafts: number;
  /** How many articles there are in each language. */
  readonly editions: Readonly<Record<Locale, number>>;
  /** Ids of the articles that lack a language, in order; a missing translation is no error. */
  readonly missing: Readonly<Record<Locale, readonly string[]>>;
  /** What there is for a translator to do. */
  readonly translations: readonly TranslationTask[];
}

/** Creates the report of an archive and its problems, or of those in the wanted files. */
export function createReport(archive: Archive, found: readonly Problem[], isWanted: (path: string) => boolean = () => true): Report {
  const problems = found.filter((problem) => isWanted(problem.path));
  const articles = [...archive.articles.values()];
  const listMissing = (locale: Locale): string[] =>
    articles
      .filter((article) => article.editions[locale] === undefined)
      .map((article) => article.id)
      .sort();
  const missing = { zh: listMissing('zh'), en: listMissing('en') };
  const warnings = problems.filter((problem) => codes[problem.code].level === 'warning').length;
  return {
    problems: [...problems].sort(compareProblems),
    errors: problems.length - warnings,
    warnings,
    counts: countCodes(problems),
    articles: articles.length,
    drafts: articles.filter((article) => article.status === 'draft').length,
    editions: Object.fromEntries(locales.map((locale) => [locale, articles.length - missing[locale].length])) as Record<Locale, number>,
    missing,
    translations: listTasks(archive, found).filter((task) => isWanted(task.path) || isWanted(task.original)),
  };
}

function countCodes(problems: readonly Problem[]): [Code, number][] {
  const counts = new Map<Code, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
