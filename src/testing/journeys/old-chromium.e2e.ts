import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findArticle, findEdition } from '#archive/find.ts';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { supportsPagefind } from '#search/small/supports.ts';
import { toArticleUrl, toSearchUrl } from '../../urls.ts';
import { testDay } from '../make.ts';
import { openOldChromium } from '../old-chromium.ts';
import { serveFolder } from '../serve.ts';

const isWanted = Boolean(process.env.OLD_CHROMIUM);
const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const state: { browser?: Browser; server?: Awaited<ReturnType<typeof serveFolder>>; page?: Page; faults: string[] } = { faults: [] };

// It fetches 49 MB from the registry and runs on one kind of machine: so only on request.
describe.skipIf(!isWanted)('Chromium 90 (OLD_CHROMIUM=1)', () => {
  beforeAll(async () => {
    const site = process.env.ARCHIVE_SITE;
    if (!site) throw new Error('ARCHIVE_SITE 未设定：请用 npm test。 / ARCHIVE_SITE is not set: run npm test, which builds the site and names its folder.');
    state.server = await serveFolder(site);
    const { browser, page } = await openOldChromium({ viewport: { width: 360, height: 740 } });
    Object.assign(state, { browser, page });
    page.on('pageerror', (error) => state.faults.push(String(error)));
  });

  afterAll(async () => {
    await state.browser?.close();
    await state.server?.close();
  });

  async function open(url: string): Promise<Page> {
    const page = state.page as Page;
    state.faults.length = 0;
    await page.goto(`${state.server?.address}${url}`);
    return page;
  }

  test('is what it says, and cannot run Pagefind', async () => {
    expect(state.browser?.version()).toMatch(/^90\./);
    const page = await open(toSearchUrl('zh'));
    expect(await page.evaluate(supportsPagefind, undefined)).toBe(false);
  });

  test.each(locales)('shows an article in its style, no wider than the screen (%s)', async (locale) => {
    const id = archive.listed[0] ?? '';
    const page = await open(toArticleUrl(locale, id));
    const { title } = findEdition(findArticle(archive, id), locale);
    expect((await page.textContent('h1'))?.replace(/\s+/g, ' ').trim()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Without its stylesheet a page has the browser's margin.
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    expect(state.faults).toEqual([]);
  });

  test('starts module workers', async () => {
    const page = await open(toSearchUrl('zh'));
    const answer = page.evaluate(
      () =>
        new Promise((resolve) => {
          const code = new Blob(["import('data:text/javascript,export default 1').then((it) => postMessage(it.default))"], { type: 'text/javascript' });
          const worker = new Worker(URL.createObjectURL(code), { type: 'module' });
          worker.addEventListener('message', (event) => resolve(event.data));
          worker.addEventListener('error', () => resolve('failed'));
        }),
    );
    expect(await answer).toBe(1);
  });

  test.each<[Locale, string]>([
    ['zh', '反诈'],
    ['en', 'fraud'],
  ])('search in a worker answers all the same (%s: %s)', async (locale, words) => {
    const page = await open(toSearchUrl(locale, `q=${encodeURIComponent(words)}`));
    // Not waitForSelector: what Playwright takes for visible asks for more than this browser knows.
    await page.waitForFunction(() => document.querySelector('[data-state="done"], [data-state="failed"]') !== null);
    expect(await page.getAttribute('[data-total]', 'data-state')).toBe('done');
    const ids = await page.$$eval('[data-article]', (results) => results.map((result) => result.getAttribute('data-article') ?? ''));
    const edition = findEdition(findArticle(archive, ids[0] ?? ''), locale);
    expect([edition.title, edition.summary, ...edition.blocks.map((block) => block.text)].join('\n').toLowerCase()).toContain(words);
    expect(state.faults).toEqual([]);
  });
});
