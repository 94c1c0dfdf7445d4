import { type Locale, locales, toOther } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';
import * as urls from '../urls.ts';

/** An article as far as links to it are concerned. */
export interface LinkTarget {
  /** Null where its frontmatter cannot be read. */
  readonly status: string | null;
  /** How many blocks a reader of each language sees; undefined where that is not known. */
  readonly blocks: Readonly<Partial<Record<Locale, number>>>;
}

/** Everything a link within the site can lead to. */
export interface LinkTargets {
  /** Every page's path, with the article it shows, or null for other pages. */
  readonly pages: ReadonlyMap<string, string | null>;
  /** The articles that were read. */
  readonly articles: ReadonlyMap<string, LinkTarget>;
  /** The anchors of those of the archive's own pages that were read. */
  readonly anchors?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The public address. */
  readonly address: string;
}

/** What the pages are made of. */
export interface LinkSources {
  readonly articles: ReadonlyMap<string, LinkTarget>;
  /** Ids of all articles, those too that were not read. */
  readonly ids: readonly string[];
  readonly years: Iterable<string>;
  readonly places: readonly Place[];
  readonly topics: readonly string[];
  readonly anchors?: ReadonlyMap<string, ReadonlySet<string>>;
  readonly address: string;
}

/** Lists the pages a link may lead to; the further pages of a list are left out, because what stands on them shifts. */
export function listTargets({ articles, ids, years, places, topics, anchors, address }: LinkSources): LinkTargets {
  const pages = new Map<string, string | null>([[urls.toGatewayUrl(), null]]);
  for (const locale of locales) {
    for (const toUrl of fixed) pages.set(toUrl(locale), null);
    for (const id of ids) pages.set(urls.toArticleUrl(locale, id), id);
    for (const id of topics) pages.set(urls.toTopicUrl(locale, id), null);
    for (const year of years) pages.set(urls.toYearUrl(locale, year), null);
    for (const place of places) {
      if (place.level === 'city') pages.set(urls.toPlaceUrl(locale, place.id), null);
      else if (place.level !== 'province') pages.set(urls.toPlaceUrl(locale, place.parent ?? '', place.id), null);
    }
  }
  return { pages, articles, anchors, address };
}

/** Gives how many blocks a reader of each language sees, who gets the other language where theirs is missing. */
export function toBlockCounts(counts: Readonly<Partial<Record<Locale, number>>>): LinkTarget['blocks'] {
  return Object.fromEntries(locales.map((locale) => [locale, counts[locale] ?? counts[toOther(locale)]]));
}

const fixed: readonly ((locale: Locale) => string)[] = [
  urls.toHomeUrl,
  (locale) => urls.toArticlesUrl(locale),
  urls.toTopicsUrl,
  urls.toPlacesUrl,
  urls.toDatesUrl,
  (locale) => urls.toSearchUrl(locale),
  urls.toAboutUrl,
  urls.toGuideUrl,
  urls.toContributeUrl,
  urls.toFeedUrl,
];
