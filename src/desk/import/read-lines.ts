import { type Cell, createStrand, isBlank, type Strand, toText, trimStrand } from './strand.ts';

/** A line of the source page that holds words, or several that were wrapped at the width of a column. */
export interface SourceLine {
  /** As an editor counts, from 1. */
  readonly number: number;
  /** The words, without blanks at the ends. */
  readonly strand: Strand;
  /** The same words for the rules to read: half-width punctuation as full-width, unit by unit. */
  readonly plain: string;
  /** How many blank lines stand before it; a form feed counts as none. */
  readonly gap: number;
  /** How many blanks it begins with, an ideographic space as two. */
  readonly indent: number;
}

/** The lines of a page that hold words, and the invisible characters that were among them. */
export interface PageLines {
  readonly lines: readonly SourceLine[];
  readonly invisible: Strand;
}

/** Reads a page into its lines; form feeds and every kind of line end break one. */
export function readLines(text: string): PageLines {
  const lines: SourceLine[] = [];
  const invisible: Cell[] = [];
  let number = 1;
  let gap = 0;
  let from = 0;
  const close = (to: number, isCounted: boolean): void => {
    const cells = createStrand(text, from, to);
    const seen = cells.filter((cell) => isBlank(cell) || !hidden.test(cell.text));
    for (const cell of cells) if (!isBlank(cell) && hidden.test(cell.text)) invisible.push(cell);
    const strand = trimStrand(seen);
    if (strand.length === 0) {
      if (isCounted) gap += 1;
      return;
    }
    lines.push({ number, strand, plain: toPlain(toText(strand)), gap, indent: countIndent(seen) });
    gap = 0;
  };
  for (const end of text.matchAll(/\r\n|[\n\r\f\v\u2028\u2029]/g)) {
    const isCounted = /[\n\r]/.test(end[0]);
    close(end.index, isCounted);
    from = end.index + end[0].length;
    if (isCounted) number += 1;
  }
  close(text.length, false);
  return { lines, invisible };
}

/** Finds the usual number of blank lines between two lines of a page; the smaller of two equally usual ones. */
export function findUsualGap(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return usual?.[0] ?? 0;
}

/** Gives words as the rules read them; every character keeps its place. */
export function toPlain(text: string): string {
  return text.replace(/[,;:!?()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replace(/(?<=[\p{sc=Han}”’）"')])\.(?![\d.])/gu, '。');
}

/** Counts characters as they fill a column: Latin letters and digits are half as wide as Chinese. */
export function countWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u02ff]/.test(character) ? 0.5 : 1;
  return width;
}

const hidden = /^[\p{Cc}\p{Cf}\p{Cs}]$/u;

function countIndent(cells: Strand): number {
  let indent = 0;
  for (const cell of cells) {
    if (!isBlank(cell)) break;
    indent += cell.text === '\u3000' ? 2 : 1;
  }
  return indent;
}
