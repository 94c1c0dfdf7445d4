import type { Key } from './keys.ts';

/** A line as it is typed: its letters, and how many of them stand before the cursor. */
export interface Line {
  readonly letters: readonly string[];
  readonly cursor: number;
}

/** Creates a line with a text to begin with, the cursor at its end. */
export function createLine(text = ''): Line {
  const letters = toLetters(text);
  return { letters, cursor: letters.length };
}

/** Gives the line after a key. */
export function toNextLine({ letters, cursor }: Line, key: Key): Line {
  const before = letters.slice(0, cursor);
  const after = letters.slice(cursor);
  switch (key.kind) {
    case 'text':
      return { letters: [...before, ...toLetters(key.text), ...after], cursor: cursor + toLetters(key.text).length };
    case 'back':
      return { letters: [...before.slice(0, -1), ...after], cursor: Math.max(0, cursor - 1) };
    case 'delete':
      return { letters: [...before, ...after.slice(1)], cursor };
    case 'left':
      return { letters, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { letters, cursor: Math.min(letters.length, cursor + 1) };
    case 'home':
      return { letters, cursor: 0 };
    case 'end':
      return { letters, cursor: letters.length };
    case 'clear':
      return { letters: after, cursor: 0 };
    default:
      return { letters, cursor };
  }
}

/** What of a line is seen in so many columns, and the cursor's column in it: the part before the cursor is cut from the left. */
export function toView({ letters, cursor }: Line, columns: number): { readonly text: string; readonly column: number } {
  let start = 0;
  while (countColumns(letters.slice(start, cursor).join('')) > columns) start += 1;
  let end = letters.length;
  while (end > cursor && countColumns(letters.slice(start, end).join('')) > columns) end -= 1;
  return { text: letters.slice(start, end).join(''), column: countColumns(letters.slice(start, cursor).join('')) };
}

/** Counts the columns a text takes in a terminal: Chinese letters and full-width signs take two. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const letter of text) columns += /\p{M}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

function toLetters(text: string): string[] {
  return [...text].filter((letter) => !/\p{Cc}/u.test(letter));
}
