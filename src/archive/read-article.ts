import { parseEdtf } from '#lib/dates.ts';
import { type Locale, locales } from '#lib/locale.ts';
import type { Picture } from '#markdown/context.ts';
import { parseBody } from '#markdown/pipeline.ts';
import { factFields, type OriginalFields, originalSchema, type TranslationFields, translationSchema } from '#schema/article.ts';
import { type SplitFile, splitFrontmatter } from '#schema/frontmatter.ts';
import type { Problem } from '#schema/problem.ts';
import { readThrough } from '#schema/read.ts';
import { type ContentFile, readText } from './files.ts';
import { toFingerprint } from './fingerprint.ts';
import type { Article, Edition } from './model.ts';
import type { YamlReading } from '#schema/yaml.ts';

/** The files of one article's folder. */
export interface ArticleFiles {
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Locale, ContentFile>>>;
  readonly pictures: ReadonlyMap<string, Picture | string>;
}

/** An article, or null where something keeps it from being one; and where its fields stand, for the checks that need the whole archive. */
export interface ArticleReading {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  readonly yaml: YamlReading | null;
  readonly path: string;
}

interface Part {
  readonly locale: Locale;
  readonly path: string;
  readonly split: SplitFile;
  readonly isOriginal: boolean;
}

/** Reads one article's folder; everything wrong with its files is found in one run. */
export function readArticle(files: ArticleFiles): ArticleReading {
  const problems: Problem[] = [];
  const parts = locales.flatMap((locale) => splitPart(locale, files.texts[locale], problems));
  const originals = parts.filter((part) => part.isOriginal);
  const path = originals[0]?.path ?? parts[0]?.path ?? files.texts.zh?.path ?? files.texts.en?.path ?? files.id;
  const original = originals[0];
  if (original === undefined) {
    if (problems.length === 0) problems.push({ code: 'E-TR-ORIGINAL', path, line: 1, column: 1 });
    return { article: null, problems, yaml: null, path };
  }
  const second = originals[1];
  if (second !== undefined) problems.push({ code: 'E-TR-TWO', path: second.path, line: 1, column: 1 });
  const facts = readThrough(originalSchema, original.split.yaml, original.path);
  problems.push(...facts.problems);
  const editions: Partial<Record<Locale, Edition>> = {};
  editions[original.locale] = readEdition(original, facts.value, null, files.pictures, problems);
  const translation = parts.find((part) => !part.isOriginal);
  const fingerprint = facts.value === null ? '' : toFingerprint(facts.value, original.split.body);
  if (translation !== undefined) {
    const words = readThrough(translationSchema, translation.split.yaml, translation.path);
    problems.push(...words.problems);
    const edition = readEdition(translation, words.value, words.value, files.pictures, problems);
    editions[translation.locale] = edition;
    problems.push(...compareBlocks(editions[original.locale], edition));
    if (words.value?.of !== undefined && fingerprint !== '' && words.value.of !== fingerprint) {
      const at = { path: translation.path, ...translation.split.yaml.find(['of']) };
      problems.push({ code: 'W-TR-STALE', ...at, field: 'of', values: { expected: fingerprint } });
    }
  }
  const article = facts.value === null ? null : toArticle(files.id, original.locale, fingerprint, facts.value, editions);
  return { article, problems, yaml: original.split.yaml, path };
}

function splitPart(locale: Locale, file: ContentFile | undefined, problems: Problem[]): Part[] {
  if (file === undefined) return [];
  const { text, problems: found } = readText(file);
  problems.push(...found);
  if (found.length > 0) return [];
  const split = splitFrontmatter(text, file.path);
  if (!('yaml' in split)) {
    problems.push(split);
    return [];
  }
  const value = split.yaml.value;
  if (split.yaml.problems.length > 0) {
    problems.push(...split.yaml.problems);
    return [];
  }
  const names = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  const facts = factFields.filter((field) => names.includes(field)).length;
  // A translator is what makes a translation; without one, a single fact makes an original.
  return [{ locale, path: file.path, split, isOriginal: names.includes('translator') ? facts > 2 : facts > 0 }];
}

function readEdition(
  part: Part,
  words: OriginalFields | TranslationFields | null,
  translation: TranslationFields | null,
  pictures: ArticleFiles['pictures'],
  problems: Problem[],
): Edition {
  const body = parseBody(part.split.body, { path: part.path, firstLine: part.split.bodyLine, locale: part.locale, pictures });
  problems.push(...body.problems);
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
  };
}

/** Compares the kinds of block one by one; the first that differs is where the two part. */
function compareBlocks(original: Edition | undefined, translation: Edition): Problem[] {
  if (original === undefined || original.blocks.length === 0 || translation.blocks.length === 0) return [];
  const length = Math.max(original.blocks.length, translation.blocks.length);
  for (let index = 0; index < length; index += 1) {
    const expected = original.blocks[index];
    const found = translation.blocks[index];
    if (expected?.kind === found?.kind && expected?.level === found?.level) continue;
    const values = {
      value: String(translation.blocks.length),
      limit: String(original.blocks.length),
      found: found?.kind ?? '—',
      expected: expected?.kind ?? '—',
    };
    return [{ code: 'E-TR-BLOCKS', path: translation.path, line: found?.line ?? translation.blocks.at(-1)?.line ?? 1, column: 1, values }];
  }
  return [];
}

function toArticle(id: string, original: Locale, fingerprint: string, facts: OriginalFields, editions: Article['editions']): Article {
  const date = parseEdtf(facts.date);
  if (date === null) throw new Error(`The schema let through the date ${facts.date}`);
  return {
    id,
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
  };
}
