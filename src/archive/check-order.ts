import { type EdtfDate, parseEdtf } from '#lib/dates.ts';
import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import type { ArticlePart } from './read-article.ts';

/** Checks that an article's dates follow one another: its own, then its translation, and its notes from the first to the last. */
export function checkOrder(parts: readonly ArticlePart[], today: string): Problem[] {
  const original = parts.find((part) => part.role === 'original');
  const date = parseEdtf(toText(toFields(original).date));
  // A date that is only inferred may be wrong by more than that, and one to come is told of as such.
  const start = date === null || date.uncertain || date.approximate || date.earliest > today ? null : date;
  return parts.flatMap((part) => (part.role === 'translation' ? checkTranslated(part, start) : part === original ? checkNotes(part, start) : []));
}

function checkTranslated(part: ArticlePart, start: EdtfDate | null): Problem[] {
  return compare(part, ['translated'], toFields(part).translated, start, toOwnDate(start));
}

function checkNotes(part: ArticlePart, start: EdtfDate | null): Problem[] {
  const notes = toFields(part).notes;
  const dates = Array.isArray(notes) ? notes.map((note: unknown) => (note as Readonly<Record<string, unknown>> | null)?.date) : [];
  return dates.flatMap((date, index) => {
    const before = index === 0 ? null : parseEdtf(toText(dates[index - 1]));
    const late = compare(part, ['notes', index, 'date'], date, before, { zh: `上一条说明（${before?.edtf}）`, en: `the note before it (${before?.edtf})` });
    return late.length > 0 ? late : compare(part, ['notes', index, 'date'], date, start, toOwnDate(start));
  });
}

function compare(part: ArticlePart, keys: readonly PropertyKey[], value: unknown, earlier: EdtfDate | null, other: Bilingual): Problem[] {
  const date = parseEdtf(toText(value));
  if (date === null || earlier === null || date.latest >= earlier.earliest) return [];
  return [{ code: 'E-FM-ORDER', path: part.path, ...part.split.yaml.find(keys), field: keys.map(String).join('.'), values: { value: date.edtf, other } }];
}

function toOwnDate(date: EdtfDate | null): Bilingual {
  return { zh: `文章的日期（${date?.edtf}）`, en: `the article’s own date (${date?.edtf})` };
}

function toFields(part: ArticlePart | undefined): Readonly<Record<string, unknown>> {
  const value = part?.split.yaml.value;
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
