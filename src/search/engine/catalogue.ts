import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';
import type { Name } from '#search/names/name.ts';
import type { WordDirectory } from '#search/small/directory.ts';

/** What is known of every article without its text: one file a language, read by every search. Row 0 is the newest article; rows are the same in both languages. */
export interface Catalogue {
  readonly locale: Locale;
  readonly rows: number;
  /** For each facet its values, and for each row the places of its values among them. */
  readonly facets: Readonly<Record<Facet, { readonly values: readonly string[]; readonly rows: ReadonlyArray<readonly number[]> }>>;
  /** EDTF dates, each once, newest first, and how many rows in a row have each. */
  readonly dates: ReadonlyArray<readonly [edtf: string, rows: number]>;
  /** For each row: how many tokens of this language's text it has, rounded, and how many of them are its title's. */
  readonly lengths: readonly number[];
  readonly titles: readonly number[];
  /** Whether Pagefind keeps within what a first query may load; else the small index is asked in every browser. */
  readonly usesPagefind: boolean;
  /** The row of each Pagefind record, in the order of the records' ids. */
  readonly records: readonly number[];
  /** Traditional characters whose simplified form stands in the archive: pairs, one after the other. */
  readonly variants: string;
  /** What the archive writes about, by its names. */
  readonly names: readonly Name[];
  /** Pagefind's own entry file, so that it need not be asked for. */
  readonly entry: unknown;
  /** The directory of the small index. */
  readonly words: WordDirectory;
}

/** An article's text in one language, as results show it; `anchor` is empty above the body. */
export interface Text {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** In the order of the index: title, kicker, subtitle, summary, paragraphs, people. */
  readonly parts: ReadonlyArray<readonly [anchor: string, text: string]>;
}
