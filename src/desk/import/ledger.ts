import { type Cell, isBlank, type Strand } from './strand.ts';

/** What became of a stretch of the source. */
export type Fate = 'kept' | 'joined' | 'normalised' | 'cut';

/** A stretch of the source with one fate; offsets count UTF-16 units of the text. */
export interface LedgerEntry {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly fate: Fate;
  /** The item it went to, from 1; 0 for what was cut. */
  readonly part: number;
  /** The field it went to (`title`, `body.3`, `byline.0.name`), or why it was cut. */
  readonly field: string;
}

/** Some words of the source and where they went. */
export interface Placing {
  readonly strand: Strand;
  readonly part: number;
  readonly field: string;
  readonly isCut: boolean;
}

/** Creates the ledger of a page: where each of its characters went, in the order of the page; neighbours with one fate make one entry. */
export function createLedger(source: string, placings: readonly Placing[]): LedgerEntry[] {
  const lineOf = createLineFinder(source);
  const entries = placings.flatMap((placing) => listEntries(source, placing, lineOf));
  const merged: LedgerEntry[] = [];
  for (const entry of entries.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    const isSame =
      last !== undefined &&
      last.to === entry.from &&
      last.fate === entry.fate &&
      last.part === entry.part &&
      last.field === entry.field &&
      last.line === entry.line;
    if (isSame) merged[merged.length - 1] = { ...last, to: entry.to };
    else merged.push(entry);
  }
  return merged;
}

/** Finds the characters of a page that its ledger leaves out or names twice; blanks need no entry. Gives their offsets, at most 20. */
export function checkLedger(source: string, ledger: readonly LedgerEntry[]): { readonly lost: readonly number[]; readonly doubled: readonly number[] } {
  const seen = new Uint8Array(source.length);
  for (const { from, to } of ledger) for (let at = from; at < to; at += 1) seen[at] = Math.min(2, (seen[at] ?? 0) + 1);
  const lost: number[] = [];
  const doubled: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (seen[at] === 0 && !/\s/.test(source[at] ?? '') && lost.length < 20) lost.push(at);
    if (seen[at] === 2 && doubled.length < 20) doubled.push(at);
  }
  return { lost, doubled };
}

/** Counts the characters of each fate. */
export function countFates(ledger: readonly LedgerEntry[]): Readonly<Record<Fate, number>> {
  const counts = { kept: 0, joined: 0, normalised: 0, cut: 0 };
  for (const entry of ledger) counts[entry.fate] += entry.to - entry.from;
  return counts;
}

/** Creates the search for the line of an offset, from 1. */
export function createLineFinder(source: string): (at: number) => number {
  const starts = [0, ...[...source.matchAll(/\r\n|[\n\r]/g)].map((end) => end.index + end[0].length)];
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function listEntries(source: string, placing: Placing, lineOf: (at: number) => number): LedgerEntry[] {
  const cells = placing.strand.filter((cell) => cell.length > 0 && !isBlank(cell));
  const first = cells[0] === undefined ? 0 : lineOf(cells[0].at);
  return cells.map((cell) => {
    const line = lineOf(cell.at);
    return { from: cell.at, to: cell.at + cell.length, line, fate: findFate(source, cell, placing, line !== first), part: placing.part, field: placing.field };
  });
}

function findFate(source: string, cell: Cell, placing: Placing, isLater: boolean): Fate {
  if (placing.isCut) return 'cut';
  if (source.slice(cell.at, cell.at + cell.length) !== cell.text) return 'normalised';
  return isLater ? 'joined' : 'kept';
}
