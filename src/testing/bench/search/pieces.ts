import type { Archive } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';
import { drawNumber, drawOne, type Random } from './random.ts';
import { listTexts } from './texts.ts';

/** A stretch of an article's text. */
export interface Piece {
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
}

/** How pieces are cut: `characters` anywhere, in the middle of a word or number too; `words` from the start of a word to the end of one. */
export type Cut = 'characters' | 'words';

/** Draws pieces of 2–12 characters from title, summary and body of an archive's articles in one language; fewer where it has too few texts. Every piece holds two letters or digits at least. */
export function drawPieces(archive: Archive, locale: Locale, cut: Cut, count: number, random: Random): Piece[] {
  const texts = archive.listed.flatMap((id) => {
    const edition = archive.articles.get(id)?.editions[locale];
    return edition === undefined ? [] : [{ id, texts: listTexts(edition) }];
  });
  const pieces: Piece[] = [];
  for (let tries = 0; texts.length > 0 && pieces.length < count && tries < count * 50; tries += 1) {
    const article = drawOne(random, texts);
    const text = cutPiece([...drawOne(random, article.texts)], cut, random);
    if (text !== null) pieces.push({ id: article.id, locale, text });
  }
  return pieces;
}

function cutPiece(characters: readonly string[], cut: Cut, random: Random): string | null {
  const start = drawNumber(random, 0, Math.max(0, characters.length - 2));
  const end = start + drawNumber(random, 2, 12);
  const [from, to] = cut === 'characters' ? [start, end] : toWords(characters, start, end);
  const piece = characters.slice(from, to).join('').trim();
  const isWhole = [...piece].length >= 2 && [...piece].length <= 40;
  return isWhole && (piece.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2 ? piece : null;
}

/** Widens a stretch to whole words. */
function toWords(characters: readonly string[], start: number, end: number): readonly [number, number] {
  const isBlank = (index: number): boolean => (characters[index] ?? ' ') === ' ';
  let [from, to] = [start, Math.min(end, characters.length)];
  while (from > 0 && !isBlank(from - 1)) from -= 1;
  while (!isBlank(to)) to += 1;
  return [from, to];
}

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
];

/** Puts a piece into quotes of a drawn shape that it does not hold itself. */
export function quote(text: string, random: Random): string {
  const free = quotes.filter(([open, close]) => !text.includes(open) && !text.includes(close));
  const [open, close] = drawOne(random, free.length === 0 ? quotes : free);
  return `${open}${text}${close}`;
}
