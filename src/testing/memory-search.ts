import type { Locale } from '#lib/locale.ts';
import type { Answer } from '#search/engine/answer.ts';
import type { Catalogue, Text } from '#search/engine/catalogue.ts';
import { createEngine } from '#search/engine/engine.ts';
import type { SearchIndex } from '#search/engine/index.ts';
import { facets } from '#search/fields.ts';
import type { Name } from '#search/names/name.ts';
import { parseQuery, type Query } from '#search/query.ts';
import { makeIndex } from './memory-index.ts';

/** What a test says of a search in memory: one list of paragraphs an article, newest first; the first paragraph is its title. */
export interface SearchWish {
  readonly zh?: ReadonlyArray<readonly string[]>;
  readonly en?: ReadonlyArray<readonly string[]>;
  readonly columns?: Partial<Pick<Catalogue, 'facets' | 'dates'>>;
  readonly names?: readonly Name[];
  readonly variants?: string;
}

/** What the search asked of its files. */
export interface Asked {
  terms: number;
  texts: number;
  lexicons: number;
}

/** A search in memory. */
export interface MemorySearch {
  readonly ask: (q: string, wish?: Partial<Query> & { readonly on?: Locale }) => Promise<Answer>;
  /** The ids on all pages of the answer. */
  readonly list: (q: string, wish?: Partial<Query> & { readonly on?: Locale }) => Promise<string[]>;
  readonly indexes: Readonly<Record<Locale, SearchIndex>>;
  readonly asked: Readonly<Asked>;
}

/** Makes a search over texts in memory; an article without a text in a language has no edition in it. */
export function makeSearch({ zh = [], en = [], columns = {}, names = [], variants = '' }: SearchWish): MemorySearch {
  const rows = Math.max(zh.length, en.length);
  const has = (texts: ReadonlyArray<readonly string[]>, row: number): boolean => (texts[row] ?? []).length > 0;
  const langs = Array.from({ length: rows }, (_, row) => [...(has(en, row) ? [0] : []), ...(has(zh, row) ? [1] : [])]);
  const empty = Object.fromEntries(
    facets.map((facet) => [facet, facet === 'lang' ? { values: ['en', 'zh'], rows: langs } : { values: [], rows: langs.map(() => []) }]),
  ) as unknown as Catalogue['facets'];
  const asked: Asked = { terms: 0, texts: 0, lexicons: 0 };
  const make = (locale: Locale, texts: ReadonlyArray<readonly string[]>): SearchIndex => {
    const list = Array.from({ length: rows }, (_, row): Text => {
      const [title = '', ...rest] = texts[row] ?? [];
      const parts = [['', title] as const, ...rest.map((text, index) => [`p${index + 1}`, text] as const)].filter(([, text]) => text !== '');
      return { id: `a${row}`, locale, title, parts };
    });
    return watch(makeIndex({ locale, texts: list, columns: { ...columns, facets: columns.facets ?? empty }, names, variants }), asked);
  };
  const indexes = { zh: make('zh', zh), en: make('en', en) };
  const engines = {
    zh: createEngine(async (locale) => indexes[locale], 'zh', findBorders),
    en: createEngine(async (locale) => indexes[locale], 'en', findBorders),
  };
  const ask: MemorySearch['ask'] = (q, { on = 'zh', ...wish } = {}) => engines[on]({ ...parseQuery(''), ...wish, q }, () => {});
  const list: MemorySearch['list'] = async (q, wish) => {
    const ids: string[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await ask(q, { ...wish, page });
      pages = answer.pages;
      ids.push(...answer.results.map(({ id }) => id));
    }
    return ids;
  };
  return { ask, list, indexes, asked };
}

/** Finds the borders of Chinese words as the browser does. */
export function findBorders(text: string): ReadonlySet<number> {
  const borders = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) borders.add(index + segment.length);
  return borders;
}

function watch(index: SearchIndex, asked: Asked): SearchIndex {
  const lexicon = index.loadLexicon();
  return {
    ...index,
    postings: {
      ...index.postings,
      findTerm: (term) => {
        asked.terms += 1;
        return index.postings.findTerm(term);
      },
    },
    loadText: (row) => {
      asked.texts += 1;
      return index.loadText(row);
    },
    loadLexicon: () => {
      asked.lexicons += 1;
      return lexicon;
    },
  };
}
