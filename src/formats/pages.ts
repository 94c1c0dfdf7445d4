import { listSlices } from '#archive/list.ts';
import type { Archive } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';
import { site } from '../site.ts';
import * as urls from '../urls.ts';

/** A page that exists in both languages: its path in each. */
export type TwinPage = (locale: Locale) => string;

/** Lists every page a search engine should know, in a fixed order; each has its twin in the other language. Topics and places without an article are left out: their pages ask not to be indexed. */
export function listTwinPages(archive: Archive): TwinPage[] {
  const {
    toAboutUrl,
    toArticlesUrl,
    toArticleUrl,
    toContributeUrl,
    toDatesUrl,
    toGuideUrl,
    toHomeUrl,
    toPlacesUrl,
    toPlaceUrl,
    toSearchUrl,
    toTopicsUrl,
    toTopicUrl,
    toYearUrl,
  } = urls;
  const places = [...archive.places.values()].filter((place) => place.level !== 'province' && archive.byPlace.has(place.id));
  const topics = [...archive.topics.keys()].filter((id) => archive.byTopic.has(id));
  return [
    toHomeUrl,
    toAboutUrl,
    toGuideUrl,
    toContributeUrl,
    (locale) => toSearchUrl(locale),
    ...listPaged(archive.listed, (page) => (locale) => toArticlesUrl(locale, page)),
    toTopicsUrl,
    ...topics.flatMap((id) => listPaged(archive.byTopic.get(id) ?? [], (page) => (locale) => toTopicUrl(locale, id, page))),
    toPlacesUrl,
    ...places.flatMap((place) => {
      const [city, district] = place.level === 'city' ? [place.id, null] : [place.parent ?? '', place.id];
      return listPaged(archive.byPlace.get(place.id) ?? [], (page) => (locale) => toPlaceUrl(locale, city, district, page));
    }),
    toDatesUrl,
    ...[...archive.byYear.keys()].map(
      (year): TwinPage =>
        (locale) =>
          toYearUrl(locale, year),
    ),
    ...archive.listed.map(
      (id): TwinPage =>
        (locale) =>
          toArticleUrl(locale, id),
    ),
  ];
}

function listPaged(ids: readonly string[], toPage: (page: number) => TwinPage): TwinPage[] {
  return listSlices(ids, site.pageSize).map((slice) => toPage(slice.page));
}
