import { isLocale, type Locale } from '#lib/locale.ts';
import { isId, toLocale } from '#schema/fields.ts';
import { compareProblems, type Problem } from '#schema/problem.ts';
import { site } from '../site.ts';
import { checkArticle } from './check-article.ts';
import { checkLinks } from './check-links.ts';
import { checkNames } from './check-names.ts';
import { checkPages } from './check-pages.ts';
import { createArchive } from './create.ts';
import { checkFacts, type Known } from './facts.ts';
import { type ContentFile, isPicture, toReadProblem } from './files.ts';
import { createGlossary } from './glossary.ts';
import { type LinkTarget, listTargets, toBlockCounts } from './link-targets.ts';
import type { Archive } from './model.ts';
import type { Pictures } from './pictures.ts';
import { type ArticleFiles, type ArticleReading, readArticle } from './read-article.ts';
import { listNames } from './suggest.ts';
import { readVocabulary, toMisplaced } from './vocabulary.ts';

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
  readonly pictures?: Pictures;
  /** The site's public address, which no link may spell out. */
  readonly address?: string;
  /** Articles of the content folder that are not among the files: links may lead to them. */
  readonly others?: readonly OtherArticle[];
}

/** An article that is only linked to. */
export interface OtherArticle {
  readonly id: string;
  readonly year: string;
  /** What is known of it, where it was looked into. */
  readonly target?: LinkTarget | undefined;
}

/** Reads a whole content folder; every problem of every file is found in one run, in order. */
export function readArchive(files: readonly ContentFile[], options: ReadOptions): ArchiveReading {
  const { places, topics, terms, sources, problems: found } = readVocabulary(files);
  const problems: Problem[] = [...found, ...files.filter((file) => !contentParts.includes(file.parts[0] ?? '')).map(toMisplaced)];
  const known: Known = {
    places: places === null ? null : new Map(places.map((place) => [place.id, place])),
    topics: topics === null ? null : new Set(topics.map((topic) => topic.id)),
    sources: new Set(sources.map((source) => source.id)),
    today: options.today,
    placeNames: listNames(places ?? []),
    topicNames: listNames(topics ?? []),
  };
  const glossary = createGlossary(terms ?? []);
  const readings: FolderReading[] = [];
  const articles = groupFolders(files, options, problems).flatMap((folder) => {
    const reading = readArticle(folder, glossary);
    readings.push({ ...reading, id: folder.id });
    const facts = checkFacts(reading.parts, known);
    problems.push(...mergeProblems(reading.problems, facts), ...checkArticle(folder, reading, options.today));
    const { article } = reading;
    // A page cannot be made of an article whose place, topic or source nobody knows.
    const isSound = article !== null && !folder.isBarred && !facts.some((problem) => unknownCodes.includes(problem.code));
    return isSound && (article.status !== 'draft' || options.drafts) ? [article] : [];
  });
  const pages = checkPages(files);
  problems.push(...pages.problems);
  const targets = listTargets({
    ...toLinkSources(readings, options),
    anchors: pages.anchors,
    places: places ?? [],
    topics: (topics ?? []).map((topic) => topic.id),
  });
  problems.push(...[...readings, pages].flatMap((reading) => checkLinks(reading.links, targets)));
  const archive = createArchive({ articles, places: places ?? [], topics: topics ?? [], terms: terms ?? [], sources });
  return { archive, problems: problems.sort(compareProblems) };
}

type FolderReading = ArticleReading & { readonly id: string };

function toLinkSources(readings: readonly FolderReading[], { others = [], address = site.localAddress }: ReadOptions) {
  const toCount = ({ editions }: FolderReading, locale: Locale): number | undefined => editions[locale]?.blocks.length || undefined;
  const articles = new Map<string, LinkTarget>(
    readings.map((reading) => {
      const blocks = toBlockCounts({ zh: toCount(reading, 'zh'), en: toCount(reading, 'en') });
      return [reading.id, { status: reading.article?.status ?? null, blocks }];
    }),
  );
  for (const { id, target } of others) if (target !== undefined) articles.set(id, target);
  const listed = readings.flatMap(({ article }) =>
    article === null || ['draft', 'withdrawn'].includes(article.status) ? [] : [article.date.earliest.slice(0, 4)],
  );
  return {
    articles,
    ids: [...articles.keys(), ...others.map((other) => other.id)],
    years: new Set([...listed, ...others.map((other) => other.year)]),
    address,
  };
}

const contentParts: readonly string[] = ['articles', 'vocabulary', 'sources', 'pages'];
const unknownCodes: readonly string[] = ['E-FM-PLACE', 'E-FM-TOPIC', 'E-FM-SOURCE'];

/** Of two things said of one field, “there is no such place” helps more than “this cannot be an id”. */
function mergeProblems(fields: readonly Problem[], facts: readonly Problem[]): Problem[] {
  const isSaid = (problem: Problem): boolean =>
    facts.some((fact) => fact.path === problem.path && fact.field === problem.field && unknownCodes.includes(fact.code));
  return [...fields.filter((problem) => problem.code !== 'E-ID-FORM' || !isSaid(problem)), ...facts];
}

/** `page` is a part of list addresses; the rest cannot be a folder on Windows. */
const reservedIds = /^(?:page|con|prn|aux|nul|com\d|lpt\d)$/;

/** Says whether an id can be an article's folder and address. */
export function isArticleId(id: string): boolean {
  return isId(id) && !reservedIds.test(id);
}

/** Sorts the files under `articles/<year>/<id>/` into folders; whatever has no place there is named. */
function groupFolders(
  files: readonly ContentFile[],
  options: ReadOptions,
  problems: Problem[],
): (ArticleFiles & { readonly path: string; readonly year: string; readonly isBarred: boolean })[] {
  const folders = new Map<string, { id: string; year: string; path: string; texts: Record<string, ContentFile> }>();
  for (const file of files) {
    if (file.parts[0] !== 'articles') continue;
    const [, year = '', id = '', name = '', ...deeper] = file.parts;
    const locale = toLocale(name);
    const picture = isPicture(name);
    if ('fault' in file.bytes && locale === null) {
      problems.push(toReadProblem(file.path, file.bytes.fault));
      continue;
    }
    if (!/^\d{4}$/.test(year) || name === '' || deeper.length > 0 || (locale === null && !picture)) {
      problems.push(toMisplaced(file));
      continue;
    }
    const path = file.path.slice(0, -name.length - 1);
    let folder = folders.get(path);
    if (folder === undefined) {
      folder = { id, year, path, texts: {} };
      folders.set(path, folder);
      if (!isArticleId(id)) problems.push({ code: 'E-ID-FORM', path, line: 1, column: 1, values: { value: id } });
    }
    if (locale !== null) folder.texts[locale] = file;
  }
  problems.push(...checkNames(files.filter((file) => file.parts[0] === 'articles' && file.parts.length === 4 && isPicture(file.parts[3] ?? ''))));
  const firsts = new Map<string, string>();
  return [...folders.values()].flatMap((folder) => {
    const other = firsts.get(folder.id);
    if (other !== undefined) problems.push({ code: 'E-ID-TWICE', path: folder.path, line: 1, column: 1, values: { value: folder.id, other } });
    firsts.set(folder.id, other ?? folder.path);
    if (!Object.keys(folder.texts).some(isLocale)) {
      problems.push({ code: 'E-TR-ORIGINAL', path: folder.path, line: 1, column: 1 });
      return [];
    }
    const isBarred = other !== undefined || !isArticleId(folder.id);
    return [{ id: folder.id, year: folder.year, path: folder.path, texts: folder.texts, pictures: options.pictures?.get(folder.id) ?? new Map(), isBarred }];
  });
}
