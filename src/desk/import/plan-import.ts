import { type ContentFile, readText } from '#archive/files.ts';
import { splitFrontmatter } from '#schema/frontmatter.ts';
import type { Source } from '#schema/source.ts';
import type { Draft } from './draft.ts';
import type { PageImport } from './import-page.ts';
import { writeDraft } from './write-draft.ts';
import { writeSource } from './write-source.ts';

/** What the content folder already holds of a page, and the names that are taken there. */
export interface Known {
  /** The id of the page’s source record, present or proposed. */
  readonly document: string;
  readonly isReceived: boolean;
  /** Ids of all articles. */
  readonly taken: ReadonlySet<string>;
  /** Ids of this page’s items that are there, by part. */
  readonly imported: ReadonlyMap<number, string>;
}

/** Finds what a content folder already holds of a page, told by the page’s hash; reads no article unless the page was received before. */
export function findKnown(fileName: string, sha256: string, sources: readonly Source[], articles: readonly ContentFile[]): Known {
  const taken = new Set(articles.map((file) => file.parts[2] ?? ''));
  const record = sources.find((source) => source.sha256 === sha256);
  if (record === undefined) return { document: createDocument(fileName, sha256, sources), isReceived: false, taken, imported: new Map() };
  const imported = new Map<number, string>();
  for (const file of articles) {
    const source = readSourceField(file);
    if (source?.document === record.id && !imported.has(source.part)) imported.set(source.part, file.parts[2] ?? '');
  }
  return { document: record.id, isReceived: true, taken, imported };
}

/** A file to write, its path inside the content folder. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a page’s import, the record first: a run that is cut short is known by it and can be taken up again. Nothing that exists is among them. */
export function planImport(page: PageImport, known: Known): { readonly files: readonly PlannedFile[]; readonly skipped: readonly Draft[] } {
  const record = known.isReceived ? [] : [{ path: `sources/${known.document}.yaml`, text: writeSource(page.source) }];
  const fresh = page.drafts.filter((draft) => !known.imported.has(draft.part));
  const drafts = fresh.map((draft) => ({ path: `articles/${draft.folder}/${draft.id}/zh.mdx`, text: writeDraft(draft) }));
  return { files: [...record, ...drafts], skipped: page.drafts.filter((draft) => known.imported.has(draft.part)) };
}

/** Names a page’s record after the number its file name begins with, or after its hash; never like another. */
function createDocument(fileName: string, sha256: string, sources: readonly Source[]): string {
  const number = /^(\d{1,6})(?=[_.-])/.exec(fileName)?.[1];
  const wish = number === undefined ? `page-${sha256.slice(0, 8)}` : `page-${number}`;
  return sources.some((source) => source.id === wish) ? `${wish}-${sha256.slice(0, 8)}` : wish;
}

function readSourceField(file: ContentFile): { readonly document: string; readonly part: number } | null {
  const split = splitFrontmatter(readText(file).text, file.path);
  const value =
    'yaml' in split ? (split.yaml.value as { readonly source?: { readonly document?: unknown; readonly part?: unknown } } | null | undefined) : null;
  const { document, part } = value?.source ?? {};
  return typeof document === 'string' && typeof part === 'string' ? { document, part: Number(part) } : null;
}
