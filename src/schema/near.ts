import type { Bilingual } from '#lib/locale.ts';
import { findNearest } from '#lib/nearest.ts';

/** Gives the `{near}` of a problem's text: “did you mean X?” in both languages, empty where no candidate is near. */
export function toNear(word: string, candidates: Iterable<string>): { readonly near: Bilingual } {
  const near = findNearest(word, candidates);
  return { near: near === null ? { zh: '', en: '' } : { zh: `（是不是 ${near}？）`, en: ` (did you mean ${near}?)` } };
}
