import { toAbsolute, toSitemapIndexUrl } from '../urls.ts';

/** Writes robots.txt: everything may be read, and the sitemap is named. */
export function toRobots(address: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${toAbsolute(address, toSitemapIndexUrl())}\n`;
}
