import { isArticleId } from '#archive/read.ts';
import { parseEdtf } from '#lib/dates.ts';
import type { Locale } from '#lib/locale.ts';
import { cleanLine, cleanText } from './clean.ts';
import type { Mark } from './marks.ts';
import type { BulkOptions, FieldName } from './options.ts';
import type { Refusal } from './refusals.ts';
import { toShortHash } from './short-hash.ts';

/** A record's words by field, cleaned but not yet judged; what was done to them on the way is marked. */
export interface Item {
  readonly line: number;
  readonly words: Readonly<Partial<Record<Exclude<FieldName, 'district' | 'topic' | 'byline' | 'body'>, string>>>;
  readonly body: string;
  readonly districts: readonly string[];
  readonly topics: readonly string[];
  readonly byline: readonly Credit[];
  readonly locale: Locale;
  readonly marks: readonly Mark[];
  readonly refusals: readonly Refusal[];
}

/** One person of a byline as the record names them. */
export interface Credit {
  readonly name: string;
  readonly role: string;
}

/** Takes a record's fields by their columns and defaults, and cleans them. */
export function toItem(columns: Readonly<Record<string, unknown>>, line: number, options: BulkOptions): Item {
  const marks = new Set<Mark>();
  const refusals: Refusal[] = [];
  const take = (field: FieldName): unknown => {
    const value = columns[options.columns[field] ?? field];
    return isBlank(value) ? options.defaults[field] : value;
  };
  const clean = (text: string, cleaner: typeof cleanLine): string => {
    const { text: cleaned, removed } = cleaner(text);
    if (removed > 0) marks.add('removed');
    return cleaned;
  };
  const toLine = (field: FieldName): string | undefined => {
    const value = take(field);
    if (value === undefined) return undefined;
    if (typeof value === 'object') refusals.push({ code: 'E-BULK-TYPE', values: { field } });
    return clean(String(value), cleanLine) || undefined;
  };
  const toList = (field: FieldName): string[] =>
    listTexts(take(field))
      .map((text) => clean(text, cleanLine))
      .filter((text) => text !== '');

  const given = take('body');
  if (given !== undefined && typeof given === 'object' && !isTexts(given)) refusals.push({ code: 'E-BULK-TYPE', values: { field: 'body' } });
  const body = clean(isTexts(given) ? given.join('\n\n') : typeof given === 'object' ? '' : String(given ?? ''), cleanText);
  const lang = toLine('lang');
  const locale = toLocale(lang) ?? (/\p{Script=Han}/u.test(body) ? 'zh' : 'en');
  if (lang === undefined) marks.add('lang');
  else if (toLocale(lang) === null) refusals.push({ code: 'E-BULK-LANG', values: { value: lang } });
  const rawDate = toLine('date');
  const date = rawDate === undefined ? undefined : toDate(rawDate);
  if (date !== rawDate) marks.add('date');
  const [id, translationOf] = [toLine('id'), toLine('translationOf')].map((raw) => (raw === undefined ? undefined : toId(raw)));
  if (id !== toLine('id')) marks.add('id');
  const kind = toLine('kind');
  const names = ['title', 'kicker', 'subtitle', 'summary', 'dateBasis', 'city', 'text', 'url', 'translator'] as const;
  return {
    line,
    words: { ...Object.fromEntries(names.map((name) => [name, toLine(name)])), id, translationOf, date, kind: kinds[kind ?? ''] ?? kind },
    body,
    districts: toList('district'),
    topics: toList('topic'),
    byline: toByline(take('byline'))
      .map(({ name, role }) => ({ name: clean(name, cleanLine), role }))
      .filter(({ name }) => name !== ''),
    locale,
    marks: [...marks],
    refusals,
  };
}

/** Makes an id of the archive's form of any other: `News_012` → `news-012`; what has other letters keeps apart by a hash. */
export function toId(raw: string): string {
  if (isArticleId(raw)) return raw;
  const plain = raw.normalize('NFKC').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const kept = /^[a-z0-9\s_./:#-]*$/.test(plain) && id.length <= 80 && isArticleId(id);
  return kept ? id : `${id.slice(0, 60)}-${toShortHash([raw])}`.replace(/^-+|-(?=-)/g, '');
}

/** Writes a date as EDTF where its meaning is plain: `2024/6/1`, `2024年6月1日`, `20240601`, and times as the day in China; any other stays as it is. */
export function toDate(raw: string): string {
  if (parseEdtf(raw) !== null) return raw;
  const plain = raw.normalize('NFKC').replace(/\s+/g, ' ');
  const parts =
    /^(\d{4})(?:[-/.年] ?(\d{1,2})(?:[-/.月] ?(\d{1,2}))?)?[年月日]?([?~%])?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts !== null) {
    const [, year = '', month, day, mark = ''] = parts;
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-') + mark;
    return parseEdtf(date) === null ? raw : date;
  }
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(plain) ? Date.parse(plain) : Number.NaN;
  return Number.isNaN(moment) ? raw : new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A list, or a text that separates its items. */
function listTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined
    ? []
    : String(value).split(/[;；、|，]|,(?! (?:Wenzhou|Hangzhou|Ningbo|Jiaxing|Huzhou|Shaoxing|Jinhua|Quzhou|Zhoushan|Taizhou|Lishui)\b)/);
}

function toLocale(lang: string | undefined): Locale | null {
  const found = /^(?:(zh|chinese|中文|汉语)|(en|english|英文|英语))(?:[-_].*)?$/i.exec(lang ?? '');
  return found === null ? null : found[1] !== undefined ? 'zh' : 'en';
}

const kinds: Readonly<Record<string, string>> = { 通讯: 'feature', 简讯: 'brief', 消息: 'brief', 图片: 'photo', 图片新闻: 'photo' };

const roles: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:本报|见习|实习)?记者\s*|^(?:by\s+)?(?:staff\s+)?reporter:?\s+/i, 'reporter'],
  [/^(?:本报)?通讯员\s*|^correspondent:?\s+/i, 'correspondent'],
  [/^(?:摄影|图片?)[:：\s]\s*|\s*[/／]?\s*摄影?$|^photo(?:s|grapher)?(?: by)?:?\s+/i, 'photographer'],
];

/** Reads a byline: a list of names or `{ name, role }`, or a text such as `通讯员 黄以帖；本报记者 李四`. */
function toByline(value: unknown): Credit[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(toByline);
  if (value !== null && typeof value === 'object') {
    const { name, role } = value as { readonly name?: unknown; readonly role?: unknown };
    return typeof name === 'string' ? [{ name, role: typeof role === 'string' ? role : 'author' }] : [];
  }
  return String(value)
    .split(/[;；、|\n]/)
    .map((part) => {
      const text = part.trim();
      const [form, role] = roles.find(([form]) => form.test(text)) ?? [/^by\s+/i, 'author'];
      return { name: text.replace(form, '').trim(), role };
    });
}
