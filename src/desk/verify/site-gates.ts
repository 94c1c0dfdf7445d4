import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { toBundleUrl } from '../../urls.ts';
import type { Failure } from './failure.ts';
import { checkMetadata, checkPictures } from './picture-gates.ts';
import { type SiteFiles, toFile, toUrl } from './site-files.ts';

/** What a gate for the whole site looks at. */
export interface SiteView {
  readonly site: SiteFiles;
  readonly archive: Archive;
  /** Pages that ask not to be indexed. */
  readonly hidden: ReadonlySet<string>;
}

/** The gates the whole site passes, in order; a new one is a line here. */
export const siteGates: readonly ((view: SiteView) => Failure[])[] = [checkStray, checkCounts, checkSitemap, checkSearch, checkPictures, checkMetadata];

const publishedTypes = /\.(?:html|css|js|xml|txt|svg|png|webp|avif|ico|webmanifest|json|bin|pf_meta|pf_index|pagefind)$/;
const neverPublished = /(?:^|\/)(?:\.|_worker|entry\.m?js|chunks\/)|\.map$|\.m?ts$|\.mdx?$/;

function checkStray({ site }: SiteView): Failure[] {
  return [...site.sizes].flatMap(([path, size]): Failure[] => {
    if (neverPublished.test(path) || !publishedTypes.test(path)) return [{ code: 'I-STRAY', path }];
    return size === 0 ? [{ code: 'I-EMPTY', path }] : [];
  });
}

/** Articles = article pages = article addresses in the sitemap, in each language. */
function checkCounts({ site, archive }: SiteView): Failure[] {
  const mapped = readSitemap(site);
  return locales.flatMap((locale) => {
    const isArticle = new RegExp(`^/${locale}/articles/(?!page/)[^/]+/$`);
    const pages = [...site.sizes.keys()].filter((file) => file.endsWith('.html') && isArticle.test(toUrl(file))).length;
    return [
      ...expectCount(`${locale}/articles`, { zh: '文章页', en: 'article pages' }, archive.articles.size, pages),
      ...expectCount(
        'sitemap',
        { zh: `${locale} 站点地图中的文章`, en: `${locale} articles in the sitemap` },
        archive.listed.length,
        mapped.filter((url) => isArticle.test(url)).length,
      ),
    ];
  });
}

function checkSitemap({ site, hidden }: SiteView): Failure[] {
  const mapped = new Set(readSitemap(site));
  const pages = new Set([...site.sizes.keys()].filter((file) => /^(?:zh|en)\/.*\.html$/.test(file) && !hidden.has(file)).map(toUrl));
  return [
    ...[...mapped].filter((url) => !site.sizes.has(toFile(url))).map((url): Failure => ({ code: 'I-SITEMAP', path: 'sitemap', values: { what: url } })),
    ...[...pages].filter((url) => !mapped.has(url)).map((url): Failure => ({ code: 'I-SITEMAP', path: toFile(url), values: { what: url } })),
  ];
}

/** Each language's bundle says it holds every listed article that has this language. */
function checkSearch({ site, archive }: SiteView): Failure[] {
  return locales.flatMap((locale) => {
    const folder = toBundleUrl(locale).slice(1);
    const entry = `${folder}pagefind-entry.json`;
    if (!site.sizes.has(entry)) return [{ code: 'I-SEARCH', path: entry, values: { what: { zh: '文件缺失', en: 'the file is missing' } } }];
    const found = countRecords(site.read(entry));
    return expectCount(entry, { zh: `${locale} 搜索记录`, en: `${locale} search records` }, countEditions(archive, locale), found);
  });
}

function countEditions(archive: Archive, locale: Locale): number {
  return archive.listed.filter((id) => archive.articles.get(id)?.editions[locale] !== undefined).length;
}

function countRecords(entry: string): number {
  const languages = (JSON.parse(entry) as { languages: Record<string, { page_count: number }> }).languages;
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

function expectCount(path: string, what: Readonly<Record<Locale, string>>, expected: number, found: number): Failure[] {
  return expected === found ? [] : [{ code: 'I-COUNT', path, values: { what, expected: String(expected), found: String(found) } }];
}

function readSitemap(site: SiteFiles): string[] {
  return [...site.sizes.keys()]
    .filter((path) => /^sitemap-\d+\.xml$/.test(path))
    .flatMap((path) => [...site.read(path).matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => new URL(match[1] ?? '', 'http://x/').pathname));
}
