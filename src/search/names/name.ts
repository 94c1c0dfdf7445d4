import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';

/** Something the archive has a name for, and everything it is called and typed as; what stands first in a list is said first. */
export interface Name {
  readonly kind: 'place' | 'topic' | 'term';
  /** The id in its vocabulary. */
  readonly id: string;
  /** The facet in which its id can be chosen; null for terms and for the province. */
  readonly facet: Extract<Facet, 'city' | 'district' | 'topic'> | null;
  /** The full name, the short one, other words for it. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** The Chinese names by sound, without tones or blanks, `ü` both as `v` and as `u`. */
  readonly pinyin: readonly string[];
  /** The first letters of their syllables, two at least. */
  readonly initials: readonly string[];
}

/** Says whether the n-th form of a name is but a word of its field: 止付 is no name of 反诈, while 萧山市 is one of 萧山区. */
export function isLoose(name: Name, list: Locale | 'pinyin' | 'initials', index: number): boolean {
  // Both spellings of a topic's first reading are its own.
  const first = list === 'pinyin' ? name.pinyin[0]?.replaceAll('v', 'u') : undefined;
  return name.kind === 'topic' && index > 0 && name[list][index] !== first;
}
