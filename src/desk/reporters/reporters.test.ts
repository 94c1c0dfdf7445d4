import { expect, test } from 'vitest';
import type { Problem } from '#schema/problem.ts';
import { makeArchive } from '#testing/make.ts';
import { createReport } from '../report.ts';
import { toJsonLines } from './json.ts';
import { toProblemLines, toSummary } from './terminal.ts';

const at = { path: 'content/articles/2024/x/zh.mdx', line: 7, column: 7 };
const problems: Problem[] = [
  { code: 'W-TR-STALE', ...at, line: 9, field: 'of', values: { expected: '0'.repeat(16) } },
  { code: 'E-FM-DATE', ...at, field: 'date', values: { value: '2024-02-30', reason: { zh: '不存在', en: 'does not exist' } } },
];
const archive = makeArchive([{ id: 'one' }, { id: 'two', en: null }]);

test('a report sorts and counts', () => {
  expect(createReport(archive, problems)).toMatchObject({
    problems: [{ code: 'E-FM-DATE' }, { code: 'W-TR-STALE' }],
    errors: 1,
    warnings: 1,
    articles: 2,
    drafts: 0,
    editions: { zh: 2, en: 1 },
    missing: { zh: [], en: ['two'] },
  });
});

test('the terminal gets each problem in Chinese and English', () => {
  expect(toProblemLines(createReport(archive, problems)).split('\n')).toEqual([
    '[E-FM-DATE] content/articles/2024/x/zh.mdx:7:7 字段 date：“2024-02-30” 不存在。请改为真实日期，例如 2024-02-29。只有 date 可以写 2024-02 或 2024，不确定加 ?，约略加 ~。',
    '[E-FM-DATE] content/articles/2024/x/zh.mdx:7:7 field date: “2024-02-30” does not exist. Use a real date, such as 2024-02-29. Only date may also be 2024-02 or 2024, with ? if uncertain, ~ if approximate.',
    '[W-TR-STALE] content/articles/2024/x/zh.mdx:9:7 字段 of：译文所依据的原文已有改动。请核对译文，然后把 of 改为 0000000000000000。',
    '[W-TR-STALE] content/articles/2024/x/zh.mdx:9:7 field of: the original has changed since this translation was made. Review the translation, then set of to 0000000000000000.',
  ]);
  expect(toProblemLines(createReport(archive, []))).toBe('');
});

test('the summary counts and lists missing translations in both languages', () => {
  expect(toSummary(createReport(archive, problems)).split('\n')).toEqual([
    '共 2 篇文章（其中草稿 0 篇）：中文 2 篇，英文 1 篇。',
    '尚缺英文译文 1 篇：two',
    '按代号：E-FM-DATE 1，W-TR-STALE 1。',
    '1 个错误，1 个提醒。',
    '2 articles (0 of them drafts): 2 in Chinese, 1 in English.',
    'No English yet for 1 article: two',
    'By code: E-FM-DATE 1, W-TR-STALE 1.',
    'Errors: 1. Warnings: 1.',
  ]);
  const many = makeArchive(Array.from({ length: 25 }, (_, index) => ({ id: `a-${10 + index}`, en: null })));
  const line = toSummary(createReport(many, [])).split('\n')[1] ?? '';
  expect(line).toContain('25 篇');
  expect(line).toMatch(/a-29 … 等$/);
  expect(line).not.toContain('a-30');
});

test('JSON is one object a line', () => {
  const lines = toJsonLines(createReport(archive, problems)).split('\n');
  expect(lines).toHaveLength(2);
  const first = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(Object.keys(first)).toEqual(['code', 'level', 'path', 'line', 'column', 'field', 'zh', 'en']);
  expect(first).toMatchObject({ code: 'E-FM-DATE', level: 'error', ...at, field: 'date' });
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 'warning' });
  expect(toJsonLines(createReport(archive, []))).toBe('');
});
