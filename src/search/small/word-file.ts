import { createNumbers, packNumbers, readNumbers } from './numbers.ts';
import { compareTerms, countShared, fromRank, toRank } from './order.ts';

/** Where every term stands that one file holds: terms in order; of term t the rows from `rowStarts[t]` to `rowStarts[t + 1]`; of row r in `rows` the places likewise. */
export interface WordFile {
  readonly terms: readonly string[];
  readonly rowStarts: Uint32Array;
  readonly rows: Uint32Array;
  readonly placeStarts: Uint32Array;
  readonly places: Uint32Array;
}

/** Writes a file's content; packing it further is the caller's part. Numbers of one sort stand together, which packs best. */
export function writeWordFile({ terms, rowStarts, rows, placeStarts, places }: WordFile): Uint8Array<ArrayBuffer> {
  const shared = createNumbers();
  const rest = createNumbers();
  const letters = createNumbers();
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1] ?? '';
    const start = countShared(before, term);
    shared.add(start);
    rest.add(term.length - start);
    for (let place = start; place < term.length; place += 1) {
      // The first letter that differs comes after its forerunner's, by little.
      const base = place === start && start < before.length ? toRank(before.charCodeAt(start)) : 0;
      letters.add(toRank(term.charCodeAt(place)) - base);
    }
  }
  const lists = [
    Uint32Array.of(terms.length),
    shared.list(),
    rest.list(),
    letters.list(),
    toLengths(rowStarts),
    toGaps(rows, rowStarts),
    toLengths(placeStarts),
    toGaps(places, placeStarts),
  ];
  const numbers = packNumbers(lists);
  const bytes = new Uint8Array(headLength + numbers.length);
  bytes.set(magic);
  bytes.set(numbers, headLength);
  new DataView(bytes.buffer).setUint32(magic.length, sumBytes(numbers));
  return bytes;
}

/** Reads a file's content whole; throws unless it is exactly what `writeWordFile` wrote. */
export function readWordFile(bytes: Uint8Array): WordFile {
  if (bytes.length <= headLength || magic.some((byte, index) => bytes[index] !== byte)) throw new RangeError('not a word file');
  const numbers = bytes.subarray(headLength);
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length) !== sumBytes(numbers)) throw new RangeError('the sum does not match');
  const reader = readNumbers(numbers);
  const count = reader.read(1)[0] ?? 0;
  const shared = reader.read(count);
  const rest = reader.read(count);
  const terms = readTerms(shared, rest, reader.read(addUp(rest)));
  const rowStarts = toStarts(reader.read(count));
  const rows = fromGaps(reader.read(rowStarts[rowStarts.length - 1] ?? 0), rowStarts);
  const placeStarts = toStarts(reader.read(rows.length));
  const places = fromGaps(reader.read(placeStarts[placeStarts.length - 1] ?? 0), placeStarts);
  if (!reader.isAtEnd()) throw new RangeError('bytes are left over');
  return { terms, rowStarts, rows, placeStarts, places };
}

/** “W”, and the number of this form. No gzip file begins so. */
const magic = [0x57, 1];
const headLength = magic.length + 4;

/** FNV-1a: a byte more, less or other changes it. */
function sumBytes(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

function readTerms(shared: Uint32Array, rest: Uint32Array, letters: Uint32Array): string[] {
  const terms: string[] = [];
  let before = '';
  let next = 0;
  for (const [index, start] of shared.entries()) {
    const units: number[] = [];
    const end = next + (rest[index] ?? 0);
    if (start > before.length || end === next) throw new RangeError('a term is broken');
    for (const first = next; next < end; next += 1) {
      const base = next === first && start < before.length ? toRank(before.charCodeAt(start)) : 0;
      units.push(fromRank((letters[next] ?? 0) + base));
    }
    const term = before.slice(0, start) + String.fromCharCode(...units);
    if (compareTerms(before, term) >= 0) throw new RangeError('terms are out of order');
    terms.push(term);
    before = term;
  }
  return terms;
}

/** Each group has one member at least. */
function toLengths(starts: Uint32Array): Uint32Array {
  return starts.subarray(1).map((end, index) => end - (starts[index] ?? 0) - 1);
}

function toStarts(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (const [index, length] of lengths.entries()) {
    sum += length + 1;
    starts[index + 1] = check(sum);
  }
  return starts;
}

/** Numbers that rise within their group, as what lies between them. */
function toGaps(values: Uint32Array, starts: Uint32Array): Uint32Array {
  const gaps = values.map((value, index) => value - (values[index - 1] ?? 0) - 1);
  for (const start of starts) if (start < values.length) gaps[start] = values[start] ?? 0;
  return gaps;
}

function fromGaps(gaps: Uint32Array, starts: Uint32Array): Uint32Array {
  const values = new Uint32Array(gaps.length);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    let value = -1;
    for (let index = starts[group] ?? 0; index < (starts[group + 1] ?? 0); index += 1) {
      value = check(value + 1 + (gaps[index] ?? 0));
      values[index] = value;
    }
  }
  return values;
}

function addUp(values: Uint32Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function check(value: number): number {
  if (value >= 2 ** 32) throw new RangeError('a number is too large');
  return value;
}
