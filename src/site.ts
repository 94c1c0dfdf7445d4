import type { Locale } from '#lib/locale.ts';

/** The few constants of the site; everything a reader sees is in `i18n` or `content`. */
export const site = {
  /** How many articles stand on one page of a list. */
  pageSize: 20,
  /** How many articles a feed holds, newest first. */
  feedSize: 50,
  /** How many related articles an article page names. */
  relatedSize: 4,
  /** Used where no SITE_URL is given: correct for `npm start`, and never published by mistake because verify names it. */
  localAddress: 'http://127.0.0.1:4321',
  /** Licence of the archive's own text (LICENSE-TEXT). */
  textLicense: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The language a page falls back to for `hreflang="x-default"`. */
export const defaultLocale: Locale = 'zh';
