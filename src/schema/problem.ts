import type { Locale } from '#lib/locale.ts';
import { toExcerpt } from '#lib/text.ts';
import { type Code, codes } from './codes.ts';

/** One thing wrong with one place in the content; line and column count from 1. */
export interface Problem {
  readonly code: Code;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The frontmatter field, dotted: `byline.0.role`. */
  readonly field?: string | undefined;
  /** What the code's `{…}` stand for in this case. A pair gives each language its own words. */
  readonly values?: Readonly<Record<string, string | Readonly<Record<Locale, string>>>> | undefined;
}

/** Writes a problem as one line in one language: `[CODE] path:line:column field: what. Remedy.` */
export function toMessage(problem: Problem, locale: Locale): string {
  return `[${problem.code}] ${toExcerpt(problem.path, 300)}:${problem.line}:${problem.column} ${toSentence(problem, locale)}`;
}

/** Writes what is wrong and the remedy in one language, without the code and the place. */
export function toSentence(problem: Problem, locale: Locale): string {
  const text = codes[problem.code];
  const what = fill(text.what[locale], problem, locale);
  const remedy = fill(text.remedy[locale], problem, locale);
  const field = problem.field === undefined ? '' : toExcerpt(problem.field, 60);
  if (locale === 'zh') return `${field === '' ? '' : `字段 ${field}：`}${what}。${remedy}。`;
  return `${field === '' ? '' : `field ${field}: `}${what}. ${remedy}.`;
}

/** Orders problems by file, line, column and code. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function fill(template: string, problem: Problem, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = problem.values?.[name];
    if (value === undefined) return name === 'near' ? '' : whole;
    // A pair is the checker's own words, a string may be the author's.
    return typeof value === 'string' ? toExcerpt(value, name === 'expected' ? 400 : 80) : toExcerpt(value[locale], 400);
  });
}
