import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
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
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);
const maximumDepth = 8;
const maximumNodes = 200_000;

/** Reads YAML as words and places; `firstLine` is the file's line the text begins on. Never resolves anchors, aliases, tags or merge keys: each is a problem. */
export function readYaml(text: string, path: string, firstLine = 1): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false, merge: false, logLevel: 'silent' });
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const problems: Problem[] = [];
  const report = (code: Problem['code'], offset: number, value: string, field?: string): void => {
    problems.push({ code, path, ...toPosition(offset), field, values: { value } });
  };
  for (const issue of document.errors) report('E-FM-YAML', issue.pos[0], issue.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '');
  for (const issue of document.warnings) report('E-FM-FORBIDDEN', issue.pos[0], 'tag');
  const budget = { left: maximumNodes };
  const value = problems.length > 0 ? undefined : toPlain(document.contents, [], report, budget);
  return { value, problems, find: (keys) => toPosition(findOffset(document.contents, keys)) };
}

type Report = (code: Problem['code'], offset: number, value: string, field?: string) => void;

function toPlain(node: Node | null | undefined, path: readonly string[], report: Report, budget: { left: number }): unknown {
  budget.left -= 1;
  if (node === null || node === undefined) return '';
  const offset = node.range?.[0] ?? 0;
  const field = path.length === 0 ? undefined : path.join('.');
  if (isAlias(node)) return report('E-FM-FORBIDDEN', offset, `*${node.source}`, field);
  if ('anchor' in node && node.anchor !== undefined) report('E-FM-FORBIDDEN', offset, `&${node.anchor}`, field);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) report('E-FM-FORBIDDEN', offset, node.tag, field);
  if (path.length > maximumDepth || budget.left < 0) return report('E-FM-FORBIDDEN', offset, path.length > maximumDepth ? 'depth' : 'size', field);
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  if (isSeq(node)) return node.items.map((item, index) => toPlain(item as Node, [...path, String(index)], report, budget));
  if (!isMap(node)) return undefined;
  const result: Record<string, unknown> = {};
  for (const pair of node.items) {
    if (!isScalar(pair.key)) {
      report('E-FM-FORBIDDEN', offset, 'key', field);
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
