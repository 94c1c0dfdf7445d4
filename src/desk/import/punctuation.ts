import { type Cell, isBlank, type Strand, toText, trimStrand } from './strand.ts';

/** Words with the punctuation of Chinese print, and what could not be decided on the way. */
export interface Normalised {
  readonly strand: Strand;
  /** A straight quotation mark has no partner. */
  readonly isOddQuote: boolean;
  /** Blanks between Chinese characters were taken out. */
  readonly isClosedUp: boolean;
}

/** Gives words full-width Chinese punctuation, “ ” for quotation marks, plain digits, and no stray blanks; figures such as 3,586 and English phrases keep their own. */
export function normalise(strand: Strand, use: 'heading' | 'body'): Normalised {
  const { cells, isClosedUp } = closeBlanks(trimStrand(strand), use);
  const runs = mergeRuns(cells);
  const sides = findSides(runs);
  const parentheses = findParentheses(runs, sides);
  const hasHan = runs.some((cell) => han.test(cell.text));
  const quotes = { double: 0, single: 0 };
  const converted = runs.map((cell, index) => {
    const text = convert(cell.text, index, runs, sides, parentheses, hasHan, quotes);
    return text === cell.text ? cell : { ...cell, text };
  });
  return { strand: converted, isOddQuote: quotes.double % 2 === 1 || quotes.single % 2 === 1, isClosedUp };
}

const han = /\p{sc=Han}/u;
const wide = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;
/** Marks that say nothing of the script around them. */
const neutral = /^[\s!-/:-@[-`{-~]*$/;
const closers = /[，。、；：！？”’）》〉」』】]/;
const openers = /[“‘（《〈「『【]/;
const stops = /[，。、；：！？]/;

function closeBlanks(strand: Strand, use: 'heading' | 'body'): { readonly cells: readonly Cell[]; readonly isClosedUp: boolean } {
  const spaced = findSpacedOut(strand);
  const cells: Cell[] = [];
  let isClosedUp = false;
  for (let index = 0; index < strand.length; ) {
    const cell = strand[index] as Cell;
    if (!isBlank(cell)) {
      cells.push(cell);
      index += 1;
      continue;
    }
    let end = index;
    while (end < strand.length && isBlank(strand[end] as Cell)) end += 1;
    const before = strand[index - 1]?.text ?? '';
    const after = strand[end]?.text ?? '';
    const isStray = spaced.has(index) || (use === 'body' && end - index > 1 && han.test(before) && han.test(after));
    if (isStray) isClosedUp = true;
    else if (!isBesideMark(before, after, use)) cells.push({ ...cell, text: ' ' });
    index = end;
  }
  return { cells, isClosedUp };
}

/** Print has no blank beside its punctuation; in a heading one after a closing quotation mark parts two phrases. */
function isBesideMark(before: string, after: string, use: 'heading' | 'body'): boolean {
  const touches = use === 'heading' ? stops : closers;
  if (use === 'body' && before === '.' && han.test(after)) return true;
  const isHalf = (mark: string, other: string): boolean => /^[,;:!?]$/.test(mark) && wide.test(other);
  return (
    touches.test(before) ||
    closers.test(after) ||
    openers.test(before) ||
    (use === 'body' && openers.test(after)) ||
    isHalf(before, after) ||
    isHalf(after, before)
  );
}

/** Finds the blanks of words set with a blank after every character: `平 安 浙 江`. */
function findSpacedOut(strand: Strand): ReadonlySet<number> {
  const found = new Set<number>();
  const isHan = (index: number): boolean => han.test(strand[index]?.text ?? '');
  for (let index = 0; index < strand.length; ) {
    let end = index;
    while (isHan(end) && isBlank(strand[end + 1] ?? noCell) && isHan(end + 2) && !isHan(end - 1) && !isHan(end + 3)) end += 2;
    if (end - index >= 6) for (let at = index + 1; at < end; at += 2) found.add(at);
    index = Math.max(end, index + 1);
  }
  return found;
}

const noCell: Cell = { at: 0, length: 0, text: 'x' };

/** Makes one cell of three or more dots, two or more hyphens, or two ruled strokes. */
function mergeRuns(cells: readonly Cell[]): Cell[] {
  const runs: Cell[] = [];
  for (let index = 0; index < cells.length; ) {
    const first = cells[index] as Cell;
    let end = index + 1;
    while (/^[.\-─]$/.test(first.text) && cells[end]?.text === first.text && cells[end]?.at === (cells[end - 1]?.at ?? 0) + 1) end += 1;
    const length = end - index;
    if (length >= (first.text === '.' ? 3 : 2)) runs.push({ at: first.at, length, text: first.text.repeat(length) });
    else runs.push(...cells.slice(index, end));
    index = end;
  }
  return runs;
}

/** For each cell, whether the nearest word on its left and on its right is Chinese. */
interface Sides {
  readonly left: readonly boolean[];
  readonly right: readonly boolean[];
}

function findSides(cells: readonly Cell[]): Sides {
  const left: boolean[] = [];
  const right: boolean[] = new Array<boolean>(cells.length).fill(false);
  let seen = false;
  for (const cell of cells) {
    left.push(seen);
    if (!neutral.test(cell.text)) seen = wide.test(cell.text);
  }
  seen = false;
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    right[index] = seen;
    const text = cells[index]?.text ?? '';
    if (!neutral.test(text)) seen = wide.test(text);
  }
  return { left, right };
}

/** Finds the half-width parentheses that stand in Chinese: both of a pair, or one alone beside Chinese. */
function findParentheses(cells: readonly Cell[], sides: Sides): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  const hans: number[] = [0];
  for (const [index, cell] of cells.entries()) {
    hans.push((hans[index] ?? 0) + (han.test(cell.text) ? 1 : 0));
    if (cell.text === '(') open.push(index);
    if (cell.text !== ')') continue;
    const start = open.pop();
    const inside = start === undefined ? 0 : (hans[index] ?? 0) - (hans[start] ?? 0);
    if (inside === 0 && !sides.left[start ?? index] && !sides.right[index]) continue;
    found.add(index);
    if (start !== undefined) found.add(start);
  }
  for (const index of open) if (sides.left[index] || sides.right[index]) found.add(index);
  return found;
}

function convert(
  text: string,
  index: number,
  cells: readonly Cell[],
  sides: Sides,
  parentheses: ReadonlySet<number>,
  hasHan: boolean,
  quotes: { double: number; single: number },
): string {
  const before = cells[index - 1]?.text ?? '';
  const after = cells[index + 1]?.text ?? '';
  const isChinese = sides.left[index] || sides.right[index];
  if (/^[,;:!?]$/.test(text)) return isChinese && !(/\d$/.test(before) && /^\d/.test(after)) ? toFull(text) : text;
  if (text === '.') return !/^[\w.]?$/.test(before) && sides.left[index] && !/^[\w.]/.test(after) ? '。' : text;
  if (text === '(' || text === ')') return parentheses.has(index) ? toFull(text) : text;
  if (/^\.{3,}$/.test(text)) return isChinese || cells.length === 1 ? '……' : text;
  if (/^(?:-{2,}|─{2,})$/.test(text)) return isChinese ? '——' : text;
  if ((text === '"' && hasHan) || text === '＂') return quotes.double++ % 2 === 0 ? '“' : '”';
  if (text === "'" || text === '＇') return toSingleQuote(text, before, after, hasHan, quotes);
  // A half-width [^ would be read as the mark of a footnote.
  if (text === '[' && after === '^') return '［';
  if (/^[「」『』]$/.test(text)) return { '「': '“', '」': '”', '『': '‘', '』': '’' }[text] ?? text;
  if (/^[０-９Ａ-Ｚａ-ｚ％]$/.test(text)) return String.fromCharCode(text.charCodeAt(0) - 0xfee0);
  return text;
}

function toSingleQuote(text: string, before: string, after: string, hasHan: boolean, quotes: { single: number }): string {
  if (/^[A-Za-z0-9]$/.test(before) && /^[A-Za-z]$/.test(after)) return '’';
  if (!hasHan) return text;
  return quotes.single++ % 2 === 0 ? '‘' : '’';
}

function toFull(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}

/** Gives normalised words as text. */
export function toNormal(strand: Strand, use: 'heading' | 'body'): string {
  return toText(normalise(strand, use).strand);
}
