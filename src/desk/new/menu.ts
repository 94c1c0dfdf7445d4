import type { Locale } from '#lib/locale.ts';
import type { Key } from './keys.ts';
import { countColumns, createLine, type Line, toNextLine, toView } from './line.ts';
import { type Choice, findMatches } from './match.ts';

/** A list that narrows while a person types. */
export interface Menu {
  readonly choices: readonly Choice[];
  readonly line: Line;
  readonly matches: readonly Choice[];
  /** Which of the matches is chosen. */
  readonly at: number;
}

/** Creates a menu of choices; nothing typed, all are listed. */
export function createMenu(choices: readonly Choice[]): Menu {
  return { choices, line: createLine(), matches: choices, at: 0 };
}

/** Gives the menu after a key. */
export function toNextMenu(menu: Menu, key: Key): Menu {
  if (key.kind === 'up') return { ...menu, at: Math.max(0, menu.at - 1) };
  if (key.kind === 'down') return { ...menu, at: Math.min(Math.max(0, menu.matches.length - 1), menu.at + 1) };
  const line = toNextLine(menu.line, key);
  const typed = line.letters.join('');
  if (typed === menu.line.letters.join('')) return { ...menu, line };
  return { ...menu, line, matches: findMatches(typed, menu.choices), at: 0 };
}

/** What a terminal shows of a question: its lines, and the cursor's column in the first of them, from 1. */
export interface Screen {
  readonly lines: readonly string[];
  readonly column: number;
}

const rows = 8;

/** Draws a menu: the question with what was typed, below it the matches with a mark at the chosen one. */
export function toMenuScreen(menu: Menu, question: string, locale: Locale, nothing: string, columns: number): Screen {
  const first = toLineScreen(menu.line, question, columns);
  const top = Math.max(0, Math.min(menu.at - rows + 2, menu.matches.length - rows));
  const shown = menu.matches.slice(top, top + rows).map((choice, index) => cutLine(`${top + index === menu.at ? '❯' : ' '} ${choice.label[locale]}`, columns));
  const rest = menu.matches.length - top - shown.length;
  return { ...first, lines: [...first.lines, ...(shown.length === 0 ? [cutLine(`  ${nothing}`, columns)] : shown), ...(rest > 0 ? [`  … +${rest}`] : [])] };
}

/** Draws a line that is typed after its question; a long one is cut from the left. */
export function toLineScreen(line: Line, question: string, columns: number): Screen {
  // A question that wraps would put the cursor into the wrong row.
  const room = Math.max(10, columns - 16);
  const asked = countColumns(question) < room ? question : `${cutLine(question, room)}… `;
  const view = toView(line, Math.max(4, columns - countColumns(asked) - 2));
  return { lines: [asked + view.text], column: countColumns(asked) + view.column + 1 };
}

/** Cuts a text to a terminal's width. */
export function cutLine(text: string, columns: number): string {
  const letters = [...text];
  while (countColumns(letters.join('')) > columns - 1) letters.pop();
  return letters.join('');
}
