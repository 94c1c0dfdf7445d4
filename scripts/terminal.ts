import type { Terminal } from '#desk/new/ask.ts';
import { type Key, parseKeys } from '#desk/new/keys.ts';
import { toTerminalLocale } from '#desk/new/texts.ts';

/** Opens this terminal in raw mode; null where there is none to ask at. `close` gives it back as it was. */
export function openTerminal(): (Terminal & { readonly close: () => void }) | null {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const pressed: Key[] = [];
  let isOver = false;
  let wake = (): void => {};
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.on('data', (data: string) => {
    pressed.push(...parseKeys(data));
    wake();
  });
  stdin.on('end', () => {
    isOver = true;
    wake();
  });
  stdin.resume();
  return {
    locale: toTerminalLocale(process.env),
    countColumns: () => stdout.columns || 80,
    write: (text) => void stdout.write(text),
    read: async () => {
      while (pressed.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      return pressed.shift() ?? null;
    },
    close: () => {
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
