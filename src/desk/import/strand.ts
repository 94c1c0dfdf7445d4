/** A piece of text with where it stood: `length` UTF-16 units of the source at `at` became `text`. */
export interface Cell {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Text that knows where each of its characters came from. */
export type Strand = readonly Cell[];

/** Makes a strand of a stretch of the source, one cell a character. */
export function createStrand(source: string, from: number, to: number): Strand {
  const cells: Cell[] = [];
  for (let at = from; at < to; ) {
    const text = String.fromCodePoint(source.codePointAt(at) ?? 0);
    cells.push({ at, length: text.length, text });
    at += text.length;
  }
  return cells;
}

/** Gives a strand's words. */
export function toText(strand: Strand): string {
  return strand.map((cell) => cell.text).join('');
}

/** Says whether a cell shows nothing but a blank. */
export function isBlank(cell: Cell): boolean {
  return /^\s*$/.test(cell.text);
}

/** Gives a strand without the blanks at its ends. */
export function trimStrand(strand: Strand): Strand {
  let from = 0;
  let to = strand.length;
  while (from < to && isBlank(strand[from] as Cell)) from += 1;
  while (to > from && isBlank(strand[to - 1] as Cell)) to -= 1;
  return strand.slice(from, to);
}

/** Puts strands one after another, with `between` (which stood nowhere in the source) at each seam. */
export function joinStrands(strands: readonly Strand[], between = ''): Strand {
  const cells: Cell[] = [];
  for (const strand of strands) {
    const before = cells.at(-1);
    if (between !== '' && before !== undefined) cells.push({ at: before.at + before.length, length: 0, text: between });
    for (const cell of strand) cells.push(cell);
  }
  return cells;
}

/** Cuts a strand at positions of its text (UTF-16 units, in order): n positions give n + 1 strands. */
export function splitStrand(strand: Strand, ...positions: readonly number[]): Strand[] {
  const parts: Cell[][] = [[]];
  let position = 0;
  for (const cell of strand) {
    while (parts.length <= positions.length && position >= (positions[parts.length - 1] ?? 0)) parts.push([]);
    parts.at(-1)?.push(cell);
    position += cell.text.length;
  }
  while (parts.length <= positions.length) parts.push([]);
  return parts;
}
