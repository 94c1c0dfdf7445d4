import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFile } from './files.ts';

/** The content folder that stands in for the parts another one lacks (its vocabulary, sources and pages). */
export interface ContentFolders {
  readonly content: string;
  readonly fallback: string;
}

const partNames = ['articles', 'vocabulary', 'sources'] as const;

/** Reads the files of a content folder in a fixed order; a file that cannot be read is returned with its fault, never skipped. Links are not followed. */
export function readContentFiles(folders: ContentFolders): ContentFile[] {
  return partNames.flatMap((part) => {
    const root = part === 'articles' || exists(join(folders.content, part)) ? folders.content : folders.fallback;
    return walk(root, [part]);
  });
}

/** Reads one article's folder with the vocabulary and sources it needs; for checking a single file quickly. */
export function readArticleFiles(folders: ContentFolders, year: string, id: string): ContentFile[] {
  const rest = (['vocabulary', 'sources'] as const).flatMap((part) => walk(exists(join(folders.content, part)) ? folders.content : folders.fallback, [part]));
  return [...rest, ...walk(folders.content, ['articles', year, id])];
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
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = [...parts, entry.name];
    if (entry.isDirectory()) return /\.mdx$/.test(entry.name) ? [toFaulty(root, inside, 'folder')] : walk(root, inside);
    return [readOne(root, inside)];
  });
}

function readOne(root: string, parts: readonly string[]): ContentFile {
  const path = join(root, ...parts);
  const stat = lstatSync(path);
  if (!stat.isFile()) return toFaulty(root, parts, stat.isSymbolicLink() ? 'link' : 'not a file');
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
