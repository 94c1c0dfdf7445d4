import type { Archive } from '#archive/model.ts';
import type { Failure } from './failure.ts';
import { pageGates } from './page-gates.ts';
import type { SiteFiles } from './site-files.ts';
import { siteGates } from './site-gates.ts';

/** What the gates found: every failure, and what was counted. */
export interface Verdict {
  readonly failures: readonly Failure[];
  readonly files: number;
  readonly pages: number;
}

/** Passes a built site through every gate; each page is read once. */
export function verifySite(site: SiteFiles, archive: Archive): Verdict {
  const pages = [...site.sizes.keys()].filter((path) => path.endsWith('.html'));
  const hidden = new Set<string>();
  const failures: Failure[] = [];
  for (const file of pages) {
    const html = site.read(file);
    if (/<meta name="robots" content="noindex/.test(html)) hidden.add(file);
    for (const gate of pageGates) failures.push(...gate({ file, html, site, archive }));
  }
  for (const gate of siteGates) failures.push(...gate({ site, archive, hidden }));
  return { failures, files: site.sizes.size, pages: pages.length };
}
