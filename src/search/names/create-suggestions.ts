import { gzipSync } from 'fflate';
import { findArticle, findEdition } from '#archive/find.ts';
import type { Archive } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';
import { countNames, createNames } from './create-names.ts';
import { listReadings, readSyllables } from './readings.ts';
import type { Suggestions } from './suggestions.ts';
import { createVariants } from './variants.ts';

/** How much `suggest.bin` may hold. */
export interface SuggestionLimits {
  readonly titles: number;
  /** Of the packed file. */
  readonly bytes: number;
}

/** Creates the suggestions of pages in one language: every name, and as many of the newest titles as may be and fit. Older articles are found by searching. */
export function createSuggestions(archive: Archive, locale: Locale, limits: SuggestionLimits = { titles: 5_000, bytes: 60_000 }): Suggestions {
  const counts = countNames(archive);
  const names = createNames(archive).map((name): Suggestions['names'][number] => [name, counts.get(`${name.kind} ${name.id}`) ?? 0]);
  const titles = archive.listed.slice(0, limits.titles).map((id): Suggestions['titles'][number] => [id, findEdition(findArticle(archive, id), locale).title]);
  const readings = listReadings([...archive.places.values(), ...archive.topics.values()]);
  const syllables = titles.map(([, title]) => (/\p{Script=Han}/u.test(title) ? readSyllables(title, readings) : []));
  const create = (count: number): Suggestions => {
    const kept = titles.slice(0, count);
    const texts = [...names.flatMap(([{ zh }]) => zh), ...kept.map(([, title]) => title)];
    return { locale, names, titles: kept, ...groupSounds(kept, syllables), variants: createVariants(texts) };
  };
  return findMost(create, titles.length, limits.bytes);
}

/** Packs suggestions as they are published. */
export function writeSuggestions(suggestions: Suggestions): Uint8Array {
  return gzipSync(new TextEncoder().encode(JSON.stringify(suggestions)), { level: 9, mtime: 0 });
}

/** Finds the greatest number of titles whose file is small enough, to within a hundredth. */
function findMost(create: (count: number) => Suggestions, most: number, bytes: number): Suggestions {
  const isSmall = (suggestions: Suggestions): boolean => writeSuggestions(suggestions).length <= bytes;
  const all = create(most);
  if (isSmall(all)) return all;
  let [low, high] = [0, most];
  while (high - low > Math.max(1, most / 100)) {
    const middle = Math.floor((low + high) / 2);
    if (isSmall(create(middle))) low = middle;
    else high = middle;
  }
  return create(low);
}

/** A character's usual syllable is written once for all titles; where a title reads it otherwise, that is noted. */
function groupSounds(titles: Suggestions['titles'], syllables: ReadonlyArray<readonly string[]>): Pick<Suggestions, 'sounds' | 'exceptions'> {
  const uses = new Map<string, Map<string, number>>();
  const read = titles.flatMap(([, title], index) => [...title].map((character, at) => ({ index, at, character, syllable: syllables[index]?.[at] ?? '' })));
  const spoken = read.filter(({ character, syllable }) => /\p{Script=Han}/u.test(character) && /^[a-z]+$/.test(syllable));
  for (const { character, syllable } of spoken) {
    const counts = uses.get(character) ?? new Map<string, number>();
    uses.set(character, counts.set(syllable, (counts.get(syllable) ?? 0) + 1));
  }
  const usual = new Map([...uses].map(([character, counts]) => [character, [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '']));
  const sounds = new Map<string, string>();
  for (const [character, syllable] of [...usual].sort(([a], [b]) => (a < b ? -1 : 1))) sounds.set(syllable, (sounds.get(syllable) ?? '') + character);
  return {
    sounds: Object.fromEntries([...sounds].sort(([a], [b]) => (a < b ? -1 : 1))),
    exceptions: spoken.filter(({ character, syllable }) => usual.get(character) !== syllable).map(({ index, at, syllable }) => [index, at, syllable]),
  };
}
