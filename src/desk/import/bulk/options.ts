import { parseArgs } from 'node:util';
import type { Bilingual } from '#lib/locale.ts';
import { toNear } from '#schema/near.ts';

/** The fields a record may have. */
export const fieldNames = [
  'id',
  'lang',
  'title',
  'kicker',
  'subtitle',
  'summary',
  'date',
  'dateBasis',
  'city',
  'district',
  'topic',
  'kind',
  'text',
  'byline',
  'body',
  'url',
  'translationOf',
  'translator',
] as const;

/** A field of a record. */
export type FieldName = (typeof fieldNames)[number];

/** How to read the records of one run. */
export interface BulkOptions {
  /** The file's column for a field, where it has another name. */
  readonly columns: Readonly<Partial<Record<FieldName, string>>>;
  /** What a field is where a record leaves it empty. */
  readonly defaults: Readonly<Partial<Record<FieldName, string>>>;
  readonly titleFromBody: boolean;
  /** Every sign of a body stands for itself: no Markdown. */
  readonly isPlain: boolean;
  readonly status: 'draft' | 'published';
  /** How many records to take from the file; null for all. */
  readonly limit: number | null;
}

/** What the person asked for: files, the content folder and reports folder if named, and how to read. */
export interface BulkArguments {
  readonly files: readonly string[];
  readonly to: string | null;
  readonly reports: string | null;
  readonly options: BulkOptions;
}

const flags = {
  map: { type: 'string', multiple: true },
  default: { type: 'string', multiple: true },
  'title-from-body': { type: 'boolean' },
  plain: { type: 'boolean' },
  status: { type: 'string' },
  limit: { type: 'string' },
  to: { type: 'string' },
  reports: { type: 'string' },
} as const;

/** Reads the words after the command; a text says what is wrong with them. */
export function readBulkArguments(words: readonly string[]): BulkArguments | Bilingual {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options: flags, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name as keyof typeof flags] : undefined;
    const { near } = toNear(token.name, Object.keys(flags));
    if (flag === undefined) return { zh: `没有选项 ${token.rawName}${near.zh}`, en: `There is no option ${token.rawName}${near.en}` };
    if (flag.type === 'string' && !token.value) return { zh: `选项 ${token.rawName} 后面要有内容`, en: `The option ${token.rawName} needs a value` };
  }
  const columns = readPairs(values.map as string[] | undefined, '--map');
  const defaults = readPairs(values.default as string[] | undefined, '--default');
  if ('zh' in columns) return columns;
  if ('zh' in defaults) return defaults;
  const status = values.status ?? 'draft';
  if (status !== 'draft' && status !== 'published') return { zh: '--status 只能是 draft 或 published', en: '--status is draft or published' };
  const limit = values.limit === undefined ? null : Number(values.limit);
  if (limit !== null && !(Number.isInteger(limit) && limit > 0)) return { zh: '--limit 要一个正整数', en: '--limit needs a whole number above 0' };
  if (positionals.length === 0) return { zh: '请写明要导入的 .jsonl 或 .csv 文件', en: 'Name the .jsonl or .csv file to import' };
  const other = positionals.find((file) => !/\.(?:jsonl|csv)$/i.test(file));
  if (other !== undefined) return { zh: `${other} 不是 .jsonl 或 .csv 文件`, en: `${other} is no .jsonl or .csv file` };
  return {
    files: positionals,
    to: (values.to as string | undefined) ?? null,
    reports: (values.reports as string | undefined) ?? null,
    options: {
      columns: columns.pairs,
      defaults: defaults.pairs,
      titleFromBody: values['title-from-body'] === true,
      isPlain: values.plain === true,
      status,
      limit,
    },
  };
}

/** Reads `field=value` pairs. */
function readPairs(given: readonly string[] | undefined, flag: string): { readonly pairs: Partial<Record<FieldName, string>> } | Bilingual {
  const pairs: Partial<Record<FieldName, string>> = {};
  for (const word of given ?? []) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
    const field = fieldNames.find((each) => each === name.trim());
    if (value.trim() === '')
      return { zh: `${flag} 写成 ${flag} 字段=内容，例如 ${flag} topic=safety`, en: `Write ${flag} field=value, such as ${flag} topic=safety` };
    const { near } = toNear(name, fieldNames);
    if (field === undefined) return { zh: `${flag}：没有字段“${name}”${near.zh}`, en: `${flag}: there is no field “${name}”${near.en}` };
    pairs[field] = value.trim();
  }
  return { pairs };
}
