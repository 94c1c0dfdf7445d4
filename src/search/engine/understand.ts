import { type Locale, toOther } from '#lib/locale.ts';
import { isHan, isWordy } from '#search/text/characters.ts';
import type { Expansion, ReadWord } from './answer.ts';
import { findAsked, isJoining } from './asked.ts';
import type { Attempt } from './attempt.ts';
import type { FindBorders, Piece } from './question.ts';
import { findTogether } from './row.ts';

const mostWords = 12;
const mostExpansions = 6;

/** Lists the words of a query as they were read, each with the number of articles it stands in by itself. */
export function listWords({ typed, findings, names }: Attempt, findBorders: FindBorders): ReadWord[] {
  const { pieces, finds, alternatives, parts } = findings;
  const toWord = (start: number, end: number, rows: ReadonlySet<number>): ReadWord => {
    const without = `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/["“”「」『』《》]\s*["“”「」『』《》]/g, ' ');
    return { text: typed.slice(start, end), count: rows.size, without: without.replace(/\s+/g, ' ').trim() };
  };
  const read = (piece: Piece): ReadWord[] => {
    if (piece.isLiteral) return [toWord(piece.start, piece.end, new Set(parts.get(piece)))];
    const spans = listSpans(piece, names, findBorders);
    return spans.flatMap(([start, end]) => {
      const words = piece.words.filter((word) => word.weight > 0 && word.start >= start && word.end <= end);
      if (words.length === 0) return [];
      const rows = new Set(findTogether(words, finds).keys());
      for (const alternative of alternatives) if (words.every((word) => alternative.words.includes(word))) for (const row of alternative.rows) rows.add(row);
      return [toWord(start, end, rows)];
    });
  };
  return pieces.flatMap(read).slice(0, mostWords);
}

/** Lists what names in the query were taken to mean, for the reader to take back. */
export function listExpansions({ typed, names }: Attempt, locale: Locale): Expansion[] {
  return names.slice(0, mostExpansions).flatMap((found): Expansion[] => {
    const isSound = found.by === 'pinyin' || found.by === 'initials';
    const own = isSound ? locale : toOther(found.by === 'zh' ? 'zh' : 'en');
    const meant = found.name[own][0] ?? '';
    const without = `${typed.slice(0, found.start)}"${found.typed}"${typed.slice(found.end)}`;
    return meant === '' || meant.toLowerCase() === found.typed.toLowerCase() ? [] : [{ kind: isSound ? 'pinyin' : 'pair', typed: found.typed, meant, without }];
  });
}

type Span = readonly [start: number, end: number];

/** Names whole, then Chinese words between their borders, then other words one by one. */
function listSpans(piece: Piece, names: Attempt['names'], findBorders: FindBorders): Span[] {
  const inside = names.filter(({ start, end }) => start >= piece.start && end <= piece.end);
  const isFree = (place: number): boolean => inside.every(({ start, end }) => place < start || place >= end);
  const borders = findBorders(piece.text);
  const spans: Span[] = [];
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0) spans.push([start, end]);
    start = -1;
  };
  for (let place = piece.start; place <= piece.end; place += 1) {
    const character = piece.text[place - piece.start];
    const isText = place < piece.end && isFree(place) && (isHan(character) || isWordy(character) || /[\uD800-\uDFFF.,]/.test(character ?? ''));
    const isBorder = borders.has(place - piece.start) && isHan(piece.text[place - piece.start - 1]);
    if (!isText || isBorder) close(place);
    if (isText && start < 0) start = place;
  }
  return [...inside.map(({ start: from, end }): Span => [from, end]), ...joinLone(spans, piece)].sort(([a], [b]) => a - b);
}

/** Characters that the segmenter leaves alone one after the other, as it does with names it does not know, are a word together; one that only asks or joins stays apart. */
function joinLone(spans: readonly Span[], { text, start: first }: Piece): Span[] {
  const asked = findAsked(text);
  const isLone = ([start, end]: Span): boolean => {
    const characters = [...text.slice(start - first, end - first)];
    return characters.length === 1 && isHan(characters[0]) && !asked.has(start - first) && !isJoining(characters[0] ?? '');
  };
  const joined: Span[] = [];
  let isAfterLone = false;
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (isAfterLone && isLone(span) && last?.[1] === span[0]) joined[joined.length - 1] = [last[0], span[1]];
    else joined.push(span);
    isAfterLone = isLone(span);
  }
  return joined;
}
