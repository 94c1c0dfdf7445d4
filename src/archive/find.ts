import { type Locale, toOther } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';
import type { Source } from '#schema/source.ts';
import type { Topic } from '#schema/topic.ts';
import type { Archive, Article, Edition } from './model.ts';

/** Finds an article by id; an unknown id is a fault of the program, not of the content. */
export function findArticle(archive: Archive, id: string): Article {
  return findIn(archive.articles, id, 'article');
}

/** Finds a place by id; an unknown id is a fault of the program. */
export function findPlace(archive: Archive, id: string): Place {
  return findIn(archive.places, id, 'place');
}

/** Finds a topic by id; an unknown id is a fault of the program. */
export function findTopic(archive: Archive, id: string): Topic {
  return findIn(archive.topics, id, 'topic');
}

/** Finds the source page an article was drawn from; null where its record names none. */
export function findSource(archive: Archive, article: Article): Source | null {
  const id = article.source?.document;
  return id === undefined ? null : findIn(archive.sources, id, 'source');
}

/** Gives the edition to show a reader of a language: theirs, or the other one where theirs is missing. */
export function findEdition(article: Article, locale: Locale): Edition {
  const edition = article.editions[locale] ?? article.editions[toOther(locale)];
  if (edition === undefined) throw new Error(`The article ${article.id} has no edition`);
  return edition;
}

/** Finds what a date rests on, in the reader's language where it is written in it; null where nothing is said. */
export function findDateBasis(article: Article, locale: Locale): { readonly text: string; readonly locale: Locale } | null {
  for (const each of [locale, toOther(locale)]) {
    const text = article.editions[each]?.dateBasis ?? null;
    if (text !== null) return { text, locale: each };
  }
  return null;
}

/** Finds the article to open the front page with: the newest feature, or else the newest article; null in an empty archive. */
export function findLead(archive: Archive): Article | null {
  const listed = archive.listed.map((id) => findArticle(archive, id));
  return listed.find((article) => article.kind === 'feature') ?? listed[0] ?? null;
}

function findIn<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`No ${what} ${id}`);
  return thing;
}
