import type { Lexicon } from './respell.ts';
import type { Sounds } from './sounds.ts';
import { toToneless } from './toneless.ts';

const longestReading = 24;
const mostReadings = 8;

/** Reads what was typed in pinyin as words of the archive, the fewest and most frequent that sound so from end to end; null where there are none. `wurenji` → 无人机, `xinli jiankang` → 心理健康 */
export function readPinyin(typed: string, sounds: Sounds, lexicon: Lexicon): string | null {
  const letters = toToneless(typed).replace(/[\s'’-]+/g, '');
  if (!/^[a-z]{4,60}$/.test(letters)) return null;
  const words = listByReading(sounds, lexicon);
  const best: Array<{ readonly text: string; readonly words: number; readonly articles: number } | undefined> = [{ text: '', words: 0, articles: 0 }];
  for (let start = 0; start < letters.length; start += 1) {
    const before = best[start];
    if (before === undefined) continue;
    for (let end = start + 2; end <= Math.min(letters.length, start + longestReading); end += 1) {
      const word = words.get(letters.slice(start, end));
      if (word === undefined) continue;
      const next = { text: before.text + word.text, words: before.words + 1, articles: before.articles + word.articles };
      const other = best[end];
      if (other === undefined || next.words < other.words || (next.words === other.words && next.articles > other.articles)) best[end] = next;
    }
  }
  return best[letters.length]?.text ?? null;
}

/** The most frequent word of each reading. */
function listByReading(sounds: Sounds, lexicon: Lexicon): Map<string, { readonly text: string; readonly articles: number }> {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(sounds))
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  const words = new Map<string, { readonly text: string; readonly articles: number }>();
  for (const [text, articles] of lexicon) {
    if (!/^\p{Script=Han}{2,}$/u.test(text)) continue;
    const readings = Array.from(text).reduce<string[]>(
      (list, character) => list.flatMap((start) => (syllables.get(character) ?? []).map((syllable) => start + syllable)).slice(0, mostReadings),
      [''],
    );
    for (const reading of readings) if ((words.get(reading)?.articles ?? 0) < articles) words.set(reading, { text, articles });
  }
  return words;
}
