import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { importPage, type PageContext, type PageImport } from '#desk/import/import-page.ts';

/** A page of text recognised from a newspaper. */
export interface SourcePage {
  readonly name: string;
  readonly text: string;
}

const fixtures = resolve('src/desk/import/fixtures');
const content = resolve('content');
const vocabulary = readVocabulary(readReferenceFiles({ content, fallback: content }));
const places = vocabulary.places ?? [];
const topics = vocabulary.topics ?? [];

/** The importer’s made-up pages, one a folder. */
export function listMadePages(): SourcePage[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, text: readFileSync(join(fixtures, name, 'page.txt'), 'utf8') }));
}

/** The sample pages that stand beside the project (`../shared/seeds`, or the folder `SHARED/seeds`); other people’s text, so no copy of them is kept here. Empty where the folder is absent. */
export function listSeedPages(): SourcePage[] {
  const folder = resolve(process.env.SHARED ?? '../shared', 'seeds');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Imports a page against the archive’s own vocabulary, as on a fixed day. */
export function importText(text: string, wish: Partial<PageContext> = {}): PageImport {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const context = {
    places,
    topics,
    fileName: 'page.txt',
    sha256,
    bytes: bytes.length,
    document: 'page-test',
    taken: new Set<string>(),
    imported: new Map<number, string>(),
  };
  return importPage(text, { ...context, city: null, year: null, today: '2026-01-31', ...wish });
}
