import { findArticle, findEdition } from '#archive/find.ts';
import type { Archive, Article, Edition } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { dateFilter, type Facet, orderKey, titleMeta } from '#search/fields.ts';
import { boundary, cut } from '#search/text/tokens.ts';
import { toArticleUrl } from '../../urls.ts';

/** One article as Pagefind gets it: text cut into tokens, facts as filters. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<typeof titleMeta, string>>;
  readonly filters: Readonly<Record<Facet | typeof dateFilter, readonly string[]>>;
  readonly sort: Readonly<Record<typeof orderKey, string>>;
}

/** Creates the records of one language's bundle: one for every listed article. An article without that language has its other text; the filter `lang` names the languages it has. */
export function createRecords(archive: Archive, locale: Locale): SearchRecord[] {
  return archive.listed.map((id, index) => {
    const article = findArticle(archive, id);
    const edition = findEdition(article, locale);
    return {
      url: toArticleUrl(locale, id),
      content: listTexts(archive, article, edition, locale)
        .map(toTokens)
        .filter((text) => text !== '')
        .join(` ${boundary} `),
      meta: { [titleMeta]: toTokens(edition.title) },
      filters: toFilters(archive, article),
      sort: { [orderKey]: String(archive.listed.length - index) },
    };
  });
}

/** The texts of a record in their order: headlines, body, then what only names it. */
function listTexts(archive: Archive, article: Article, edition: Edition, locale: Locale): string[] {
  const places = [article.city, ...article.districts].map((id) => archive.places.get(id)?.name[locale] ?? id);
  const topics = listTopics(archive, article).map((id) => archive.topics.get(id)?.name[locale] ?? id);
  const people = article.byline.flatMap((person) => [person.name, person.latin ?? '', person.affiliation?.[edition.locale] ?? '']);
  const heads = [edition.title, edition.kicker ?? '', edition.subtitle ?? '', edition.summary];
  return [...heads, ...edition.blocks.map((block) => block.text), ...people, ...places, ...topics];
}

function toTokens(text: string): string {
  return cut(text).join(' ');
}

function toFilters(archive: Archive, article: Article): SearchRecord['filters'] {
  return {
    city: [article.city],
    district: article.districts,
    topic: listTopics(archive, article),
    kind: [article.kind],
    lang: locales.filter((locale) => article.editions[locale] !== undefined),
    [dateFilter]: [article.date.edtf],
  };
}

/** An article's topics and the topics above them, each once. */
function listTopics(archive: Archive, article: Article): string[] {
  const parents = article.topics.flatMap((id) => archive.topics.get(id)?.parent ?? []);
  return [...new Set([...article.topics, ...parents])];
}
