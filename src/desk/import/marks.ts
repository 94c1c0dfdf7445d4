import { type Strand, splitStrand, toText } from './strand.ts';

/** A mark that a story begins on an earlier page (`from`) or goes on upon a later one (`to`). */
export interface TurnMark {
  readonly direction: 'from' | 'to';
  readonly strand: Strand;
}

/** A line without the marks of turning pages at its ends. */
export interface Unmarked {
  readonly before: TurnMark | null;
  readonly rest: Strand;
  readonly after: TurnMark | null;
}

/** Takes `（上接1版）` and `（下转4版）` from the two ends of a line. */
export function takeMarks(strand: Strand): Unmarked {
  const text = toText(strand);
  const first = text.length > 20 ? atStart.exec(text.slice(0, 24)) : atStart.exec(text);
  const start = first?.[0].length ?? 0;
  const tail = text.slice(Math.max(start, text.length - 24));
  const last = atEnd.exec(tail);
  const end = last === null ? text.length : text.length - tail.length + last.index;
  const [head = [], rest = [], foot = []] = splitStrand(strand, start, end);
  return { before: toMark(head), rest, after: toMark(foot) };
}

const turn = '\\s*(?:紧?[上下]\\s*[接转]|转)\\s*(?:本报)?\\s*(?:第\\s*)?[0-9０-９A-Za-z一二三四五六七八九十]{1,4}\\s*版';
const bracketed = `[（(【\\[]${turn}[^（）()。]{0,8}[）)】\\]]`;
const atStart = new RegExp(`^\\s*(?:${bracketed}\\s*|[▲▼■●◆]?${turn.replace('|转', '')}\\s*$)`);
const atEnd = new RegExp(`\\s*${bracketed}\\s*$`);

function toMark(strand: Strand): TurnMark | null {
  if (strand.length === 0) return null;
  return { direction: /上\s*接/.test(toText(strand)) ? 'from' : 'to', strand };
}

/** What the paper prints around its stories. */
export interface Furniture {
  /** The printed date, `YYYY-MM-DD`, where the line states one. */
  readonly date: string | null;
  /** The page number as printed, where the line states one. */
  readonly page: string | null;
  /** The newspaper’s name, where the line is nothing else. */
  readonly paper: string | null;
}

/** Says whether a line is of the paper and not of a story: date line, page number, editors, telephone; null when it is a story's. */
export function readFurniture(text: string): Furniture | null {
  if (text.length > 80 || /[。；！？]/.test(text)) return null;
  const line = text.trim();
  const day = /^(?:\S{2,8}\s+)?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日(?=\s|星期|农历|第|$|[／/|])/.exec(line);
  const page =
    /^(?:第?\s*([0-9]{1,2}|[A-Z][0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*版)(?=\s|$|[：:])/.exec(line) ??
    /(?:^|\s)(?:第?\s*([0-9]{1,2}|[A-Z][0-9]{1,2})\s*版)$/.exec(line);
  const isStaff =
    /^(?:(?:本版|值班)?\s*(?:责任)?(?:编辑|主编|校对|版式|美编|编审|视觉|制图)|责编|电子邮箱|邮箱|E-?mail|电话|热线|新闻热线|投稿|邮编|地址|网址|国内统一|邮发代号)\s*[：:\s]/i.test(
      line,
    );
  const isBare = /^(?:\d{1,3}|[A-Z]\d{1,2}|星期[一二三四五六日]|[-—–]\s*\d{1,3}\s*[-—–])$/.test(line);
  const paper = /^\p{sc=Han}{2,6}(?:日报|晚报|早报|时报|商报|周报|法制报|法治报)$/u.exec(line)?.[0] ?? null;
  if (day === null && page === null && !isStaff && !isBare && paper === null) return null;
  if (day !== null && countRest(line) > 40) return null;
  if (page !== null && day === null && !isStaff && line.length > 24) return null;
  const date = day === null ? null : `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`;
  return { date, page: page?.[1] ?? null, paper };
}

/** Ornaments: nothing but marks, and none that a sentence could need. */
export function isOrnament(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && !/[，。、；：！？”’）》…]|\.{3}|["')]/.test(text);
}

function countRest(line: string): number {
  return line.replace(/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/, '').length;
}
