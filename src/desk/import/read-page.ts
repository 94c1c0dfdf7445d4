import type { Bilingual } from '#lib/locale.ts';
import type { Placing } from './ledger.ts';
import { createLineFinder } from './ledger.ts';
import { isOrnament, readFurniture } from './marks.ts';
import { readLines, type SourceLine } from './read-lines.ts';
import { reflow } from './reflow.ts';
import type { Remark } from './remarks.ts';
import { type Strand, toText } from './strand.ts';

/** The lines of a page that are of its stories, and what else stood there. */
export interface PageReading {
  readonly lines: readonly SourceLine[];
  readonly cuts: readonly Placing[];
  readonly remarks: readonly Remark[];
  /** The printed date and page number, where a line of the page states them. */
  readonly date: string | null;
  readonly page: string | null;
  readonly paper: string | null;
}

/** Reads a page: takes out what is of the paper rather than of a story, and puts lines wrapped at a column’s width together. */
export function readPage(text: string): PageReading {
  const { lines, invisible } = readLines(text);
  const cuts: Placing[] = [];
  const remarks: Remark[] = [];
  const stories: SourceLine[] = [];
  let date: string | null = null;
  let page: string | null = null;
  let paper: string | null = null;
  let gap = 0;
  const cut = (strand: Strand, field: string, line: number, why: Bilingual): void => {
    cuts.push({ strand, part: 0, field, isCut: true });
    remarks.push({ code: 'cut', line, part: 0, values: { value: toText(strand), why } });
  };
  const lineOf = createLineFinder(text);
  const unseen = new Map<number, number>();
  for (const cell of invisible) unseen.set(lineOf(cell.at), (unseen.get(lineOf(cell.at)) ?? 0) + 1);
  for (const cell of invisible) cuts.push({ strand: [cell], part: 0, field: 'invisible', isCut: true });
  for (const [line, count] of unseen)
    remarks.push({ code: 'cut', line, part: 0, values: { value: `×${count}`, why: { zh: '看不见的控制字符', en: 'invisible control characters' } } });
  for (const line of lines) {
    const words = toText(line.strand);
    const furniture = readFurniture(words);
    if (furniture !== null) {
      date ??= furniture.date;
      page ??= furniture.page;
      paper ??= furniture.paper;
      cut(line.strand, 'furniture', line.number, { zh: '报纸版面的标注，不属于稿件', en: 'of the newspaper page, not of a story' });
    } else if (isOrnament(words)) cut(line.strand, 'ornament', line.number, { zh: '装饰符号', en: 'an ornament' });
    else {
      stories.push({ ...line, gap: Math.max(line.gap, gap) });
      gap = 0;
      continue;
    }
    gap = Math.max(gap, line.gap, 1);
  }
  const reflowed = reflow(stories);
  for (const line of reflowed.doubtful) remarks.push({ code: 'join-width', line, part: 0, values: {} });
  for (const line of reflowed.lines) {
    if (/\p{Co}/u.test(line.plain)) remarks.push({ code: 'private-use', line: line.number, part: 0, values: {} });
  }
  return { lines: reflowed.lines, cuts, remarks, date, page, paper };
}
