import { expect, test } from 'vitest';
import { codes } from './codes.ts';
import { compareProblems, type Problem, toMessage } from './problem.ts';

const at = { path: 'content/articles/2024/x/zh.mdx', line: 7, column: 7 };

test('a message has code, place, field, what is wrong and the remedy', () => {
  const problem: Problem = { code: 'E-FM-CHOICE', ...at, field: 'kind', values: { value: 'news', expected: 'feature, brief', near: { zh: '', en: '' } } };
  expect(toMessage(problem, 'zh')).toBe('[E-FM-CHOICE] content/articles/2024/x/zh.mdx:7:7 字段 kind：没有“news”这个选项。只能填：feature, brief。');
  expect(toMessage(problem, 'en')).toBe(
    '[E-FM-CHOICE] content/articles/2024/x/zh.mdx:7:7 field kind: “news” is not one of the choices. Use one of: feature, brief.',
  );
});

test('a message holds at most 80 characters of content, and no control character', () => {
  const problem: Problem = { code: 'E-BODY-CODE', ...at, path: 'a\nb', values: { value: `\u202E${'x'.repeat(5000)}` } };
  const message = toMessage(problem, 'en');
  expect(message).toContain('\\u{202e}');
  expect(message).toContain('a\\u{a}b:7:7');
  expect((/\((.*)\)/.exec(message)?.[1] ?? '').length).toBeLessThanOrEqual(80);
});

test('content cannot fill in another value', () => {
  expect(toMessage({ code: 'E-FM-PLACE', ...at, values: { value: '{near}', near: { zh: '（近）', en: ' (near)' } } }, 'en')).toContain('“{near}” (near).');
});

test('problems stand by file, line, column, code', () => {
  const make = (path: string, line: number, column: number, code: Problem['code']): Problem => ({ path, line, column, code });
  const sorted = [
    make('a', 1, 1, 'E-FM-OPEN'),
    make('a', 1, 2, 'E-FM-DATE'),
    make('a', 2, 1, 'E-FM-DATE'),
    make('a', 2, 1, 'E-FM-OPEN'),
    make('b', 1, 1, 'E-FM-DATE'),
  ];
  expect([...sorted].reverse().sort(compareProblems)).toEqual(sorted);
});

test('no sentence ends with a mark of its own: the message adds one', () => {
  for (const [code, { what, remedy }] of Object.entries(codes))
    for (const text of [what.zh, what.en, remedy.zh, remedy.en]) expect(text, code).not.toMatch(/[。.]$/);
});
