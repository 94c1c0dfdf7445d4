import { parseByline } from '../byline.ts';
import { createStrand } from '../strand.ts';
import { type Column, type ColumnLine, findBodySize } from './pdf-columns.ts';

/** A paragraph as one line, with the blank lines above it. */
export interface PdfParagraph {
  readonly text: string;
  readonly gap: number;
  /** A full line that ends a sentence was joined to the next, though nothing on the page tells whether a paragraph begins there. */
  readonly isDoubtful: boolean;
}

/** Joins the lines of columns into paragraphs: what fills its column goes on in the next line, unless that is indented, lies apart, or is of another size. */
export function toParagraphs(columns: readonly Column[]): PdfParagraph[] {
  const lines = columns.flat();
  const body = findBodySize(lines);
  const leading = findLeading(columns);
  const paragraphs: { text: string; gap: number; isDoubtful: boolean }[] = [];
  let before: { readonly line: ColumnLine; readonly frame: Frame } | null = null;
  for (const column of columns) {
    const frames = new Map<number, Frame>();
    for (const [index, line] of column.entries()) {
      const frame = frames.get(Math.round(line.size)) ?? createFrame(column, lines, line.size);
      frames.set(Math.round(line.size), frame);
      const last = paragraphs.at(-1);
      const isIndented = line.left - frame.left >= line.size * 1.2;
      const isJoined = before !== null && line.size < body * 1.3 && goesOn(before, { line, frame }, isIndented, index === 0 ? null : leading);
      if (last !== undefined && before !== null && isJoined) {
        const isWord = /[A-Za-z0-9,.;:%]$/.test(last.text) && /^[A-Za-z0-9]/.test(line.text.trimStart());
        last.text = `${last.text.trimEnd()}${isWord ? ' ' : ''}${line.text.trim()}`;
        last.isDoubtful ||= isEnded(before.line.text) && !frame.isIndented;
      } else {
        const isSmall = line.size < body * 0.93;
        const indent = isIndented && frame.isIndented && !/^\s/.test(line.text) ? '\u3000\u3000' : '';
        paragraphs.push({ text: indent + line.text.trimEnd(), gap: isSmall ? 3 : 1, isDoubtful: false });
      }
      before = { line, frame };
    }
  }
  return paragraphs;
}

/** The edges of the lines of one size in a column. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly isIndented: boolean;
}

/** A column of a few lines may have no full one: the lines above and below it tell how wide it is. */
function createFrame(column: Column, page: readonly ColumnLine[], size: number): Frame {
  const isAlike = (line: ColumnLine): boolean => Math.abs(line.size - size) <= size * 0.08;
  const own = column.filter(isAlike);
  const from = own.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const to = own.reduce((most, line) => Math.max(most, line.right), 0);
  const near = own.length >= fewLines ? own : page.filter((line) => isAlike(line) && line.left > from - size * 4.5 && line.left < to);
  const left = near.reduce((least, line) => Math.min(least, line.left), from);
  const indented = near.filter((line) => line.left - left >= size * 1.2 && line.left - left <= size * 4.5);
  return { left, right: near.reduce((most, line) => Math.max(most, line.right), to), isIndented: indented.length > 0 };
}

const fewLines = 6;

/** The distance from one line of a paragraph to the next: most distances of a page are that, the others are wider. */
function findLeading(columns: readonly Column[]): number {
  const steps = columns.flatMap((column) => column.slice(1).map((line, index) => line.bottom - (column[index]?.bottom ?? 0)));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

/** `leading` is null where the next line stands at the head of another column. */
function goesOn(
  before: { readonly line: ColumnLine; readonly frame: Frame },
  next: { readonly line: ColumnLine; readonly frame: Frame },
  isIndented: boolean,
  leading: number | null,
): boolean {
  const { line, frame } = before;
  const isAlike = Math.abs(line.size - next.line.size) <= line.size * 0.08;
  const isFull = fills(before);
  if (!isAlike || !isFull || isIndented || /^\s/.test(next.line.text) || isByline(line) || isByline(next.line)) return false;
  // After a sentence a short line without any stop is a headline.
  if (isEnded(line.text) && !fills(next) && !/[，。；！？…]/.test(next.line.text)) return false;
  if (leading === null) return next.frame.isIndented || frame.isIndented || !isEnded(line.text);
  return next.line.bottom - line.bottom <= Math.max(leading * 1.3, line.size * 1.2);
}

function isByline(line: ColumnLine): boolean {
  return (
    /^(?!\s*本\s*报\s*讯).*(?:记者|通讯员|中心|摄)/.test(line.text) &&
    !/[，。]/.test(line.text) &&
    parseByline(createStrand(line.text, 0, line.text.length)) !== null
  );
}

function fills({ line, frame }: { readonly line: ColumnLine; readonly frame: Frame }): boolean {
  return line.right >= frame.right - line.size * 1.6;
}

function isEnded(text: string): boolean {
  return /[。！？!?…][”’」）)]?\s*(?:[（(][^（）()]{2,30}[）)])?\s*$/.test(text);
}
