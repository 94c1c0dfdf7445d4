import type { ArticleReading } from '#archive/read-article.ts';
import type { Locale } from '#lib/locale.ts';

/** Says whether every letter and digit of a body is among the words a reader will see; addresses of links and numbers of lists are no words. */
export function isWhole(body: string, reading: ArticleReading, locale: Locale): boolean {
  const blocks = reading.article?.editions[locale]?.blocks;
  if (blocks === undefined) return true;
  const shown = blocks.map((block) => block.text).join('');
  const words = body
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/\[\^[^\]\n]*\]:?/g, '')
    .replace(/&(?:#\w+|\w+);/g, '')
    .replace(/^[ \t]*(?:```.*|\d{1,9}[.)](?=[ \t]))/gm, '');
  return countLetters(shown) >= countLetters(words);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
