import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Places } from '#search/engine/postings.ts';
import { createSmallPostings } from './read-words.ts';
import { createWordFiles, type WordFiles } from './write-words.ts';

const letter = fc.constantFrom('平', '安', '温', '州', '一', '的', '𠮷', '𠀀', '龥');
const latin = fc.constantFrom('a', 'b', 'fraud', 'frauds', 'fraudulent', 'the', 'ouhai', '7', '24', '2308.24', '\ue000', '\ue001平', '\uffee');
const term = fc.oneof(
  fc.tuple(letter, letter).map(([a, b]) => a + b),
  letter,
  latin,
);
const rows = fc.array(fc.array(fc.oneof({ weight: 5, arbitrary: term }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 40 }), { maxLength: 30 });
const perFile = fc.constantFrom(1, 2, 5, 20, undefined);

/** What the index must answer, found the plain way. */
function find(texts: readonly (readonly string[])[], isMeant: (term: string) => boolean): [number, number[]][] {
  return texts.flatMap((row, number) => {
    const places = row.flatMap((found, place) => (found !== '' && isMeant(found) ? [place] : []));
    return places.length > 0 ? [[number, places] as [number, number[]]] : [];
  });
}

const toRows = (places: Places): unknown[] => [...places].map(([row, list]) => [row, [...list]]);
const keep = ({ files }: WordFiles): Map<string, Uint8Array<ArrayBuffer>> => new Map(files);

function open(made: WordFiles, files = keep(made)) {
  const loads: string[] = [];
  const postings = createSmallPostings(made.directory, async (name) => {
    loads.push(name);
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`no ${name}`);
    return bytes;
  });
  return { ...postings, loads };
}

const listTerms = (texts: readonly (readonly string[])[]): string[] => [...new Set(texts.flat())].filter((found) => found !== '');

describe('what was written is found', () => {
  test('every term and every beginning, with its rows and places in order, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(rows, perFile, fc.array(term, { maxLength: 5 }), async (texts, size, others) => {
        const made = createWordFiles(texts, size);
        const { findTerm, findPrefix } = open(made);
        for (const wanted of [...listTerms(texts), ...others]) {
          expect(toRows(await findTerm(wanted)), wanted).toEqual(find(texts, (found) => found === wanted));
          const characters = [...wanted];
          for (let length = 1; length <= characters.length; length += 1) {
            const prefix = characters.slice(0, length).join('');
            expect(toRows(await findPrefix(prefix)), prefix).toEqual(find(texts, (found) => found.startsWith(prefix)));
          }
        }
      }),
      { numRuns: 300 },
    ));

  test('any text at all can be a term, broken surrogates too', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), { maxLength: 8 }), { maxLength: 8 }),
        perFile,
        async (texts, size) => {
          const odd = [...texts, ['\ud842', '\ud842\udfb7', '\ud842a', '\udfb7', '\ue000', '\uffff']];
          const { findTerm } = open(createWordFiles(odd, size));
          for (const wanted of listTerms(odd)) expect(toRows(await findTerm(wanted))).toEqual(find(odd, (found) => found === wanted));
        },
      ),
    ));

  test('large numbers: a row of 300,000 places, a term in 40,000 rows', async () => {
    const long = ['first', ...Array<string>(299_998).fill(''), 'last'];
    const { findTerm } = open(createWordFiles([long, ...Array<string[]>(40_000).fill(['', 'every'])]));
    expect(toRows(await findTerm('last'))).toEqual([[0, [299_999]]]);
    const every = await findTerm('every');
    expect([every.size, every.get(1), every.get(40_000), every.get(0)]).toEqual([40_000, [1], [1], undefined]);
  });

  test('an empty index, an empty term and an empty beginning find nothing and load nothing', async () => {
    const empty = open(createWordFiles([[], ['', '']]));
    expect([(await empty.findTerm('a')).size, (await empty.findPrefix('a')).size, empty.loads]).toEqual([0, 0, []]);
    const full = open(createWordFiles([['a', '', 'b']]));
    expect([(await full.findTerm('')).size, (await full.findPrefix('')).size, full.loads]).toEqual([0, 0, []]);
  });
});

describe('the files', () => {
  const texts = Array.from({ length: 60 }, (_, row) => [
    '的',
    `平${String.fromCodePoint(0x4e00 + row * 7)}`,
    `安${String.fromCodePoint(0x4e00 + row)}`,
    '的',
    'fraud',
    `fraud${row}`,
  ]);

  test('equal input makes equal bytes, and asking twice makes them twice', () =>
    fc.assert(
      fc.property(rows, perFile, (texts, size) => {
        const made = createWordFiles(texts, size);
        const again = createWordFiles(
          texts.map((row) => [...row]),
          size,
        );
        expect([...made.files]).toEqual([...again.files]);
        expect([...made.files]).toEqual([...made.files]);
        expect(made.directory).toEqual(again.directory);
      }),
      { numRuns: 50 },
    ));

  test('neighbours share a file, a term of many places has one to itself, a beginning loads no more than it must', async () => {
    const made = createWordFiles(texts, 40);
    const { findTerm, findPrefix, loads } = open(made);
    expect(made.directory.alone).toEqual(['fraud', '的']);
    expect(made.directory.rows).toBe(60);
    await findTerm('的');
    expect(loads).toEqual([`${made.directory.ranges.length + 1}.bin`]);
    loads.length = 0;
    await findPrefix('fraud');
    expect(loads.length).toBeLessThanOrEqual(5);
    loads.length = 0;
    await findPrefix('fraud');
    await Promise.all([findTerm('fraud'), findTerm('fraud1'), findTerm('fraud10')]);
    expect(loads).toEqual([]);
  });

  test('are remembered up to a number, the ones used last', async () => {
    const many = Array.from({ length: 300 }, (_, row) => [`字${String.fromCodePoint(0x4e00 + row)}`]);
    const { findTerm, findPrefix, loads } = open(createWordFiles(many, 1));
    await findPrefix('字');
    expect(loads.length).toBe(300);
    loads.length = 0;
    await findTerm(many[299]?.[0] ?? '');
    expect(loads).toEqual([]);
    await findTerm(many[0]?.[0] ?? '');
    expect(loads).toEqual(['0.bin']);
  });

  test('one asked for twice at once is loaded once; one that did not come is asked for anew', async () => {
    const made = createWordFiles(texts);
    const files = keep(made);
    const one = files.get('0.bin') as Uint8Array<ArrayBuffer>;
    files.clear();
    const { findTerm, loads } = open(made, files);
    const tries = await Promise.allSettled([findTerm('fraud1'), findTerm('fraud2')]);
    expect(tries.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    expect(loads).toEqual(['0.bin']);
    files.set('0.bin', one);
    expect((await findTerm('fraud1')).size).toBe(1);
    expect(loads).toEqual(['0.bin', '0.bin']);
  });

  test('may come unpacked', async () => {
    const made = createWordFiles(texts);
    const files = new Map([...made.files].map(([name, bytes]) => [name, new Uint8Array(gunzipSync(bytes))]));
    expect((await open(made, files).findTerm('fraud1')).size).toBe(1);
  });
});

describe('damage is an error, never a wrong answer', () => {
  const texts = Array.from({ length: 40 }, (_, row) => [`平${String.fromCodePoint(0x4e00 + row)}`, '', '平安', 'fraud', 'fraud']);
  const made = createWordFiles(texts);
  const whole = keep(made).get('0.bin') as Uint8Array<ArrayBuffer>;
  const bare = new Uint8Array(gunzipSync(whole));
  const right = find(texts, (found) => found === 'fraud');
  const expectDamaged = (error: Error): null => {
    expect(error.message).toMatch('0.bin is damaged');
    return null;
  };
  const ask = (bytes: Uint8Array<ArrayBuffer>) => open(made, new Map([['0.bin', bytes]])).findTerm('fraud');

  test.each([
    ['packed', whole],
    ['unpacked', bare],
  ])('%s, cut off at any place, it says so', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) await expect(ask(bytes.slice(0, length)), String(length)).rejects.toThrow('0.bin is damaged');
  });

  test('packed, with any bit turned, it says so or, where the bit means nothing, answers rightly', async () => {
    let answers = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const places = await ask(bytes).catch(expectDamaged);
      if (places === null) continue;
      answers += 1;
      expect(toRows(places)).toEqual(right);
    }
    // Of gzip’s own head and foot, not of what is in it: eighteen bytes.
    expect(answers).toBeLessThan(18 * 8);
  });

  test('unpacked, with any bit turned, it says so', async () => {
    for (let bit = 0; bit < bare.length * 8; bit += 1) {
      const bytes = bare.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(ask(bytes), String(bit)).rejects.toThrow('0.bin is damaged');
    }
  });

  test('any bytes at all: it says so', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isPacked) => {
        await expect(ask(isPacked ? new Uint8Array(gzipSync(bytes)) : bytes.slice())).rejects.toThrow('0.bin is damaged');
      }),
    ));

  test('a sum that was made to match does not help numbers that cannot be', async () => {
    for (let index = 6; index < bare.length; index += 1) {
      for (const value of [0, 1, 127, 128, 255]) {
        const bytes = bare.slice();
        bytes[index] = value;
        let sum = 0x811c9dc5;
        for (const byte of bytes.subarray(6)) sum = Math.imul(sum ^ byte, 0x01000193);
        new DataView(bytes.buffer).setUint32(2, sum >>> 0);
        // It may be another index then, but it is read to its end in no time, or refused.
        await ask(bytes).catch(expectDamaged);
      }
    }
  });

  test('a file that promises gigabytes gets none', async () => {
    const bytes = whole.slice();
    bytes.fill(0xff, -4);
    await expect(ask(bytes)).rejects.toThrow('shorter than it says');
  });

  test('another’s file, or one of a larger archive, is no answer', async () => {
    const split = createWordFiles(texts, 10);
    const files = keep(split);
    const swapped = new Map(
      [...files.keys()].map((name, index, names) => [name, files.get(names[(index + 1) % names.length] ?? '') as Uint8Array<ArrayBuffer>]),
    );
    const { findTerm, findPrefix } = open(split, swapped);
    for (const wanted of listTerms(texts)) await expect(findTerm(wanted)).rejects.toThrow('belong elsewhere');
    await expect(findPrefix('平')).rejects.toThrow('belong elsewhere');
    const smaller = { ...made, directory: { ...made.directory, rows: 39 } };
    await expect(open(smaller).findTerm('fraud')).rejects.toThrow('a row that does not exist');
  });
});
