import { findArticle } from '#archive/find.ts';
import type { Archive } from '#archive/model.ts';
import { toIsoPart } from '#lib/dates.ts';
import { locales } from '#lib/locale.ts';
import type { Answer } from '#search/engine/answer.ts';

/** What is true of the archive before anything is asked: how many articles there are of each value and in each month. */
export type Whole = Pick<Answer, 'total' | 'counts' | 'months'>;

/** Counts the whole archive, so that the page shows numbers before a search and none has to be loaded for them. */
export function countWhole(archive: Archive): Whole {
  const articles = archive.listed.map((id) => findArticle(archive, id));
  const places = (level: 'city' | 'district') =>
    Object.fromEntries(
      [...archive.byPlace].filter(([id]) => (archive.places.get(id)?.level === 'city') === (level === 'city')).map(([id, ids]) => [id, ids.length]),
    );
  return {
    total: articles.length,
    counts: {
      city: places('city'),
      district: places('district'),
      topic: Object.fromEntries([...archive.byTopic].map(([id, ids]) => [id, ids.length])),
      kind: countEach(articles.map((article) => article.kind)),
      lang: countEach(articles.flatMap((article) => locales.filter((locale) => article.editions[locale] !== undefined))),
    },
    months: countEach(articles.map((article) => toIsoPart(article.date).slice(0, 7))),
  };
}

function countEach(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
