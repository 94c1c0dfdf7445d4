/**
 * Text as Pagefind can hold it: tokens between spaces, one for each Han character, from which the text can be written out again.
 * 平安温州，V2G技术 → 平安 安温 温州 州 ， V2G 技术 术
 */

/** Stands as a token of its own between blocks of text, so that no phrase runs from one into the next. Pagefind indexes no punctuation. */
export const boundary = '¶';

/** At a token's start: the space before it is not what its neighbours would lead one to expect. Pagefind drops it like any punctuation. */
const mark = '⸱';

const han = /\p{Script=Han}/u;
/** Punctuation of Chinese text, set without spaces; `_` and its kin are here because Pagefind would count them as letters. */
const tight = /[、，。；：？！（）《》〈〉「」『』【】〔〕［］｛｝·～％﹏_‿⁀⁔︳︴﹍﹎＿]/u;
const wordy = /[\p{L}\p{N}\p{M}]/u;

/** Writes text in the form that tokens keep: letters and digits of full width and compatibility forms made plain, white space single, none inside Chinese. */
export function toPlain(text: string): string {
  const letters = text
    .replace(/[\u00b6\u2e31]/g, ' ')
    .replace(/[\p{L}\p{N}\p{M}]+/gu, (run) => run.normalize('NFKC'))
    .replace(/\p{Cf}|[\uFE00-\uFE0F]/gu, '')
    .replace(/[\u00b6\u2e31\s]+/gu, ' ')
    .trim();
  const characters = [...letters];
  return characters.filter((character, index) => character !== ' ' || !(isChinese(characters[index - 1]) && isChinese(characters[index + 1]))).join('');
}

/** Cuts text into tokens: at every Han character it and the next one (the last of a run alone), Chinese punctuation singly, anything else whole. */
export function cut(text: string): string[] {
  const characters = [...toPlain(text)];
  const tokens: string[] = [];
  let previous = '';
  let spaced = false;
  const add = (token: string): void => {
    tokens.push(previous !== '' && spaced !== isSpaced(previous, token) ? mark + token : token);
    previous = token;
    spaced = false;
  };
  for (let index = 0; index < characters.length; ) {
    const character = characters[index] ?? '';
    if (character === ' ') {
      spaced = true;
      index += 1;
    } else if (han.test(character)) {
      const next = characters[index + 1] ?? '';
      add(han.test(next) ? character + next : character);
      index += 1;
    } else if (tight.test(character)) {
      add(character);
      index += 1;
    } else {
      let end = index + 1;
      while (end < characters.length && isInside(characters[end] ?? '')) end += 1;
      for (const piece of splitRun(characters.slice(index, end).join(''))) add(piece);
      index = end;
    }
  }
  return tokens;
}

/** Writes tokens out as text again; `rebuild(cut(text))` is `toPlain(text)`. */
export function rebuild(tokens: readonly string[]): string {
  return rebuildPieces(tokens).join('');
}

/** Writes tokens out piece by piece, the space before a piece included: piece n is what token n shows. */
export function rebuildPieces(tokens: readonly string[]): string[] {
  let previous = '';
  return tokens.map((token) => {
    const isMarked = token.startsWith(mark);
    const bare = isMarked ? token.slice(mark.length) : token;
    const spaced = previous !== '' && isSpaced(previous, bare) !== isMarked;
    previous = bare;
    return (spaced ? ' ' : '') + toShown(bare);
  });
}

/** Gives what of a token Pagefind can look up, in lower case; empty for punctuation. */
export function toTerm(token: string): string {
  return [...token.toLowerCase()].filter((character) => wordy.test(character)).join('');
}

/** Says whether a token begins with a Han character. */
export function isHan(token: string): boolean {
  return han.test([...token.replace(mark, '')][0] ?? '');
}

/** Of a bigram only its first character is shown: the second is the next token's. */
function toShown(token: string): string {
  return isHan(token) ? ([...token][0] ?? '') : token;
}

/** The space one expects between two neighbours: between words, not inside or beside Chinese. */
function isSpaced(before: string, after: string): boolean {
  return !isChinese([...before][0]) && !isChinese([...after][0]);
}

function isChinese(character: string | undefined): boolean {
  return character !== undefined && (han.test(character) || tight.test(character));
}

function isInside(character: string): boolean {
  return character !== ' ' && !isChinese(character);
}

/** Splits `“110”“119”` or `word—word` so that every word starts a piece; what Pagefind takes apart by itself (`e-bikes`, `don’t`, `2308.24`) stays whole. */
function splitRun(run: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let last: RegExpMatchArray | null = null;
  for (const match of run.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (last !== null) {
      const end = (last.index ?? 0) + last[0].length;
      if (!isJoined(last[0], run.slice(end, match.index), match[0])) {
        pieces.push(run.slice(start, match.index));
        start = match.index;
      }
    }
    last = match;
  }
  return [...pieces, run.slice(start)];
}

function isJoined(before: string, between: string, after: string): boolean {
  if (/^[.,．]$/.test(between)) return /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  return /^['’&@‐‑-]$/.test(between) && !/\p{N}/u.test(before + after);
}
