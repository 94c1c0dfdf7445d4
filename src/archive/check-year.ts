import { parseEdtf } from '#lib/dates.ts';
import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import type { ArticlePart } from './read-article.ts';

/** Checks that an article lies in the folder of its own year, which is its date's and the one its id begins with, if it begins with one. */
export function checkYear(
  folder: { readonly id: string; readonly year: string; readonly path: string },
  parts: readonly ArticlePart[],
  today: string,
): Problem[] {
  const original = parts.find((part) => part.role === 'original');
  const fields = original?.split.yaml.value as Readonly<Record<string, unknown>> | null | undefined;
  const date = parseEdtf(typeof fields?.date === 'string' ? fields.date : '');
  const ofId = /^(\d{4})-/.exec(folder.id)?.[1] ?? folder.year;
  const ofDate = date?.earliest.slice(0, 4) ?? folder.year;
  const warn = (at: Omit<Problem, 'code'>, expected: string, reason: Bilingual): Problem => ({
    code: 'W-ID-YEAR',
    ...at,
    values: { value: folder.year, expected, reason },
  });
  if (original !== undefined && date !== null && date.earliest <= today && ofDate !== folder.year) {
    const reason = { zh: `日期是 ${date.edtf}`, en: `its date is ${date.edtf}` };
    return [warn({ path: original.path, ...original.split.yaml.find(['date']), field: 'date' }, ofDate, reason)];
  }
  if (ofId === folder.year) return [];
  return [warn({ path: folder.path, line: 1, column: 1 }, ofId, { zh: `id 以 ${ofId} 开头`, en: `its id begins with ${ofId}` })];
}
