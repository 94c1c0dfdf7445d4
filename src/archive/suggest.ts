import type { Bilingual } from '#lib/locale.ts';
import { findNearest } from '#lib/nearest.ts';
import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';

/** Everything people call the entries of a vocabulary, folded, with the entry's id. */
export type Names = ReadonlyMap<string, string>;

type Named = Pick<Topic, 'id' | 'name' | 'aliases'> & Partial<Pick<Place, 'short' | 'pinyin'>>;

/** Lists the ids, names, short names, aliases and pinyin of a vocabulary; a name two entries share belongs to the first. */
export function listNames(entries: readonly Named[]): Names {
  const names = new Map<string, string>();
  const add = (name: string | undefined, id: string): void => {
    const folded = fold(name ?? '');
    if (folded !== '' && !names.has(folded)) names.set(folded, id);
  };
  for (const { id } of entries) add(id, id);
  for (const { id, name, short, pinyin, aliases } of entries)
    for (const each of [name.zh, name.en, short?.zh, short?.en, pinyin, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])]) add(each, id);
  return names;
}

/** Finds the id a person meant who typed a name, an alias or something near to one; null where nothing is near. */
export function findMeant(typed: string, names: Names): string | null {
  const word = fold(typed.slice(0, 80));
  if (word === '') return null;
  return names.get(word) ?? names.get(word.replace(/(?:city|district|county|[市区县])$/, '')) ?? findInside(word, names) ?? findClose(word, names);
}

/** Writes `{near}` for an id, or nothing. */
export function toMeant(id: string | null): { readonly near: Bilingual } {
  return { near: id === null ? { zh: '', en: '' } : { zh: `（是不是 ${id}？）`, en: ` (did you mean ${id}?)` } };
}

/** 反诈宣传 holds 反诈, 浙江省温州市 ends in 温州市, 消防 is held by 消防安全: the last and longest name in the word, or else the longest that the word is in. */
function findInside(word: string, names: Names): string | null {
  if (!/^\p{Script=Han}{2,}/u.test(word)) return null;
  const held = [...names.keys()].filter((name) => /^\p{Script=Han}{2,}/u.test(name) && (word.includes(name) || name.includes(word)));
  const toEnd = (name: string): number => (word.includes(name) ? word.lastIndexOf(name) + name.length : 0);
  const best = held.sort((a, b) => toEnd(b) - toEnd(a) || b.length - a.length)[0];
  return best === undefined ? null : (names.get(best) ?? null);
}

function findClose(word: string, names: Names): string | null {
  // One character of two is another word.
  if (/^\p{Script=Han}{1,2}$/u.test(word)) return null;
  const near = findNearest(word, names.keys());
  return near === null ? null : (names.get(near) ?? null);
}

/** Letters and digits alone, without tones, in lower case: `Ōuhǎi Qū` → `ouhaiqu`. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
