import type { Archive } from '#archive/model.ts';
import { words } from '#i18n/words.ts';
import { type Locale, locales } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';

/** One value of a facet as the form shows it; `group` heads the values that belong together. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly group: string | null;
  /** Whether it stands below the value before it, as a topic does below its parent. */
  readonly isNested: boolean;
}

/** Lists the values of every facet that some article has, in the order of the vocabulary, with their names in a language. */
export function listOptions(archive: Archive, locale: Locale): Record<Facet, readonly Option[]> {
  const t = words(locale);
  const places = [...archive.places.values()].filter((place) => archive.byPlace.has(place.id));
  const cities = places.filter((place) => place.level === 'city');
  const topics = [...archive.topics.values()].filter((topic) => archive.byTopic.has(topic.id));
  const roots = topics.filter((topic) => topic.parent === undefined);
  const kinds = (['feature', 'brief', 'photo'] as const).filter((kind) => archive.listed.some((id) => archive.articles.get(id)?.kind === kind));
  const toOption = (value: string, name: string, group: string | null = null, isNested = false): Option => ({ value, name, group, isNested });
  return {
    city: cities.map((city) => toOption(city.id, city.short[locale])),
    district: cities.flatMap((city) =>
      places.filter((place) => place.parent === city.id).map((place) => toOption(place.id, place.name[locale], city.short[locale])),
    ),
    topic: roots.flatMap((root) => [
      toOption(root.id, root.name[locale]),
      ...topics.filter((topic) => topic.parent === root.id).map((topic) => toOption(topic.id, topic.name[locale], null, true)),
    ]),
    kind: kinds.map((kind) => toOption(kind, t(`facet.kind.${kind}`))),
    lang: locales.map((each) => toOption(each, t(`facet.lang.${each}`))),
  };
}
