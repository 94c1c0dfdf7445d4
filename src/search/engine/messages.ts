import type { Locale } from '#lib/locale.ts';
import type { Query } from '#search/query.ts';
import type { Answer } from './answer.ts';

/** What the page asks of the worker; a later request makes the earlier ones void. */
export interface SearchRequest {
  readonly number: number;
  readonly locale: Locale;
  /** The mark of the bundles, from the page. */
  readonly stamp: string;
  readonly query: Query;
}

/** What the worker says to a request: `unsupported` when this browser cannot run Pagefind, `failed` when something could not be loaded. */
export type SearchReply =
  | { readonly number: number; readonly state: 'done'; readonly answer: Answer }
  | { readonly number: number; readonly state: 'failed' | 'unsupported' };
