/** A number found in words: with its scale (`36.74万` → 367400), and as it stands (36.74) where there is one. */
export interface FoundNumber {
  readonly value: number;
  /** The number without its scale word or percent sign. */
  readonly plain: number;
  /** What stands between the two: 10000 for 万, 0.01 for %, 1 for neither. */
  readonly scale: number;
}

/** Finds the numbers a text states, in digits, Chinese numerals or English words; adjoining parts are one (`1亿2000万`, `two hundred and five`). */
export function findNumbers(text: string): FoundNumber[] {
  const plain = text.normalize('NFKC').slice(0, maximumLength);
  return /\p{Script=Han}/u.test(plain) ? findChinese(plain) : findEnglish(plain.toLowerCase());
}

const maximumLength = 400;
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const digits = '零一二三四五六七八九';
const numeral = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半`;
const chinese = new RegExp(`(百分之|千分之)?(${numeral})(?:[多余])?((?:[十百千]?[万亿]|[十百千])*)(?:(个百分点|%|‰|成)|[个年天岁](半))?`, 'g');

function findChinese(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let end = -1;
  for (const match of text.matchAll(chinese)) {
    const [whole, share, number = '', scaleWords = '', mark, half] = match;
    const plain = parseNumeral(number) + (half === undefined ? 0 : 0.5);
    const scale = toShare(share ?? mark) * [...scaleWords].reduce((product, word) => product * (scales[word] ?? 1), 1);
    const last = found[found.length - 1];
    // 1亿2000万: a smaller part right behind a larger one belongs to it.
    if (match.index === end && last !== undefined && last.scale > scale && last.scale >= 1e4 && plain * scale < last.scale)
      found[found.length - 1] = { value: last.value + plain * scale, plain: last.value + plain * scale, scale: 1 };
    else found.push({ value: plain * scale, plain: mark === '成' ? plain * 10 : plain, scale });
    end = match.index + whole.length;
  }
  if (/翻(?:一)?番/.test(text)) found.push({ value: 2, plain: 2, scale: 1 });
  return found;
}

function toShare(mark: string | undefined): number {
  if (mark === undefined) return 1;
  return mark === '千分之' || mark === '‰' ? 0.001 : mark === '成' ? 0.1 : 0.01;
}

function parseNumeral(text: string): number {
  if (text === '半') return 0.5;
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', fraction = ''] = text.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  const decimals = fraction === '' ? 0 : Number(`0.${[...fraction].map(toDigit).join('')}`);
  return (/[十百千]/.test(whole) ? parseUnits(whole) : Number([...whole].map(toDigit).join(''))) + decimals;
}

function parseUnits(text: string): number {
  let total = 0;
  let digit: number | null = null;
  let last = 1;
  for (const character of text) {
    const unit = scales[character];
    if (unit === undefined) {
      digit = toDigit(character);
      if (digit === 0) last = 1;
    } else {
      total += (digit ?? 1) * unit;
      digit = null;
      last = unit;
    }
  }
  // 两千三 is 2300.
  return total + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}

function toDigit(character: string): number {
  return Math.max(0, digits.indexOf(character));
}

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const words: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...([
    ['half', 0.5],
    ['quarter', 0.25],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarters', 0.25],
    ['dozen', 12],
    ['once', 1],
    ['twice', 2],
    ['double', 2],
    ['doubled', 2],
    ['single', 1],
  ] as const),
]);
const large: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
const shares = new Set(['%', 'percent', 'percentage', '‰']);

function findEnglish(text: string): FoundNumber[] {
  const tokens = text.match(/(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[a-z]+|%|‰/g) ?? [];
  const found: FoundNumber[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const run = readRun(tokens, index);
    if (run === null) continue;
    found.push(...run.found);
    index = run.next - 1;
  }
  return found;
}

/** Reads the longest number that begins at a token; null where none does. */
function readRun(tokens: readonly string[], start: number): { readonly found: FoundNumber[]; readonly next: number } | null {
  let total = 0;
  let current: number | null = null;
  let first: number | null = null;
  let next = start;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next] ?? '';
    const number = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : words.get(token);
    const scale = large.get(token);
    const isJoined = token === 'and' && (current ?? 0) + total >= 100 && (words.has(tokens[next + 1] ?? '') || large.has(tokens[next + 1] ?? ''));
    const isArticle =
      (token === 'a' || token === 'an') && (next === start || current === 0.5) && (large.has(tokens[next + 1] ?? '') || words.has(tokens[next + 1] ?? ''));
    if (isJoined || isArticle) continue;
    if (number !== undefined && (current === null || canFollow(current, number))) {
      current = number < 1 && current !== null ? current * number : number === 12 && token === 'dozen' ? (current ?? 1) * 12 : (current ?? 0) + number;
      first ??= number;
    } else if (scale !== undefined && (current !== null || next > start)) {
      if (scale === 100) current = (current ?? 1) * 100;
      else {
        total += (current ?? 1) * scale;
        current = null;
      }
    } else break;
  }
  if (first === null && total === 0 && current === null) return null;
  const value = total + (current ?? 0);
  const share = shares.has(tokens[next] ?? '') || (tokens[next] === 'per' && tokens[next + 1] === 'cent') ? (tokens[next] === '‰' ? 0.001 : 0.01) : 1;
  const plain = share === 1 ? (first ?? value) : value;
  const scale = share === 1 ? (plain === 0 ? 1 : value / plain) : share;
  return { found: [{ value: value * share, plain, scale }], next };
}

function canFollow(current: number, number: number): boolean {
  if (number < 1 || number === 12) return current > 0;
  return number < 10 ? current >= 20 && current % 10 === 0 : number < 100 && current >= 100 && current % 100 === 0;
}
