import type { Article } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';

/** A stretch of an article's title, summary or body, and quotes to put around it. */
export interface Piece {
  readonly article: string;
  readonly locale: Locale;
  readonly text: string;
  readonly quoted: string;
}

/** Where a piece may begin and end: between words (and between any two Chinese characters), or anywhere. */
export type Cut = 'words' | 'anywhere';

const quotes = ['""', '“”', '「」', '『』', '《》'] as const;

/** Draws pieces of 2 to 12 characters; the same seed draws the same pieces from the same articles. */
export function drawPieces(articles: readonly Article[], count: number, seed: number, cut: Cut): Piece[] {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const texts = articles.flatMap((article) => locales.flatMap((locale) => listTexts(article, locale).map((text) => ({ article: article.id, locale, text }))));
  const pieces: Piece[] = [];
  while (pieces.length < count) {
    const { article, locale, text } = pick(texts);
    const characters = [...text];
    const start = Math.floor(random() * characters.length);
    const end = start + 2 + Math.floor(random() * 11);
    const piece = characters.slice(start, end).join('').trim();
    const around = pick(quotes.filter((pair) => ![...pair].some((mark) => piece.includes(mark))));
    const isWhole = cut === 'anywhere' || !(isInside(characters, start) || isInside(characters, end));
    if (end > characters.length || [...piece].length < 2 || !/[\p{L}\p{N}]/u.test(piece) || !isWhole) continue;
    pieces.push({ article, locale, text: piece, quoted: [...around].join(piece) });
  }
  return pieces;
}

/** Title, summary and blocks; the white space of a block is what a reader would copy. */
function listTexts(article: Article, locale: Locale): string[] {
  const edition = article.editions[locale];
  if (edition === undefined) return [];
  return [edition.title, edition.summary, ...edition.blocks.map((block) => block.text)].map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Says whether a place in a text lies inside a word or number that is not Chinese. */
function isInside(characters: readonly string[], at: number): boolean {
  const [before = '', last = '', next = '', after = ''] = [characters[at - 2], characters[at - 1], characters[at], characters[at + 1]];
  const isWordy = (character: string): boolean => /[\p{L}\p{N}\p{M}’']/u.test(character) && !/\p{Script=Han}/u.test(character);
  const isPoint = (left: string, point: string, right: string): boolean => /\d/.test(left) && /[.,]/.test(point) && /\d/.test(right);
  return (isWordy(last) && isWordy(next)) || isPoint(last, next, after) || isPoint(before, last, next);
}

/** Mulberry32: small, and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
