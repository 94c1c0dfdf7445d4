import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import { findArticle } from './find.ts';
import type { Archive, Article } from './model.ts';
import type { PictureFile } from './pictures.ts';

/** One page of a longer list. */
export interface Slice {
  readonly ids: readonly string[];
  /** From 1. */
  readonly page: number;
  /** At least 1, also when the list is empty. */
  readonly pages: number;
  /** How many the whole list has. */
  readonly total: number;
}

/** Cuts a list of ids into pages of `size`; an empty list is one empty page. */
export function listSlices(ids: readonly string[], size: number): Slice[] {
  const pages = Math.max(1, Math.ceil(ids.length / size));
  return Array.from({ length: pages }, (_, index) => ({ ids: ids.slice(index * size, (index + 1) * size), page: index + 1, pages, total: ids.length }));
}

/** Gives the articles of a list of ids, in its order. */
export function listArticles(archive: Archive, ids: readonly string[]): Article[] {
  return ids.map((id) => findArticle(archive, id));
}

/** Lists the pictures to publish, each once though both languages or two articles place it; those of withdrawn articles are none. */
export function listPictures(archive: Archive): PictureFile[] {
  const pictures = listArticles(archive, archive.listed).flatMap((article) => article.pictures);
  return [...new Map(pictures.map((picture) => [picture.hash, picture])).values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** Lists the cities in the order of their codes. */
export function listCities(archive: Archive): Place[] {
  return [...archive.places.values()].filter((place) => place.level === 'city').sort(compareCodes);
}

/** Lists a city's county-level divisions in the order of their codes; those that ceased to exist stand last. */
export function listDistricts(archive: Archive, city: string): Place[] {
  const divisions = [...archive.places.values()].filter((place) => place.parent === city && place.level !== 'city').sort(compareCodes);
  return [...divisions.filter((place) => place.validTo === undefined), ...divisions.filter((place) => place.validTo !== undefined)];
}

/** Lists the topics of the upper level, in the vocabulary's order. */
export function listMainTopics(archive: Archive): Topic[] {
  return [...archive.topics.values()].filter((topic) => topic.parent === undefined);
}

/** Lists the topics below one, in the vocabulary's order. */
export function listSubtopics(archive: Archive, id: string): Topic[] {
  return [...archive.topics.values()].filter((topic) => topic.parent === id);
}

/** Lists the years with articles, newest first. */
export function listYears(archive: Archive): string[] {
  return [...archive.byYear.keys()].sort().reverse();
}

function compareCodes(a: Place, b: Place): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
