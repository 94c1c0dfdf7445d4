import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '#desk/serve/serve.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { openBrowser } from '../browser.ts';
import { isAnswered, judgedSorts, readJudged } from '../judged.ts';
import { ask, openSearchBox } from '../search-box.ts';

const queries = readJudged();
const state: { browser?: Browser; server?: Awaited<ReturnType<typeof serveFolder>>; pages: Map<Locale, Page> } = { pages: new Map() };

beforeAll(async () => {
  const site = process.env.ARCHIVE_SITE;
  if (!site) throw new Error('ARCHIVE_SITE 未设定：请用 npm test。 / ARCHIVE_SITE is not set: run npm test, which builds the site and names its folder.');
  state.server = await serveFolder(site);
  state.browser = await openBrowser();
  for (const locale of locales) state.pages.set(locale, await openSearchBox(state.browser, state.server.address, locale));
});

afterAll(async () => {
  await state.browser?.close();
  await state.server?.close();
});

describe('the judged queries, typed into one loaded page a language', () => {
  test.each(judgedSorts)('%s: the right article is first or second', { timeout: 300_000 }, async (sort) => {
    const wanted = queries.filter((query) => query.sort === sort);
    const failed: string[] = [];
    for (const query of wanted) {
      const shown = (await ask(state.pages.get(query.page) as Page, query.q)).map((result) => result.id);
      if (isAnswered(query, shown)) continue;
      failed.push(`${query.page} ${query.q} → ${shown.slice(0, 2).join(', ') || 'nothing'}, not ${query.articles.join(' ')}`);
    }
    console.log(`judged ${sort}: ${wanted.length - failed.length} of ${wanted.length}`);
    expect(failed).toEqual([]);
  });
});
