import { gunzipSync } from 'fflate';
import type { Places, Postings } from '#search/engine/postings.ts';
import { findFile, isInPlace, listFiles, toFileName, type WordDirectory } from './directory.ts';
import { countBefore } from './order.ts';
import { readWordFile, type WordFile } from './word-file.ts';

/** Creates the postings of an index of which only the directory is at hand: `load` brings a file by its name, packed or already unpacked on the way. The files used last are remembered; one that does not come, or comes damaged, is an error and is asked for anew the next time. */
export function createSmallPostings(directory: WordDirectory, load: (name: string) => Promise<Uint8Array>): Postings {
  const open = rememberFiles(async (number) => {
    const name = toFileName(number);
    return readFile(name, await load(name), number, directory);
  });
  return {
    findTerm: async (term) => {
      const number = term === '' ? null : findFile(directory, term);
      if (number === null) return new Map();
      const file = await open(number);
      const index = countBefore(file.terms, term);
      return file.terms[index] === term ? toPlaces([{ file, start: index, end: index + 1 }]) : new Map();
    },
    // Nothing is no beginning: it would be the whole index.
    findPrefix: async (prefix) => {
      const files = await Promise.all(prefix === '' ? [] : listFiles(directory, prefix).map(open));
      return toPlaces(files.map((file) => findStretch(file, prefix)));
    },
  };
}

/** An index file that is not what the index wrote. */
export class DamagedFileError extends Error {
  constructor(name: string, reason: string) {
    super(`The index file ${name} is damaged: ${reason}`);
    this.name = 'DamagedFileError';
  }
}

/** Terms of a file that stand side by side. */
interface Stretch {
  readonly file: WordFile;
  readonly start: number;
  readonly end: number;
}

function readFile(name: string, bytes: Uint8Array, number: number, directory: WordDirectory): WordFile {
  let file: WordFile;
  try {
    file = readWordFile(unpack(bytes));
  } catch (error) {
    throw new DamagedFileError(name, error instanceof Error ? error.message : String(error));
  }
  if (!isInPlace(directory, number, file.terms)) throw new DamagedFileError(name, 'its terms belong elsewhere');
  if (file.rows.some((row) => row >= directory.rows)) throw new DamagedFileError(name, 'it names a row that does not exist');
  return file;
}

/** A gzip file begins with 1f 8b; what does not was unpacked by whoever brought it. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (bytes.length < 18) throw new RangeError('it ends too early');
  // The last four bytes say how much room is wanted; no file can be packed tighter than 1 to 1032, so that a damaged one cannot ask for gigabytes.
  const room = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(bytes.length - 4, true);
  if (room > bytes.length * 1032) throw new RangeError('it is shorter than it says');
  return gunzipSync(bytes);
}

/** How many unpacked files are remembered: a query asks for a dozen; each is some tens of kilobytes. */
const remembered = 200;

function rememberFiles(read: (number: number) => Promise<WordFile>): (number: number) => Promise<WordFile> {
  const files = new Map<number, Promise<WordFile>>();
  return (number) => {
    const file = files.get(number) ?? read(number);
    // A map keeps the order in which things were put in: what is used goes to its end.
    files.delete(number);
    files.set(number, file);
    file.catch(() => {
      if (files.get(number) === file) files.delete(number);
    });
    for (const oldest of files.keys()) {
      if (files.size <= remembered) break;
      files.delete(oldest);
    }
    return file;
  };
}

function findStretch(file: WordFile, prefix: string): Stretch {
  const start = countBefore(file.terms, prefix);
  let end = start;
  while (file.terms[end]?.startsWith(prefix)) end += 1;
  return { file, start, end };
}

/** The rows of all these terms, in order, each with its places in order. */
function toPlaces(stretches: readonly Stretch[]): Places {
  const rows = new Map<number, number[]>();
  let terms = 0;
  for (const { file, start, end } of stretches) {
    terms += end - start;
    for (let index = file.rowStarts[start] ?? 0; index < (file.rowStarts[end] ?? 0); index += 1) {
      const row = file.rows[index] ?? 0;
      const places = file.places.subarray(file.placeStarts[index], file.placeStarts[index + 1]);
      const known = rows.get(row);
      if (known === undefined) rows.set(row, [...places]);
      else for (const place of places) known.push(place);
    }
  }
  if (terms < 2) return rows;
  for (const places of rows.values()) places.sort((a, b) => a - b);
  return new Map([...rows].sort(([a], [b]) => a - b));
}
