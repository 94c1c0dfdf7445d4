import { findArticle } from './find.ts';
import type { Archive, Article } from './model.ts';

/** The listed articles next to one in time; null at either end, and for an article that is not listed. */
export interface Neighbours {
  readonly earlier: Article | null;
  readonly later: Article | null;
}

/** Finds the articles before and after one in the archive's order. */
export function findNeighbours(archive: Archive, id: string): Neighbours {
  const index = archive.listed.indexOf(id);
  const at = (position: number): Article | null => {
    const found = index < 0 ? undefined : archive.listed[position];
    return found === undefined ? null : findArticle(archive, found);
  };
  return { earlier: at(index + 1), later: at(index - 1) };
}

/** Lists up to `size` listed articles that share a district, the city or topics with one: a shared district counts most, then the city, then each topic; of equals the nearest in time, then by id. */
export function listRelated(archive: Archive, id: string, size: number): Article[] {
  const subject = findArticle(archive, id);
  const places = [subject.city, ...subject.districts].flatMap((place) => archive.byPlace.get(place) ?? []);
  const topics = subject.topics.flatMap((topic) => archive.byTopic.get(topic) ?? []);
  return [...new Set([...places, ...topics])]
    .filter((other) => other !== id)
    .map((other) => findArticle(archive, other))
    .map((article) => ({ article, score: toScore(subject, article), distance: toDistance(subject, article) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, size)
    .map(({ article }) => article);
}

/** A district outweighs the city and any number of topics; the city outweighs any number of topics. */
function toScore(a: Article, b: Article): number {
  const district = a.districts.some((id) => b.districts.includes(id)) ? 10_000 : 0;
  const city = a.city === b.city ? 1_000 : 0;
  const topics = a.topics.filter((id) => b.topics.includes(id)).length;
  const primary = a.topics[0] === b.topics[0] ? 1 : 0;
  return district + city + topics * 2 + primary;
}

/** Days between the middles of the two ranges of possible days. */
function toDistance(a: Article, b: Article): number {
  return Math.abs(toMiddle(a) - toMiddle(b));
}

function toMiddle({ date }: Article): number {
  return (Date.parse(date.earliest) + Date.parse(date.latest)) / 2 / 86_400_000;
}
