import { parseByline } from './byline.ts';
import { countWidth, type SourceLine, toPlain } from './read-lines.ts';
import { joinHalf } from './seam.ts';
import { toText } from './strand.ts';

/** Lines with those wrapped at a column's width put together, and the lines where a paragraph may have ended all the same. */
export interface Reflowed {
  readonly lines: readonly SourceLine[];
  readonly doubtful: readonly number[];
}

/** Puts together the lines of blocks that are wrapped at the width of a column; lines parted by blank ones stay as they are. */
export function reflow(lines: readonly SourceLine[]): Reflowed {
  const result: SourceLine[] = [];
  const doubtful: number[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === 0) end += 1;
    const block = lines.slice(start, end);
    const width = findColumnWidth(block);
    if (width === 0) result.push(...block);
    else joinBlock(block, width, result, doubtful);
    start = end;
  }
  return { lines: result, doubtful };
}

/** Finds the width that most lines of a block fill; 0 where the block is not wrapped. */
function findColumnWidth(block: readonly SourceLine[]): number {
  if (block.length < 3) return 0;
  const widths = block.map((line) => countWidth(line.plain) + Math.min(line.indent, 4) / 2);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(Math.floor(width), (counts.get(Math.floor(width)) ?? 0) + 1);
  const near = (width: number): number => (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0);
  const [column] = [...counts.keys()].sort((a, b) => near(b) - near(a) || b - a);
  if (column === undefined || column < 10 || near(column) < Math.max(2, block.length * 0.4)) return 0;
  const open = block.filter((line, index) => (widths[index] ?? 0) >= column - 1 && !/[。！？：…”）]$/.test(line.plain)).length;
  return open >= Math.max(2, block.length * 0.3) && /[。，]/.test(block.map((line) => line.plain).join('')) ? column : 0;
}

function joinBlock(block: readonly SourceLine[], width: number, result: SourceLine[], doubtful: number[]): void {
  const isIndented = block.some((line) => line.indent >= 2);
  let strands = block.slice(0, 1);
  const close = (): void => {
    const [first, ...rest] = strands;
    if (first === undefined) return;
    const strand = [...first.strand];
    for (const line of rest) joinHalf(strand, line.strand);
    result.push({ ...first, strand, plain: toPlain(toText(strand)) });
  };
  for (const [index, line] of block.slice(1).entries()) {
    const before = block[index] as SourceLine;
    const isFull = countWidth(before.plain) + Math.min(before.indent, 4) / 2 >= width - 1.5;
    const isApart = line.indent >= 2 || [before, line].some((each) => parseByline(each.strand) !== null);
    const isEnded = /[。！？…][”’）]?$/.test(before.plain);
    if (isFull && !isApart) {
      if (isEnded && !isIndented) doubtful.push(line.number);
      strands.push(line);
      continue;
    }
    close();
    strands = [line];
  }
  close();
}
