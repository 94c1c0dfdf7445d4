/** A stretch of a text, from and to a place among its code units. */
export type Stretch = readonly [start: number, end: number];

/** How a character is read, as Traditional ones are read as simplified; the identity where nothing is known of it. */
export type ReadCharacter = (character: string) => string;

interface Plain {
  readonly text: string;
  /** For each code unit of the plain text the stretch of the given one it comes from. */
  readonly places: readonly Stretch[];
}

/** Finds where pieces stand in a text: exactly, but for width, case, kinds of space, quotation marks and hyphens, and commas inside numbers; Latin words and numbers only whole. Stretches are in order and never meet. */
export function findWords(text: string, pieces: readonly string[], readCharacter: ReadCharacter = (character) => character): Stretch[] {
  const plain = toPlain(text, readCharacter);
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const wanted = toPlain(piece, readCharacter).text.trim();
    if (wanted === '') continue;
    for (let start = plain.text.indexOf(wanted); start >= 0; start = plain.text.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      const [from, to] = [plain.places[start]?.[0], plain.places[end - 1]?.[1]];
      if (from !== undefined && to !== undefined && isWhole(plain.text, start, end)) found.push([from, to]);
    }
  }
  return joinStretches(found);
}

function toPlain(text: string, readCharacter: ReadCharacter): Plain {
  let plain = '';
  const places: Stretch[] = [];
  let place = 0;
  for (const character of text) {
    const stretch: Stretch = [place, place + character.length];
    place = stretch[1];
    const isComma = /[,，]/.test(character) && /\p{N}$/u.test(plain) && /^\p{N}/u.test(text.slice(place));
    if (isComma || /\p{Cf}|\p{Variation_Selector}/u.test(character)) continue;
    if (/\p{Script=Han}/u.test(character) && plain.endsWith(' ')) {
      plain = plain.slice(0, -1);
      places.pop();
    }
    for (const unit of toPlainCharacter(readCharacter(character), plain).split('')) {
      plain += unit;
      places.push(stretch);
    }
  }
  return { text: plain, places };
}

/** White space is one space, and none beside Chinese, where a line of the source may have ended. */
function toPlainCharacter(character: string, before: string): string {
  if (/\s/.test(character)) return before === '' || /[\s\p{Script=Han}]$/u.test(before) ? '' : ' ';
  if (/[‘’＇]/.test(character)) return "'";
  if (/[“”＂]/.test(character)) return '"';
  if (/[‐‑−]/.test(character)) return '-';
  return character.normalize('NFKC').toLowerCase();
}

/** A piece that begins or ends with a Latin letter or a digit begins or ends with the word or number. */
function isWhole(text: string, start: number, end: number): boolean {
  const isJoined = (one: string, other: string): boolean =>
    (/\p{Script=Latin}/u.test(one) && /[\p{Script=Latin}\p{M}]/u.test(other)) || (/\p{N}/u.test(one) && /\p{N}/u.test(other));
  const isInNumber = (outer: string): boolean => /^\.\p{N}/u.test(outer);
  if (isJoined(text[start] ?? '', text[start - 1] ?? '') || isJoined(text[end - 1] ?? '', text[end] ?? '')) return false;
  return (
    !(/\p{N}/u.test(text[end - 1] ?? '') && isInNumber(text.slice(end, end + 2))) &&
    !(/\p{N}/u.test(text[start] ?? '') && /\p{N}\.$/u.test(text.slice(Math.max(0, start - 2), start)))
  );
}

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
