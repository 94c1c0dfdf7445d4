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
  const body = findBodySize(columns.flat());
  const paragraphs: { text: string; gap: number; isDoubtful: boolean }[] = [];
  let before: { readonly line: ColumnLine; readonly frame: Frame } | null = null;
  for (const column of columns) {
    const frames = new Map<number, Frame>();
    const leading = findLeading(column);
    for (const [index, line] of column.entries()) {
      const frame = frames.get(Math.round(line.size)) ?? createFrame(column, line.size);
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

function createFrame(column: Column, size: number): Frame {
  const lines = column.filter((line) => Math.abs(line.size - size) <= size * 0.08);
  const left = Math.min(...lines.map((line) => line.left));
  const indented = lines.filter((line) => line.left - left >= size * 1.2 && line.left - left <= size * 4.5);
  return { left, right: Math.max(...lines.map((line) => line.right)), isIndented: indented.length > 0 };
}

/** The usual distance from one line to the next. */
function findLeading(column: Column): number {
  const steps = column.slice(1).map((line, index) => line.bottom - (column[index]?.bottom ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
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
  const isFull = line.right >= frame.right - line.size * 1.6;
  if (!isAlike || !isFull || isIndented || /^\s/.test(next.line.text)) return false;
  if (leading === null) return next.frame.isIndented || frame.isIndented || !isEnded(line.text);
  return next.line.bottom - line.bottom <= Math.max(leading * 1.3, line.size * 1.2);
}

function isEnded(text: string): boolean {
  return /[。！？!?…][”’」）)]?\s*$/.test(text);
}
