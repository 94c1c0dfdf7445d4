import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bundleLanguage } from '#search/fields.ts';
import { encodeTerm } from '#search/text/encode.ts';
import type { IndexEffects } from './effects.ts';

/** One row's terms in their places; an empty place is an empty string. */
export interface Row {
  readonly row: number;
  readonly terms: readonly string[];
}

/** What is known of a bundle once it is written: the row of each record in the order of the records' ids, and Pagefind's entry. */
export interface Bundle {
  readonly records: readonly number[];
  readonly entry: unknown;
  /** Bytes that a reader's first query of two terms loads of it, packed. */
  readonly firstBytes: number;
}

/** How many records are handed over before the first answer is awaited: enough to keep Pagefind busy, too few to fill the memory. */
const batchSize = 64;

/** An empty place: Pagefind counts it as a word and indexes nothing. */
const gap = '¶';

/** Writes Pagefind's bundle of some rows into a folder, without the files that our page does not load. Throws at any fault Pagefind reports, and where a record is missing. */
export async function writeBundle(rows: readonly Row[], folder: string, effects: IndexEffects): Promise<Bundle> {
  await effects.remove(folder);
  try {
    await writeRows(rows, folder, effects);
  } finally {
    await effects.close();
  }
  const records = await readRecords(folder, effects);
  if (records.length !== rows.length) throw new BundleError([`${records.length} of ${rows.length} records`]);
  const entry: unknown = JSON.parse((await effects.read(join(folder, 'pagefind-entry.json'))).toString('utf8'));
  for (const name of await effects.list(folder)) if (!isUsed(name)) await effects.remove(join(folder, name));
  return { records, entry, firstBytes: await countFirstBytes(folder, effects) };
}

async function writeRows(rows: readonly Row[], folder: string, effects: IndexEffects): Promise<void> {
  const { index, errors } = await effects.createIndex({ forceLanguage: bundleLanguage });
  if (index === undefined) throw new BundleError(errors);
  for (let start = 0; start < rows.length; start += batchSize) {
    const answers = await Promise.all(
      rows.slice(start, start + batchSize).map(({ row, terms }) => {
        const content = terms.map((term) => (term === '' ? gap : encodeTerm(term))).join(' ');
        return index.addCustomRecord({ url: String(row), content, language: bundleLanguage, meta: {} });
      }),
    );
    const faults = answers.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new BundleError(faults);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new BundleError(written.errors);
}

/** Reads off the fragments which record is which row; the page needs nothing else of them. */
async function readRecords(folder: string, effects: IndexEffects): Promise<number[]> {
  const names = (await effects.list(join(folder, 'fragment'))).sort();
  const rows: number[] = [];
  for (const name of names) {
    const text = gunzipSync(await effects.read(join(folder, 'fragment', name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
    rows.push(Number(url));
  }
  return rows;
}

/** The program, its script, the table of records, and two chunks of the usual size; what is not packed on disk is packed on the way. */
async function countFirstBytes(folder: string, effects: IndexEffects): Promise<number> {
  const names = (await effects.list(folder)).filter((name) => /\.(?:js|pagefind|pf_meta)$/.test(name));
  const fixed = await Promise.all(names.map(async (name) => gzipSync(await effects.read(join(folder, name))).length));
  const chunks = await effects.list(join(folder, 'index'));
  const sizes = await Promise.all(chunks.map(async (name) => (await effects.read(join(folder, 'index', name))).length));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return fixed.reduce((sum, size) => sum + size, 0) + Math.round(2 * mean);
}

/** Says whether the browser loads a file of the bundle; a language that Pagefind does not stem has the program called `unknown`. */
function isUsed(name: string): boolean {
  return /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.[\w-]+\.pf_meta|index)$/.test(name);
}

/** Pagefind could not build a bundle; the message carries its own words. */
export class BundleError extends Error {
  constructor(errors: readonly string[]) {
    super(`Pagefind: ${errors.join('; ') || 'no index'}`);
    this.name = 'BundleError';
  }
}
