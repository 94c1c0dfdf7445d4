import { type EdtfDate, isOverlapping, parseEdtf } from '#lib/dates.ts';
import type { Bilingual } from '#lib/locale.ts';
import { toNear } from '#schema/near.ts';
import type { Place } from '#schema/place.ts';
import type { Problem } from '#schema/problem.ts';
import type { ArticlePart } from './read-article.ts';
import { findMeant, type Names, toMeant } from './suggest.ts';

/** What an article's facts are held against; null where a vocabulary cannot be read. */
export interface Known {
  readonly places: ReadonlyMap<string, Place> | null;
  readonly topics: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string>;
  /** What people call the places and topics. */
  readonly placeNames: Names;
  readonly topicNames: Names;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

type Report = (code: Problem['code'], keys: readonly PropertyKey[], values?: Problem['values']) => void;

/** Checks an article's facts against the vocabulary, the sources and the day; looks at each field by itself, so that one wrong field hides no other. */
export function checkFacts(parts: readonly ArticlePart[], known: Known): Problem[] {
  return parts.flatMap((part) => {
    const fields = part.split.yaml.value as Readonly<Record<string, unknown>>;
    if (part.role === null || fields === null || typeof fields !== 'object') return [];
    const problems: Problem[] = [];
    const report: Report = (code, keys, values) => {
      problems.push({ code, path: part.path, ...part.split.yaml.find(keys), field: keys.map(String).join('.'), values });
    };
    if (part.role === 'translation') checkDay(fields.translated, ['translated'], known.today, report);
    else checkOriginal(fields, known, report);
    return problems;
  });
}

function checkOriginal(fields: Readonly<Record<string, unknown>>, known: Known, report: Report): void {
  const date = typeof fields.date === 'string' ? parseEdtf(fields.date) : null;
  checkDay(fields.date, ['date'], known.today, report);
  if (date !== null && (date.uncertain || date.approximate) && toText(fields.dateBasis) === '') report('E-FM-BASIS', ['date'], { value: date.edtf });
  for (const name of ['district', 'topic']) checkTwice(listItems(fields, name), report);
  if (known.places !== null) checkPlaces(fields, date, known.places, known.placeNames, report);
  for (const { keys, value } of known.topics === null ? [] : listItems(fields, 'topic')) {
    if (known.topics !== null && !known.topics.has(value)) report('E-FM-TOPIC', keys, { value, ...toMeant(findMeant(value, known.topicNames)) });
  }
  const document = toText((fields.source as Readonly<Record<string, unknown>> | undefined)?.document);
  if (document !== '' && !known.sources.has(document)) report('E-FM-SOURCE', ['source', 'document'], { value: document, ...toNear(document, known.sources) });
  const status = toText(fields.status);
  const notes = Array.isArray(fields.notes) ? (fields.notes as unknown[]) : [];
  if ((status === 'corrected' || status === 'withdrawn') && notes.length === 0) report('E-FM-NOTES', ['status'], { value: status });
  for (const [index, note] of notes.entries())
    checkDay((note as Readonly<Record<string, unknown>> | null)?.date, ['notes', index, 'date'], known.today, report);
}

function checkPlaces(fields: Readonly<Record<string, unknown>>, date: EdtfDate | null, places: ReadonlyMap<string, Place>, names: Names, report: Report): void {
  const city = toText(fields.city);
  const isCity = places.get(city)?.level === 'city';
  if (city !== '' && !isCity) report('E-FM-PLACE', ['city'], { value: city, ...toMeant(findCity(city, places, names)) });
  const districts = [...places.values()].filter((place) => place.level !== 'city' && place.level !== 'province');
  for (const { keys, value } of listItems(fields, 'district')) {
    const district = districts.find((place) => place.id === value);
    if (district === undefined) report('E-FM-PLACE', keys, { value, ...toMeant(findDistrict(value, districts, names)) });
    else if (isCity && district.parent !== city) report('E-FM-DISTRICT', keys, { value, city });
    else if (date !== null && !isValidAt(district, date)) report('E-FM-PERIOD', keys, { value, date: date.edtf, span: toSpan(district) });
  }
}

/** An item of a list stands there once. */
function checkTwice(items: readonly { readonly keys: readonly PropertyKey[]; readonly value: string }[], report: Report): void {
  for (const [index, { keys, value }] of items.entries()) if (items.findIndex((item) => item.value === value) < index) report('E-FM-DUPLICATE', keys);
}

/** Of a district typed as a city, the city it belongs to. */
function findCity(typed: string, places: ReadonlyMap<string, Place>, names: Names): string | null {
  const meant = places.get(findMeant(typed, names) ?? '');
  if (meant === undefined || meant.level === 'province') return null;
  return meant.level === 'city' ? meant.id : (meant.parent ?? null);
}

function findDistrict(typed: string, districts: readonly Place[], names: Names): string | null {
  const meant = findMeant(typed, names);
  return districts.some((place) => place.id === meant) ? meant : null;
}

function checkDay(value: unknown, keys: readonly PropertyKey[], today: string, report: Report): void {
  const date = parseEdtf(toText(value));
  if (date !== null && date.earliest > today) report('E-FM-FUTURE', keys, { value: date.edtf });
}

/** The words of a field that holds one item or a list, each with the path it stands at. */
function listItems(fields: Readonly<Record<string, unknown>>, name: string): { readonly keys: readonly PropertyKey[]; readonly value: string }[] {
  const value = fields[name];
  const items = Array.isArray(value)
    ? value.map((item: unknown, index) => ({ keys: [name, index], value: toText(item) }))
    : [{ keys: [name], value: toText(value) }];
  return items.filter((item) => item.value !== '');
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Says whether a place existed on some day the date may be. */
function isValidAt(place: Place, date: EdtfDate): boolean {
  const from = parseEdtf(place.validFrom ?? '')?.earliest ?? '0001-01-01';
  const to = parseEdtf(place.validTo ?? '')?.latest ?? '9999-12-31';
  return isOverlapping(date, { earliest: from, latest: to });
}

function toSpan({ validFrom, validTo }: Place): Bilingual {
  if (validTo === undefined) return { zh: `${validFrom} 起`, en: `from ${validFrom}` };
  return validFrom === undefined ? { zh: `到 ${validTo} 止`, en: `until ${validTo}` } : { zh: `${validFrom} 至 ${validTo}`, en: `${validFrom} to ${validTo}` };
}
