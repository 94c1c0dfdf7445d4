import type { Bilingual } from '#lib/locale.ts';

/** Where a body is beyond what an article can be, and in which way. */
export interface Tangle {
  /** The body's line, from 1. */
  readonly line: number;
  readonly value: Bilingual;
}

// Markdown takes time that grows with the square of what is counted here. A long, richly marked article has a tenth of each; at the limits reading takes about a second.
const limits = {
  lines: 5000,
  spaces: 80,
  nesting: 10,
  pipes: 40,
  allPipes: 10_000,
  marks: 1000,
  allMarks: 5000,
  braces: 100,
  tags: 1000,
  notes: 400,
  mails: 500,
} as const;

/** Finds the first place where a body is more tangled than an article can be; in one pass, before any parser sees it. */
export function findTangle(body: string): Tangle | null {
  const lines = body.split('\n');
  if (lines.length > limits.lines) return { line: limits.lines, value: toWords('行', 'lines', limits.lines) };
  const totals = { marks: 0, braces: 0, pipes: 0, tags: 0, notes: 0, mails: 0 };
  let marks = 0;
  for (const [index, text] of lines.entries()) {
    const here = count(text, /[*_~[\]!`]/g);
    const pipes = count(text, /\|/g);
    marks = text.trim() === '' ? 0 : marks + here;
    totals.marks += here;
    totals.pipes += pipes;
    totals.braces += count(text, /[{}]/g);
    totals.tags += count(text, /</g);
    totals.notes += count(text, /\[\^/g);
    totals.mails += count(text, /@/g);
    const checks: readonly (readonly [number, number, string, string])[] = [
      [/[ \t]{81}/.test(text) ? 81 : 0, limits.spaces, '个连续的空格', 'spaces in a row'],
      [countNesting(text), limits.nesting, '层引用或列表', 'levels of quotes or lists'],
      [pipes, limits.pipes, '个表格竖线', 'bars in a table row'],
      [totals.pipes, limits.allPipes, '个表格竖线', 'bars of tables'],
      [marks, limits.marks, '个 * _ ~ [ ] ! ` 符号', 'marks such as * _ ~ [ ] ! ` in a paragraph'],
      [totals.marks, limits.allMarks, '个 * _ ~ [ ] ! ` 符号', 'marks such as * _ ~ [ ] ! `'],
      [totals.braces, limits.braces, '个花括号', 'braces'],
      [totals.tags, limits.tags, '个 < 号', 'signs <'],
      [totals.notes, limits.notes, '处脚注', 'footnotes'],
      [totals.mails, limits.mails, '个 @ 号', 'signs @'],
    ];
    const broken = checks.find(([found, limit]) => found > limit);
    if (broken !== undefined) return { line: index + 1, value: toWords(broken[2], broken[3], broken[1]) };
  }
  return null;
}

function toWords(zh: string, en: string, limit: number): Bilingual {
  return { zh: `超过 ${limit} ${zh}`, en: `more than ${limit} ${en}` };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Counts the quote and list marks a line begins with: `> - 1. ` → 3. */
function countNesting(text: string): number {
  return count(/^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$))*/.exec(text)?.[0] ?? '', />|[-+*]|\d+[.)]/g);
}
