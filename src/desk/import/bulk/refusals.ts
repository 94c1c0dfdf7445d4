import type { Bilingual } from '#lib/locale.ts';
import { toExcerpt } from '#lib/text.ts';
import { type Problem, toMessage } from '#schema/problem.ts';

/** The closed table of why bulk import refuses a record, beside the codes of the checker. */
export const refusals = {
  'E-BULK-JSON': { zh: '这一行不是完整的 JSON 对象。请改成一行一个 { … }', en: 'the line is no whole JSON object. Write one { … } on each line' },
  'E-BULK-HEADER': { zh: '表头里“{value}”出现两次。请改名或删去一列', en: 'the column “{value}” stands twice in the header. Rename or delete one' },
  'E-BULK-CELLS': {
    zh: '有 {value} 格，表头有 {limit} 格。内容里有逗号的要用引号括起来',
    en: 'has {value} cells, the header {limit}. Put content that holds commas in quotes',
  },
  'E-BULK-QUOTE': { zh: '引号后面还有文字。内容里的引号要写成两个 ""', en: 'words follow a closing quote. Write a quote inside the content as ""' },
  'E-BULK-OPEN': {
    zh: '从这一行起引号没有合上，后面的都没有读。请在原文件里补上引号',
    en: 'a quote opened here never closes; nothing after it was read. Close it in the file itself',
  },
  'E-BULK-LONG': {
    zh: '这条记录超过 4 MB，不像一篇文章。请在原文件里拆开',
    en: 'the record is longer than 4 MB and cannot be an article. Split it in the file itself',
  },
  'E-BULK-MISSING': {
    zh: '缺少字段 {field}{hint}。请在记录里补上，或用 --default {field}=… 给所有记录补上',
    en: 'the field {field} is missing{hint}. Add it to the record, or to all with --default {field}=…',
  },
  'E-BULK-TYPE': { zh: '字段 {field} 的形式不对。请写成文字', en: 'field {field} has the wrong form. Write it as text' },
  'E-BULK-LANG': { zh: '字段 lang：“{value}” 不是 zh 或 en。请填 zh 或 en', en: 'field lang: “{value}” is neither zh nor en. Use zh or en' },
  'E-BULK-TAKEN': {
    zh: 'id “{value}” 已有另一篇内容不同的文章：{other}。请核对，要么改 id，要么直接改那篇',
    en: 'the id “{value}” already belongs to an article with other content: {other}. Compare them; change the id, or edit that article',
  },
  'E-BULK-ORIGINAL': {
    zh: '字段 translationOf：文库里没有 id 为“{value}”的原文{near}。请先导入原文，或改正 id',
    en: 'field translationOf: no article has the id “{value}”{near}. Import the original first, or correct the id',
  },
  'E-BULK-SAME': {
    zh: '字段 translationOf：“{value}” 的原文也是这种语言。请核对 lang',
    en: 'field translationOf: the original “{value}” is in the same language. Check lang',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a record was refused, in bulk import's own words or the checker's. */
export interface Refusal {
  readonly code: keyof typeof refusals;
  readonly values?: Readonly<Record<string, string | Bilingual>>;
}

/** Writes a refusal or a problem in both languages, a line each, with the place of the record. */
export function toRefusalLines(reason: Refusal | Problem, path: string, line: number): readonly [zh: string, en: string] {
  if ('path' in reason) {
    const problem = { ...reason, path, line, column: 1 };
    return [toMessage(problem, 'zh'), toMessage(problem, 'en')];
  }
  const where = `[${reason.code}] ${toExcerpt(path, 300)}:${line}:1`;
  return [`${where} ${fill(reason, 'zh')}。`, `${where} ${fill(reason, 'en')}.`];
}

function fill(refusal: Refusal, locale: 'zh' | 'en'): string {
  return refusals[refusal.code][locale].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = refusal.values?.[name] ?? '';
    return typeof value === 'string' ? toExcerpt(value, name === 'other' ? 300 : 80) : toExcerpt(value[locale], 400);
  });
}
