import type { Known } from '#archive/facts.ts';
import type { ContentFile } from '#archive/files.ts';
import { createGlossary } from '#archive/glossary.ts';
import { isArticleId } from '#archive/read.ts';
import { readArticle } from '#archive/read-article.ts';
import { parseEdtf, toIsoPart } from '#lib/dates.ts';
import type { Locale } from '#lib/locale.ts';
import { countCharacters } from '#lib/text.ts';
import { toNear } from '#schema/near.ts';
import type { Problem } from '#schema/problem.ts';
import type { Names } from '../../draft/names.ts';
import { shorten, toSummary, toTitle } from './derive.ts';
import { toPlainMarkdown, toSafeMarkdown } from './escape.ts';
import type { Item } from './item.ts';
import { isWhole } from './ledger.ts';
import { listProblems } from './list-problems.ts';
import type { Mark } from './marks.ts';
import type { BulkOptions } from './options.ts';
import type { Refusal } from './refusals.ts';
import { toShortHash } from './short-hash.ts';
import { toOriginalFile, toTranslationFile } from './to-file.ts';

/** Agreed terms are a matter of advice, which does not decide whether a record is taken. */
const anyWords = createGlossary([]);

/** What records are held against. */
export interface Desk {
  readonly names: Names;
  readonly known: Known;
  readonly options: BulkOptions;
}

/** The original that a translation belongs to, as it stands on disk. */
export interface OriginalOnDisk {
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
}

/** An article file ready to be written, or why it cannot be. */
export type Draft =
  | {
      readonly id: string;
      readonly year: string;
      readonly locale: Locale;
      readonly text: string;
      readonly marks: readonly Mark[];
      readonly reasons: readonly [];
    }
  | { readonly reasons: readonly (Refusal | Problem)[] };

/** Says whether a text is already on disk; such a one was judged when it was written. */
export type IsKept = (id: string, locale: Locale, text: string) => boolean;

/** Makes the file of an original and judges it with the archive's own reader. */
export function createOriginal(item: Item, desk: Desk, isKept: IsKept): Draft {
  const marks = new Set<Mark>(item.marks);
  const reasons: (Refusal | Problem)[] = [...item.refusals];
  const { words, locale } = item;
  const places = findPlaces(item, desk.names, marks, reasons);
  const topics = item.topics.map((topic) => {
    const found = desk.names.findTopic(topic);
    if (found === null) reasons.push(toUnknown('E-FM-TOPIC', 'topic', topic, desk.names.topics));
    return found?.id ?? topic;
  });
  if (words.kind === undefined) marks.add('kind');
  const own = {
    ...words,
    ...deriveWords(item, desk.options, marks),
    ...places,
    topics,
    kind: words.kind ?? 'brief',
    text: words.text ?? 'original',
    byline: item.byline,
    status: desk.options.status,
  };
  const date = parseEdtf(words.date ?? '');
  const id = words.id ?? (date === null ? 'no-date' : `${toIsoPart(date)}-${toShortHash([locale, words.title ?? '', item.body])}`);
  if (!isArticleId(id)) reasons.push({ code: 'E-ID-FORM', path: '', line: 1, column: 1, field: 'id', values: { value: id } });
  return judge({
    item,
    id,
    year: date?.earliest.slice(0, 4) ?? '0000',
    marks,
    reasons,
    desk,
    isKept,
    toText: (body) => toOriginalFile(own, body),
    beside: null,
  });
}

/** Makes the file of a translation and judges it together with its original. */
export function createTranslation(item: Item, original: OriginalOnDisk, desk: Desk, isKept: IsKept): Draft {
  const marks = new Set<Mark>(item.marks);
  const { id, locale, text } = original;
  const reasons: (Refusal | Problem)[] = [...item.refusals];
  if (item.locale === locale) reasons.push({ code: 'E-BULK-SAME', values: { value: id } });
  if (item.words.translator === undefined) marks.add('translator');
  const fingerprint = readArticle(toFolder(id, { [locale]: text }), anyWords).article?.fingerprint;
  const own = { ...item.words, ...deriveWords(item, desk.options, marks), translator: item.words.translator ?? 'editors', of: fingerprint };
  return judge({ item, id, year: '0000', marks, reasons, desk, isKept, toText: (body) => toTranslationFile(own, body), beside: original });
}

interface Case {
  readonly item: Item;
  readonly id: string;
  readonly year: string;
  readonly marks: ReadonlySet<Mark>;
  readonly reasons: readonly (Refusal | Problem)[];
  readonly desk: Desk;
  readonly isKept: IsKept;
  readonly toText: (body: string) => string;
  readonly beside: OriginalOnDisk | null;
}

/** Tries a body with its Markdown, then as plain words; the reader decides, and no letter may get lost. */
function judge({ item, id, year, marks, reasons, desk, isKept, toText, beside }: Case): Draft {
  const { locale, body } = item;
  const ways = desk.options.isPlain ? [toPlainMarkdown] : [toSafeMarkdown, toPlainMarkdown];
  let found: readonly Problem[] = [];
  for (const way of ways) {
    const text = toText(way(body));
    const done = way === toPlainMarkdown && !desk.options.isPlain ? [...marks, 'plain' as const] : [...marks];
    if (reasons.length === 0 && isKept(id, locale, text)) return { id, year, locale, text, marks: done, reasons: [] };
    const reading = readArticle(
      toFolder(id, { [locale]: text, ...(beside === null || beside.locale === locale ? {} : { [beside.locale]: beside.text }) }),
      anyWords,
    );
    found = listProblems(reading, id, locale, desk.known);
    if (found.length === 0 && reasons.length === 0 && (way === toPlainMarkdown || isWhole(body, reading, locale)))
      return { id, year, locale, text, marks: done, reasons: [] };
    // What is wrong with the facts is wrong either way.
    if (found.length > 0 && !found.some((problem) => problem.code.startsWith('E-BODY') || problem.code === 'E-TR-BLOCKS')) break;
  }
  const said = new Set(reasons.map((reason) => ('field' in reason ? reason.field : undefined)));
  // Without a text there is nothing to take a title or a summary from.
  const isEmpty = found.some((problem) => problem.code === 'E-BODY-EMPTY');
  const isNew = (problem: Problem): boolean =>
    !(problem.field !== undefined && said.has(problem.field.split('.')[0])) &&
    !(isEmpty && problem.code === 'E-FM-MISSING' && /^(?:title|summary)$/.test(problem.field ?? ''));
  return { reasons: [...reasons, ...found.filter(isNew).map(toOwnWords)] };
}

/** The checker tells where a file lacks a field; a record is mended in another way. */
function toOwnWords(problem: Problem): Problem | Refusal {
  if (problem.code === 'E-BODY-EMPTY') return { code: 'E-BULK-MISSING', values: { field: 'body', hint: '' } };
  if (problem.code !== 'E-FM-MISSING') return problem;
  const hint = problem.field === 'title' ? { zh: '（正文首句可作标题的，加 --title-from-body）', en: ' (--title-from-body takes the first sentence)' } : '';
  return { code: 'E-BULK-MISSING', values: { field: problem.field ?? '', hint } };
}

function toFolder(id: string, texts: Readonly<Partial<Record<Locale, string>>>) {
  const files = Object.entries(texts).map(([locale, text]): [string, ContentFile] => {
    const name = `${locale}.mdx`;
    return [locale, { path: name, parts: ['articles', '0000', id, name], bytes: new TextEncoder().encode(text) }];
  });
  return { id, path: id, texts: Object.fromEntries(files), pictures: new Map() };
}

function deriveWords(item: Item, options: BulkOptions, marks: Set<Mark>): { readonly title: string | undefined; readonly summary: string | undefined } {
  const { title, summary } = item.words;
  const taken = title === undefined && options.titleFromBody ? toTitle(item.body, item.locale) || undefined : undefined;
  if (taken !== undefined) marks.add('title');
  if (summary === undefined) marks.add('summary');
  else if (countCharacters(summary) > 200) marks.add('shortened');
  return { title: title ?? taken, summary: summary === undefined ? toSummary(item.body) || undefined : shorten(summary, 200) };
}

function findPlaces(
  item: Item,
  names: Names,
  marks: Set<Mark>,
  reasons: (Refusal | Problem)[],
): { readonly city: string | undefined; readonly districts: readonly string[] } {
  const given = item.words.city;
  const city = given === undefined ? null : names.findCity(given);
  // “义乌市” as the city of a record is the district-level Yiwu of Jinhua.
  const inner = given === undefined || city !== null ? null : names.findDistrict(given, null);
  if (given !== undefined && city === null && inner === null) reasons.push(toUnknown('E-FM-PLACE', 'city', given, names.cities));
  const districts = item.districts.map((text) => {
    const found = names.findDistrict(text, city?.id ?? inner?.parent ?? null);
    if (found === null && names.findCity(text) === null) reasons.push(toUnknown('E-FM-PLACE', 'district', text, names.districts));
    return found;
  });
  const sound = [inner, ...districts].filter((place) => place !== null);
  const parent = city?.id ?? sound[0]?.parent;
  if (city === null && parent !== undefined) marks.add('city');
  return { city: parent ?? given, districts: [...new Set(sound.map((place) => place.id))] };
}

function toUnknown(code: 'E-FM-PLACE' | 'E-FM-TOPIC', field: string, value: string, candidates: readonly string[]): Problem {
  return { code, path: '', line: 1, column: 1, field, values: { value, ...toNear(value, candidates) } };
}
