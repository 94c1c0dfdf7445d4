import type { Text } from '#search/engine/catalogue.ts';

/** How many words are kept, the most frequent: they are read only when a query found nothing as it stands. */
const mostWords = 6000;
/** Longer runs are no names. */
const mostSingles = 6;

/** Lists the Chinese words of texts with the number of articles each stands in, in order; single characters in a row, such as a person's name, are words too. They help to read a misspelt query and never decide what matches. */
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

/** Words between their borders; runs of single characters in all their parts of two to four; and a word with the one character after it, such as 无人机. */
function cutWords(text: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  let singles: string[] = [];
  let last = '';
  const close = (): void => {
    for (let start = 0; start < singles.length && singles.length <= mostSingles; start += 1)
      for (let length = 2; length <= 4 && start + length <= singles.length; length += 1) words.push(singles.slice(start, start + length).join(''));
    singles = [];
  };
  for (const { segment } of segmenter.segment(text)) {
    if (/^\p{Script=Han}$/u.test(segment)) {
      if (singles.length === 0 && last !== '') words.push(last + segment);
      singles.push(segment);
      last = '';
      continue;
    }
    close();
    last = /^\p{Script=Han}{2,6}$/u.test(segment) ? segment : '';
    if (last !== '') words.push(last);
  }
  close();
  return words;
}
