import type { Locale } from './locale.ts';

/**
 * Gives a text in the form in which its words can be compared with those of another: capitals, quotation marks, hyphens, accents, plurals and possessives of English make no difference, nor do quotation marks, middle dots and spaces in Chinese.
 * `Ouhai’s “Anti-Fraud Centres”` → ` ouhai anti fraud centre `; `“情指行” 一体化` → `情指行一体化`
 */
export function toComparable(text: string, locale: Locale): string {
  const plain = text.normalize('NFKC').toLowerCase();
  if (locale === 'zh') return plain.replace(/[^\S\n]|[“”‘’"'「」『』《》〈〉·•・\p{Cf}]/gu, '');
  const found =
    plain
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}+&]+(?:'\p{L}+)*/gu) ?? [];
  return found.length === 0 ? '' : ` ${found.map(toSingular).join(' ')} `;
}

/** Takes the ending off a word. What is left need not be a word: two forms of one word need only come out the same. */
function toSingular(word: string): string {
  const owner = word.replace(/'s$/, '');
  if (owner.length <= 3 || /(?:ss|us|is)$/.test(owner)) return owner;
  if (/ies$/.test(owner)) return owner.replace(/ies$/, 'y');
  return owner.replace(/(ch|sh|ss|x|z)es$|s$/, '$1');
}
