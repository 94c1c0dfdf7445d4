import type { Locale } from '#lib/locale.ts';

/** The language gateway. */
export const toGatewayUrl = (): string => '/';
/** The page for addresses that lead nowhere. */
export const toNotFoundUrl = (): string => '/404.html';
/** A language's home page. */
export const toHomeUrl = (locale: Locale): string => `/${locale}/`;
/** Page `page` (from 1) of the list of all articles. */
export const toArticlesUrl = (locale: Locale, page = 1): string => (page === 1 ? `/${locale}/articles/` : `/${locale}/articles/page/${page}/`);
/** An article. */
export const toArticleUrl = (locale: Locale, id: string): string => `/${locale}/articles/${id}/`;
/** All topics. */
export const toTopicsUrl = (locale: Locale): string => `/${locale}/topics/`;
/** Page `page` of one topic. */
export const toTopicUrl = (locale: Locale, id: string, page = 1): string => toPaged(`/${locale}/topics/${id}/`, page);
/** All places. */
export const toPlacesUrl = (locale: Locale): string => `/${locale}/places/`;
/** Page `page` of a city, or of a district in its city. */
export const toPlaceUrl = (locale: Locale, city: string, district: string | null = null, page = 1): string =>
  toPaged(`/${locale}/places/${city}/${district === null ? '' : `${district}/`}`, page);
/** All years. */
export const toDatesUrl = (locale: Locale): string => `/${locale}/dates/`;
/** One year, month by month. */
export const toYearUrl = (locale: Locale, year: string): string => `/${locale}/dates/${year}/`;
/** The search page; `query` is the part after `?`, already written by `search/query.ts`. */
export const toSearchUrl = (locale: Locale, query = ''): string => `/${locale}/search/${query === '' ? '' : `?${query}`}`;
/** About the archive. */
export const toAboutUrl = (locale: Locale): string => `/${locale}/about/`;
/** The guide for readers and researchers. */
export const toGuideUrl = (locale: Locale): string => `/${locale}/guide/`;
/** The guide for editors. */
export const toContributeUrl = (locale: Locale): string => `/${locale}/contribute/`;
/** A language's Atom feed. */
export const toFeedUrl = (locale: Locale): string => `/${locale}/feed.xml`;
/** The index of sitemaps. */
export const toSitemapIndexUrl = (): string => '/sitemap-index.xml';
/** Sitemap number `number`, from 0. */
export const toSitemapUrl = (number: number): string => `/sitemap-${number}.xml`;
/** The folder of a language's search bundle, with a final slash. */
export const toBundleUrl = (locale: Locale): string => `/pagefind/${locale}/`;
/** The folder of what else a language's search reads, with a final slash; `stamp` changes with all of it. */
export const toSearchDataUrl = (locale: Locale, stamp: string): string => `/search/${locale}/${stamp}/`;
/** The site's icon: `svg`, or a size in pixels such as `32.png`. */
export const toIconUrl = (form: 'svg' | '32.png' | '180.png'): string => (form === 'svg' ? '/icon.svg' : `/icon-${form}`);
/** A published picture: the hash of its content, its width in pixels, its format. */
export const toPictureUrl = (hash: string, width: number, format: 'avif' | 'webp'): string => `/pictures/${toPictureName(hash, width)}.${format}`;
/** A published picture's name without its ending. */
export const toPictureName = (hash: string, width: number): string => `${hash}-${width}`;
/** A full address on the public site. */
export const toAbsolute = (address: string, url: string): string => `${address}${url}`;
/** The same page in the other language: the first folder changes, the rest stays. */
export const toTwinUrl = (url: string, locale: Locale): string => url.replace(/^\/(zh|en)\//, `/${locale}/`);

/** The rest parameter of a paged route for page `page`: nothing for the first. */
export const toPageParam = (page: number): string | undefined => (page === 1 ? undefined : `page/${page}`);
/** A month's section on its year's page; `month` from 1, or null for articles dated only to the year. */
export const toMonthUrl = (locale: Locale, year: string, month: number | null): string => `${toYearUrl(locale, year)}#${toMonthAnchor(month)}`;
/** The anchor of a month's section. */
export const toMonthAnchor = (month: number | null): string => (month === null ? 'm0' : `m${month}`);
/** A paragraph of an article. */
export const toAnchorUrl = (locale: Locale, id: string, anchor: string): string => `${toArticleUrl(locale, id)}#${anchor}`;
/** A paragraph of an article, with words to be marked there; `query` is the part after `?`, already written; an empty anchor leads to the article's head. */
export const toFoundUrl = (locale: Locale, id: string, query: string, anchor: string): string =>
  `${toArticleUrl(locale, id)}${query === '' ? '' : `?${query}`}${anchor === '' ? '' : `#${anchor}`}`;

function toPaged(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}
