import { pinyin } from 'pinyin-pro';
import { listCommonCharacters } from './common-characters.ts';

/** Characters by the syllables they are read with, tones left out: what sounds alike stands together. */
export type Sounds = Readonly<Record<string, string>>;

/** Creates the table of the common characters and of some more, the characters of the archive's own names. */
export function createSounds(more: string): Sounds {
  const sounds = new Map<string, string>();
  for (const character of new Set([...listCommonCharacters(), ...(more.match(/\p{Script=Han}/gu) ?? [])]))
    for (const syllable of new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })))
      if (/^[a-z]+$/.test(syllable)) sounds.set(syllable, (sounds.get(syllable) ?? '') + character);
  return Object.fromEntries([...sounds].sort(([a], [b]) => (a < b ? -1 : 1)));
}
