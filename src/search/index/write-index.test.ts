import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Locale } from '#lib/locale.ts';
import type { Catalogue, Text } from '#search/engine/catalogue.ts';
import { createSmallPostings } from '#search/small/read-words.ts';
import { placeParts } from '#search/text/listing.ts';
import { createSimplify } from '#search/text/simplify.ts';
import { makeArchive } from '../../testing/make.ts';
import { toBundleUrl, toSearchDataUrl } from '../../urls.ts';
import { createTexts } from './create-texts.ts';
import { createIndexEffects, type IndexEffects } from './effects.ts';
import { toStamp } from './stamp.ts';
import { BundleError, writeBundle } from './write-bundle.ts';
import { writeIndex } from './write-index.ts';

const archive = makeArchive([
  { id: 'one', zh: { date: '2024-06-01', title: '反诈中心' }, zhBody: '阻断2,308.24万次，V2G。', enBody: 'Police blocked calls.' },
  { id: 'two', zh: { date: '2024-07-01' }, en: null },
  { id: 'three', zh: { date: '2021' } },
]);

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'write-index-'));
  folders.push(folder);
  return folder;
}

async function readAll(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    names.map(async (entry) => [join(entry.parentPath, entry.name), await readFile(join(entry.parentPath, entry.name))] as const),
  );
  return new Map(files.map(([name, bytes]) => [name.slice(folder.length + 1), bytes.toString('base64')] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const unpack = <T>(bytes: Buffer): T => JSON.parse(gunzipSync(bytes).toString('utf8')) as T;

/** What a fake Pagefind is told to do wrong. */
interface Wrong {
  readonly loses?: number;
  readonly errors?: readonly string[];
  readonly adding?: readonly string[];
  readonly writing?: readonly string[];
}

/** Pagefind and the disk, in memory: fragments that say which row a record is, and files that no page of ours asks for. */
function createFakes({ loses = 0, errors = [], adding = [], writing = [] }: Wrong = {}) {
  const files = new Map<string, Uint8Array>();
  const records: Array<{ url: string; content: string; language: string }> = [];
  const state = { closed: 0 };
  const save = (name: string, text: string) => files.set(name, Buffer.from(text));
  const index = {
    addCustomRecord: async (record: (typeof records)[number]) => {
      records.push(record);
      return { errors: [...adding], file: {} };
    },
    writeFiles: async ({ outputPath }: { outputPath: string }) => {
      for (const [number, { url }] of records.slice(loses).entries())
        files.set(join(outputPath, `fragment/f${number}`), gzipSync(`pagefind_dcd${JSON.stringify({ url })}`));
      for (const name of [
        'pagefind.js',
        'wasm.unknown.pagefind',
        'pagefind.qaa_1.pf_meta',
        'index/1.pf_index',
        'pagefind-ui.js',
        'wasm.en.pagefind',
        'pagefind-modular-ui.css',
      ])
        save(join(outputPath, name), name);
      save(join(outputPath, 'pagefind-entry.json'), '{"version":"1"}');
      return { errors: [...writing], outputPath };
    },
  };
  const below = (path: string): string[] => [...files.keys()].filter((name) => name === path || name.startsWith(`${path}/`));
  const effects = {
    createIndex: async () => (errors.length > 0 ? { errors: [...errors] } : { errors: [], index }),
    close: async () => {
      state.closed += 1;
      records.length = 0;
    },
    list: async (folder: string) => [...new Set(below(folder).map((name) => name.slice(folder.length + 1).split('/')[0] ?? ''))],
    read: async (path: string) => Buffer.from(files.get(path) ?? ''),
    write: async (path: string, bytes: Uint8Array) => void files.set(path, bytes),
    remove: async (path: string) => below(path).forEach((name) => void files.delete(name)),
  } as unknown as IndexEffects;
  return { effects, files, records, state };
}

const rows = [0, 1, 2].map((row) => ({ row, terms: ['平安', '', 'v2g'] }));

describe('writeBundle', () => {
  test('terms are handed over in their places, and only what a page loads is left', async () => {
    const { effects, files, records, state } = createFakes();
    const handed: string[] = [];
    const { records: found, entry } = await writeBundle(rows, 'out', {
      ...effects,
      close: async () => {
        handed.push(...records.map(({ content }) => content));
        await effects.close();
      },
    });
    expect(found).toEqual([0, 1, 2]);
    expect(entry).toEqual({ version: '1' });
    expect(handed.map((content) => content.split(' ').length)).toEqual([3, 3, 3]);
    expect(new Set(handed).size).toBe(1);
    expect([...files.keys()].sort()).toEqual([
      'out/index/1.pf_index',
      'out/pagefind-entry.json',
      'out/pagefind.js',
      'out/pagefind.qaa_1.pf_meta',
      'out/wasm.unknown.pagefind',
    ]);
    expect(state.closed).toBe(1);
  });

  test.each([
    ['a record is missing', { loses: 1 }, '2 of 3 records'],
    ['Pagefind cannot start', { errors: ['no service'] }, 'no service'],
    ['a record is refused', { adding: ['bad record'] }, 'bad record'],
    ['the files cannot be written', { writing: ['disk full'] }, 'disk full'],
  ])('%s: the bundle is refused and the service ended', async (_, wrong, message) => {
    const { effects, state } = createFakes(wrong);
    const writing = writeBundle(rows, 'out', effects);
    await expect(writing).rejects.toThrow(BundleError);
    await expect(writing).rejects.toThrow(message);
    expect(state.closed).toBe(1);
  });
});

describe('writeIndex', { timeout: 120_000 }, () => {
  test('the same archive makes the same bytes, whatever was in the folder before', async () => {
    const [first, second] = [await makeFolder(), await makeFolder()];
    expect(await writeIndex(archive, first)).toEqual({ zh: 3, en: 2 });
    await writeIndex(makeArchive([{ id: 'other' }]), second);
    await rm(join(second, 'search'), { recursive: true });
    await writeIndex(archive, second);
    expect([...(await readAll(second))]).toEqual([...(await readAll(first))]);
  });

  test.each(['zh', 'en'] as const)('every term is found where it stands in the text, and nowhere else (%s)', async (locale: Locale) => {
    const { effects, files } = createFakes();
    await writeIndex(archive, 'out', effects);
    const folder = join('out', toSearchDataUrl(locale, toStamp(archive)));
    const read = (name: string): Buffer => Buffer.from(files.get(join(folder, name)) ?? '');
    const catalogue = unpack<Catalogue>(read('catalogue.bin'));
    const simplify = createSimplify(catalogue.variants);
    const lexicon = new Map(unpack<Array<[string, number]>>(read('lexicon.bin')));
    const postings = createSmallPostings(catalogue.words, async (name) => read(`words/${name}`));
    const texts = createTexts(archive, locale);
    const terms = new Map<string, Map<number, number[]>>();
    for (const [row, text] of texts.entries()) {
      expect(files.has(join(folder, `text/${row}.bin`)), `${row}`).toBe(text !== null);
      if (text === null) continue;
      expect(unpack<Text>(read(`text/${row}.bin`))).toEqual(text);
      const parts = placeParts(text, simplify);
      const places = parts.flatMap(({ first, tokens }) => tokens.map(({ term }, index) => [term, first + index] as const));
      for (const [term, place] of places) {
        const found = terms.get(term) ?? new Map<number, number[]>();
        terms.set(term, found.set(row, [...(found.get(row) ?? []), place]));
      }
      expect(catalogue.titles[row]).toBe(parts[0]?.tokens.length);
      expect(catalogue.lengths[row]).toBe(Math.round(Math.sqrt((places[places.length - 1]?.[1] ?? -1) + 1)));
    }
    expect(terms.size).toBeGreaterThanOrEqual(10);
    for (const [term, found] of terms) {
      expect(
        [...(await postings.findTerm(term))].map(([row, list]) => [row, [...list]]),
        term,
      ).toEqual([...found]);
      if (/^[\p{Script=Latin}\p{N}.]+$/u.test(term)) expect(lexicon.get(term), term).toBe(found.size);
    }
    expect((await postings.findTerm('xylophone')).size).toBe(0);
    expect(catalogue.records).toEqual(texts.flatMap((text, row) => (text === null ? [] : [row])));
    expect([...files.keys()].some((name) => name.startsWith(join('out', toBundleUrl(locale)).replace(/\/$/, '')))).toBe(true);
  });

  test('the real Pagefind and disk keep every record', async () => {
    const folder = await makeFolder();
    const effects = createIndexEffects();
    const { records } = await writeBundle(
      [0, 3, 7].map((row) => ({ row, terms: ['平安', 'v2g', String(row)] })),
      join(folder, 'bundle'),
      effects,
    );
    expect([...records].sort()).toEqual([0, 3, 7]);
    expect((await effects.list(join(folder, 'bundle'))).sort().join()).toMatch(
      /^index,pagefind-entry\.json,pagefind\.js,pagefind\.qaa_\w+\.pf_meta,wasm\.unknown\.pagefind$/,
    );
    expect(await effects.list(join(folder, 'nowhere'))).toEqual([]);
  });
});
