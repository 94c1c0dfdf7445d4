import { expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { createReport } from '../report.ts';
import { toOutput } from '../reporters/output.ts';
import { toTaskJson } from './json.ts';
import { listTasks } from './list.ts';
import { toTaskTables } from './table.ts';

const archive = makeArchive([
  { id: 'a-longer-id', en: { of: '0'.repeat(16) } },
  { id: 'b', en: null },
]);
const tasks = listTasks(archive, []);
const [a, b] = tasks.map((task) => task.of);

test('the table is aligned by cells, Chinese and then English, with a count', () => {
  expect(toTaskTables(tasks).split('\n')).toEqual([
    '文章         译成  文件                                      要做的',
    `a-longer-id  英文  content/articles/2024/a-longer-id/en.mdx  原文已改动。核对后写上 of: ${a}`,
    `b            英文  content/articles/2024/b/en.mdx            还没有译文。译好后写上 of: ${b}`,
    '共 2 项，涉及 2 篇文章。',
    '',
    'Article      Into     File                                      To do',
    `a-longer-id  English  content/articles/2024/a-longer-id/en.mdx  The original has changed. When reviewed, write of: ${a}`,
    `b            English  content/articles/2024/b/en.mdx            Not translated yet. With the translation, write of: ${b}`,
    'Tasks: 2. Articles: 2.',
  ]);
  expect(toTaskTables([])).toBe('没有要译、要核对的。\n\nNothing to translate or review.');
});

test('a draft and a line are shown', () => {
  const shown = toTaskTables(tasks.slice(0, 1).map((task) => ({ ...task, status: 'draft' as const, line: 7 })));
  expect(shown).toMatch(/a-longer-id（草稿）[\s\S]*en\.mdx:7 [\s\S]*a-longer-id \(draft\)/);
});

test('JSON is one object a line, in both languages', () => {
  const lines = toTaskJson(tasks).split('\n');
  expect(lines).toHaveLength(2);
  const first = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(Object.keys(first)).toEqual(['article', 'status', 'from', 'to', 'need', 'path', 'line', 'original', 'block', 'of', 'zh', 'en']);
  expect(first).toMatchObject({ article: 'a-longer-id', need: 'stale', from: 'zh', to: 'en', of: a, line: null, block: null });
  expect(toTaskJson([])).toBe('');
});

test('the translators’ list names errors beside it and no warning', () => {
  const at = { path: 'content/articles/2024/b/zh.mdx', line: 1, column: 1 };
  const report = createReport(archive, [
    { code: 'W-TR-STALE', ...at },
    { code: 'E-BODY-EMPTY', ...at },
  ]);
  const list = toOutput(report, { format: 'terminal', isForTranslators: true });
  expect(list.output).toBe(toTaskTables(tasks));
  expect(list.errors).toMatch(/^\[E-BODY-EMPTY\].*\n\[E-BODY-EMPTY\].*$/);
  expect(toOutput(report, { format: 'json', isForTranslators: true }).output).toBe(toTaskJson(tasks));
});

test('tasks are those of the wanted files, whichever of the two was named', () => {
  const wanted = (name: string): string[] => createReport(archive, [], (path) => path.endsWith(name)).translations.map((task) => task.article);
  expect([wanted('b/zh.mdx'), wanted('b/en.mdx'), wanted('c/zh.mdx')]).toEqual([['b'], ['b'], []]);
});
