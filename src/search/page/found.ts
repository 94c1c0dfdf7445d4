import type { Locale } from '#lib/locale.ts';
import type { Result, Run } from '#search/engine/answer.ts';

const maximumPieces = 12;
const maximumLength = 200;

/** Lists what was found in a result's text of one language, piece by piece, each once, the longest first; lone characters only where there is nothing longer. */
export function listFound(result: Result, locale: Locale): string[] {
  const titles = result.titleLocale === locale ? [result.title] : [];
  const texts = [...titles, ...result.passages.filter((passage) => passage.locale === locale).map((passage) => passage.runs)];
  const pieces = [...new Set(texts.flatMap(listPieces))];
  const long = pieces.filter((piece) => [...piece].length > 1);
  return (long.length > 0 ? long : pieces).sort((a, b) => b.length - a.length).slice(0, maximumPieces);
}

/** A word of which only the beginning was asked for is taken whole, as it is marked on the article's page. */
function listPieces(runs: readonly Run[]): string[] {
  return runs.flatMap(({ text, isFound }, index) => {
    const before = /^[\p{Script=Latin}\p{N}]/u.test(text) ? /[\p{Script=Latin}\p{M}\p{N}]*$/u.exec(runs[index - 1]?.text ?? '')?.[0] : '';
    const after = /[\p{Script=Latin}\p{M}\p{N}]$/u.test(text) ? /^[\p{Script=Latin}\p{M}\p{N}]*/u.exec(runs[index + 1]?.text ?? '')?.[0] : '';
    const piece = `${before ?? ''}${text}${after ?? ''}`.replace(/["\s]+/g, ' ').trim();
    return isFound && piece !== '' ? [piece] : [];
  });
}

/** Writes pieces as the `q` of an article's address: a piece with a space in it stands in quotation marks. */
export function writeFound(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    const next = `${text} ${/\s/.test(piece) ? `"${piece}"` : piece}`.trim();
    if (next.length <= maximumLength) text = next;
  }
  return text;
}

/** Reads an article's `q` back into pieces; quotation marks of any shape hold a piece together. */
export function parseFound(text: string): string[] {
  const quoted = /["“”„‟＂「」『』]([^"“”„‟＂「」『』]*)["“”„‟＂「」『』]|([^\s"“”„‟＂「」『』]+)/gu;
  const pieces = [...text.slice(0, maximumLength * 2).matchAll(quoted)].map((match) => (match[1] ?? match[2] ?? '').trim());
  return [...new Set(pieces)].filter((piece) => piece !== '').slice(0, maximumPieces);
}
