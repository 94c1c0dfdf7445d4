import type { Locale } from '#lib/locale.ts';
import { boundary, isHan, rebuildPieces, toTerm } from '#search/text/tokens.ts';
import type { Passage, Run } from './answer.ts';
import type { Piece, Term } from './question.ts';
import { findRows, type Hits } from './rank.ts';

/** What a result shows of a record: its title and up to two passages. */
export interface Shown {
  readonly title: readonly Run[];
  readonly passages: readonly Passage[];
}

const maximumPassages = 2;
const shortBlock = 16;

/** Writes out of a record's tokens its title and the passages that hold most of what was asked; with nothing to show, its first long block. Found characters are marked exactly. */
export function showRecord(content: string, pieces: readonly Piece[], hits: Hits, record: string, locale: Locale): Shown {
  const tokens = content.split(/\s+/u);
  const texts = rebuildPieces(tokens);
  const found = findMarks(tokens, pieces, hits, record);
  const [title, ...blocks] = splitBlocks(tokens);
  const windows = blocks.flatMap((block) => findWindow(block, tokens, found)).sort((a, b) => b.weight - a.weight || a.start - b.start);
  const long = windows.filter(({ block }) => block.end - block.start >= shortBlock);
  const opening = blocks.find((block) => block.end - block.start >= shortBlock) ?? blocks[0];
  // A name or topic alone says too little: it stands below the article's opening.
  const others = opening === undefined || windows.some(({ block }) => block === opening) ? windows : [toWindow(opening, opening.start, tokens, 0), ...windows];
  const chosen = (long.length > 0 ? long : others).slice(0, maximumPassages).sort((a, b) => a.start - b.start);
  const toRuns = (start: number, end: number): Run[] =>
    joinRuns(texts.slice(start, end).flatMap((text, index) => toRun(index === 0 ? text.trimStart() : text, found.has(start + index))));
  return {
    title: title === undefined ? [] : toRuns(title.start, title.end),
    passages: chosen.map(({ start, end, block }) => ({
      locale,
      anchor: '',
      runs: toRuns(start, end),
      isCutBefore: start > block.start,
      isCutAfter: end < block.end,
    })),
  };
}

interface Block {
  readonly start: number;
  readonly end: number;
}

interface Window extends Block {
  readonly block: Block;
  readonly weight: number;
}

/** The places whose characters were found. Where a piece stands as typed, only there; a bigram covers the next place too. */
function findMarks(tokens: readonly string[], pieces: readonly Piece[], hits: Hits, record: string): Map<number, string> {
  const marks = new Map<number, string>();
  const add = (term: Term, position: number): void => {
    const token = tokens[position] ?? '';
    if (isHan(token)) {
      marks.set(position, term.term);
      if (!term.isPrefix) marks.set(position + 1, term.term);
    } else if (isSameWord(term.term, toTerm(token)) || token.split(/[^\p{L}\p{N}\p{M}]+/u).some((part) => isSameWord(term.term, toTerm(part))))
      marks.set(position, term.term);
  };
  for (const piece of pieces) {
    const rows = piece.terms.length > 1 ? findRows(piece, hits, record) : [];
    for (const term of piece.terms) {
      const positions = hits.get(term.term)?.get(record)?.positions ?? [];
      if (rows.length > 0) for (const row of rows) if (positions.includes(row + term.offset)) add(term, row + term.offset);
      if (rows.length === 0 && term.weight > 0) for (const position of positions) add(term, position);
    }
  }
  return marks;
}

/** Says whether two words are one but for an English ending; Pagefind also counts longer words that begin alike, and those are not to be marked. */
function isSameWord(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const ending = /^(?:e?s|e?d|e|y|i(?:es|ed|ng|ngs|on|ons)|ings?|ers?|e?ly|ment|ments|al|able|[bdgklmnprt](?:ed|ing|er|ers))?$/;
  return (same === a.length && same === b.length) || (same >= 2 && ending.test(a.slice(same)) && ending.test(b.slice(same)));
}

function splitBlocks(tokens: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    if (index < tokens.length && tokens[index] !== boundary) continue;
    if (index > start) blocks.push({ start, end: index });
    start = index + 1;
  }
  return blocks;
}

/** The window of a block that holds most different terms, then most marks; none where nothing was found. */
function findWindow(block: Block, tokens: readonly string[], marks: ReadonlyMap<number, string>): Window[] {
  let best: Window | null = null;
  for (let position = block.start; position < block.end; position += 1) {
    if (!marks.has(position) || marks.has(position - 1)) continue;
    const window = toWindow(block, position, tokens, 0);
    const terms: string[] = [];
    for (let index = window.start; index < window.end; index += 1) terms.push(...(marks.has(index) ? [marks.get(index) ?? ''] : []));
    const weight = new Set(terms).size + terms.length / 100;
    if (best === null || weight > best.weight) best = { ...window, weight };
  }
  return best === null ? [] : [best];
}

/** A window round a place: it begins with the sentence where that is near. */
function toWindow(block: Block, position: number, tokens: readonly string[], weight: number): Window {
  const isChinese = isHan(tokens[position] ?? '');
  const [lead, width] = isChinese ? [14, 72] : [8, 40];
  let start = Math.max(block.start, position - lead);
  for (let index = position - 1; index >= start; index -= 1) {
    if (/[。！？；，：]$/u.test(tokens[index] ?? '') || /[.!?]["”’)]*$/u.test(tokens[index] ?? '')) start = index + 1;
    if (start === index + 1) break;
  }
  if (block.end - start < width) start = Math.max(block.start, Math.min(start, block.end - width));
  while (start < position && toTerm(tokens[start] ?? '') === '' && !/^[“‘《「『（(]/u.test(tokens[start] ?? '')) start += 1;
  return { start, end: Math.min(block.end, start + width), block, weight };
}

/** A token's text as runs: of a found word the space and punctuation round it stay outside the mark. */
function toRun(text: string, isFound: boolean): Run[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
  if (!isFound || word === '') return [{ text, isFound: false }];
  const outside = (part: string): Run[] => (part === '' ? [] : [{ text: part, isFound: false }]);
  return [...outside(before), { text: word, isFound: true }, ...outside(after)];
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.isFound === run.isFound) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
