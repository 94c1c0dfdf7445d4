import type { Locale } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';
import type { Name } from './name.ts';

/** What suggestions are made from, for pages in one language: the file `suggest.bin`, unpacked. */
export interface Suggestions {
  readonly locale: Locale;
  /** Names with their numbers of articles. */
  readonly names: ReadonlyArray<readonly [name: Name, articles: number]>;
  /** The newest articles: ids and titles; a title in the other language where the page's has none. */
  readonly titles: ReadonlyArray<readonly [id: string, title: string]>;
  /** The characters of the titles by their usual syllable, and where one is read otherwise: title, character, syllable. */
  readonly sounds: Readonly<Record<string, string>>;
  readonly exceptions: ReadonlyArray<readonly [title: number, character: number, syllable: string]>;
  /** Traditional and simplified characters in pairs. */
  readonly variants: string;
}

/** What choosing a suggestion does: chooses a facet's value, asks for words, opens an article. */
export type SuggestionAct =
  | { readonly type: 'choose'; readonly facet: Extract<Facet, 'city' | 'district' | 'topic'>; readonly value: string }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'open'; readonly id: string };

/** One line under the search box. */
export interface Suggestion {
  readonly kind: Name['kind'] | 'article';
  readonly id: string;
  /** In the page's language, where there is one in it. */
  readonly text: string;
  /** The language of the text. */
  readonly locale: Locale;
  /** Another word for it that was typed, where the text does not show it. */
  readonly also: string | null;
  /** In how many articles; null for an article itself. */
  readonly articles: number | null;
  readonly act: SuggestionAct;
}
