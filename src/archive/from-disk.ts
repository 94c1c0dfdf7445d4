import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ContentFile, isPicture } from './files.ts';

/** The content folder that stands in for the parts another one lacks (its vocabulary, sources and pages). */
export interface ContentFolders {
  readonly content: string;
  readonly fallback: string;
}

/** The folders of content, and what systems and people leave beside them; anything else is a stray. */
const knownNames = new Set(['articles', 'vocabulary', 'sources', 'initiatives', 'pages', 'README.md', '.git', '.DS_Store', '.gitkeep', '.gitattributes']);

/** Reads the files of a content folder in a fixed order; a file that cannot be read is returned with its fault, never skipped. Links are not followed. */
export function readContentFiles(folders: ContentFolders): ContentFile[] {
  const strays = readdirSync(folders.content)
    .filter((name) => !knownNames.has(name))
    .sort();
  return [...walk(folders.content, ['articles']), ...readReferenceFiles(folders), ...strays.map((name) => toFaulty(folders.content, [name], 'stray'))];
}

/** Reads one article's folder with the vocabulary and sources it needs; for checking a single file quickly. */
export function readArticleFiles(folders: ContentFolders, year: string, id: string): ContentFile[] {
  return [...readReferenceFiles(folders), ...walk(folders.content, ['articles', year, id])];
}

/** Reads what articles refer to, without the articles: the vocabulary and the sources. */
export function readReferenceFiles(folders: ContentFolders): ContentFile[] {
  return [...readVocabularyFiles(folders), ...walk(exists(join(folders.content, 'sources')) ? folders.content : folders.fallback, ['sources'])];
}

/** Each list that the content folder lacks comes from the fallback. */
function readVocabularyFiles({ content, fallback }: ContentFolders): ContentFile[] {
  const own = walk(content, ['vocabulary']);
  const names = own.map((file) => file.parts.join('/'));
  return [...own, ...(content === fallback ? [] : walk(fallback, ['vocabulary']).filter((file) => !names.includes(file.parts.join('/'))))];
}

/** Reads the bytes of a picture's file. */
export function readPictureBytes(path: string): Uint8Array {
  return readFileSync(path);
}

/** Gives the folder to take `content/pages` from. */
export function findPagesFolder(folders: ContentFolders): string {
  return join(exists(join(folders.content, 'pages')) ? folders.content : folders.fallback, 'pages');
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function walk(root: string, parts: readonly string[]): ContentFile[] {
  const folder = join(root, ...parts);
  if (!exists(folder)) return [];
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return [toFaulty(root, parts, (error as NodeJS.ErrnoException).code ?? 'unknown')];
  }
  return entries.flatMap((entry) => {
    const inside = [...parts, entry.name];
    if (entry.name === '.DS_Store' || entry.name === '.gitkeep') return [];
    if (entry.isDirectory()) return /\.mdx$/.test(entry.name) ? [toFaulty(root, inside, 'folder')] : walk(root, inside);
    return [readOne(root, inside)];
  });
}

function readOne(root: string, parts: readonly string[]): ContentFile {
  const path = join(root, ...parts);
  const stat = lstatSync(path);
  if (!stat.isFile()) return toFaulty(root, parts, stat.isSymbolicLink() ? 'link' : 'not a file');
  // A picture's bytes are fetched when it is looked at: an archive of pictures does not fit into memory.
  if (isPicture(path)) return { path: toShown(root, parts), parts, bytes: { picture: path, size: stat.size, read: () => readPictureBytes(path) } };
  try {
    return { path: toShown(root, parts), parts, bytes: readFileSync(path) };
  } catch (error) {
    return toFaulty(root, parts, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

function toFaulty(root: string, parts: readonly string[], fault: string): ContentFile {
  return { path: toShown(root, parts), parts, bytes: { fault } };
}

/** The path as a person at the project's folder would type it. */
function toShown(root: string, parts: readonly string[]): string {
  const path = join(root, ...parts);
  const short = relative(process.cwd(), path);
  return (short.startsWith('..') ? path : short).replaceAll('\\', '/');
}
