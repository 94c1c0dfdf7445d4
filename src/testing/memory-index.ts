import type { Locale } from '#lib/locale.ts';
import type { Catalogue, Text } from '#search/engine/catalogue.ts';
import type { SearchIndex } from '#search/engine/index.ts';
import type { Places } from '#search/engine/postings.ts';
import { facets } from '#search/fields.ts';
import type { Name } from '#search/names/name.ts';
import { createSounds } from '#search/names/sounds.ts';
import { createWordFiles } from '#search/small/write-words.ts';
import { isPair } from '#search/text/cut.ts';
import { placeParts } from '#search/text/listing.ts';
import { createSimplify } from '#search/text/simplify.ts';

/** What a test says of an index in memory; what it leaves out is empty. */
export interface IndexWish {
  readonly locale: Locale;
  readonly texts: readonly Text[];
  readonly columns?: Partial<Pick<Catalogue, 'facets' | 'dates'>>;
  readonly names?: readonly Name[];
  readonly variants?: string;
}

/** Makes an index of texts, newest first, that answers from memory as the real ones do from files. */
export function makeIndex({ locale, texts, columns = {}, names = [], variants = '' }: IndexWish): SearchIndex {
  const simplify = createSimplify(variants);
  const places = new Map<string, Map<number, number[]>>();
  const sizes = texts.map((text, row) => {
    const parts = placeParts(text, simplify);
    for (const { first, tokens } of parts) for (const [index, { term }] of tokens.entries()) add(places, term, row, first + index);
    const last = parts.at(-1);
    return { length: (last?.first ?? 0) + (last?.tokens.length ?? 0), title: parts[0]?.tokens.length ?? 0 };
  });
  const empty = Object.fromEntries(
    facets.map((facet) => [facet, { values: facet === 'lang' ? [locale] : [], rows: texts.map(() => (facet === 'lang' ? [0] : [])) }]),
  );
  return {
    catalogue: {
      locale,
      rows: texts.length,
      facets: empty as unknown as Catalogue['facets'],
      dates: [['2024-06-01', texts.length]],
      ...columns,
      lengths: sizes.map(({ length }) => Math.round(Math.sqrt(length))),
      titles: sizes.map(({ title }) => title),
      records: [],
      variants,
      names,
      entry: null,
      usesPagefind: false,
      words: createWordFiles([]).directory,
    },
    postings: {
      findTerm: async (term) => places.get(term) ?? new Map(),
      findPrefix: async (prefix) => merge([...places].flatMap(([term, found]) => (term.startsWith(prefix) ? [found] : []))),
    },
    simplify,
    loadText: async (row) => texts[row] ?? Promise.reject(new Error(`No row ${row}`)),
    loadSounds: async () => createSounds(''),
    loadLexicon: async () => [...places].flatMap(([term, found]) => (isPair(term) ? [] : [[term, found.size] as const])),
  };
}

function add(places: Map<string, Map<number, number[]>>, term: string, row: number, place: number): void {
  const rows = places.get(term) ?? new Map<number, number[]>();
  const list = rows.get(row) ?? [];
  list.push(place);
  rows.set(row, list);
  places.set(term, rows);
}

function merge(all: readonly Places[]): Places {
  const merged = new Map<number, number[]>();
  for (const places of all)
    for (const [row, list] of places)
      merged.set(
        row,
        [...(merged.get(row) ?? []), ...list].sort((a, b) => a - b),
      );
  return merged;
}
