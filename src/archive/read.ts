import { isOverlapping, parseEdtf } from '#lib/dates.ts';
import { isLocale } from '#lib/locale.ts';
import { findNearest } from '#lib/nearest.ts';
import type { Picture } from '#markdown/context.ts';
import { isId, toLocale } from '#schema/fields.ts';
import { type Place, placesSchema } from '#schema/place.ts';
import { compareProblems, type Problem } from '#schema/problem.ts';
import { readThrough } from '#schema/read.ts';
import { type Source, sourceSchema } from '#schema/source.ts';
import { topicsSchema } from '#schema/topic.ts';
import { readYaml } from '#schema/yaml.ts';
import { createArchive } from './create.ts';
import { type ContentFile, readText } from './files.ts';
import type { Archive, Article } from './model.ts';
import { type ArticleFiles, type ArticleReading, readArticle } from './read-article.ts';

/** What a content folder says: the archive of all that is sound in it, and everything that is wrong. */
export interface ArchiveReading {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}

/** How to read: whether drafts count, which day it is, and the pictures beside each article. */
export interface ReadOptions {
  readonly drafts: boolean;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Pictures by article id and file name. */
  readonly pictures?: ReadonlyMap<string, ReadonlyMap<string, Picture | string>>;
}

/** Reads a whole content folder; every problem of every file is found in one run, in order. */
export function readArchive(files: readonly ContentFile[], options: ReadOptions): ArchiveReading {
  const problems: Problem[] = [];
  const places = readList(files, 'places.yaml', placesSchema, problems);
  const topics = readList(files, 'topics.yaml', topicsSchema, problems);
  const sources = files.filter((file) => file.parts[0] === 'sources').flatMap((file) => readSource(file, problems));
  const folders = groupFolders(files, options, problems);
  const readings = folders.map(readArticle);
  const known: Known = {
    places: new Map((places ?? []).map((place) => [place.id, place])),
    topics: new Set((topics ?? []).map((topic) => topic.id)),
    sources: new Set(sources.map((source) => source.id)),
  };
  const articles: Article[] = [];
  for (const reading of readings) {
    problems.push(...reading.problems);
    if (reading.article === null) continue;
    // A vocabulary that cannot be read is one problem, not one more for every article.
    if (places !== null && topics !== null) problems.push(...checkFacts(reading, reading.article, known, options.today));
    if (reading.article.status !== 'draft' || options.drafts) articles.push(reading.article);
  }
  return { archive: createArchive({ articles, places: places ?? [], topics: topics ?? [], sources }), problems: problems.sort(compareProblems) };
}

function readList<T extends Parameters<typeof readThrough>[0]>(files: readonly ContentFile[], name: string, schema: T, problems: Problem[]) {
  const file = files.find((candidate) => candidate.parts[0] === 'vocabulary' && candidate.parts[1] === name);
  if (file === undefined) return null;
  const { text, problems: found } = readText(file);
  const reading = readThrough(schema, readYaml(text, file.path), file.path);
  problems.push(...found, ...(found.length > 0 ? [] : reading.problems));
  return reading.value;
}

function readSource(file: ContentFile, problems: Problem[]): Source[] {
  const name = /^(.+)\.yaml$/.exec(file.parts[1] ?? '')?.[1];
  if (name === undefined || !isId(name) || file.parts.length !== 2) {
    problems.push({ code: 'E-FILE-NAME', path: file.path, line: 1, column: 1, values: { value: file.parts.slice(1).join('/') } });
    return [];
  }
  const { text, problems: found } = readText(file);
  const reading = readThrough(sourceSchema, readYaml(text, file.path), file.path);
  problems.push(...found, ...(found.length > 0 ? [] : reading.problems));
  return reading.value === null ? [] : [{ id: name, ...reading.value }];
}

/** Sorts the files under `articles/<year>/<id>/` into folders; whatever has no place there is named. */
function groupFolders(files: readonly ContentFile[], options: ReadOptions, problems: Problem[]): ArticleFiles[] {
  const folders = new Map<string, { id: string; path: string; texts: Record<string, ContentFile> }>();
  for (const file of files) {
    if (file.parts[0] !== 'articles') continue;
    const [, year = '', id = '', name = '', ...deeper] = file.parts;
    const locale = toLocale(name);
    const isPicture = /\.(jpe?g|png|webp)$/.test(name);
    const at = { path: file.path, line: 1, column: 1 };
    if (!/^\d{4}$/.test(year) || name === '' || deeper.length > 0 || (locale === null && !isPicture)) {
      problems.push({ code: 'E-FILE-NAME', ...at, values: { value: file.parts.slice(1).join('/') } });
      continue;
    }
    const path = file.path.slice(0, -name.length - 1);
    let folder = folders.get(path);
    if (folder === undefined) {
      folder = { id, path, texts: {} };
      folders.set(path, folder);
      if (!isId(id)) problems.push({ code: 'E-ID-FORM', path, line: 1, column: 1, values: { value: id } });
    }
    if (locale !== null) folder.texts[locale] = file;
  }
  const firsts = new Map<string, string>();
  return [...folders.values()].flatMap((folder) => {
    const other = firsts.get(folder.id);
    if (other !== undefined) problems.push({ code: 'E-ID-TWICE', path: folder.path, line: 1, column: 1, values: { value: folder.id, other } });
    firsts.set(folder.id, other ?? folder.path);
    if (!Object.keys(folder.texts).some(isLocale)) {
      problems.push({ code: 'E-TR-ORIGINAL', path: folder.path, line: 1, column: 1 });
      return [];
    }
    return other === undefined && isId(folder.id) ? [{ id: folder.id, texts: folder.texts, pictures: options.pictures?.get(folder.id) ?? new Map() }] : [];
  });
}

interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** Checks an article's facts against the vocabulary, the sources and the day. */
function checkFacts(reading: ArticleReading, article: Article, known: Known, today: string): Problem[] {
  const problems: Problem[] = [];
  const report = (code: Problem['code'], keys: readonly PropertyKey[], values: Problem['values']): void => {
    const place = reading.yaml?.find(keys) ?? { line: 1, column: 1 };
    problems.push({ code, path: reading.path, ...place, field: keys.map(String).join('.'), values });
  };
  const near = (value: string, candidates: Iterable<string>) => {
    const found = findNearest(value, candidates);
    return found === null ? {} : { near: { zh: `，是不是 ${found}？`, en: ` (did you mean ${found}?)` } };
  };
  if (article.date.earliest > today) report('E-FM-FUTURE', ['date'], { value: article.date.edtf });
  const original = article.editions[article.original];
  if ((article.date.uncertain || article.date.approximate) && original?.dateBasis === null) report('E-FM-BASIS', ['date'], { value: article.date.edtf });
  const city = known.places.get(article.city);
  const cities = [...known.places.values()].filter((place) => place.level === 'city');
  if (city?.level !== 'city') report('E-FM-PLACE', ['city'], { value: article.city, ...near(article.city, cities.map((place) => place.id)) });
  for (const [index, id] of article.districts.entries()) {
    const keys = reading.yaml?.value !== null && Array.isArray((reading.yaml?.value as Record<string, unknown>)['district']) ? ['district', index] : ['district'];
    const district = known.places.get(id);
    if (district === undefined) report('E-FM-PLACE', keys, { value: id, ...near(id, known.places.keys()) });
    else if (district.parent !== article.city) report('E-FM-DISTRICT', keys, { value: id, city: article.city });
    else if (!isValidAt(district, article)) report('E-FM-PLACE', keys, { value: `${id} (${article.date.edtf})` });
  }
  for (const [index, id] of article.topics.entries()) {
    const keys = Array.isArray((reading.yaml?.value as Record<string, unknown>)['topic']) ? ['topic', index] : ['topic'];
    if (!known.topics.has(id)) report('E-FM-TOPIC', keys, { value: id, ...near(id, known.topics) });
  }
  const document = article.source?.document;
  if (document !== undefined && !known.sources.has(document)) report('E-FM-SOURCE', ['source', 'document'], { value: document, ...near(document, known.sources) });
  if ((article.status === 'corrected' || article.status === 'withdrawn') && article.notes.length === 0) report('E-FM-NOTES', ['status'], { value: article.status });
  for (const [index, note] of article.notes.entries()) if (note.date > today) report('E-FM-FUTURE', ['notes', index, 'date'], { value: note.date });
  return problems;
}

/** Says whether a place existed on some day the article's date may be. */
function isValidAt(place: Place, article: Article): boolean {
  const from = parseEdtf(place.validFrom ?? '')?.earliest ?? '0001-01-01';
  const to = parseEdtf(place.validTo ?? '')?.latest ?? '9999-12-31';
  return isOverlapping(article.date, { earliest: from, latest: to });
}
