import { findArticle } from '#archive/find.ts';
import type { Archive, Article } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import type { Catalogue } from '#search/engine/catalogue.ts';
import { type Facet, facets } from '#search/fields.ts';
import { createNames } from '#search/names/create-names.ts';

/** What a catalogue says of every article without its text. */
export type Columns = Pick<Catalogue, 'locale' | 'rows' | 'facets' | 'dates' | 'names'>;

/** Creates what a catalogue says of every listed article without its text; the texts' own figures are added by the writer. */
export function createColumns(archive: Archive, locale: Locale): Columns {
  const articles = archive.listed.map((id) => findArticle(archive, id));
  const dates: Array<[string, number]> = [];
  for (const { date } of articles) {
    const last = dates.at(-1);
    if (last?.[0] === date.edtf) last[1] += 1;
    else dates.push([date.edtf, 1]);
  }
  const columns = facets.map((facet) => {
    const lists = articles.map((article) => listValues(archive, article, facet));
    const values = [...new Set(lists.flat())].sort();
    const places = new Map(values.map((value, index) => [value, index]));
    return [facet, { values, rows: lists.map((list) => list.map((value) => places.get(value) ?? 0)) }] as const;
  });
  return { locale, rows: articles.length, facets: Object.fromEntries(columns) as unknown as Catalogue['facets'], dates, names: createNames(archive) };
}

/** An article's values in a facet. Its topics come with the topics above them, the first its primary one. */
function listValues(archive: Archive, article: Article, facet: Facet): readonly string[] {
  if (facet === 'city') return [article.city];
  if (facet === 'district') return article.districts;
  if (facet === 'kind') return [article.kind];
  if (facet === 'lang') return locales.filter((each) => article.editions[each] !== undefined);
  return [...new Set([...article.topics, ...article.topics.flatMap((id) => archive.topics.get(id)?.parent ?? [])])];
}
