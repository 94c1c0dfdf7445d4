/** What a person pressed. */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'enter' | 'back' | 'delete' | 'clear' | 'cancel' };

/** Reads what a terminal in raw mode sends; an input method or a paste sends many letters at once. Sequences nobody here knows are left out. */
export function parseKeys(data: string): Key[] {
  const found = data.match(/\u001B(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z])|\u001B|[\u0000-\u001F\u007F]|[^\u0000-\u001F\u007F]+/g) ?? [];
  return found.flatMap((piece): Key[] => {
    const kind = named[piece];
    if (kind !== undefined) return [{ kind }];
    return /^[\u0000-\u001F\u007F]/.test(piece) ? [] : [{ kind: 'text', text: piece }];
  });
}

const named: Readonly<Record<string, Exclude<Key['kind'], 'text'>>> = {
  '\u001B[A': 'up',
  '\u001BOA': 'up',
  '\u0010': 'up',
  '\u001B[B': 'down',
  '\u001BOB': 'down',
  '\u000E': 'down',
  '\t': 'down',
  '\u001B[D': 'left',
  '\u001BOD': 'left',
  '\u001B[C': 'right',
  '\u001BOC': 'right',
  '\u001B[H': 'home',
  '\u001BOH': 'home',
  '\u001B[1~': 'home',
  '\u0001': 'home',
  '\u001B[F': 'end',
  '\u001BOF': 'end',
  '\u001B[4~': 'end',
  '\u0005': 'end',
  '\r': 'enter',
  '\n': 'enter',
  '\u007F': 'back',
  '\b': 'back',
  '\u001B[3~': 'delete',
  '\u0015': 'clear',
  '\u001B': 'clear',
  '\u0003': 'cancel',
  '\u0004': 'cancel',
};
