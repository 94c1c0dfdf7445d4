import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

const codesOf = (text: string): string[] => readYaml(text, 'x.yaml').problems.map((problem) => problem.code);

test('everything is a word: nothing becomes a number, a date or a boolean', () => {
  expect(readYaml('a: 2024\nb: 1e3\nc: yes\nd: null\ne:\nf: 0x10\ng: 2024-01-01', 'x').value).toEqual({
    a: '2024',
    b: '1e3',
    c: 'yes',
    d: 'null',
    e: '',
    f: '0x10',
    g: '2024-01-01',
  });
});

test('each value has its place, counted from the file’s own lines', () => {
  const yaml = readYaml('title: 社区\nbyline:\n  - { name: 张三, role: author }\n', 'x', 2);
  expect(yaml.find(['title'])).toEqual({ line: 2, column: 8 });
  expect(yaml.find(['byline', 0, 'role'])).toEqual({ line: 4, column: 23 });
  expect(yaml.find(['byline', 0, 'missing'])).toEqual({ line: 4, column: 5 });
  expect(yaml.find(['missing'])).toEqual({ line: 2, column: 1 });
});

describe('refused, never resolved', () => {
  test.each([
    ['a: &x 1\nb: *x', ['E-FM-FORBIDDEN', 'E-FM-FORBIDDEN']],
    ['<<: { a: 1 }', ['E-FM-FORBIDDEN']],
    ['__proto__: { a: 1 }', ['E-FM-FORBIDDEN']],
    ['constructor: 1', ['E-FM-FORBIDDEN']],
    ['a: !!js/function x', ['E-FM-FORBIDDEN']],
    ['a: !local x', ['E-FM-FORBIDDEN']],
    ['? [a]\n: 1', ['E-FM-FORBIDDEN']],
    ['a: 1\na: 2', ['E-FM-DUPLICATE']],
    ['a: "1', ['E-FM-YAML']],
    ['a: [1', ['E-FM-YAML']],
    ['a: b: c', ['E-FM-YAML']],
  ])('%j', (text, expected) => expect(codesOf(text)).toEqual(expected));

  test('a prototype is not polluted', () => {
    readYaml('__proto__:\n  polluted: yes', 'x');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ['brackets', `a: ${'['.repeat(50_000)}`],
    ['dashes', `${'- '.repeat(50_000)}a`],
    ['braces', `a: ${'{a: '.repeat(30_000)}`],
    ['aliases', `a: &a [x]\n${Array.from({ length: 200 }, (_, index) => `b${index}: [${Array(50).fill('*a').join(', ')}]`).join('\n')}`],
  ])('a mass of %s is refused in few words', (_name, text) => {
    const codes = codesOf(text);
    expect(new Set(codes)).toEqual(new Set(['E-FM-FORBIDDEN']));
    expect(codes.length).toBeLessThanOrEqual(20);
  });
});
