import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from './problem.ts';

/** A line and a column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a YAML text says, where each part of it stands, and what is wrong with it. */
export interface YamlReading {
  /** Plain objects, arrays and strings only: numbers, dates and booleans stay the words they were typed as. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Finds where the value at a path stands, or its nearest parent that exists. */
  readonly find: (path: readonly PropertyKey[]) => Position;
  /** Finds where the field's own name stands. */
  readonly findName: (path: readonly PropertyKey[]) => Position;
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);
const maximumDepth = 8;
const maximumReports = 20;
const defaultNodes = 200_000;

/** Reads YAML as words and places; `firstLine` is the file's line the text begins on, `maximumNodes` the most values it may hold. Never resolves anchors, aliases, tags or merge keys: each is a problem. */
export function readYaml(text: string, path: string, firstLine = 1, maximumNodes = defaultNodes): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false, merge: false, logLevel: 'silent' });
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problems: Problem[] = [];
  const report: Report = (code, offset, value, field) => {
    // An alias bomb would say the same thousands of times.
    if (problems.length < maximumReports) problems.push({ code, path, ...toPosition(offset), field, values: { value } });
  };
  const isTooDeep = document.errors.some((issue) => issue.message.includes('call stack'));
  if (isTooDeep) report('E-FM-FORBIDDEN', 0, tooDeep);
  // One slip makes a trail of complaints; the first few say where it is.
  for (const issue of isTooDeep ? [] : document.errors.slice(0, 3)) {
    problems.push({ code: 'E-FM-YAML', path, ...toPosition(issue.pos[0]), values: { value: toPlainWords(issue) } });
  }
  for (const issue of document.warnings) report('E-FM-FORBIDDEN', issue.pos[0], { zh: '标签', en: 'a tag' });
  const budget: Budget = { left: maximumNodes, end: null };
  const value = problems.length > 0 ? undefined : toPlain(document.contents, [], report, budget);
  if (budget.end !== null) report('E-FM-FORBIDDEN', budget.end, tooLarge);
  return {
    value: budget.end === null ? value : undefined,
    problems,
    find: (keys) => toPosition(findOffset(document.contents, keys)),
    findName: (keys) => toPosition(findNameOffset(document.contents, keys)),
  };
}

/** How many values may still be read, and where they ran out. */
interface Budget {
  left: number;
  end: number | null;
}

type Report = (code: Problem['code'], offset: number, value: string | Bilingual, field?: string) => void;

const tooDeep = { zh: '层次太深', en: 'nested too deep' };
const tooLarge = { zh: '内容太多', en: 'too many values' };

function toPlain(node: Node | null | undefined, path: readonly string[], report: Report, budget: Budget): unknown {
  budget.left -= 1;
  if (node === null || node === undefined) return '';
  const offset = node.range?.[0] ?? 0;
  if (budget.left < 0) {
    budget.end ??= offset;
    return undefined;
  }
  const field = path.length === 0 ? undefined : path.join('.');
  if (isAlias(node)) return report('E-FM-FORBIDDEN', offset, `*${node.source}`, field);
  if ('anchor' in node && node.anchor !== undefined) report('E-FM-FORBIDDEN', offset, `&${node.anchor}`, field);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) report('E-FM-FORBIDDEN', offset, node.tag, field);
  if (path.length > maximumDepth) return report('E-FM-FORBIDDEN', offset, tooDeep, field);
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  if (isSeq(node)) return node.items.map((item, index) => toPlain(item as Node, [...path, String(index)], report, budget));
  if (!isMap(node)) return undefined;
  const result: Record<string, unknown> = {};
  for (const pair of node.items) {
    if (!isScalar(pair.key)) {
      report('E-FM-FORBIDDEN', offset, { zh: '字段名不是文字', en: 'a field name that is no word' }, field);
      continue;
    }
    const key = String(pair.key.value);
    const keyOffset = pair.key.range?.[0] ?? offset;
    const keyField = [...path, key].join('.');
    if (forbiddenKeys.has(key)) report('E-FM-FORBIDDEN', keyOffset, key, keyField);
    else if (Object.hasOwn(result, key)) report('E-FM-DUPLICATE', keyOffset, key, keyField);
    else result[key] = toPlain(pair.value as Node | null, [...path, key], report, budget);
  }
  return result;
}

function findNameOffset(root: Node | null, keys: readonly PropertyKey[]): number {
  const last = keys.at(-1);
  let node: Node | null = root;
  for (const key of keys.slice(0, -1))
    node = ((isMap(node) || isSeq(node) ? node.get(isSeq(node) ? Number(key) : String(key), true) : null) as Node | undefined) ?? null;
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === String(last)) : undefined;
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : findOffset(root, keys);
}

function findOffset(root: Node | null, keys: readonly PropertyKey[]): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(key));
      if (pair === undefined) return offset;
      const value = pair.value as Node | null;
      offset = value?.range?.[0] ?? (isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset);
      node = value;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

const slips: Readonly<Partial<Record<YAMLError['code'], Bilingual>>> = {
  BAD_INDENT: { zh: '缩进不对', en: 'the indentation is wrong' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '内容里有“: ”', en: 'the content holds “: ”' },
  BLOCK_IN_FLOW: { zh: '[ ] 或 { } 没有写完', en: 'a [ ] or { } is not finished' },
  MISSING_CHAR: { zh: '缺少冒号、引号或括号', en: 'a colon, quote or bracket is missing' },
  MULTILINE_IMPLICIT_KEY: { zh: '这一行缺少冒号', en: 'the line lacks a colon' },
  MULTIPLE_DOCS: { zh: '信息栏里不能再有 ---', en: 'the block cannot hold another ---' },
  TAB_AS_INDENT: { zh: '缩进不能用制表符，请用空格', en: 'indent with spaces, not tabs' },
  UNEXPECTED_TOKEN: { zh: '多出了符号', en: 'there is a stray character' },
};

function toPlainWords(error: YAMLError): Bilingual {
  const english = error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '';
  const known = slips[error.code];
  return known === undefined ? { zh: english, en: english } : known;
}
