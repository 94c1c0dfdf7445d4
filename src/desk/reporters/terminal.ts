import { words } from '#i18n/words.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { toMessage } from '#schema/problem.ts';
import type { Report } from '../report.ts';

/** Writes each problem as two lines, Chinese and English; empty where there is none. */
export function toProblemLines(report: Report): string {
  return report.problems.flatMap((problem) => locales.map((locale) => toMessage(problem, locale))).join('\n');
}

/** Writes the summary in both languages: what the archive holds, which translations are missing, how many problems there are. */
export function toSummary(report: Report): string {
  return locales.map((locale) => toLines(report, locale).join('\n')).join('\n');
}

function toLines(report: Report, locale: Locale): string[] {
  const t = words(locale);
  const { articles, counts, drafts, editions, errors, warnings } = report;
  return [
    t('check.summary', { articles, drafts, zh: editions.zh, en: editions.en }),
    ...locales.flatMap((missing) => {
      const ids = report.missing[missing];
      return ids.length === 0 ? [] : [t(`check.missing.${missing}`, { count: ids.length, ids: toShortList(ids, t('check.more')) })];
    }),
    ...(counts.length === 0 ? [] : [t('check.codes', { codes: counts.map(([code, count]) => `${code} ${count}`).join(t('check.comma')) })]),
    errors + warnings === 0 ? t('check.fine') : t('check.found', { errors, warnings }),
  ];
}

function toShortList(ids: readonly string[], more: string): string {
  const limit = 20;
  return ids.length <= limit ? ids.join(', ') : `${ids.slice(0, limit).join(', ')} … ${more}`;
}
