import type { Text } from '#search/engine/catalogue.ts';

/** How many words are kept, the most frequent: they are read only when a query found nothing as it stands. */
const mostWords = 6000;

/** Lists the Chinese words of texts with the number of articles each stands in, in order; single characters in a row, such as a person's name, are a word too. They help to read a misspelt query and never decide what matches. */
export function listHanWords(texts: readonly Text[]): Array<readonly [string, number]> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(text.parts.flatMap(([, part]) => cutWords(part, segmenter)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const kept = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostWords);
  return kept.sort(([a], [b]) => (a < b ? -1 : 1));
}

function cutWords(text: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  let singles = '';
  const close = (): void => {
    if (/^.{2,4}$/u.test(singles)) words.push(singles);
    singles = '';
  };
  for (const { segment } of segmenter.segment(text)) {
    if (/^\p{Script=Han}$/u.test(segment)) {
      singles += segment;
      continue;
    }
    close();
    if (/^\p{Script=Han}{2,6}$/u.test(segment)) words.push(segment);
  }
  close();
  return words;
}
