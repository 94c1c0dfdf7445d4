import { parseEdtf } from '#lib/dates.ts';
import { type Bilingual, type Locale, locales } from '#lib/locale.ts';
import type { BodyContext, FoundLink } from '#markdown/context.ts';
import { parseBody } from '#markdown/pipeline.ts';
import { factFields, type OriginalFields, originalSchema, type TranslationFields, translationSchema } from '#schema/article.ts';
import { type SplitFile, splitFrontmatter } from '#schema/frontmatter.ts';
import type { Problem } from '#schema/problem.ts';
import { readThrough } from '#schema/read.ts';
import { characterCodes } from './bad-characters.ts';
import { checkFolder } from './check-folder.ts';
import type { ArticleLink } from './check-links.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareTerms } from './compare-terms.ts';
import { type ContentFile, readText } from './files.ts';
import { toFingerprint } from './fingerprint.ts';
import type { Glossary } from './glossary.ts';
import type { Article, Edition } from './model.ts';
import type { PictureFile } from './pictures.ts';

/** The files of one article's folder. */
export interface ArticleFiles {
  readonly id: string;
  /** The folder, to show a person. */
  readonly path: string;
  readonly texts: Readonly<Partial<Record<Locale, ContentFile>>>;
  readonly pictures: ReadonlyMap<string, PictureFile | Bilingual>;
}

/** One language file taken apart; `role` is null where its fields cannot be read. */
export interface ArticlePart {
  readonly locale: Locale;
  readonly path: string;
  readonly split: SplitFile;
  readonly role: 'original' | 'translation' | null;
}

/** An article, or null where something keeps it from being one; and its files taken apart, for the checks that need the whole archive. */
export interface ArticleReading {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  readonly parts: readonly ArticlePart[];
  /** Its words in each language that could be read, even where the article as a whole is none. */
  readonly editions: Article['editions'];
  readonly links: readonly ArticleLink[];
}

/** Reads one article's folder; everything wrong with its files is found in one run, and one fault does not hide another. */
export function readArticle(files: ArticleFiles, glossary: Glossary): ArticleReading {
  const problems: Problem[] = [];
  const parts = assignRoles(
    locales.flatMap((locale) => splitPart(locale, files.texts[locale], problems)),
    problems,
  );
  // A file that is neither original nor translation is held against no schema, but may be no sound YAML either.
  for (const part of parts) if (part.role === null && part.split.yaml.value !== undefined) problems.push(...part.split.yaml.problems);
  const original = parts.find((part) => part.role === 'original');
  const facts = original === undefined ? null : readThrough(originalSchema, original.split.yaml, original.path);
  problems.push(...(facts?.problems ?? []));
  const fingerprint = original === undefined || !facts?.value ? '' : toFingerprint(facts.value, original.split.body);
  const editions: Partial<Record<Locale, Edition>> = {};
  const placed = new Set<string>();
  const links: ArticleLink[] = [];
  for (const part of parts) {
    const words = part.role === 'translation' ? readTranslation(part, fingerprint, problems) : null;
    const found: FoundLink[] = [];
    const around = { pictures: files.pictures, links: found };
    const edition = readEdition(part, part === original ? (facts?.value ?? null) : words, words, around, placed, problems);
    links.push(...found.map((link) => ({ ...link, path: part.path, locale: part.locale, from: files.id })));
    editions[part.locale] = { ...edition, isStale: isStale(words, fingerprint) };
  }
  const translation = parts.find((part) => part.role === 'translation');
  if (original !== undefined && translation !== undefined) {
    const pair = [editions[original.locale], editions[translation.locale]] as const;
    problems.push(...compareBlocks(...pair), ...compareTerms(...pair, glossary));
  }
  // A text that could not be read may place any picture.
  const isRead = Object.keys(files.texts).every((locale) => (editions[locale as Locale]?.blocks.length ?? 0) > 0);
  problems.push(...checkFolder(files, isRead ? placed : null));
  const article = original === undefined || !facts?.value ? null : toArticle(files, original.locale, fingerprint, facts.value, editions, placed);
  return { article, problems, parts, editions, links };
}

function splitPart(locale: Locale, file: ContentFile | undefined, problems: Problem[]): ArticlePart[] {
  if (file === undefined) return [];
  const { text, problems: found } = readText(file);
  problems.push(...found);
  // A stray character does not keep the rest from being read.
  if (found.some((problem) => !characterCodes.includes(problem.code))) return [];
  const split = splitFrontmatter(text, file.path);
  if (!('yaml' in split)) {
    problems.push(split);
    return [];
  }
  const names = listFields(split);
  if (split.yaml.value === undefined) problems.push(...split.yaml.problems);
  const facts = factFields.filter((field) => names.includes(field)).length;
  // A translator is what makes a translation, even one that repeats a fact or two; without one, a single fact makes an original.
  const isOriginal = names.includes('translator') ? facts > 2 : facts > 0;
  return [{ locale, path: file.path, split, role: split.yaml.value === undefined ? null : isOriginal ? 'original' : 'translation' }];
}

/** Sees to it that at most one part is the original; says so where none or two would be. */
function assignRoles(parts: readonly ArticlePart[], problems: Problem[]): ArticlePart[] {
  const originals = parts.filter((part) => part.role === 'original');
  const original = originals.find((part) => !listFields(part.split).includes('translator')) ?? originals[0];
  const first = parts[0];
  if (original === undefined && first !== undefined && problems.length === 0) problems.push({ code: 'E-TR-ORIGINAL', path: first.path, line: 1, column: 1 });
  return parts.map((part) => {
    if (part.role === 'original' && part !== original) {
      const fact = factFields.find((field) => listFields(part.split).includes(field)) ?? 'date';
      problems.push({ code: 'E-TR-TWO', path: part.path, ...part.split.yaml.find([fact]), field: fact });
      return { ...part, role: null };
    }
    // A file that names no translator may be an original that lost its facts; its fields are judged once that is clear.
    return part.role === 'translation' && original === undefined && !listFields(part.split).includes('translator') ? { ...part, role: null } : part;
  });
}

function listFields(split: SplitFile): string[] {
  const value = split.yaml.value;
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function readTranslation(part: ArticlePart, fingerprint: string, problems: Problem[]): TranslationFields | null {
  const words = readThrough(translationSchema, part.split.yaml, part.path);
  for (const problem of words.problems) {
    const isFact = problem.code === 'E-FM-UNKNOWN' && (factFields as readonly (string | undefined)[]).includes(problem.field);
    problems.push(isFact ? { ...problem, code: 'E-TR-FACT', values: undefined } : problem);
  }
  if (isStale(words.value, fingerprint)) {
    problems.push({ code: 'W-TR-STALE', path: part.path, ...part.split.yaml.find(['of']), field: 'of', values: { expected: fingerprint } });
  }
  return words.value;
}

/** Says whether the original has other words by now than the ones a translation says it renders. */
function isStale(translation: TranslationFields | null, fingerprint: string): boolean {
  return translation?.of !== undefined && fingerprint !== '' && translation.of !== fingerprint;
}

function readEdition(
  part: ArticlePart,
  words: OriginalFields | TranslationFields | null,
  translation: TranslationFields | null,
  around: Pick<BodyContext, 'pictures' | 'links'>,
  placed: Set<string>,
  problems: Problem[],
): Omit<Edition, 'isStale'> {
  const body = parseBody(part.split.body, { path: part.path, firstLine: part.split.bodyLine, locale: part.locale, ...around });
  problems.push(...body.problems);
  for (const name of body.placed) placed.add(name);
  return {
    locale: part.locale,
    title: words?.title ?? '',
    kicker: words?.kicker ?? null,
    subtitle: words?.subtitle ?? null,
    summary: words?.summary ?? '',
    dateBasis: words?.dateBasis ?? null,
    blocks: body.blocks,
    path: part.path,
    translator: translation?.translator ?? null,
    translated: translation?.translated ?? null,
    of: translation?.of ?? null,
  };
}

function toArticle(
  files: ArticleFiles,
  original: Locale,
  fingerprint: string,
  facts: OriginalFields,
  editions: Article['editions'],
  placed: ReadonlySet<string>,
): Article {
  const date = parseEdtf(facts.date);
  if (date === null) throw new Error(`The schema let through the date ${facts.date}`);
  return {
    id: files.id,
    date,
    city: facts.city,
    districts: facts.district ?? [],
    topics: facts.topic,
    kind: facts.kind,
    text: facts.text,
    byline: facts.byline ?? [],
    source: facts.source ?? null,
    status: facts.status,
    notes: facts.notes ?? [],
    original,
    fingerprint,
    editions,
    // What lies unused in the folder is not published.
    pictures: [...files.pictures].flatMap(([name, picture]) => ('hash' in picture && placed.has(name) ? [picture] : [])),
  };
}
