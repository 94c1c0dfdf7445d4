import type { Archive } from './model.ts';

/** Counts the listed articles of a place; a city has those of its districts too. */
export function countPlace(archive: Archive, id: string): number {
  return archive.byPlace.get(id)?.length ?? 0;
}

/** Counts the listed articles of a topic; an upper topic has those below it too. */
export function countTopic(archive: Archive, id: string): number {
  return archive.byTopic.get(id)?.length ?? 0;
}

/** Counts the listed articles of a year. */
export function countYear(archive: Archive, year: string): number {
  return archive.byYear.get(year)?.length ?? 0;
}
