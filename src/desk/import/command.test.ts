import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeGbk, makeZipBomb } from '#testing/make-document.ts';
import { runScript } from '#testing/run-script.ts';
import { typesetDocx, typesetHtml, typesetPdf } from '#testing/typeset.ts';

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

test('imports Word, web and PDF documents like text, one bad file beside them', async () => {
  const text = readFileSync(page, 'utf8');
  const put = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const pdf = typesetPdf(text);
  const files = [
    put('001_a.docx', typesetDocx(text)),
    put('002_b.PDF', pdf.subarray(0, 500)),
    put('003_c.html', encodeGbk(typesetHtml(text))),
    put('004_d.pdf', pdf),
    put('005_e.docx', makeZipBomb('word/document.xml', 100 * 1024 * 1024)),
  ];
  const words = [...files, '--to', join(folder, 'content'), '--report', join(folder, 'reports')];
  const first = await runScript('import', words, {});
  expect(first.code).toBe(2);
  const line = /^\[E-FILE-DOCUMENT\] \S+(?:002_b\.PDF|005_e\.docx):1:1 /;
  const errors = first.errors.trim().split('\n');
  expect(errors.filter((error) => line.test(error))).toEqual(errors);
  expect(errors).toHaveLength(4);
  const made = list(join(folder, 'content'));
  expect([...made.keys()].filter((path) => path.endsWith('zh.mdx'))).toHaveLength(6);
  const record = made.get(join(folder, 'content', 'sources', 'page-004.yaml')) ?? '';
  expect(record).toContain(`sha256: ${createHash('sha256').update(pdf).digest('hex')}`);
  expect(record).toContain('PDF');
  const reports = list(join(folder, 'reports'));
  expect(reports.get(join(folder, 'reports', 'page-004.txt'))).toContain('校门口的斑马线\n');
  expect(reports.get(join(folder, 'reports', 'page-003.md'))).toContain('首页');
  await runScript('import', words, {});
  expect(list(join(folder, 'content'))).toEqual(made);
}, 240_000);

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
