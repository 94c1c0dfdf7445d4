import { pinyin } from 'pinyin-pro';
import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import { toToneless } from './toneless.ts';

/** The vocabulary's own readings: a name and the syllable of each of its characters. Libraries read 乐清 and 莲都 wrong. */
export type Readings = ReadonlyMap<string, readonly string[]>;

type Read = Pick<Topic, 'name' | 'pinyin'> & Partial<Pick<Place, 'short'>>;

/** Lists the readings a vocabulary states, of full names and of the short ones they begin with. */
export function listReadings(entries: Iterable<Read>): Readings {
  const readings = new Map<string, readonly string[]>();
  for (const { name, short, pinyin: stated } of entries) {
    const syllables = stated === undefined ? null : parseReading(name.zh, stated);
    if (syllables === null) continue;
    readings.set(name.zh, syllables);
    if (short !== undefined && name.zh.startsWith(short.zh)) readings.set(short.zh, syllables.slice(0, [...short.zh].length));
  }
  return readings;
}

/** Gives the syllable of each character of a text; other characters stand for themselves, in lower case. Names of the vocabulary are read as it states, the longest first. */
export function readSyllables(text: string, readings: Readings): string[] {
  const characters = [...text];
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
  const isOwn = characters.map(() => false);
  for (const [name, own] of [...readings].filter(([name]) => text.includes(name)).sort(([a], [b]) => b.length - a.length))
    for (let start = 0; start <= characters.length - own.length; start += 1) {
      const end = start + own.length;
      if (characters.slice(start, end).join('') !== name || isOwn.slice(start, end).includes(true)) continue;
      syllables.splice(start, own.length, ...own);
      isOwn.fill(true, start, end);
    }
  return syllables;
}

/** Lists how syllables are typed without blanks: `ü` as `v` and as `u`. */
export function toTyped(syllables: readonly string[]): string[] {
  const joined = syllables.join('').replace(/[^a-z0-9]/g, '');
  return [...new Set([joined, joined.replaceAll('v', 'u')])];
}

/** Gives the first letters of the syllables of a text's Chinese characters, its other letters and digits whole. */
export function toInitials(syllables: readonly string[]): string {
  return syllables.map((syllable) => (/^[a-z0-9]/.test(syllable) ? syllable.slice(0, 1) : '')).join('');
}

/** Deals the letters of a written reading out to the characters; null where they do not go together. */
export function parseReading(name: string, written: string): string[] | null {
  const letters = toToneless(written).replace(/[^a-z]/g, '');
  return deal([...name], letters);
}

function deal(characters: readonly string[], letters: string): string[] | null {
  const [first, ...others] = characters;
  if (first === undefined) return letters === '' ? [] : null;
  for (const syllable of pinyin(first, { multiple: true, toneType: 'none', type: 'array', v: true })) {
    if (!letters.startsWith(syllable)) continue;
    const rest = deal(others, letters.slice(syllable.length));
    if (rest !== null) return [syllable, ...rest];
  }
  return null;
}
