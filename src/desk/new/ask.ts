import type { Locale } from '#lib/locale.ts';
import type { Key } from './keys.ts';
import { createLine, toNextLine } from './line.ts';
import type { Choice } from './match.ts';
import { createMenu, cutLine, type Screen, toLineScreen, toMenuScreen, toNextMenu } from './menu.ts';
import { toText } from './texts.ts';

/** A terminal in raw mode; `scripts/terminal.ts` has the real one. */
export interface Terminal {
  readonly locale: Locale;
  readonly countColumns: () => number;
  readonly write: (text: string) => void;
  /** The next key the person pressed; null when there will be no more. */
  readonly read: () => Promise<Key | null>;
}

/** The person does not want to go on. */
export const stop = Symbol('stop');

/** Asks for a line of text until `check` has nothing against it. */
export async function askLine(terminal: Terminal, question: string, check: (value: string) => string | null, start = ''): Promise<string | typeof stop> {
  let line = createLine(start);
  let complaint: string | null = null;
  for await (const key of listKeys(terminal, () => addLine(toLineScreen(line, question, terminal.countColumns()), complaint, terminal.countColumns()))) {
    if (key === null) return stop;
    if (key.kind !== 'enter') {
      line = toNextLine(line, key);
      complaint = null;
      continue;
    }
    const value = line.letters.join('').trim();
    complaint = check(value);
    if (complaint !== null) continue;
    settle(terminal, question, value);
    return value;
  }
  return stop;
}

/** Asks for one of a list, narrowing it as the person types. */
export async function askChoice(terminal: Terminal, question: string, choices: readonly Choice[]): Promise<Choice | typeof stop> {
  let menu = createMenu(choices);
  const nothing = toText('nothing', terminal.locale);
  for await (const key of listKeys(terminal, () => toMenuScreen(menu, question, terminal.locale, nothing, terminal.countColumns()))) {
    if (key === null) return stop;
    const chosen = menu.matches[menu.at];
    if (key.kind !== 'enter') menu = toNextMenu(menu, key);
    else if (chosen !== undefined) {
      settle(terminal, question, chosen.label[terminal.locale]);
      return chosen;
    }
  }
  return stop;
}

/** Gives each key that is pressed, drawing before each; null when the person gives up. */
async function* listKeys(terminal: Terminal, render: () => Screen): AsyncGenerator<Key | null> {
  for (;;) {
    draw(terminal, render());
    const key = await terminal.read();
    if (key === null || key.kind === 'cancel') {
      terminal.write('\r\u001B[J');
      yield null;
      return;
    }
    yield key;
  }
}

/** Draws below the cursor's line and puts the cursor back into the first line. */
function draw(terminal: Terminal, { lines, column }: Screen): void {
  const up = lines.length > 1 ? `\u001B[${lines.length - 1}A` : '';
  terminal.write(`\r\u001B[J${lines.join('\r\n')}${up}\u001B[${column}G`);
}

function addLine(screen: Screen, complaint: string | null, columns: number): Screen {
  return complaint === null ? screen : { ...screen, lines: [...screen.lines, cutLine(`  ${complaint}`, columns)] };
}

/** Leaves the question and its answer standing. */
function settle(terminal: Terminal, question: string, answer: string): void {
  terminal.write(`\r\u001B[J${question}${answer}\r\n`);
}
