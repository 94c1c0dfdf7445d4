import { countEdits } from '#lib/nearest.ts';
import { findNames } from './find-names.ts';
import { listForms } from './inflect.ts';
import { listLatin } from './latin.ts';
import type { Name } from './name.ts';
import type { Lexicon, Respelling } from './respell.ts';

/** Finds what may have been meant by the Latin words of a query that neither the names nor the lexicon knows: one edit away, two from eight letters on. */
export function respellLatin(query: string, names: readonly Name[], lexicon: Lexicon): Respelling[] {
  const words = listWords(names, lexicon);
  const exact = findNames(query, names);
  return listLatin(query)
    .filter(({ letters }) => /^[a-z]{4,}$/.test(letters) && !listForms(letters).some((form) => words.has(form)))
    .filter(({ start, end }) => exact.every((name) => end <= name.start || start >= name.end))
    .flatMap(({ start, end, letters }) => findNear(letters, words).map((meant) => ({ typed: query.slice(start, end), meant })));
}

/** Every word of the names, in letters and by sound, and of the lexicon, with its number of articles; a name's counts as one where the lexicon has none. */
function listWords(names: readonly Name[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const own = names.flatMap(({ en, pinyin }) => [...pinyin, ...en.flatMap((form) => listLatin(form).map(({ letters }) => letters))]);
  for (const word of own) words.set(word, 1);
  for (const [word, articles] of lexicon) words.set(word, Math.max(articles, words.get(word) ?? 0));
  return words;
}

function findNear(typed: string, words: ReadonlyMap<string, number>): string[] {
  const letters = [...typed];
  const allowed = letters.length >= 8 ? 2 : 1;
  const near: { readonly word: string; readonly articles: number; readonly edits: number }[] = [];
  for (const [word, articles] of words) {
    if (Math.abs(word.length - letters.length) > allowed || word.length < 3 || !/^[a-z]+$/.test(word)) continue;
    const edits = countEdits(letters, [...word], allowed + 1);
    if (edits <= allowed) near.push({ word, articles, edits });
  }
  // Whoever slips seldom does so on the first letter.
  const isOther = ({ word }: { readonly word: string }): number => Number(word[0] !== typed[0]);
  return near
    .sort((a, b) => a.edits - b.edits || isOther(a) - isOther(b) || b.articles - a.articles || (a.word < b.word ? -1 : 1))
    .filter(({ edits }) => edits === near[0]?.edits)
    .slice(0, 3)
    .map(({ word }) => word);
}
