import type { Archive, Article } from '#archive/model.ts';
import { toComparable } from '#lib/comparable.ts';
import { type Locale, locales } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';
import type { Term } from '#schema/term.ts';
import type { Topic } from '#schema/topic.ts';
import type { Name } from './name.ts';
import { listReadings, type Readings, readSyllables, toInitials, toTyped } from './readings.ts';

/** Creates the names of everything the archive has an article on: places, topics and what is above them, then the terms that occur; within a kind the one with most articles first. */
export function createNames(archive: Archive): Name[] {
  const readings = listReadings([...archive.places.values(), ...archive.topics.values()]);
  const count = countNames(archive);
  const order = (kind: Name['kind']) => (a: Name, b: Name) =>
    (count.get(`${kind} ${b.id}`) ?? 0) - (count.get(`${kind} ${a.id}`) ?? 0) || (a.id < b.id ? -1 : 1);
  const list = <T extends { readonly id: string }>(kind: Name['kind'], things: Iterable<T>, toName: (thing: T) => Draft): Name[] =>
    [...things]
      .filter(({ id }) => count.has(`${kind} ${id}`))
      .map((thing) => addSounds({ ...toName(thing), kind, id: thing.id }, readings))
      .filter((name) => name.zh.length > 0 && name.en.length > 0)
      .sort(order(kind));
  return [
    ...list('place', archive.places.values(), draftPlace),
    ...list('topic', archive.topics.values(), draftTopic),
    ...list('term', archive.terms.values(), draftTerm),
  ];
}

/** Counts the articles of every place, topic and term that has any; what is above them counts too. Keys are kind and id with a space between. */
export function countNames(archive: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, value: number): void => void counts.set(key, (counts.get(key) ?? 0) + value);
  for (const [id, articles] of archive.byPlace) {
    add(`place ${id}`, articles.length);
    const place = archive.places.get(id);
    if (place?.level === 'city' && place.parent !== undefined) add(`place ${place.parent}`, articles.length);
  }
  for (const [id, articles] of archive.byTopic) add(`topic ${id}`, articles.length);
  const forms = [...archive.terms.values()].map((term) => ({ key: `term ${term.id}`, zh: toForms(term, 'zh'), en: toForms(term, 'en') }));
  for (const id of archive.listed) {
    const article = archive.articles.get(id);
    if (article === undefined) continue;
    const texts = locales.map((locale) => ({ locale, text: toComparable(toText(article, locale), locale) }));
    for (const { key, ...named } of forms) if (texts.some(({ locale, text }) => named[locale].some((form) => text.includes(form)))) add(key, 1);
  }
  return counts;
}

type Draft = Pick<Name, 'facet' | 'zh' | 'en'>;

function draftPlace({ level, name, short, aliases }: Place): Draft {
  return {
    facet: level === 'province' ? null : level === 'city' ? 'city' : 'district',
    zh: [name.zh, short.zh, ...(aliases?.zh ?? [])],
    en: [name.en, short.en, ...(aliases?.en ?? [])],
  };
}

function draftTopic({ name, aliases }: Topic): Draft {
  return { facet: 'topic', zh: [name.zh, ...(aliases?.zh ?? [])], en: [name.en, ...(aliases?.en ?? [])] };
}

function draftTerm({ zh, en, aliases }: Term): Draft {
  return { facet: null, zh: [zh, ...toHeads(zh, 'zh'), ...(aliases?.zh ?? [])], en: [en, ...toHeads(en, 'en'), ...(aliases?.en ?? [])].filter(isTelling) };
}

/** What stands before a dot or colon, or in quotation marks, is what people call it: 追风捕影·金融风险防范与处置综合应用, “四个一”设施. */
function toHeads(text: string, locale: Locale): string[] {
  const [head = '', ...rest] = text.split(locale === 'zh' ? /[·・]/ : /: /);
  const quoted = /“([^”]+)”/.exec(text)?.[1] ?? '';
  const isEnough = (part: string): boolean => (locale === 'zh' ? /^\p{Script=Han}{3,}$/u : /\s/).test(part);
  return [rest.length > 0 ? head.replace(/[“”]/g, '') : '', quoted].filter(isEnough);
}

/** One common English word (correspondent, auxiliary) says too little to stand for the thing. */
function isTelling(form: string): boolean {
  return /[\s-]/.test(form) || /^\P{L}*\p{Lu}/u.test(form);
}

function addSounds(draft: Draft & Pick<Name, 'kind' | 'id'>, readings: Readings): Name {
  const zh = [...new Set(draft.zh)];
  const syllables = zh.map((form) => readSyllables(form, readings));
  return {
    kind: draft.kind,
    id: draft.id,
    facet: draft.facet,
    zh,
    en: [...new Set(draft.en)],
    pinyin: [...new Set(syllables.flatMap(toTyped))].filter((typed) => typed.length > 1),
    initials: [...new Set(syllables.map(toInitials))].filter((initials) => initials.length > 1),
  };
}

function toForms(term: Term, locale: Locale): string[] {
  return draftTerm(term)[locale].map((form) => toComparable(form, locale));
}

function toText(article: Article, locale: Locale): string {
  const edition = article.editions[locale];
  if (edition === undefined) return '';
  return [edition.title, edition.kicker ?? '', edition.subtitle ?? '', edition.summary, ...edition.blocks.map((block) => block.text)].join('\n');
}
