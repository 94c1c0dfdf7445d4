import type { Locale } from '#lib/locale.ts';

const titleLengths: Readonly<Record<Locale, number>> = { zh: 40, en: 100 };
const summaryLength = 200;

/** Takes a title from a body: its first sentence, or as many clauses of it as a title has room for; empty where the body has no words. */
export function toTitle(body: string, locale: Locale): string {
  const first = listSentences(toWords(body)).find((sentence) => /[\p{L}\p{N}]/u.test(sentence)) ?? '';
  return shorten(first.replace(/[。.；;，,：:]+$/u, ''), titleLengths[locale]);
}

/** Takes a summary from a body: as many of its first sentences as fit into 200 characters. */
export function toSummary(body: string): string {
  const words = toWords(body);
  let summary = '';
  for (const sentence of listSentences(words)) {
    const longer = summary + sentence;
    if ([...longer.trim()].length > summaryLength) break;
    summary = longer;
  }
  return summary.trim() === '' ? shorten(words.trim(), summaryLength) : summary.trim();
}

/** Shortens a text to `limit` characters at the last clause that fits, or with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const letters = [...text];
  if (letters.length <= limit) return text;
  const room = letters.slice(0, limit).join('');
  const clause = /^(.*[^\s，,；;：:、])[，,；;：:](?![\d])/u.exec(room)?.[1] ?? '';
  return [...clause].length >= limit / 4
    ? clause
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** The words of a body on one line, without the signs of Markdown. */
function toWords(body: string): string {
  return body
    .replace(/^[ \t]*(?:[#>]+|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}，。！？；：、”》）]) (?=[\p{Script=Han}“《（])/gu, '')
    .trim();
}

function listSentences(words: string): string[] {
  return words.match(/.*?(?:[。！？]+[”’」』）]*|[.!?]+["”’)]*(?= )|$)\s*/gsu)?.filter((sentence) => sentence !== '') ?? [];
}
