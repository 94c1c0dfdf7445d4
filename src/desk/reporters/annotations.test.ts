import { expect, test } from 'vitest';
import type { Problem } from '#schema/problem.ts';
import { makeArchive } from '#testing/make.ts';
import { createReport } from '../report.ts';
import { toGithubLines, toGitlabJson } from './annotations.ts';
import { toOutput } from './output.ts';

const at = { path: 'content/articles/2024/x/zh.mdx', line: 7, column: 3 };
const problems: Problem[] = [
  { code: 'W-TR-STALE', ...at, line: 9, field: 'of', values: { expected: '0'.repeat(16) } },
  { code: 'E-BODY-CODE', ...at, values: { value: '::set-output name=a::b\n%0A::error::x' } },
];
const archive = makeArchive([{ id: 'one' }]);
const report = createReport(archive, problems);

test('GitHub: one command a problem, both languages in it, nothing in the content begins another', () => {
  const lines = toGithubLines(report).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(
    /^::error file=content\/articles\/2024\/x\/zh\.mdx,line=7,col=3,title=E-BODY-CODE::正文里不能写程序.*%0Aan article cannot hold code/,
  );
  expect(lines[0]).toContain('\\u{a}%250A::error::x');
  expect(lines[1]).toMatch(/^::warning file=.*,line=9,col=3,title=W-TR-STALE::字段 of：.*%0Afield of: /);
});

test('GitHub: a colon, a comma or a line break in a file name stays in the file name', () => {
  const path = 'content/a,line=1::error::x\n::b%.mdx';
  expect(toGithubLines(createReport(archive, [{ code: 'E-FILE-NAME', ...at, path, values: { value: 'x' } }]))).toMatch(
    /^::error file=content\/a%2Cline=1%3A%3Aerror%3A%3Ax%0A%3A%3Ab%25\.mdx,line=7,col=3,title=E-FILE-NAME::[^\n]+$/,
  );
});

test('GitLab: a list of issues, each with a fingerprint of its own that does not depend on the line', () => {
  const twice = createReport(archive, [...problems, { ...(problems[1] as Problem), line: 20 }]);
  const issues = JSON.parse(toGitlabJson(twice)) as { check_name: string; severity: string; fingerprint: string; location: unknown; description: string }[];
  expect(issues.map(({ check_name, severity }) => `${check_name} ${severity}`)).toEqual(['E-BODY-CODE major', 'W-TR-STALE minor', 'E-BODY-CODE major']);
  expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(3);
  expect(issues[0]?.location).toEqual({ path: at.path, lines: { begin: 7 } });
  expect(issues[0]?.description).toMatch(/^正文里不能写程序[\s\S]+\nan article cannot hold code/);
  const moved = JSON.parse(toGitlabJson(createReport(archive, [{ ...(problems[1] as Problem), line: 30 }]))) as typeof issues;
  expect(moved[0]?.fingerprint).toBe(issues[0]?.fingerprint);
  expect(toGitlabJson(createReport(archive, []))).toBe('[]');
});

const write = (each: typeof report, format: 'terminal' | 'json' | 'github' | 'gitlab') => toOutput(each, { format, isForTranslators: false });

test('each form prints in its place: GitLab nothing but JSON, GitHub its commands and the summary', () => {
  expect(write(report, 'gitlab')).toEqual({ output: toGitlabJson(report), errors: '' });
  expect(write(report, 'github').output).toMatch(/^::error [\s\S]+\n::warning [\s\S]+\n共 1 篇文章/);
  expect(write(createReport(archive, []), 'github').output).toMatch(/^共 1 篇文章/);
  expect(write(report, 'terminal').errors).toMatch(/^\[E-BODY-CODE\]/);
  expect(write(report, 'json').output.split('\n')).toHaveLength(2);
});
