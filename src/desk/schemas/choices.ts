import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import type { Choice } from './to-json-schema.ts';

/** The closed lists as an editor's completion needs them. */
export interface Lists {
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
}

/** Lists the cities an article can name. */
export function listCities({ places }: Lists): Choice[] {
  return places.filter((place) => place.level === 'city').map((place) => ({ id: place.id, means: toBoth(place.name) }));
}

/** Lists the districts, counties and county-level cities, former ones included, each with its city. */
export function listDistricts({ places }: Lists): Choice[] {
  return places
    .filter((place) => place.level !== 'city' && place.level !== 'province')
    .map((place) => {
      const city = places.find((other) => other.id === place.parent);
      const until = place.validTo === undefined ? '' : ` (– ${place.validTo})`;
      return { id: place.id, means: `${city?.name.zh ?? ''}${place.name.zh} · ${place.name.en}, ${city?.name.en ?? ''}${until}` };
    });
}

/** Lists the topics of both levels. */
export function listTopics({ topics }: Lists): Choice[] {
  return topics.map((topic) => ({ id: topic.id, means: toBoth(topic.name) }));
}

function toBoth(name: { readonly zh: string; readonly en: string }): string {
  return `${name.zh} · ${name.en}`;
}
