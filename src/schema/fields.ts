import { z } from 'zod';
import { parseEdtf } from '#lib/dates.ts';
import { isLocale } from '#lib/locale.ts';
import { countCharacters } from '#lib/text.ts';
import type { Code } from './codes.ts';
import type { Problem } from './problem.ts';

/** What a schema says of one wrong value; `read.ts` turns it into a Problem. */
export interface Fault {
  readonly code: Code;
  readonly values?: Problem['values'];
}

/** A line of text without breaks, of at most `limit` characters. The metadata of this file's fields is for editors' JSON Schemas. */
export function line(limit: number) {
  return z
    .string()
    .superRefine((value, context) => {
      const length = countCharacters(value);
      if (value.trim() === '') refuse(context, { code: 'E-FM-EMPTY' });
      else if (/[\r\n]/.test(value.trimEnd())) refuse(context, toMisfit(value, '一行文字，不换行', 'one line of text without breaks'));
      else if (length > limit) refuse(context, { code: 'E-FM-LENGTH', values: { value: String(length), limit: String(limit) } });
    })
    .meta({ minLength: 1, maxLength: limit });
}

/** An id as it stands in URLs: lower-case letters, digits and single hyphens, at most 80 characters. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Says whether a string can be an id. */
export function isId(value: string): boolean {
  return value.length <= 80 && idPattern.test(value);
}

/** An id that other content refers to. */
export const id = z
  .string()
  .superRefine((value, context) => {
    if (value === '') refuse(context, { code: 'E-FM-EMPTY' });
    else if (!isId(value)) refuse(context, { code: 'E-ID-FORM', values: { value } });
  })
  .meta({ pattern: idPattern.source, maxLength: 80 });

/** A whole number from 0, typed as digits. */
export const count = pattern(/^\d{1,15}$/, '数字', 'digits').transform(Number);

/** A text of one form; the two descriptions tell an author what is expected. */
export function pattern(form: RegExp, zh: string, en: string) {
  return z
    .string()
    .superRefine((value, context) => {
      if (value === '') refuse(context, { code: 'E-FM-EMPTY' });
      else if (!form.test(value)) refuse(context, toMisfit(value, zh, en));
    })
    .meta({ pattern: form.source });
}

const dateForm = /^\d{4}(-\d{2}(-\d{2})?)?[?~%]?$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** An EDTF date of the archive's kind, kept as typed. */
export const date = z
  .string()
  .superRefine((value, context) => {
    if (value === '') refuse(context, { code: 'E-FM-EMPTY' });
    else if (parseEdtf(value) === null) refuse(context, toDateFault(value, dateForm));
  })
  .meta({ pattern: dateForm.source });

/** A full day without marks, `YYYY-MM-DD`. */
export const day = z
  .string()
  .superRefine((value, context) => {
    const parsed = parseEdtf(value);
    if (value === '') refuse(context, { code: 'E-FM-EMPTY' });
    else if (parsed === null || parsed.precision !== 'day' || parsed.edtf !== parsed.earliest) refuse(context, toDateFault(value, dayForm));
  })
  .meta({ pattern: dayForm.source });

/** One of a closed list of words. */
export function choice<const T extends readonly [string, ...string[]]>(options: T) {
  return z.enum(options);
}

/** One item, or a list of items; always read as a list. */
export function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([z.array(item).min(1), item.transform((value) => [value])]);
}

/** A text in both languages. */
export function bilingual(limit: number) {
  return z.strictObject({ zh: line(limit), en: line(limit) });
}

/** The language of a text, from its file name `zh.mdx` or `en.mdx`; null for any other. */
export function toLocale(fileName: string) {
  const [name, extension, rest] = fileName.split('.');
  return extension === 'mdx' && rest === undefined && isLocale(name) ? name : null;
}

/** Adds a fault to a zod refinement. */
export function refuse(context: z.RefinementCtx, fault: Fault): void {
  context.addIssue({ code: 'custom', params: { fault } });
}

function toDateFault(value: string, form: RegExp): Fault {
  const meant = toMeantDate(value);
  const near = meant === null || !form.test(meant) ? undefined : { zh: `（是不是 ${meant}？）`, en: ` (did you mean ${meant}?)` };
  if (near !== undefined)
    return { code: 'E-FM-DATE', values: { value, reason: { zh: '不是这里要的日期写法', en: 'is not written as a date should be here' }, near } };
  if (/\d\s*(?:\/|\.\.|至|—|–)/.test(value))
    return { code: 'E-FM-DATE', values: { value, reason: { zh: '是一段时间，这里只写一个日期', en: 'is a range, and one date is wanted here' } } };
  const reason = form.test(value) ? { zh: '不存在', en: 'does not exist' } : { zh: '不是这里要的日期写法', en: 'is not written as a date should be here' };
  return { code: 'E-FM-DATE', values: { value, reason } };
}

/** 2024年6月1日, 2024/6/1 and 2024.06.01 are 2024-06-01, and so is the day of a time; null where it is no such date or no real day. */
function toMeantDate(value: string): string | null {
  const [, year, month, day, mark = ''] =
    /^(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2})日?)?月?|年)(?:[T ][\d:.]+Z?)?([?~%])?$/.exec(value.normalize('NFKC').trim()) ?? [];
  if (year === undefined) return null;
  const meant = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-') + mark;
  return meant === value || parseEdtf(meant) === null ? null : meant;
}

function toMisfit(value: string, zh: string, en: string): Fault {
  return { code: 'E-FM-TYPE', values: { value, expected: { zh, en } } };
}
