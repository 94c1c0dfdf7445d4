import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ContentFile, isPicture, maximumTextBytes } from './files.ts';

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
  // Pages that stand in for missing ones are checked where they are at home.
  return [
    ...walk(folders.content, ['articles']),
    ...readReferenceFiles(folders),
    ...walk(folders.content, ['pages']),
    ...strays.map((name) => toFaulty(folders.content, [name], 'stray')),
  ];
}

/** Reads one article's folder with the vocabulary and sources it needs; for checking a single file quickly. */
export function readArticleFiles(folders: ContentFolders, year: string, id: string): ContentFile[] {
  return [...readReferenceFiles(folders), ...walk(folders.content, ['articles', year, id])];
}

/** Reads some articles' folders with the vocabulary and sources they need, which come once. */
export function readSomeArticles(folders: ContentFolders, articles: readonly { readonly year: string; readonly id: string }[]): ContentFile[] {
  return articles.flatMap(({ year, id }, index) => readArticleFiles(folders, year, id).filter((file) => index === 0 || file.parts[0] === 'articles'));
}

/** Lists the folders of all articles without reading any. */
export function listArticleFolders(folders: ContentFolders): { readonly year: string; readonly id: string }[] {
  const list = (...parts: readonly string[]): string[] => {
    try {
      const entries = readdirSync(join(folders.content, 'articles', ...parts), { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    } catch {
      return [];
    }
  };
  return list().flatMap((year) => list(year).map((id) => ({ year, id })));
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
  if (lstatSync(folder).isSymbolicLink()) return [toFaulty(root, parts, 'link')];
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
  // A name that is no UTF-8 cannot be asked for again by the text it became.
  if (path.includes('\uFFFD')) return toFaulty(root, parts, 'bad name');
  try {
    const stat = lstatSync(path);
    if (!stat.isFile()) return toFaulty(root, parts, stat.isSymbolicLink() ? 'link' : 'not a file');
    // A picture's bytes are fetched when it is looked at: an archive of pictures does not fit into memory.
    if (isPicture(path)) return { path: toShown(root, parts), parts, bytes: { picture: path, size: stat.size, read: () => readPictureBytes(path) } };
    // Nor is anything read that is too large to be a text.
    return { path: toShown(root, parts), parts, bytes: stat.size > maximumTextBytes ? { oversize: stat.size } : readFileSync(path) };
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
