import type { Locale } from '#lib/locale.ts';
import type { Simplify } from '#search/text/simplify.ts';
import type { Catalogue, Text } from './catalogue.ts';
import type { Lexicon } from './part-words.ts';
import type { Postings } from './postings.ts';

/** One language's index, opened. What it loads it loads once; a file that does not come is an error. */
export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly postings: Postings;
  readonly simplify: Simplify;
  readonly loadText: (row: number) => Promise<Text>;
  readonly loadLexicon: () => Promise<Lexicon>;
}

/** Opens a language's index, the same one every time. */
export type OpenIndex = (locale: Locale) => Promise<SearchIndex>;
