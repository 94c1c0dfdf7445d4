/** A text by characters, with the syllable of each; empty where it has none. */
export interface Spoken {
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
}

/** Finds where a text is typed by sound, from the beginning of one of its syllables: whole syllables, first letters, Chinese characters, or any of them by turns, the last one begun. -1 where it is not. */
export function findSpoken(typed: string, { characters, syllables }: Spoken): number {
  const wanted = [...typed];
  for (let at = 0; at < characters.length; at += 1) if ((syllables[at] ?? '') !== '' && isSpoken(wanted, 0, characters, syllables, at)) return at;
  return -1;
}

function isSpoken(wanted: readonly string[], from: number, characters: readonly string[], syllables: readonly string[], at: number): boolean {
  if (from === wanted.length) return true;
  const syllable = syllables[at] ?? '';
  // Punctuation in the text is not typed.
  if (at < characters.length && syllable === '' && !/[\p{L}\p{N}]/u.test(characters[at] ?? '')) return isSpoken(wanted, from, characters, syllables, at + 1);
  if (wanted[from] === characters[at]) return isSpoken(wanted, from + 1, characters, syllables, at + 1);
  let length = 0;
  while (length < syllable.length && wanted[from + length] === syllable[length]) length += 1;
  if (length === 0) return false;
  if (from + length === wanted.length) return true;
  const ends = new Set([length === syllable.length ? length : 0, /^[zcs]h/.test(syllable) && length >= 2 ? 2 : 0, 1]);
  return [...ends].some((end) => end > 0 && isSpoken(wanted, from + end, characters, syllables, at + 1));
}
