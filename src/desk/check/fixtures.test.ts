import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readPictures } from '#archive/pictures.ts';
import { codes } from '#schema/codes.ts';
import type { Report } from '../report.ts';
import { toProblemLines } from '../reporters/terminal.ts';
import { check } from './check.ts';

// A fixture is a folder <CODE>-<name>: bad content and the report it must get. A new case is a new folder.
const root = join(import.meta.dirname, 'fixtures');
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

async function checkFixture(name: string): Promise<Report> {
  const folder = join(root, name);
  const files = readContentFiles({ content: join(folder, 'content'), fallback: join(import.meta.dirname, '../../../content') });
  const short = files.map((file) => ({ ...file, path: `content/${file.parts.join('/')}` }));
  return check(short, { today: '2026-11-22', pictures: await readPictures(files) });
}

describe.each(names)('%s', (name) => {
  test('gets exactly the expected report', async () => {
    const report = await checkFixture(name);
    const lines = toProblemLines(report);
    expect(lines === '' ? '' : `${lines}\n`).toBe(readFileSync(join(root, name, 'expected.txt'), 'utf8'));
    const code = /^[EW]-[A-Z]+-[A-Z]+/.exec(name)?.[0];
    expect(report.problems.map((problem) => problem.code as string)).toEqual(code === undefined ? [] : expect.arrayContaining([code]));
    for (const problem of report.problems) expect(problem.line).toBeGreaterThan(0);
  });
});

test('every code of the table has a fixture', () => {
  const shown = names.map((name) => /^[EW]-[A-Z]+-[A-Z]+/.exec(name)?.[0]);
  expect(Object.keys(codes).filter((code) => !shown.includes(code))).toEqual([]);
});

test('no message leaves a {name} unfilled or shows a control character', async () => {
  for (const name of names) {
    const lines = readFileSync(join(root, name, 'expected.txt'), 'utf8');
    expect(lines).not.toMatch(/\{(?:value|near|expected|limit|other|component|reason|where|date|span|city|found)\}/);
    expect(lines).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/);
  }
});
