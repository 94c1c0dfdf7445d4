import { encodePrefix, encodeTerm } from '#search/text/encode.ts';
import type { Places, Postings } from './postings.ts';

/** What of Pagefind's JavaScript API we use. */
export interface PagefindApi {
  readonly search: (term: string | null) => Promise<{ readonly results: ReadonlyArray<{ readonly id: string; readonly words: readonly number[] }> } | null>;
  readonly preload: (term: string) => Promise<void>;
}

/** Creates the postings that Pagefind keeps; `records` are the rows in the order of the records' ids. `checkLoaded` throws when a file did not come: Pagefind itself goes on without it, with wrong results. */
export function createPagefindPostings(pagefind: PagefindApi, records: readonly number[], checkLoaded: () => void): Postings {
  const state: { rows: Promise<ReadonlyMap<string, number>> | null } = { rows: null };
  const listRows = async (): Promise<ReadonlyMap<string, number>> => {
    const ids = ((await pagefind.search(null))?.results ?? []).map((result) => result.id).sort();
    checkLoaded();
    if (ids.length !== records.length) throw new Error('The search bundle is not the one the catalogue was made with');
    return new Map(ids.map((id, index) => [id, records[index] ?? 0]));
  };
  const search = async (text: string): Promise<Places> => {
    const results = (await pagefind.search(text))?.results ?? [];
    checkLoaded();
    state.rows ??= listRows();
    const rows = await state.rows;
    return new Map(results.map(({ id, words }) => [rows.get(id) ?? -1, [...words].sort((a, b) => a - b)]));
  };
  return {
    findTerm: (term) => search(encodeTerm(term)),
    // The terms beginning with one character may lie in more than one file: the last of them is asked for first.
    findPrefix: async (prefix) => {
      await pagefind.preload(`${encodePrefix(prefix)}\u{323AF}`);
      return search(encodePrefix(prefix));
    },
  };
}
