import { type Locale, locales, toOther } from '#lib/locale.ts';
import { type PageReading, readPage } from '#markdown/read-page.ts';
import { toLocale } from '#schema/fields.ts';
import { splitFrontmatter } from '#schema/frontmatter.ts';
import { pageSchema } from '#schema/page.ts';
import type { Problem } from '#schema/problem.ts';
import { readThrough } from '#schema/read.ts';
import { pageUrls } from '../urls.ts';
import { characterCodes } from './bad-characters.ts';
import { checkLanguage, languageNames } from './check-language.ts';
import type { ArticleLink } from './check-links.ts';
import { type ContentFile, readText, toReadProblem } from './files.ts';
import { toMisplaced } from './vocabulary.ts';

/** The archive's own pages as far as links are concerned, and what is wrong with them. */
export interface PagesReading {
  readonly links: readonly ArticleLink[];
  /** The anchors of each page's address; only of the pages that could be read. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problems: readonly Problem[];
}

/** Reads and checks `content/pages`: each page in both languages, with its fields and no code; where its links lead is seen once everything is read. */
export function checkPages(files: readonly ContentFile[]): PagesReading {
  const problems: Problem[] = [];
  const links: ArticleLink[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  const found = new Map<string, Partial<Record<Locale, ContentFile>>>();
  for (const file of files.filter(({ parts }) => parts[0] === 'pages')) {
    const [, page = '', name = '', ...deeper] = file.parts;
    const locale = toLocale(name);
    if ('fault' in file.bytes) problems.push(toReadProblem(file.path, file.bytes.fault));
    else if (locale === null || deeper.length > 0 || !Object.hasOwn(pageUrls, page)) problems.push(toMisplaced(file));
    else found.set(page, { ...found.get(page), [locale]: file });
  }
  for (const [page, texts] of found) {
    for (const locale of locales) {
      const file = texts[locale];
      if (file === undefined) {
        problems.push(toMissing(texts[toOther(locale)], locale));
        continue;
      }
      const { reading, problems: own } = readOne(file, locale);
      problems.push(...own);
      const isFrom = { path: file.path, locale, from: '', anchors: reading?.anchors ?? new Set<string>() };
      links.push(...(reading?.links ?? []).map((link) => ({ ...link, ...isFrom })));
      if (reading?.anchors) anchors.set(pageUrls[page as keyof typeof pageUrls](locale), reading.anchors);
    }
  }
  return { links, anchors, problems };
}

function toMissing(twin: ContentFile | undefined, locale: Locale): Problem {
  const path = twin?.path ?? '';
  return { code: 'E-TR-PAGE', path, line: 1, column: 1, values: { expected: languageNames[locale], value: `${locale}.mdx` } };
}

function readOne(file: ContentFile, locale: Locale): { readonly reading: PageReading | null; readonly problems: readonly Problem[] } {
  const { text, problems } = readText(file);
  if (problems.some((problem) => !characterCodes.includes(problem.code))) return { reading: null, problems };
  const split = splitFrontmatter(text, file.path);
  if (!('yaml' in split)) return { reading: null, problems: [...problems, split] };
  const reading = readPage(split.body, { path: file.path, firstLine: split.bodyLine, locale });
  return {
    reading,
    problems: [
      ...problems.filter(({ code, line }) => code !== 'E-FILE-DAMAGED' || !reading.codeLines.has(line)),
      ...readThrough(pageSchema, split.yaml, file.path).problems,
      ...checkLanguage({ locale, path: file.path, split, role: 'original' }, []),
      ...reading.problems,
    ],
  };
}
