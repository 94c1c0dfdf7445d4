import { words } from '#i18n/words.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { toExcerpt } from '#lib/text.ts';
import type { TranslationTask } from './list.ts';
import { toTaskWords } from './words.ts';

/** Writes the tasks as a plain table for the terminal, in Chinese and then in English, each with a count below it. */
export function toTaskTables(tasks: readonly TranslationTask[]): string {
  return locales.map((locale) => toTable(tasks, locale)).join('\n\n');
}

function toTable(tasks: readonly TranslationTask[], locale: Locale): string {
  const t = words(locale);
  if (tasks.length === 0) return t('translations.none');
  const head = [t('translations.article'), t('translations.to'), t('translations.file'), t('translations.need')];
  const rows = tasks.map((task) => [
    task.status === 'draft' ? t('translations.draft', { article: task.article }) : task.article,
    t(`facet.lang.${task.to}`),
    toExcerpt(task.line === null ? task.path : `${task.path}:${task.line}`, 300),
    toTaskWords(task, locale),
  ]);
  const articles = new Set(tasks.map((task) => task.article)).size;
  return [...alignColumns([head, ...rows]), t('translations.count', { count: tasks.length, articles })].join('\n');
}

/** Fills every cell but the last of a row up to its column's width. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, countCells(cell))), []);
  return rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - countCells(cell) + 2))).join(''),
  );
}

/** A Chinese character takes two cells of a terminal. */
function countCells(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character) ? 2 : 1),
    0,
  );
}
