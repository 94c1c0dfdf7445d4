import type { Archive } from '#archive/model.ts';
import { words } from '#i18n/words.ts';
import { type Locale, locales } from '#lib/locale.ts';
import type { Facet } from '#search/fields.ts';

/** One value of a facet as the form shows it. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** The value it stands below: a topic's parent, a district's city. */
  readonly parent: string | null;
}

/** Lists the values of every facet that some article has, in the order of the vocabulary, with their names in a language. */
export function listOptions(archive: Archive, locale: Locale): Record<Facet, readonly Option[]> {
  const t = words(locale);
  const places = [...archive.places.values()].filter((place) => archive.byPlace.has(place.id));
  const cities = places.filter((place) => place.level === 'city');
  const topics = [...archive.topics.values()].filter((topic) => archive.byTopic.has(topic.id));
  const roots = topics.filter((topic) => topic.parent === undefined);
  const kinds = (['feature', 'brief', 'photo'] as const).filter((kind) => archive.listed.some((id) => archive.articles.get(id)?.kind === kind));
  const toOption = (value: string, name: string, parent: string | null = null): Option => ({ value, name, parent });
  return {
    city: cities.map((city) => toOption(city.id, city.short[locale])),
    district: cities.flatMap((city) => places.filter((place) => place.parent === city.id).map((place) => toOption(place.id, place.name[locale], city.id))),
    topic: roots.flatMap((root) => [
      toOption(root.id, root.name[locale]),
      ...topics.filter((topic) => topic.parent === root.id).map((topic) => toOption(topic.id, topic.name[locale], root.id)),
    ]),
    kind: kinds.map((kind) => toOption(kind, t(`facet.kind.${kind}`))),
    lang: locales.map((each) => toOption(each, t(`facet.lang.${each}`))),
  };
}
