import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readPictures } from '#archive/pictures.ts';
import { toMessage } from '#schema/problem.ts';
import { check } from './check.ts';

// What cannot lie in a fixture folder, because git does not keep it.
let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'odd-'));
  put('articles/2024/one/zh.mdx');
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const text =
  '---\ntitle: 标题\nsummary: 摘要\ndate: 2024-06-01\ncity: wenzhou\ntopic: fire-safety\nkind: brief\ntext: retold\nstatus: published\n---\n\n一段。\n';

function put(path: string, what: string | Uint8Array = text): string {
  const full = join(content, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, what);
  return full;
}

async function say(): Promise<string[]> {
  const files = readContentFiles({ content, fallback: join(import.meta.dirname, '../../../content') });
  const report = check(
    files.map((file) => ({ ...file, path: file.parts.join('/') })),
    { today: '2026-11-22', pictures: await readPictures(files) },
  );
  return report.problems.map((problem) => toMessage(problem, 'en').replace(/\. [^.]*\.$/, ''));
}

test('the folder by itself is sound', async () => expect(await say()).toEqual([]));

test('links are named and not followed: dangling, out of the tree, round in a circle, in the place of a folder', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'en.mdx'), 'secret');
  symlinkSync(join(outside, 'en.mdx'), join(content, 'articles/2024/one/en.mdx'));
  symlinkSync(join(content, 'nowhere'), join(content, 'articles/2024/one/talk.jpg'));
  symlinkSync(join(content, 'articles'), join(content, 'articles/2024/loop'));
  symlinkSync('self', join(content, 'articles/2024/self'));
  symlinkSync(outside, join(content, 'sources'));
  const said = await say();
  expect(said).toEqual([
    '[E-FILE-READ] articles/2024/loop:1:1 the file cannot be read (it is a link)',
    '[E-FILE-READ] articles/2024/one/en.mdx:1:1 the file cannot be read (it is a link)',
    '[E-FILE-READ] articles/2024/one/talk.jpg:1:1 the file cannot be read (it is a link)',
    '[E-FILE-READ] articles/2024/self:1:1 the file cannot be read (it is a link)',
    expect.stringContaining('] sources:1:1 '),
  ]);
  expect(said.join()).not.toContain('secret');
  rmSync(outside, { recursive: true });
});

test('a folder of articles that is itself a link is not followed', async () => {
  const other = mkdtempSync(join(tmpdir(), 'other-'));
  symlinkSync(join(content, 'articles'), join(other, 'articles'));
  const files = readContentFiles({ content: other, fallback: join(import.meta.dirname, '../../../content') });
  expect(files.filter((file) => file.parts[0] === 'articles').map((file) => file.bytes)).toEqual([{ fault: 'link' }]);
  rmSync(other, { recursive: true });
});

test('a pipe and a socket are named and never opened: to read one would wait for ever', async () => {
  execFileSync('mkfifo', [join(content, 'articles/2024/one/en.mdx')]);
  const socket = await new Promise<Server>((resolve) => {
    const server = createServer().listen(join(content, 'articles/2024/one/talk.png'), () => resolve(server));
  });
  expect(await say()).toEqual([
    '[E-FILE-READ] articles/2024/one/en.mdx:1:1 the file cannot be read (it is not an ordinary file)',
    '[E-FILE-READ] articles/2024/one/talk.png:1:1 the file cannot be read (it is not an ordinary file)',
  ]);
  await new Promise((resolve) => socket.close(resolve));
});

test('a folder named like a file is named', async () => {
  mkdirSync(join(content, 'articles/2024/one/en.mdx'));
  expect(await say()).toEqual(['[E-FILE-READ] articles/2024/one/en.mdx:1:1 the file cannot be read (it is a folder)']);
});

// The system’s own administrator may read everything.
test.skipIf(process.getuid?.() === 0)('what permission is denied to is named: a file, a folder', async () => {
  const file = put('articles/2024/one/en.mdx');
  const folder = dirname(put('articles/2024/two/zh.mdx'));
  chmodSync(file, 0);
  chmodSync(folder, 0);
  const said = await say();
  chmodSync(folder, 0o700);
  expect(said).toEqual([
    '[E-FILE-READ] articles/2024/one/en.mdx:1:1 the file cannot be read (permission denied)',
    '[E-FILE-READ] articles/2024/two:1:1 the file cannot be read (permission denied)',
  ]);
});

test('a file of five gigabytes is refused by its size and not read', async () => {
  truncateSync(put('articles/2024/one/en.mdx'), 5 * 1024 ** 3);
  const before = process.memoryUsage().rss;
  expect(await say()).toEqual(['[E-FILE-SIZE] articles/2024/one/en.mdx:1:1 the file has 5368709120 bytes, more than the 262144 allowed']);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2);
});

// Apple’s disks refuse such a name themselves.
test.skipIf(process.platform === 'darwin')('a name that is no UTF-8 is named', async () => {
  writeFileSync(Buffer.concat([Buffer.from(join(content, 'articles/2024/one/')), Buffer.from([0xb9, 0xa4]), Buffer.from('.mdx')]), text);
  expect(await say()).toEqual([expect.stringMatching(/^\[E-FILE-READ\] articles\/2024\/one\/\uFFFD.*the file cannot be read \(its name is not UTF-8\)$/)]);
});

test('a name of 200 bytes, one with a line break and one that only looks like zh.mdx are named', async () => {
  put(`articles/2024/one/${'x'.repeat(196)}.mdx`);
  put('articles/2024/one/zh\n.mdx');
  put('articles/2024/one/zh\u200B.mdx');
  const said = await say();
  expect(said.map((line) => line.slice(0, 13))).toEqual(['[E-FILE-NAME]', '[E-FILE-NAME]', '[E-FILE-NAME]']);
  expect(said.join('|')).not.toMatch(/[\n\u200B]/);
});
