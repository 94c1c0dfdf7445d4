import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';
import type { Query } from '#search/query.ts';
import type { Passage, Run } from './passages.ts';

/** One result, ready to be shown. */
export interface Result {
  readonly id: string;
  readonly match: 'all' | 'some';
  /** The language of the text, the other one where the article lacks this. */
  readonly locale: Locale;
  /** EDTF. */
  readonly date: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly title: readonly Run[];
  readonly passages: readonly Passage[];
}

/** The answer to one query: a page of results, and what the whole of it is. */
export interface Answer {
  /** Matches of all words. */
  readonly total: number;
  /** Matches of some words. */
  readonly some: number;
  readonly page: number;
  readonly pages: number;
  readonly results: readonly Result[];
  /** How many matches of all words (of some, where there are none of all) there would be of each value, were it alone chosen in its facet. */
  readonly counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
}

/** Answers a query; `checkWanted` throws when the answer is no longer wanted, and is asked between the steps. */
export type FindAnswer = (query: Query, checkWanted: () => void) => Promise<Answer>;
