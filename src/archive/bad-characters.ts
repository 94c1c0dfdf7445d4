import type { Problem } from '#schema/problem.ts';

/** Finds the characters and marker lines that no text of the archive may hold; where words are compared (the block at the top, the vocabularies, the sources) an invisible character is an error, in a body a warning. */
export function findBadCharacters(text: string, path: string): Problem[] {
  const bodyStart = findBody(text, path);
  const problems: Problem[] = [];
  for (const match of text.matchAll(bad)) {
    // A byte order mark at the very start is welcome, and so is what joins two pictures into one.
    if ((match.index === 0 && match[0] === '\uFEFF') || isEmojiJoiner(text, match.index)) continue;
    const before = text.slice(0, match.index);
    const at = { path, line: before.split('\n').length, column: match.index - before.lastIndexOf('\n') };
    problems.push(toProblem(match[0], at, match.index >= bodyStart));
    if (problems.length === maximumReports) break;
  }
  return problems;
}

/** The codes of this file that leave the rest of a text readable. */
export const characterCodes: readonly Problem['code'][] = ['E-FILE-CONTROL', 'E-FILE-DAMAGED', 'E-FILE-INVISIBLE', 'W-BODY-INVISIBLE'];

const maximumReports = 20;
const control = String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]`;
const invisible = String.raw`[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0]`;
// Controls other than tab and line ends, bidirectional controls that make text look other than it is, letters without a shape, and what a merge leaves behind.
const bad = new RegExp(String.raw`${control}|${invisible}|\uFFFD|^(?:<{7}|={7}|>{7}|\|{7})(?= |$|\r)`, 'gmu');
const isInvisible = new RegExp(`^${invisible}$`, 'u');

function toProblem(found: string, at: Omit<Problem, 'code'>, isBody: boolean): Problem {
  if (found.length === 7) return { code: 'E-FILE-CONFLICT', ...at };
  if (found === '\uFFFD') return { code: 'E-FILE-DAMAGED', ...at };
  if (!isInvisible.test(found)) return { code: 'E-FILE-CONTROL', ...at, values: { value: found } };
  const value = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: isBody ? 'W-BODY-INVISIBLE' : 'E-FILE-INVISIBLE', ...at, values: { value } };
}

/** Where an article's body begins; a YAML file has none. */
function findBody(text: string, path: string): number {
  if (!path.endsWith('.mdx')) return text.length;
  return /^\uFEFF?---[ \t]*(?:\r\n?|\n)[\s\S]*?^---[ \t]*$/m.exec(text)?.[0].length ?? text.length;
}

function isEmojiJoiner(text: string, index: number): boolean {
  return text[index] === '\u200D' && /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?$/u.test(text.slice(Math.max(0, index - 4), index));
}
