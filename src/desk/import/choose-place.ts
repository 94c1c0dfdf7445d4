import type { Place } from '#schema/place.ts';
import type { FindPlaces } from './find-places.ts';

/** The texts of a story that can name its place, in the order of their weight. */
export interface PlaceTexts {
  readonly kicker: string;
  readonly title: string;
  readonly affiliations: string;
  readonly body: readonly string[];
}

/** The place proposed for a story. */
export interface PlaceChoice {
  readonly city: string | null;
  /** The districts of that city that the story names, in the order of the text. */
  readonly districts: readonly string[];
  /** What the id is made with: the district the story is about, or its city. */
  readonly idPlace: string | null;
  /** The words that decided. */
  readonly quote: string;
  /** Another city named nearly as often. */
  readonly other: string | null;
}

const openingLength = 80;

/** Chooses a story's city and districts: the kicker says most, then the headline, then the opening words, then how often a place is named. */
export function choosePlace(texts: PlaceTexts, find: FindPlaces, places: ReadonlyMap<string, Place>): PlaceChoice {
  const cities = new Map<string, number>();
  const ids = new Map<string, number>();
  const quotes = new Map<string, string>();
  const order: string[] = [];
  const weigh = (text: string, weight: number): void => {
    for (const { id, name, isFull } of find(text)) {
      const place = places.get(id);
      const city = place?.level === 'city' ? id : place?.parent;
      if (city === undefined) continue;
      cities.set(city, (cities.get(city) ?? 0) + weight * (isFull ? 1.5 : 1));
      ids.set(id, (ids.get(id) ?? 0) + weight);
      if (!quotes.has(city)) quotes.set(city, name);
      if (!order.includes(id)) order.push(id);
    }
  };
  const [first = '', ...rest] = texts.body;
  weigh(texts.kicker, 14);
  weigh(texts.title, 5);
  weigh(first.slice(0, openingLength), 5);
  weigh(first.slice(openingLength), 1);
  for (const text of rest) weigh(text, 1);
  weigh(texts.affiliations, 3);
  const [best, second] = [...cities].sort(([, a], [, b]) => b - a);
  if (best === undefined) return { city: null, districts: [], idPlace: null, quote: '', other: null };
  const [city, weight] = best;
  const districts = order.filter((id) => id !== city && places.get(id)?.parent === city);
  const [district] = [...districts].sort((a, b) => (ids.get(b) ?? 0) - (ids.get(a) ?? 0));
  const isOfDistrict =
    district !== undefined && (districts.length === 1 || (ids.get(district) ?? 0) >= 5) && (ids.get(district) ?? 0) >= (ids.get(city) ?? 0) / 2;
  return {
    city,
    districts,
    idPlace: isOfDistrict ? district : city,
    quote: quotes.get(city) ?? '',
    other: second !== undefined && second[1] >= weight / 2 ? second[0] : null,
  };
}
