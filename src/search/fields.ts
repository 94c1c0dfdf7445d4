/** The facets a reader can narrow a search by, in the order shown; names in the URL, the form and the index are the same. */
export const facets = ['city', 'district', 'topic', 'kind', 'lang'] as const;

/** One of the facets. */
export type Facet = (typeof facets)[number];

/** The orders of a list of results. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** One of the orders. */
export type Sort = (typeof sorts)[number];

/** How many results stand on one page. */
export const resultsPerPage = 10;

/** The language code of both Pagefind bundles: a private one, with which Pagefind neither cuts nor stems. */
export const bundleLanguage = 'qaa';
