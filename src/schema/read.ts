import type { z } from 'zod';
import type { Fault } from './fields.ts';
import { toNear } from './near.ts';
import type { Problem } from './problem.ts';
import type { YamlReading } from './yaml.ts';

/** A value of the right type, or the problems that keep it from being one. */
export type Reading<T> = { readonly value: T; readonly problems: readonly [] } | { readonly value: null; readonly problems: readonly Problem[] };

/** Reads what a YAML text says through a schema; every fault becomes a Problem at the line and column of the value. */
export function readThrough<T extends z.ZodType>(schema: T, yaml: YamlReading, path: string): Reading<z.infer<T>> {
  if (yaml.value === undefined) return { value: null, problems: yaml.problems };
  const result = schema.safeParse(yaml.value);
  if (result.success) return yaml.problems.length === 0 ? { value: result.data, problems: [] } : { value: null, problems: yaml.problems };
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, schema, yaml, path));
  // What YAML itself got wrong leaves a hole that the schema would complain of a second time.
  const isNew = (problem: Problem): boolean => !yaml.problems.some((other) => isWithin(problem.field, other.field));
  return { value: null, problems: [...yaml.problems, ...problems.filter(isNew)] };
}

function isWithin(field: string | undefined, other: string | undefined): boolean {
  return field === other || other === undefined || (field ?? '').startsWith(`${other}.`);
}

type Issue = z.core.$ZodIssue;

function toProblems(issue: Issue, schema: z.ZodType, yaml: YamlReading, path: string): Problem[] {
  if (issue.code === 'invalid_union') {
    const branch = pickBranch(issue.errors);
    return branch.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] } as Issue, schema, yaml, path));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = findKeys(schema, issue.path);
    return issue.keys.map((key) => {
      const keys = [...issue.path, key];
      return { code: 'E-FM-UNKNOWN', path, ...yaml.findName(keys), field: toField(keys), values: toMeantField(key, known, schema, issue.path) };
    });
  }
  const at = { path, ...yaml.find(issue.path), field: toField(issue.path) };
  const typed = findValue(yaml.value, issue.path);
  if (issue.code === 'custom') {
    const fault = issue.params?.fault as Fault;
    return [{ code: fault.code, ...at, values: fault.values }];
  }
  if (typed === '' || issue.code === 'too_small') return [{ code: 'E-FM-EMPTY', ...at }];
  if (issue.code === 'invalid_value') return [toChoice(issue.values.map(String), typed, at, findSentence(schema, issue.path))];
  if (typed === undefined) return [{ code: 'E-FM-MISSING', ...at, values: { value: toField(issue.path) ?? '' } }];
  return [{ code: 'E-FM-TYPE', ...at, values: { value: typeof typed === 'string' ? typed : JSON.stringify(typed), expected: toExpected(issue) } }];
}

/** A field may have been called by its Chinese name, with which its own sentence begins: `标题` is title. */
function toMeantField(key: string, known: readonly string[], schema: z.ZodType, path: readonly PropertyKey[]) {
  const named = known.find((name) => key.length > 1 && findSentence(schema, [...path, name])?.startsWith(key));
  return toNear(named ?? key, named === undefined ? known : [named]);
}

function toChoice(options: readonly string[], typed: unknown, at: Omit<Problem, 'code'>, sentence = ''): Problem {
  if (typed === undefined) return { code: 'E-FM-MISSING', ...at, values: { value: at.field ?? '' } };
  const value = typeof typed === 'string' ? typed : JSON.stringify(typed);
  // “brief 简讯、photo 图片新闻”: an option may have been called by its Chinese name.
  const named = sentence.split('、').find((part) => value.length > 1 && part.includes(value) && options.some((option) => part.startsWith(`${option} `)));
  return { code: 'E-FM-CHOICE', ...at, values: { value, expected: options.join(', '), ...toNear(named?.split(' ')[0] ?? value, options) } };
}

/** Of a union's failed branches, the one whose type was right (no complaint about the value itself). */
function pickBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const deep = branches.find((issues) => issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'));
  return deep ?? branches.at(-1) ?? [];
}

function toExpected(issue: Issue): { readonly zh: string; readonly en: string } {
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
  if (expected === 'array') return { zh: '列表 [ , ]', en: 'a list [ , ]' };
  if (expected === 'object') return { zh: '一组“字段: 内容”', en: 'fields with contents' };
  return { zh: '一行文字', en: 'a line of text' };
}

function toField(path: readonly PropertyKey[]): string | undefined {
  return path.length === 0 ? undefined : path.map(String).join('.');
}

function findValue(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner !== null && typeof inner === 'object' ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
}

/** The field names an object schema has at a path, for suggestions. */
function findKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema;
  for (const key of path)
    inner = typeof key === 'number' ? unwrap(inner, 'element') : (unwrap(inner, 'shape') as Record<string, unknown> | undefined)?.[String(key)];
  const shape = unwrap(inner, 'shape');
  return shape !== null && typeof shape === 'object' ? Object.keys(shape) : [];
}

/** The Chinese sentence of a field. */
function findSentence(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let inner: unknown = schema;
  for (const key of path)
    inner = typeof key === 'number' ? unwrap(inner, 'element') : (unwrap(inner, 'shape') as Record<string, unknown> | undefined)?.[String(key)];
  return (inner as z.ZodType | undefined)?.meta()?.zh as string | undefined;
}

function unwrap(schema: unknown, property: 'shape' | 'element'): unknown {
  let inner = schema as { def?: { innerType?: unknown; options?: unknown[] } } | undefined;
  while (inner?.def?.innerType !== undefined) inner = inner.def.innerType as typeof inner;
  const option = inner?.def?.options?.[0] as typeof inner;
  return ((inner as Record<string, unknown> | undefined)?.[property] ?? (option as Record<string, unknown> | undefined)?.[property]) as unknown;
}
