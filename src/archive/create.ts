import { compareDates } from '#lib/dates.ts';
import type { Place } from '#schema/place.ts';
import type { Source } from '#schema/source.ts';
import type { Term } from '#schema/term.ts';
import type { Topic } from '#schema/topic.ts';
import type { Archive, Article } from './model.ts';

/** The parts an archive is made from, in any order. */
export interface ArchiveParts {
  readonly articles: readonly Article[];
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
}

/** Creates the frozen archive; the same parts in any order give the same archive. */
export function createArchive(parts: ArchiveParts): Archive {
  const articles = [...parts.articles].sort(compareNewestFirst);
  const places = toMap(parts.places);
  const topics = toMap(parts.topics);
  const listed = articles.filter((article) => article.status !== 'withdrawn');
  return Object.freeze({
    articles: toMap(articles),
    places,
    topics,
    sources: toMap(parts.sources),
    terms: toMap(parts.terms),
    listed: Object.freeze(listed.map((article) => article.id)),
    byPlace: groupIds(listed, (article) => [article.city, ...article.districts]),
    byTopic: groupIds(listed, (article) => article.topics.flatMap((id) => withParents(id, topics))),
    byYear: groupIds(listed, (article) => [article.date.earliest.slice(0, 4)]),
  });
}

/** Orders articles from new to old; of one date by id, so that the order never depends on the disk. */
export function compareNewestFirst(a: Article, b: Article): number {
  return compareDates(b.date, a.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function toMap<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function withParents(id: string, topics: ReadonlyMap<string, Topic>): string[] {
  const parent = topics.get(id)?.parent;
  return parent === undefined ? [id] : [id, parent];
}

function groupIds(articles: readonly Article[], keys: (article: Article) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const article of articles) {
    for (const key of new Set(keys(article))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article.id]);
      else group.push(article.id);
    }
  }
  return groups;
}
