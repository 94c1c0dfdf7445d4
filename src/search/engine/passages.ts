import type { Locale } from '#lib/locale.ts';
import { isHan } from '#search/text/characters.ts';
import type { PlacedPart } from '#search/text/listing.ts';
import type { Passage, Run } from './answer.ts';
import type { Mark } from './marks.ts';

const maximumPassages = 3;
/** A passage's length in characters, and how much of it may stand before the first mark. */
const widths = { zh: { whole: 76, before: 18 }, en: { whole: 210, before: 50 } } as const;
/** Headings and the like say little by themselves. */
const shortPart = { zh: 14, en: 40 } as const;

interface Window {
  readonly part: PlacedPart;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Writes the passages that hold most of what was asked, in the order of the text; the opening where nothing is marked. The first part is the title and is left out. */
export function showPassages(parts: readonly PlacedPart[], marks: ReadonlyMap<PlacedPart, readonly Mark[]>, locale: Locale): Passage[] {
  const body = parts.slice(1);
  const windows = body.flatMap((part) => listWindows(part, marks.get(part) ?? [], locale)).sort((a, b) => b.weight - a.weight);
  const long = windows.filter(({ part }) => part.text.length >= shortPart[locale]);
  const opening = body.find((part) => part.text.length >= shortPart[locale]) ?? body[0];
  const chosen = (long.length > 0 ? long : windows).slice(0, maximumPassages);
  if (long.length === 0 && opening !== undefined) chosen.unshift(toWindow(opening, 0, 0, locale));
  const order = new Map(parts.map((part, index) => [part, index]));
  return chosen
    .slice(0, maximumPassages)
    .sort((a, b) => (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0) || a.start - b.start)
    .map((window) => toPassage(window, marks.get(window.part) ?? [], locale));
}

/** Writes a paragraph's beginning, nothing marked. */
export function showOpening(part: PlacedPart, locale: Locale): Passage {
  return toPassage(toWindow(part, 0, 0, locale), [], locale);
}

/** Writes text as runs, the marked ones apart; marks that touch are one. */
export function toRuns(text: string, start: number, end: number, marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  let place = start;
  for (const mark of joinMarks(marks)) {
    const [from, to] = [Math.max(mark.start, place), Math.min(mark.end, end)];
    if (to <= from) continue;
    if (from > place) runs.push({ text: text.slice(place, from), isFound: false });
    runs.push({ text: text.slice(from, to), isFound: true });
    place = to;
  }
  if (place < end) runs.push({ text: text.slice(place, end), isFound: false });
  return runs;
}

/** The best window of a part, and the next best one that does not touch it. */
function listWindows(part: PlacedPart, marks: readonly Mark[], locale: Locale): Window[] {
  const windows: Window[] = [];
  for (const mark of joinMarks(marks)) {
    const { start, end } = toWindow(part, mark.start, mark.end, locale);
    const inside = marks.filter((each) => each.start >= start && each.end <= end);
    windows.push({ part, start, end, weight: new Set(inside.map(({ term }) => term)).size + Math.min(inside.length, 50) / 100 });
  }
  windows.sort((a, b) => b.weight - a.weight || a.start - b.start);
  const [best] = windows;
  const next = windows.find((window) => best !== undefined && (window.start >= best.end || window.end <= best.start));
  return [best, next].filter((window) => window !== undefined);
}

/** A window round a mark: it begins with the sentence or clause where that is near, and breaks no word. */
function toWindow(part: PlacedPart, from: number, to: number, locale: Locale): Window {
  const { text } = part;
  const { whole, before } = widths[locale];
  const lead = text.slice(Math.max(0, from - before), from);
  const clause = /.*[。！？；，：.!?;][”’」』）)"]?\s*/su.exec(lead)?.[0].length ?? 0;
  let start = Math.max(0, from - before) + (from > before || clause > 0 ? clause : 0);
  if (from <= before && clause === 0) start = 0;
  if (text.length - start < whole) start = Math.max(0, Math.min(start, text.length - whole));
  let end = Math.min(text.length, Math.max(start + whole, to));
  start = clearWord(text, start, -1);
  end = clearWord(text, end, 1);
  return { part, start, end, weight: 0 };
}

/** Moves a border out of a word or a surrogate pair. */
function clearWord(text: string, border: number, step: 1 | -1): number {
  const isInside = (place: number): boolean => {
    const [left, right] = [text.slice(place - 1, place), text.slice(place, place + 1)];
    return /[\uDC00-\uDFFF]/.test(right) || (/[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right) && !isHan(left) && !isHan(right));
  };
  let place = border;
  while (place > 0 && place < text.length && Math.abs(place - border) < 40 && isInside(place)) place += step;
  return place;
}

function toPassage({ part, start, end }: Window, marks: readonly Mark[], locale: Locale): Passage {
  const from = start + (part.text.slice(start, end).length - part.text.slice(start, end).trimStart().length);
  return { locale, anchor: part.anchor, runs: toRuns(part.text, from, end, marks), isCutBefore: start > 0, isCutAfter: end < part.text.length };
}

function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last !== undefined && mark.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}
