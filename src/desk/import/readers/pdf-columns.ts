import type { Fragment } from './pdf-fragments.ts';

/** A line of a column: fragments on one base line. */
export interface ColumnLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The lines of a column, or of a part of the page that has but one, from top to bottom. */
export type Column = readonly ColumnLine[];

/** Parts a page into columns in the order they are read in: white space from top to bottom parts columns, headlines across several begin a part of their own. */
export function findColumns(fragments: readonly Fragment[]): Column[] {
  if (fragments.length === 0) return [];
  const size = findBodySize(fragments);
  const segments = toRows(fragments).flatMap((row) => splitRow(row));
  return part(segments, size, 0);
}

/** The size most characters of a page are set in. */
export function findBodySize(fragments: readonly { readonly size: number; readonly text: string }[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of fragments) counts.set(Math.round(size * 2) / 2, (counts.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] || 1;
}

const deepest = 12;

function part(segments: readonly ColumnLine[], size: number, depth: number): Column[] {
  const gutter = size * 0.8;
  const runs = depth < deepest ? findRuns(segments, gutter, size) : [];
  if (runs.length > 1) return runs.flatMap((run) => part(run, size, depth + 1));
  const groups = groupAcross(segments, gutter);
  if (depth < deepest && groups.length > 1 && isSideBySide(segments, gutter)) return groups.flatMap((group) => part(group, size, depth + 1));
  return [toLines(segments)];
}

interface Run {
  readonly lines: ColumnLine[];
  spans: readonly Span[];
  bottom: number;
  /** Lines of it stand side by side. */
  isWide: boolean;
  /** It stands in the middle of the page or in large type, and so above all columns below, however short it is. */
  isHead: boolean;
}

/** Bands of the page one below the other, those put together whose columns go on. */
function findRuns(segments: readonly ColumnLine[], gutter: number, size: number): ColumnLine[][] {
  const runs: Run[] = [];
  const edges = findEdges(segments);
  for (const band of groupDown(segments)) {
    const spans = mergeSpans(band.map(toSpan), gutter);
    const isMiddle = isInMiddle(findEdges(band), edges, size);
    const isLarge = band.every((line) => line.size >= size * 1.3);
    const isWide = spans.length > 1 && !isMiddle;
    const bottom = band.reduce((most, line) => Math.max(most, line.bottom), Number.NEGATIVE_INFINITY);
    const last = runs.at(-1);
    const union = last === undefined ? [] : mergeSpans([...last.spans, ...spans], gutter);
    const isNear = last !== undefined && (band[0]?.top ?? 0) - last.bottom < size * 2.5;
    const goesOn = last?.isWide ? union.length > 1 && isNear && (isWide || !isLarge) : !isWide || (union.length > 1 && isNear && !last?.isHead);
    if (last !== undefined && goesOn) {
      for (const line of band) last.lines.push(line);
      Object.assign(last, { spans: union, bottom, isWide: last.isWide || isWide, isHead: last.isHead || isMiddle || isLarge });
    } else runs.push({ lines: [...band], spans, bottom, isWide, isHead: isMiddle || isLarge });
  }
  return runs.map((run) => run.lines);
}

function findEdges(lines: readonly ColumnLine[]): Span {
  return lines.reduce<Span>(([from, to], line) => [Math.min(from, line.left), Math.max(to, line.right)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
}

function isInMiddle([from, to]: Span, [left, right]: Span, size: number): boolean {
  return Math.abs(from + to - left - right) < size * 2 && from - left > size * 2;
}

/** Columns have lines one below the other and beside one another; words far apart in one line are none, and neither are lines that begin in different places. */
function isSideBySide(segments: readonly ColumnLine[], gutter: number): boolean {
  const wide = groupDown(segments).filter((band) => mergeSpans(band.map(toSpan), gutter).length > 1);
  return wide.length > 1 || wide.some((band) => toRows(band).length > 1);
}

type Span = readonly [from: number, to: number];
const toSpan = (line: ColumnLine): Span => [line.left, line.right];

/** Merges stretches that overlap or stand nearer than a gutter is wide. */
function mergeSpans(spans: readonly Span[], gutter: number): Span[] {
  const merged: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from - last[1] < gutter) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function groupAcross(segments: readonly ColumnLine[], gutter: number): ColumnLine[][] {
  const spans = mergeSpans(segments.map(toSpan), gutter);
  const groups = spans.map((): ColumnLine[] => []);
  for (const line of segments) groups[spans.findIndex(([from, to]) => line.left >= from && line.left <= to)]?.push(line);
  return groups;
}

/** Bands of lines that overlap in height; a little overlap is none. */
function groupDown(segments: readonly ColumnLine[]): ColumnLine[][] {
  const bands: ColumnLine[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of segments.toSorted((a, b) => a.top - b.top)) {
    if (line.top >= bottom - line.size * 0.2) bands.push([]);
    bands.at(-1)?.push(line);
    bottom = Math.max(bottom, line.bottom);
  }
  return bands;
}

/** Puts what stands on one base line together. */
function toRows<Piece extends Fragment | ColumnLine>(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.bottom - b.bottom)) {
    const last = rows.at(-1)?.at(-1);
    if (last !== undefined && piece.bottom - last.bottom <= Math.min(piece.size, last.size) * 0.35) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** Splits a row where a gap is as wide as a character. */
function splitRow(row: readonly Fragment[]): ColumnLine[] {
  const segments: ColumnLine[] = [];
  for (const piece of row) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : piece.left - last.right;
    if (last === undefined || gap > Math.max(last.size, piece.size) * 0.9) {
      segments.push(piece);
      continue;
    }
    const isWord = /[!-~]$/.test(last.text) && /^[!-~]/.test(piece.text);
    const isApart = gap > piece.size * 0.4 || (isWord && (piece.isApart || gap > piece.size * 0.2));
    segments[segments.length - 1] = join(last, piece, isApart ? ' ' : '');
  }
  return segments;
}

function toLines(segments: readonly ColumnLine[]): Column {
  return toRows(segments).map((row) => row.reduce((line, piece) => join(line, piece, ' ')));
}

function join(line: ColumnLine, piece: ColumnLine, blank: string): ColumnLine {
  return {
    text: `${line.text}${blank}${piece.text}`,
    left: line.left,
    right: Math.max(line.right, piece.right),
    top: Math.min(line.top, piece.top),
    bottom: Math.max(line.bottom, piece.bottom),
    size: Math.max(line.size, piece.size),
  };
}
