import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';

/** Finds places and topics by whatever people call them: id, Chinese or English name, short name, alias. */
export interface Names {
  readonly findCity: (text: string) => Place | null;
  /** Finds a county-level division; the city, where known, decides between two of one name. */
  readonly findDistrict: (text: string, city: string | null) => Place | null;
  readonly findTopic: (text: string) => Topic | null;
  /** Every name, for suggestions. */
  readonly cities: readonly string[];
  readonly districts: readonly string[];
  readonly topics: readonly string[];
}

/** Creates the index of names from the vocabulary. */
export function createNames(places: readonly Place[], topics: readonly Topic[]): Names {
  const cities = places.filter((place) => place.level === 'city');
  const districts = places.filter((place) => place.level !== 'city' && place.level !== 'province');
  const cityIndex = index(cities, (city) => listPlaceNames(city).flatMap((name) => [name, `浙江${name}`, `浙江省${name}`]));
  const districtIndex = index(districts, (place) => listFullNames(place, cities));
  const topicIndex = index(topics, listTopicNames);
  return {
    findCity: (text) => cityIndex.get(toKey(text))?.[0] ?? null,
    findDistrict: (text, city) => {
      const found = districtIndex.get(toKey(text)) ?? [];
      return found.find((place) => place.parent === city) ?? found[0] ?? null;
    },
    findTopic: (text) => topicIndex.get(toKey(text))?.[0] ?? null,
    cities: cities.flatMap(listPlaceNames),
    districts: districts.flatMap(listPlaceNames),
    topics: topics.flatMap(listTopicNames),
  };
}

/** Makes spellings of one name alike: `Rui’an  City` and `ruian city` → `ruiancity`. */
export function toKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’‘`·._-]+/gu, '');
}

function index<T>(items: readonly T[], list: (item: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(list(item).map(toKey))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [item]);
      else others.push(item);
    }
  }
  return found;
}

function listPlaceNames(place: Place): string[] {
  const { id, name, short, aliases, level } = place;
  const city = level === 'city' ? [`${short.en} City`, `${short.en} Prefecture`] : [];
  return [id, name.zh, short.zh, name.en, short.en, ...city, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])];
}

/** A district's names by themselves and after its city's: `瓯海区`, `温州市瓯海区`, `浙江温州瓯海`, `Ouhai, Wenzhou`. */
function listFullNames(place: Place, cities: readonly Place[]): string[] {
  const own = listPlaceNames(place);
  const city = cities.find((candidate) => candidate.id === place.parent);
  if (city === undefined) return own;
  const chinese = [place.name.zh, place.short.zh].flatMap((name) =>
    [city.name.zh, city.short.zh].flatMap((above) => [above + name, `浙江${above}${name}`, `浙江省${above}${name}`]),
  );
  return [...own, ...chinese, ...[place.name.en, place.short.en].map((name) => `${name}, ${city.short.en}`)];
}

function listTopicNames({ id, name, aliases }: Topic): string[] {
  return [id, name.zh, name.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])];
}
