/** Kinds of characters, as the search sees them. */

/** A Han character. */
export const isHan = (character: string | undefined): boolean => character !== undefined && /\p{Script=Han}/u.test(character);

/** A letter or digit that is written in words; Han characters are not. */
export const isWordy = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character) && !isHan(character) && !/[_‿⁀⁔︳︴﹍﹎]/u.test(character);

/** Punctuation that only Chinese text has, after compatibility forms are made plain. */
export const isChinesePoint = (character: string | undefined): boolean => character !== undefined && /[、。〈-】〔-〛〝-〟・]/u.test(character);

/** White space, and what is none but breaks a line all the same. */
export const isSpace = (character: string | undefined): boolean => character !== undefined && /[\s\p{Cc}]/u.test(character);

/** A sign that shows nothing and takes no room: what stands on both sides of it belongs together. */
export const isInvisible = (character: string | undefined): boolean =>
  character !== undefined && /\p{Cf}|\p{Variation_Selector}/u.test(character) && !isSpace(character);
