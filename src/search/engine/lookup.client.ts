import { orderKey } from '#search/fields.ts';
import type { Hit } from './rank.ts';

/** What of Pagefind's JavaScript API we use. */
export interface PagefindApi {
  readonly search: (term: string | null, options: PagefindOptions) => Promise<{ readonly results: readonly PagefindResult[] } | null>;
  readonly preload: (term: string) => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

interface PagefindOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: () => Promise<RecordData>;
}

/** A record as Pagefind stored it. */
export interface RecordData {
  readonly raw_url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The single questions that can be put to an index; each is asked once and remembered. */
export interface Lookup {
  /** Where a word or bigram stands; with `isPrefix`, every bigram that begins with a character. */
  readonly findTerm: (term: string, isPrefix: boolean) => Promise<ReadonlyMap<string, Hit>>;
  /** The records in which terms, given with spaces between, stand in a row. */
  readonly findRow: (terms: string) => Promise<ReadonlySet<string>>;
  /** The records that have any of some values in a filter. */
  readonly findSet: (filter: string, values: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Every record, newest first. */
  readonly findOrder: () => Promise<ReadonlySet<string>>;
  /** The values of a filter. */
  readonly listValues: (filter: string) => Promise<readonly string[]>;
  readonly load: (record: string) => Promise<RecordData>;
}

/** Creates the look-ups in one bundle. `checkLoaded` throws when a file did not come: Pagefind itself goes on without it, with wrong results. */
export function createLookup(pagefind: PagefindApi, checkLoaded: () => void): Lookup {
  const handles = new Map<string, PagefindResult>();
  const hits = new Map<string, Promise<ReadonlyMap<string, Hit>>>();
  const sets = new Map<string, Promise<ReadonlySet<string>>>();

  const search = async (term: string | null, options: PagefindOptions): Promise<readonly PagefindResult[]> => {
    const results = (await pagefind.search(term, options))?.results ?? [];
    checkLoaded();
    for (const result of results) handles.set(result.id, result);
    return results;
  };

  /** Pagefind's plain search also takes longer words and, failing any, shorter ones; its exact search knows which records have the word itself. */
  const findWord = async (term: string): Promise<ReadonlyMap<string, Hit>> => {
    const exact = toIds(await search(`"${term}"`, {}));
    return exact.size === 0 ? new Map() : toHits((await search(term, {})).filter((result) => exact.has(result.id)));
  };

  /** The words beginning with one character may lie in more than one file: the last of them is asked for first. */
  const findPrefix = async (term: string): Promise<ReadonlyMap<string, Hit>> => {
    await pagefind.preload(`${term}\u{323AF}`);
    return toHits(await search(term, {}));
  };

  return {
    findTerm: (term, isPrefix) => remember(hits, `${isPrefix} ${term}`, () => (isPrefix ? findPrefix(term) : findWord(term))),
    findRow: (terms) => remember(sets, `"${terms}"`, async () => toIds(await search(`"${terms}"`, {}))),
    findSet: (filter, values) =>
      remember(sets, `${filter}=${values.join()}`, async () =>
        values.length === 0 ? new Set() : toIds(await search(null, { filters: { [filter]: { any: values } } })),
      ),
    findOrder: () => remember(sets, 'order', async () => toIds(await search(null, { sort: { [orderKey]: 'desc' } }))),
    listValues: async (filter) => {
      const filters = await pagefind.filters();
      checkLoaded();
      return Object.keys(filters[filter] ?? {});
    },
    load: async (record) => {
      const handle = handles.get(record);
      if (handle === undefined) throw new Error(`No record ${record}`);
      const data = await handle.data();
      checkLoaded();
      return data;
    },
  };
}

/** Remembers what a look-up found; what failed is forgotten, so that it can be tried again. */
function remember<T>(memory: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const finding = find();
  memory.set(key, finding);
  finding.catch(() => memory.delete(key));
  return finding;
}

function toIds(results: readonly PagefindResult[]): ReadonlySet<string> {
  return new Set(results.map((result) => result.id));
}

function toHits(results: readonly PagefindResult[]): ReadonlyMap<string, Hit> {
  return new Map(results.map((result) => [result.id, { score: result.score, positions: result.words }]));
}
