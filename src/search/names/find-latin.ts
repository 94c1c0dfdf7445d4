import type { FoundName } from './find-names.ts';
import { type LatinWord, listLatin } from './latin.ts';
import { isLoose, type Name } from './name.ts';
import { listSyllables, toDigitless } from './toneless.ts';

/** Finds names in the Latin words of a query: English ones and pinyin. */
export function findLatinNames(typed: string, names: readonly Name[]): FoundName[] {
  const words = listLatin(typed);
  if (words.length === 0) return [];
  const english = groupEnglish(names);
  const sounds = groupPinyin(names);
  const isAllPinyin = words.every((word) => listSyllables(toSound(word)) !== null);
  const found: FoundName[] = [];
  for (const [first, word] of words.entries()) {
    let key = '';
    let sound = '';
    for (let last = first; last < words.length && last < first + longest; last += 1) {
      const next = words[last];
      if (next === undefined || (last > first && !next.isNext)) break;
      key += next.key;
      sound += toSound(next);
      const run = words.slice(first, last + 1);
      const span = { start: word.start, end: next.end, typed: typed.slice(word.start, next.end) };
      for (const { words: count, ...form } of english.get(key) ?? []) if (run.length <= count) found.push({ ...span, ...form, by: 'en' });
      if (last === first || isAllPinyin || isClearlyPinyin(run)) for (const form of sounds.get(sound) ?? []) found.push({ ...span, ...form, by: 'pinyin' });
    }
    found.push(...splitNames(word, sounds).map((piece) => ({ ...piece, typed: typed.slice(piece.start, piece.end) })));
  }
  return found;
}

/** A name as it is found, whole words, by one of its forms. */
type Form = Pick<FoundName, 'name' | 'isLoose'>;

/** No name has more words or syllables. */
const longest = 24;

/** Words of an English name may be written together, but those of a query not: `how long you wait` is not about Longyou. An apostrophe parts a name too: `Chang’an`. */
function groupEnglish(names: readonly Name[]): ReadonlyMap<string, readonly (Form & { readonly words: number })[]> {
  const groups = new Map<string, (Form & { readonly words: number })[]>();
  for (const name of names)
    for (const [index, form] of name.en.entries()) {
      const words = listLatin(form);
      const key = words.map((word) => word.key).join('');
      groups.set(key, [
        ...(groups.get(key) ?? []),
        { name, isLoose: isLoose(name, 'en', index), words: words.length + (form.match(/\p{L}['’]\p{L}/gu)?.length ?? 0) },
      ]);
    }
  return groups;
}

function groupPinyin(names: readonly Name[]): ReadonlyMap<string, readonly Form[]> {
  const groups = new Map<string, Form[]>();
  for (const name of names)
    for (const [index, form] of name.pinyin.entries()) groups.set(form, [...(groups.get(form) ?? []), { name, isLoose: isLoose(name, 'pinyin', index) }]);
  return groups;
}

/** Names written one after the other without a blank: `ouhaifanzha`. */
function splitNames(word: LatinWord, sounds: ReadonlyMap<string, readonly Form[]>): Omit<FoundName, 'typed'>[] {
  // Tone marks and apostrophes would move the places of what follows.
  if (word.letters.length !== word.end - word.start) return [];
  const split = (start: number): Omit<FoundName, 'typed'>[] | null => {
    if (start === word.letters.length) return [];
    for (let end = word.letters.length; end >= start + 4; end -= 1) {
      const [form] = sounds.get(word.letters.slice(start, end)) ?? [];
      const rest = form === undefined ? null : split(end);
      if (form !== undefined && rest !== null) return [{ start: word.start + start, end: word.start + end, ...form, by: 'pinyin' }, ...rest];
    }
    return null;
  };
  return split(0) ?? [];
}

function toSound(word: LatinWord): string {
  return toDigitless(word.letters);
}

/** Syllables beside English words are pinyin only if one of them is no English word itself. */
function isClearlyPinyin(run: readonly LatinWord[]): boolean {
  return run.every((word) => listSyllables(toSound(word)) !== null) && run.some((word) => !englishSyllables.has(word.letters));
}

const englishSyllables = new Set(
  'a an bang ban bin can dang den die do due fan fang fen gang gun guide hang he hen hung lie long lung ma man me men mu nun pa pan pang pen pie pin ping quite ran rang run sang sen she sheng so song sun ta tan tang ten tie to ton wan wang we yen you yuan chat chap chin china shed shun sue tong tun ban'.split(
    ' ',
  ),
);
