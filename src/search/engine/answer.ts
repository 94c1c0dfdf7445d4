import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';
import type { Query } from '#search/query.ts';

/** A run of text, found or not. */
export interface Run {
  readonly text: string;
  readonly isFound: boolean;
}

/** A stretch of an article's text; where it does not begin or end with its paragraph, that is said. */
export interface Passage {
  readonly locale: Locale;
  /** The paragraph's anchor on the article's page, `p12`; empty for what stands above the body. */
  readonly anchor: string;
  readonly runs: readonly Run[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** One result, ready to be shown. */
export interface Result {
  readonly id: string;
  readonly match: 'all' | 'some';
  /** The language of the text in which the match was. */
  readonly locale: Locale;
  /** EDTF. */
  readonly date: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** In the reader's language where the article has it. */
  readonly title: readonly Run[];
  readonly titleLocale: Locale;
  readonly passages: readonly Passage[];
}

/** What was typed and what it was also taken to mean: the same thing's name in the other language, a name typed in pinyin, a likely spelling. */
export interface Expansion {
  readonly kind: 'pair' | 'pinyin' | 'spelling';
  readonly typed: string;
  readonly meant: string;
  /** The query's words with this reading taken back. */
  readonly without: string;
}

/** One word of the query as it was read, and in how many articles it stands by itself. */
export interface ReadWord {
  readonly text: string;
  readonly count: number;
  /** The query's words without it; empty where nothing would be left. */
  readonly without: string;
}

/** How a query was understood. */
export interface Understood {
  readonly words: readonly ReadWord[];
  readonly expansions: readonly Expansion[];
  /** Whole queries that differ by a letter or a sound and would find something. */
  readonly spellings: readonly string[];
  /** Matches of all words if the days were not limited; null where they are not. */
  readonly anyDate: number | null;
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
  /** How many of the same there are in each month, `2024-06` (`2024` where the month is not known), whatever days are chosen. */
  readonly months: Readonly<Record<string, number>>;
  readonly understood: Understood;
}

/** Answers a query; `checkWanted` throws when the answer is no longer wanted, and is asked between the steps. */
export type FindAnswer = (query: Query, checkWanted: () => void) => Promise<Answer>;
