/** Takes tone marks off Latin letters and puts them in lower case; `ü` becomes `v`, as it is typed. `Ōuhǎi Qū` → `ouhai qu`, `nǚ` → `nv` */
export function toToneless(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\p{M}*\u0308\p{M}*/gu, 'v')
    .replace(/\p{M}/gu, '');
}

/** Takes the tone digits off pinyin: `ou1hai3` → `ouhai`. */
export function toDigitless(word: string): string {
  return word.replace(/([a-z])[1-5](?=[a-z]|$)/g, '$1');
}

/** Lists the syllables of a run of Latin letters, the longest first at every place; null where it is no pinyin. */
export function listSyllables(word: string): string[] | null {
  if (word === '') return [];
  for (let length = Math.min(6, word.length); length > 0; length -= 1) {
    if (!syllable.test(word.slice(0, length))) continue;
    const rest = listSyllables(word.slice(length));
    if (rest !== null) return [word.slice(0, length), ...rest];
  }
  return null;
}

const syllable =
  /^(?:[aoe]|[ae]i|ao|ou|[ae]ng?|er|[bpm](?:o|i?e|i?ao|[ae]i|i|u|an|ang|eng?|ian|ing?|a)|m(?:iu|ou)|pou|f(?:[aou]|ei|ou|ang?|eng?)|[dt](?:a|e|i|u|ai|ei|ao|ou|ang?|eng?|ong|ia|ie|iao|iu|ian|ing|ui|uo|uan|un)|[nl](?:[aeiuv]|ai|ei|ao|ou|ang?|eng?|ong|iang?|iao?|ie|iu|ing?|uo|uan|un|[uv]e)|[gkh](?:[aeu]|ai|ei|ao|ou|ang?|eng?|ong|uai?|uang?|ui|un|uo)|[jqx](?:i|u|ia|ie|iao|iu|iang?|ing?|iong|u[en]|uan)|(?:[zcs]h?)(?:[aeiu]|ai|ei|ao|ou|ang?|eng?|ong|uai?|uang?|ui|un|uo)|r(?:[eiu]|ao|ou|ang?|eng?|ong|ua|uan|ui|un|uo)|y(?:[aeiou]|ao|ou|ang?|ing?|ong|u[en]|uan)|w(?:[aou]|ai|ei|ang?|eng?))$/;
