/** A name's pinyin as people type it: in full without tones or blanks, and by first letters. `Ōuhǎi Qū` → `ouhaiqu`, `ohq` */
export interface TypedPinyin {
  readonly full: readonly string[];
  readonly initials: string;
}

/** Takes the tones off a pinyin and finds its syllables; `ü` may be typed as `v` or `u`. */
export function toTypedPinyin(pinyin: string): TypedPinyin {
  const words = pinyin
    .normalize('NFD')
    .replace(/u(\p{M}*)\u0308/giu, 'v$1')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  const full = words.join('');
  return {
    full: [...new Set([full, full.replaceAll('v', 'u')])],
    initials: words
      .flatMap((word) => splitWord(word) ?? [word])
      .map((syllable) => syllable.slice(0, 1))
      .join(''),
  };
}

/** Splits one written word into its syllables; null where it is none. Inside a word no syllable begins with a vowel: an apostrophe would stand there. */
function splitWord(word: string): string[] | null {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length -= 1) {
    const rest = word.slice(length);
    if (!syllable.test(word.slice(0, length)) || /^[aoe]/.test(rest)) continue;
    const others = splitWord(rest);
    if (others !== null) return [word.slice(0, length), ...others];
  }
  return null;
}

const syllable =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve)$/;
