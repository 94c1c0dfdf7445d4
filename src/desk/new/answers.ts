import { isArticleId } from '#archive/read.ts';
import { type EdtfDate, isOverlapping, parseEdtf } from '#lib/dates.ts';
import type { Locale } from '#lib/locale.ts';
import { originalSchema } from '#schema/article.ts';
import { toNear } from '#schema/near.ts';
import type { Place } from '#schema/place.ts';
import type { Source } from '#schema/source.ts';
import type { Topic } from '#schema/topic.ts';
import { createNames } from '../draft/names.ts';
import type { FlagName, Flags } from './flags.ts';
import { toText } from './texts.ts';

/** What a new article begins with; every id is one of the vocabulary. */
export interface Answers {
  readonly title: string;
  readonly titleEn: string | null;
  readonly date: EdtfDate;
  readonly dateBasis: string | null;
  readonly city: string;
  readonly districts: readonly string[];
  readonly topics: readonly string[];
  readonly kind: string;
  readonly text: string;
  readonly source: string | null;
  readonly id: string;
}

/** What answers are held against. */
export interface NewDesk {
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly sources: readonly Source[];
  readonly today: string;
  /** Says whether an article of that id exists. */
  readonly isTaken: (id: string) => boolean;
  readonly locale: Locale;
}

/** The options that cannot be left out where nobody can be asked. */
export function listMissing(flags: Flags): FlagName[] {
  const date = parseEdtf(flags.date ?? '');
  const missing: FlagName[] = (['title', 'date', 'city', 'topic', 'kind'] as const).filter((name) => flags[name] === undefined);
  if (date !== null && (date.uncertain || date.approximate) && flags['date-basis'] === undefined) missing.push('date-basis');
  if (flags.id === undefined && flags['title-en'] === undefined) missing.push('id');
  return missing;
}

/** Says what is wrong with the options that are given; empty where all is well. */
export function listComplaints(flags: Flags, desk: NewDesk): string[] {
  const { locale, places, topics, sources } = desk;
  const names = createNames(places, topics);
  const unknown = (flag: FlagName, value: string, candidates: Iterable<string>): string =>
    toText('unknown', locale, { flag, value, near: toNear(value, candidates).near[locale] });
  const complaints: string[] = [];
  const add = (complaint: string | null): void => void (complaint !== null && complaints.push(complaint));
  if (flags.date !== undefined) add(checkDate(flags.date, desk));
  const city = flags.city === undefined ? null : names.findCity(flags.city);
  if (flags.city !== undefined && city === null) add(unknown('city', flags.city, names.cities));
  for (const value of flags.district ?? []) {
    const found = names.findDistrict(value, city?.id ?? null);
    if (found === null) add(unknown('district', value, names.districts));
    else if (city !== null && found.parent !== city.id) add(toText('elsewhere', locale, { value, city: city.name[locale] }));
  }
  for (const value of flags.topic ?? []) if (names.findTopic(value) === null) add(unknown('topic', value, names.topics));
  if (flags.kind !== undefined && !kinds.includes(flags.kind)) add(unknown('kind', flags.kind, kinds));
  if (flags.text !== undefined && !textKinds.includes(flags.text)) add(unknown('text', flags.text, textKinds));
  const ids = sources.map((source) => source.id);
  if (flags.source !== undefined && !ids.includes(flags.source)) add(unknown('source', flags.source, ids));
  if (flags.id !== undefined) add(checkId(flags.id, desk));
  return complaints;
}

/** Makes answers of options that are complete and without complaint. */
export function toAnswers(flags: Flags, desk: NewDesk): Answers {
  const names = createNames(desk.places, desk.topics);
  const date = parseEdtf(flags.date ?? '');
  const city = names.findCity(flags.city ?? '');
  if (date === null || city === null) throw new Error('The options were not checked');
  const districts = (flags.district ?? []).flatMap((value) => names.findDistrict(value, city.id)?.id ?? []);
  const topics = (flags.topic ?? []).flatMap((value) => names.findTopic(value)?.id ?? []);
  return {
    title: flags.title ?? '',
    titleEn: flags['title-en'] ?? null,
    date,
    dateBasis: flags['date-basis'] ?? null,
    city: city.id,
    districts: [...new Set(districts)],
    topics: [...new Set(topics)],
    kind: flags.kind ?? '',
    text: flags.text ?? 'retold',
    source: flags.source ?? null,
    id: flags.id ?? toProposedId(date, districts[0] ?? city.id, flags['title-en'] ?? ''),
  };
}

/** The choices of `kind` and `text`. */
export const kinds: readonly string[] = originalSchema.shape.kind.options;
const textKinds: readonly string[] = originalSchema.shape.text.options;

/** Says what is wrong with a date, or null. */
export function checkDate(value: string, { today, locale }: NewDesk): string | null {
  const date = parseEdtf(value);
  if (date === null) return toText('badDate', locale, { value });
  return date.earliest > today ? toText('future', locale, { value }) : null;
}

/** Says what is wrong with an id, or null. */
export function checkId(value: string, { isTaken, locale }: NewDesk): string | null {
  if (!isArticleId(value)) return toText('badId', locale, { value });
  return isTaken(value) ? toText('taken', locale, { value }) : null;
}

/** Lists the divisions of a city that existed at a date. */
export function listDistricts(places: readonly Place[], city: string, date: EdtfDate): Place[] {
  return places.filter(({ parent, validFrom, validTo }) => {
    const span = { earliest: parseEdtf(validFrom ?? '')?.earliest ?? '0001-01-01', latest: parseEdtf(validTo ?? '')?.latest ?? '9999-12-31' };
    return parent === city && isOverlapping(date, span);
  });
}

/** Proposes an id: the year, the place, and the first words of the English title that carry meaning. `2025-ouhai-safety-blueprint` */
export function toProposedId(date: EdtfDate, place: string, title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[’']s\b|\p{M}|[’']/gu, '')
    .toLowerCase();
  const words = (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !small.has(word) && word !== place);
  return [date.earliest.slice(0, 4), place, ...words.slice(0, 3)].join('-').slice(0, 80).replace(/-$/, '');
}

const small = new Set('a an and as at by for from gets get has have in into is it its of on or over s that the their to up with'.split(' '));
