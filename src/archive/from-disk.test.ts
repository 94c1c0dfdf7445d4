import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPagesFolder, readArticleFiles, readContentFiles } from './from-disk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'from-disk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

const folders = () => ({ content: join(root, 'a'), fallback: join(root, 'b') });
const list = (): string[] => readContentFiles(folders()).map((file) => `${file.parts.join('/')}${'fault' in file.bytes ? ` (${file.bytes.fault})` : ''}`);

test('parts that the content folder lacks come from the fallback, articles never', () => {
  put('a/articles/2024/one/zh.mdx', 'a/sources/x.yaml', 'b/articles/2024/two/zh.mdx', 'b/vocabulary/places.yaml', 'b/sources/y.yaml', 'b/pages/about/zh.mdx');
  expect(list()).toEqual(['articles/2024/one/zh.mdx', 'vocabulary/places.yaml', 'sources/x.yaml']);
  expect(findPagesFolder(folders())).toBe(join(root, 'b/pages'));
});

test('each list of the vocabulary comes from the fallback where the content folder lacks it, and once', () => {
  put('a/articles/2024/one/zh.mdx', 'a/vocabulary/topics.yaml', 'a/sources/x.yaml', 'b/vocabulary/terms.yaml', 'b/vocabulary/topics.yaml');
  expect(list()).toEqual(['articles/2024/one/zh.mdx', 'vocabulary/topics.yaml', 'vocabulary/terms.yaml', 'sources/x.yaml']);
  expect(
    readContentFiles(folders())
      .find((file) => file.parts[1] === 'topics.yaml')
      ?.bytes.toString(),
  ).toBe('a/vocabulary/topics.yaml');
  expect(readContentFiles({ content: join(root, 'a'), fallback: join(root, 'a') })).toHaveLength(3);
});

test('nothing is skipped or followed: links, folders in the place of files and strays are named', () => {
  put('a/articles/2024/one/zh.mdx', 'a/articles/2024/one/en.mdx/x', 'a/articles/.DS_Store', 'a/notes.txt', 'outside/secret.mdx');
  symlinkSync(join(root, 'outside'), join(root, 'a/articles/2024/linked'));
  symlinkSync(join(root, 'nowhere'), join(root, 'a/articles/2024/one/photo.jpg'));
  symlinkSync(join(root, 'a/articles'), join(root, 'a/articles/2024/loop'));
  expect(list()).toEqual([
    'articles/2024/linked (link)',
    'articles/2024/loop (link)',
    'articles/2024/one/en.mdx (folder)',
    'articles/2024/one/photo.jpg (link)',
    'articles/2024/one/zh.mdx',
    'notes.txt (stray)',
  ]);
});

test('a picture’s bytes are fetched only when asked for', () => {
  put('a/articles/2024/one/talk.jpg');
  const [file] = readContentFiles(folders());
  expect(file?.bytes).toMatchObject({ picture: join(root, 'a/articles/2024/one/talk.jpg') });
});

test('one article’s folder comes with the vocabulary and the sources', () => {
  put('a/articles/2024/one/zh.mdx', 'a/articles/2024/two/zh.mdx', 'b/vocabulary/places.yaml', 'b/sources/y.yaml');
  expect(readArticleFiles(folders(), '2024', 'one').map((file) => file.parts.at(-1))).toEqual(['places.yaml', 'y.yaml', 'zh.mdx']);
});

test('a content folder that is not there is a fault of the machine', () => {
  expect(() => readContentFiles(folders())).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});
