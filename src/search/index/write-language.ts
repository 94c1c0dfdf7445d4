import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Catalogue, Text } from '#search/engine/catalogue.ts';
import { createSounds } from '#search/names/sounds.ts';
import { createWordFiles } from '#search/small/write-words.ts';
import { isPair } from '#search/text/cut.ts';
import { placeParts } from '#search/text/listing.ts';
import { createSimplify, type Simplify } from '#search/text/simplify.ts';
import { toBundleUrl, toSearchDataUrl } from '../../urls.ts';
import type { Columns } from './create-catalogue.ts';
import type { IndexEffects } from './effects.ts';
import { listHanWords } from './list-han-words.ts';
import { type Row, writeBundle } from './write-bundle.ts';

/** All that one language's files are made from; plain data, so that a thread can have it. */
export interface LanguageInput {
  readonly outFolder: string;
  readonly stamp: string;
  readonly variants: string;
  /** Newest first; null where an article has no text in this language. */
  readonly texts: ReadonlyArray<Text | null>;
  readonly columns: Columns;
}

/** What a reader's first query may load, in bytes, before the worker's program and the texts of the results (30 kB): an archive too large for Pagefind to keep within it is searched in the small index. */
const mostFirstBytes = 200_000;

/** Writes one language's files into a built site's folder; returns the number of texts. */
export async function writeLanguage({ outFolder, stamp, variants, texts, columns }: LanguageInput, effects: IndexEffects): Promise<number> {
  const { locale } = columns;
  const simplify = createSimplify(variants);
  const folder = join(outFolder, ...toSearchDataUrl(locale, stamp).split('/'));
  const save = (name: string, data: unknown): Promise<void> => effects.write(join(folder, name), pack(data));
  const found = texts.flatMap((text, row) => (text === null ? [] : [{ row, text }]));
  const placed = found.map(({ row, text }) => ({ row, ...listTerms(text, simplify) }));
  const { records, entry, firstBytes } = await writeBundle(placed, join(outFolder, ...toBundleUrl(locale).split('/')), effects);
  const byRow = new Map(placed.map((item) => [item.row, item]));
  const lengths = texts.map((_, row) => Math.round(Math.sqrt(byRow.get(row)?.terms.length ?? 0)));
  const titles = texts.map((_, row) => byRow.get(row)?.title ?? 0);
  const words = createWordFiles(texts.map((_, row) => byRow.get(row)?.terms ?? []));
  for (const [name, bytes] of words.files) await effects.write(join(folder, 'words', name), bytes);
  const catalogue: Catalogue = { words: words.directory, usesPagefind: true, ...columns, lengths, titles, records, variants, entry };
  const usesPagefind = firstBytes + pack(catalogue).length <= mostFirstBytes;
  await save('catalogue.bin', usesPagefind ? catalogue : { ...catalogue, usesPagefind, records: [], entry: null });
  await save('lexicon.bin', [...createLexicon(placed), ...(locale === 'zh' ? listHanWords : listJoined)(found.map(({ text }) => text))]);
  await save('sounds.bin', createSounds(columns.names.flatMap((name) => name.zh).join('')));
  for (const { row, text } of found) await save(`text/${row}.bin`, text);
  return found.length;
}

/** Gzip with nothing of the day or the machine in it. */
function pack(data: unknown): Uint8Array {
  return gzipSync(JSON.stringify(data), { level: 9 });
}

function listTerms(text: Text, simplify: Simplify): Omit<Row, 'row'> & { readonly title: number } {
  const terms: string[] = [];
  const parts = placeParts(text, simplify);
  for (const { first, tokens } of parts) {
    while (terms.length < first) terms.push('');
    terms.push(...tokens.map((token) => token.term));
  }
  return { terms, title: parts[0]?.tokens.length ?? 0 };
}

/** Names with an apostrophe inside, such as Chang’an, which people type without it; contractions are none. */
function listJoined(texts: readonly Text[]): Array<readonly [string, number]> {
  const counts = new Map<string, number>();
  for (const { parts } of texts) {
    const names = parts.flatMap(([, part]) => part.match(/\p{Script=Latin}{2,}['’](?!(?:re|ve|ll)\b)\p{Script=Latin}{2,}/gu) ?? []);
    for (const name of new Set(names.map((each) => each.toLowerCase().replace('’', "'")))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Every word and number with the number of articles it stands in, in order: what a part of a word or a misspelt one is looked for among. */
function createLexicon(rows: readonly Row[]): Array<readonly [string, number]> {
  const counts = new Map<string, number>();
  for (const { terms } of rows) for (const term of new Set(terms)) if (term !== '' && !isPair(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
