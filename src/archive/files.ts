import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';

/** A file of the content folder as it came from disk. */
export interface ContentFile {
  /** The path to show a person, such as `content/articles/2024/x/zh.mdx`. */
  readonly path: string;
  /** The path's parts inside the content folder: `['articles', '2024', 'x', 'zh.mdx']`. */
  readonly parts: readonly string[];
  /** The bytes of a text; where a picture lies and how large it is; or why the file could not be read. */
  readonly bytes: Uint8Array | { readonly picture: string; readonly size: number; readonly read: () => Uint8Array } | { readonly fault: string };
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
  if (!(bytes instanceof Uint8Array)) return { text: '', problems: [toReadProblem(path, 'fault' in bytes ? bytes.fault : 'picture')] };
  if (bytes.length > maximumTextBytes) {
    return { text: '', problems: [{ code: 'E-FILE-SIZE', ...at, values: { value: String(bytes.length), limit: String(maximumTextBytes) } }] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { text: '', problems: [{ code: 'E-FILE-ENCODING', ...at }] };
  }
  return { text, problems: findBadCharacters(text, path) };
}

const faults: Readonly<Record<string, Bilingual>> = {
  folder: { zh: '是文件夹', en: 'it is a folder' },
  link: { zh: '是链接', en: 'it is a link' },
  'not a file': { zh: '不是普通文件', en: 'it is not an ordinary file' },
  picture: { zh: '是图片', en: 'it is a picture' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ENOENT: { zh: '没有这个文件', en: 'it does not exist' },
};

/** Says why a file could not be read. */
export function toReadProblem(path: string, fault: string): Problem {
  return { code: 'E-FILE-READ', path, line: 1, column: 1, values: { value: faults[fault] ?? fault } };
}

function findBadCharacters(text: string, path: string): Problem[] {
  const problems: Problem[] = [];
  // Controls other than tab and line ends, and the bidirectional controls that make text look other than it is.
  const bad = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|^(?:<{7}|={7}|>{7})(?= |$)/gmu;
  for (const match of text.matchAll(bad)) {
    const before = text.slice(0, match.index);
    const lastBreak = before.lastIndexOf('\n');
    const at = { path, line: before.split('\n').length, column: match.index - lastBreak };
    problems.push(match[0].length === 7 ? { code: 'E-FILE-CONFLICT', ...at } : { code: 'E-FILE-CONTROL', ...at, values: { value: match[0] } });
    if (problems.length === 20) break;
  }
  return problems;
}
