import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '#testing/run-script.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = 'src/desk/import/fixtures/photo-first/page.txt';
const list = (path: string): Map<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

test('writes drafts, record and report; twice is once', async () => {
  const words = [page, '--to', join(folder, 'content'), '--report', join(folder, 'reports')];
  const first = await runScript('import', words, {});
  expect(first).toMatchObject({ code: 0, errors: '' });
  expect(first.output).toContain('2 items');
  const files = list(folder);
  expect([...files.keys()].filter((path) => path.endsWith('zh.mdx'))).toHaveLength(2);
  expect([...files.keys()].filter((path) => /sources\/page-\w+\.yaml$/.test(path))).toHaveLength(1);
  const second = await runScript('import', words, {});
  expect(second.output).toContain('2 of them imported before');
  expect(list(folder)).toEqual(files);
});

test('says in both languages what it cannot do', async () => {
  for (const words of [
    [],
    ['page.rtf'],
    [page, '--city', 'atlantis'],
    [page, '--year', '24'],
    [page, '--frm', 'x'],
    [join(folder, 'absent.txt'), '--to', folder, '--report', folder],
  ]) {
    const { code, errors } = await runScript('import', words, { ARCHIVE_CONTENT: '' });
    expect(code, words.join(' ')).toBe(2);
    expect(errors).toMatch(/[\u4e00-\u9fff][\s\S]*[A-Za-z]{4}/);
    expect(errors).not.toContain('    at ');
  }
});
