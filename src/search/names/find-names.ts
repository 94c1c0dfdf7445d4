import { toComparable } from '#lib/comparable.ts';
import { findLatinNames } from './find-latin.ts';
import { isLoose, type Name } from './name.ts';

/** A name found in what was typed. */
export interface FoundName {
  /** Where it stands in what was typed. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly name: Name;
  readonly by: 'zh' | 'en' | 'pinyin' | 'initials';
  /** Whether it is but a word of a topic's field: good for offering the topic, not for saying that both mean the same. */
  readonly isLoose: boolean;
}

/** Finds the archive's names in a query in simplified characters, the longest first and none over another: Chinese anywhere, English by whole words, pinyin with or without blanks, initials where they are the whole query. */
export function findNames(typed: string, names: readonly Name[]): FoundName[] {
  const found = [...findChinese(typed, names), ...findLatinNames(typed, names)];
  const chosen: FoundName[] = [];
  for (const each of found.sort(compare)) if (chosen.every((other) => each.end <= other.start || each.start >= other.end)) chosen.push(each);
  return chosen.length > 0 ? chosen.sort((a, b) => a.start - b.start) : findInitials(typed, names);
}

const order = { zh: 0, en: 1, pinyin: 2, initials: 3 };

/** The sort is stable: of equals the one whose name stands first in the list. */
function compare(a: FoundName, b: FoundName): number {
  return b.end - b.start - (a.end - a.start) || Number(a.isLoose) - Number(b.isLoose) || order[a.by] - order[b.by] || a.start - b.start;
}

/** Quotation marks, dots and blanks make no difference. */
function findChinese(typed: string, names: readonly Name[]): FoundName[] {
  const { text, starts, ends } = toPlain(typed);
  const found: FoundName[] = [];
  for (const name of names)
    for (const [index, form] of name.zh.entries()) {
      const plain = toComparable(form, 'zh');
      for (let at = text.indexOf(plain); plain !== '' && at >= 0; at = text.indexOf(plain, at + 1)) {
        const last = at + plain.length;
        if (isInside(text, at) || isInside(text, last)) continue;
        const [start = 0, end = 0] = [starts[at], ends[last - 1]];
        found.push({ start, end, typed: typed.slice(start, end), name, by: 'zh', isLoose: isLoose(name, 'zh', index) });
      }
    }
  return found;
}

/** Says whether a place in a text is inside a Latin word or a number. */
function isInside(text: string, at: number): boolean {
  return /^[a-z0-9]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** The text as names are compared, and for each of its units where it began and ended as typed. */
function toPlain(typed: string): { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of typed) {
    const plain = toComparable(character, 'zh');
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += plain;
    at += character.length;
  }
  return { text, starts, ends };
}

function findInitials(typed: string, names: readonly Name[]): FoundName[] {
  const letters = typed.trim().toLowerCase();
  if (!/^[a-z0-9]{2,}$/.test(letters)) return [];
  const start = typed.search(/\S/);
  const found = names.flatMap((name): FoundName[] => {
    const index = name.initials.indexOf(letters);
    return index < 0 ? [] : [{ start, end: start + letters.length, typed: typed.trim(), name, by: 'initials', isLoose: isLoose(name, 'initials', index) }];
  });
  return found.sort(compare).slice(0, 1);
}
