import { constants, gzipSync } from 'node:zlib';
import { toFileName, type WordDirectory } from './directory.ts';
import { createNumbers } from './numbers.ts';
import { compareTerms, countShared } from './order.ts';
import { type WordFile, writeWordFile } from './word-file.ts';

/** The files of an index, made one at a time as they are asked for. */
export interface WordFiles {
  readonly directory: WordDirectory;
  readonly files: Iterable<readonly [name: string, bytes: Uint8Array<ArrayBuffer>]>;
}

/** Creates the index of all rows' terms, given in the order of their places; the empty term is a place where nothing stands. A file holds terms that stand in about `perFile` places: by default as many as there are files, for then directory and files together cost a query least. */
export function createWordFiles(rows: Iterable<readonly string[]>, perFile?: number): WordFiles {
  const words = collectWords(rows);
  const plan = planFiles(words, perFile ?? Math.max(1024, Math.ceil(Math.sqrt(words.places))));
  const directory = { rows: words.rowStarts.length, ranges: toBorders(plan.ranges), alone: plan.alone };
  const groups = [...plan.ranges, ...plan.alone.map((term) => [term])];
  const files = {
    *[Symbol.iterator]() {
      for (const [number, terms] of groups.entries()) yield [toFileName(number), pack(writeWordFile(gather(words, terms)))] as const;
    },
  };
  return { directory, files };
}

/** All tokens in a row, each leading to the next of its term: four bytes a token, whatever the terms. */
interface Words {
  readonly numbers: ReadonlyMap<string, number>;
  /** How many tokens each term has. */
  readonly counts: Uint32Array;
  /** The first token of each term. */
  readonly firsts: Uint32Array;
  /** The next token of the same term. */
  readonly nexts: Uint32Array;
  /** The token with which each row begins. */
  readonly rowStarts: Uint32Array;
  /** How many tokens there are that are terms. */
  readonly places: number;
}

const none = 2 ** 32 - 1;

function collectWords(rows: Iterable<readonly string[]>): Words {
  const numbers = new Map<string, number>();
  const tokens = createNumbers();
  const starts = createNumbers();
  let length = 0;
  for (const row of rows) {
    starts.add(length);
    length += row.length;
    for (const term of row) {
      let number = term === '' ? none : numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
      }
      tokens.add(number);
    }
  }
  const nexts = tokens.list();
  const counts = new Uint32Array(numbers.size);
  const firsts = new Uint32Array(numbers.size).fill(none);
  let places = 0;
  // From the end, so that each token's number can make room for the way to the next.
  for (let token = nexts.length - 1; token >= 0; token -= 1) {
    const number = nexts[token] ?? none;
    if (number === none) continue;
    nexts[token] = firsts[number] ?? none;
    firsts[number] = token;
    counts[number] = (counts[number] ?? 0) + 1;
    places += 1;
  }
  return { numbers, counts, firsts, nexts, rowStarts: starts.list(), places };
}

/** Puts terms into files in their order; one that would fill a file is set apart, so that its neighbours stay cheap. */
function planFiles({ numbers, counts }: Words, perFile: number): { ranges: string[][]; alone: string[] } {
  const alone: string[] = [];
  const ranges: string[][] = [];
  let room = 0;
  for (const term of [...numbers.keys()].sort(compareTerms)) {
    const count = counts[numbers.get(term) ?? none] ?? 0;
    if (count > perFile) {
      alone.push(term);
      continue;
    }
    // A term's letters take about the room of one more place.
    if (room < count + 1) {
      ranges.push([]);
      room = perFile;
    }
    ranges.at(-1)?.push(term);
    room -= count + 1;
  }
  return { ranges, alone };
}

/** For each range the shortest beginning of its first term that comes after the range before. */
function toBorders(ranges: ReadonlyArray<readonly string[]>): string[] {
  return ranges.map((terms, index) => {
    const first = terms[0] ?? '';
    const border = index === 0 ? '' : first.slice(0, countShared(ranges[index - 1]?.at(-1) ?? '', first) + 1);
    return /[\ud800-\udbff]$/.test(border) ? first.slice(0, border.length + 1) : border;
  });
}

function gather({ numbers, counts, firsts, nexts, rowStarts: borders }: Words, terms: readonly string[]): WordFile {
  const ids = terms.map((term) => numbers.get(term) ?? none);
  const places = new Uint32Array(ids.reduce((sum, id) => sum + (counts[id] ?? 0), 0));
  const rowStarts = new Uint32Array(terms.length + 1);
  const rows = createNumbers();
  const placeStarts = createNumbers();
  let next = 0;
  let rowCount = 0;
  for (const [index, id] of ids.entries()) {
    let row = -1;
    for (let token = firsts[id] ?? none; token !== none; token = nexts[token] ?? none) {
      if (row < 0 || token >= (borders[row + 1] ?? none)) {
        row = findRow(borders, token, row + 1);
        rows.add(row);
        placeStarts.add(next);
        rowCount += 1;
      }
      places[next++] = token - (borders[row] ?? 0);
    }
    rowStarts[index + 1] = rowCount;
  }
  placeStarts.add(next);
  return { terms, rowStarts, rows: rows.list(), placeStarts: placeStarts.list(), places };
}

/** The last row, not before `from`, that does not begin after the token. */
function findRow(borders: Uint32Array, token: number, from: number): number {
  let low = from;
  let high = borders.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((borders[middle] ?? none) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pack(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  // The header names the system it was packed on; the bytes shall not depend on it.
  packed[9] = 255;
  return packed;
}
