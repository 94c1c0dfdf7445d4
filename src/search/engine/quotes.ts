/** A stretch of what was typed, in UTF-16 units, quoted or not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isLiteral: boolean;
}

const closers: Readonly<Record<string, string>> = { '"': '"', '＂': '"', '“': '”', '„': '”', '‟': '”', '”': '”', '「': '」', '『': '』', '《': '》' };
const toPlain = (character: string): string => (character === '＂' ? '"' : character);

/** Parts what was typed at its quotes, of whatever shape; quotes that do not close are no quotes. */
export function splitQuotes(typed: string): Stretch[] {
  const whole = findWhole(typed);
  if (whole !== null) return [whole];
  const stretches: Stretch[] = [];
  let bare = 0;
  for (let index = 0; index < typed.length; index += 1) {
    const closer = closers[typed[index] ?? ''];
    const end = closer === undefined ? -1 : findCloser(typed, index + 1, closer);
    if (end <= index + 1) continue;
    if (index > bare) stretches.push({ start: bare, end: index, isLiteral: false });
    stretches.push({ start: index + 1, end, isLiteral: true });
    bare = end + 1;
    index = end;
  }
  if (bare < typed.length) stretches.push({ start: bare, end: typed.length, isLiteral: false });
  return stretches;
}

/** What was typed stands in quotes as a whole, be there other quotes inside: “的‘平安’与“安宁””, "与"安宁", but not “平安”与“安宁”. */
function findWhole(typed: string): Stretch | null {
  const start = typed.length - typed.trimStart().length;
  const end = typed.trimEnd().length;
  const opener = typed[start] ?? '';
  const closer = closers[opener];
  if (closer === undefined || end - start < 3 || toPlain(typed[end - 1] ?? '') !== closer) return null;
  const inner = typed.slice(start + 1, end - 1);
  const depths = listDepths(inner, opener, closer);
  const isTwo = depths[depths.length - 1] === 0 && depths.some((depth) => depth < 0);
  const isEven = closer === '"' && inner.includes(opener) && inner.split(opener).length % 2 === 1;
  return isTwo || isEven || inner.trim() === '' ? null : { start: start + 1, end: end - 1, isLiteral: true };
}

function listDepths(text: string, opener: string, closer: string): number[] {
  let depth = 0;
  return ['', ...text].map((character) => {
    if (character === closer) depth -= 1;
    else if (character === opener) depth += 1;
    return depth;
  });
}

function findCloser(typed: string, from: number, closer: string): number {
  for (let index = from; index < typed.length; index += 1) if (toPlain(typed[index] ?? '') === closer) return index;
  return -1;
}
