import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { bundleLanguages } from '#search/fields.ts';
import { toBundleUrl } from '../../urls.ts';
import { createRecords, type SearchRecord } from './records.ts';

/** Creates both search bundles of a built site in `<outFolder>/pagefind/<locale>/`; returns the number of records that stand in each. */
export async function createBundles(archive: Archive, outFolder: string, effects: BundleEffects = createBundleEffects()): Promise<Record<Locale, number>> {
  return writeBundles({ zh: createRecords(archive, 'zh'), en: createRecords(archive, 'en') }, outFolder, effects);
}

/** Writes one Pagefind bundle a language, each in a run of its own, without the files our page does not load; returns the counts read back from disk. Throws at any fault Pagefind reports. */
export async function writeBundles(
  records: Readonly<Record<Locale, readonly SearchRecord[]>>,
  outFolder: string,
  effects: BundleEffects = createBundleEffects(),
): Promise<Record<Locale, number>> {
  const counts = { zh: 0, en: 0 };
  for (const locale of locales) {
    const folder = join(outFolder, ...toBundleUrl(locale).split('/'));
    await effects.remove(folder);
    try {
      await writeBundle(records[locale], locale, folder, effects);
    } finally {
      await effects.close();
    }
    for (const name of await effects.list(folder)) if (!isUsed(name, locale)) await effects.remove(join(folder, name));
    counts[locale] = await readCount(folder, locale, effects);
  }
  return counts;
}

/** How many records are handed over before the first answer is awaited: enough to keep Pagefind busy, too few to fill the memory. */
const batchSize = 64;

async function writeBundle(records: readonly SearchRecord[], locale: Locale, folder: string, effects: BundleEffects): Promise<void> {
  const language = bundleLanguages[locale];
  const { index, errors } = await effects.createIndex({ forceLanguage: language });
  if (index === undefined) throw new BundleError(locale, errors);
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    const answers = await Promise.all(batch.map((record) => index.addCustomRecord({ ...toMutable(record), language })));
    const faults = answers.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new BundleError(locale, faults);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new BundleError(locale, written.errors);
}

function toMutable(record: SearchRecord) {
  const filters = Object.fromEntries(Object.entries(record.filters).map(([name, values]) => [name, [...values]]));
  return { url: record.url, content: record.content, meta: { ...record.meta }, filters, sort: { ...record.sort } };
}

/** Says whether the browser loads a file of the bundle; Pagefind's own interfaces, styles, worker and highlighter are not ours. */
function isUsed(name: string, locale: Locale): boolean {
  // A language that Pagefind does not stem has the program called `unknown`.
  const program = `wasm.${bundleLanguages[locale] === 'qaa' ? 'unknown' : bundleLanguages[locale]}.pagefind`;
  return name === program || /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|fragment|index|filter)$/.test(name);
}

async function readCount(folder: string, locale: Locale, effects: BundleEffects): Promise<number> {
  const entry = JSON.parse(await effects.readText(join(folder, 'pagefind-entry.json'))) as { languages: Record<string, { page_count: number }> };
  return entry.languages[bundleLanguages[locale]]?.page_count ?? 0;
}

/** Pagefind could not build a bundle; the message carries its own words. */
export class BundleError extends Error {
  constructor(locale: Locale, errors: readonly string[]) {
    super(`Pagefind (${locale}): ${errors.join('; ') || 'no index'}`);
    this.name = 'BundleError';
  }
}

/** What writing bundles needs of the machine: Pagefind's service and the disk. */
export interface BundleEffects {
  readonly createIndex: typeof createIndex;
  /** Ends Pagefind's service; the next call starts a new one. */
  readonly close: () => Promise<unknown>;
  readonly list: (folder: string) => Promise<string[]>;
  readonly readText: (path: string) => Promise<string>;
  /** Removes a file or a folder with all in it; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>;
}

/** Returns the real Pagefind and disk. */
export function createBundleEffects(): BundleEffects {
  return {
    createIndex,
    close,
    list: (folder) => readdir(folder),
    readText: (path) => readFile(path, 'utf8'),
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}
