/** The facets a reader can narrow a search by, in the order shown; names in the URL, the form and the index are the same. */
export const facets = ['city', 'district', 'topic', 'kind', 'lang'] as const;

/** One of the facets. */
export type Facet = (typeof facets)[number];

/** The index's filter that holds an article's EDTF date; a range of days is asked for through its values. */
export const dateFilter = 'date';

/** The index's sort key: the article's place in the archive's own order, oldest first. */
export const orderKey = 'order';

/** The only field of Pagefind's `meta`: every meta field is searched as a title, so nothing else may stand there. */
export const titleMeta = 'title';

/** The orders of a list of results. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** One of the orders. */
export type Sort = (typeof sorts)[number];

/** How many results stand on one page. */
export const resultsPerPage = 10;

/** The language code of each bundle: `qaa`, a private one, keeps Pagefind from cutting or stemming Chinese. */
export const bundleLanguages = { zh: 'qaa', en: 'en' } as const;
