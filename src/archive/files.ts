import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import { findBadCharacters } from './bad-characters.ts';

/** A file of the content folder as it came from disk. */
export interface ContentFile {
  /** The path to show a person, such as `content/articles/2024/x/zh.mdx`. */
  readonly path: string;
  /** The path's parts inside the content folder: `['articles', '2024', 'x', 'zh.mdx']`. */
  readonly parts: readonly string[];
  /** The bytes of a text; where a picture lies and how large it is; why the file could not be read; or how large a text is that is too large to be read. */
  readonly bytes:
    | Uint8Array
    | { readonly picture: string; readonly size: number; readonly read: () => Uint8Array }
    | { readonly fault: string }
    | { readonly oversize: number };
}

/** Says whether a file name is a picture's. */
export function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|webp)$/.test(name);
}

/** The largest text file accepted, in bytes. */
export const maximumTextBytes = 256 * 1024;

/** Reads a file's bytes as UTF-8 text; everything that makes it no clean text is a problem. */
export function readText(file: ContentFile): { readonly text: string; readonly problems: readonly Problem[] } {
  const { path, bytes } = file;
  const at = { path, line: 1, column: 1 };
  if (!(bytes instanceof Uint8Array) && 'oversize' in bytes) return { text: '', problems: [toSizeProblem(path, bytes.oversize)] };
  if (!(bytes instanceof Uint8Array)) return { text: '', problems: [toReadProblem(path, 'fault' in bytes ? bytes.fault : 'picture')] };
  if (bytes.length > maximumTextBytes) return { text: '', problems: [toSizeProblem(path, bytes.length)] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { text: '', problems: [{ code: 'E-FILE-ENCODING', path, ...findBroken(bytes) }] };
  }
  if (text.startsWith('version https://git-lfs.github.com/')) return { text: '', problems: [{ code: 'E-FILE-LFS', ...at }] };
  return { text, problems: findBadCharacters(text, path) };
}

function toSizeProblem(path: string, size: number): Problem {
  return { code: 'E-FILE-SIZE', path, line: 1, column: 1, values: { value: String(size), limit: String(maximumTextBytes) } };
}

/** The first place that is no UTF-8: where the text, written again, has other bytes. */
function findBroken(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const written = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const length = bytes.findIndex((byte, index) => byte !== written[index]);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length)).replace(/\uFFFD+$/, '');
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

const faults: Readonly<Record<string, Bilingual>> = {
  folder: { zh: '是文件夹', en: 'it is a folder' },
  link: { zh: '是链接', en: 'it is a link' },
  'not a file': { zh: '不是普通文件', en: 'it is not an ordinary file' },
  picture: { zh: '是图片', en: 'it is a picture' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ELOOP: { zh: '是绕回自己的链接', en: 'it is a link that leads back to itself' },
  ENOTDIR: { zh: '这里应是文件夹', en: 'a folder should stand here' },
  EIO: { zh: '磁盘出错', en: 'the disk failed' },
  'bad name': { zh: '文件名不是 UTF-8', en: 'its name is not UTF-8' },
  ENOENT: { zh: '没有这个文件', en: 'it does not exist' },
};

/** Says why a file could not be read. */
export function toReadProblem(path: string, fault: string): Problem {
  return { code: 'E-FILE-READ', path, line: 1, column: 1, values: { value: faults[fault] ?? fault } };
}
