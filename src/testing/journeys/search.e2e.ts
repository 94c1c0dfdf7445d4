import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import type { Article } from '#archive/model.ts';
import { readArchive } from '#archive/read.ts';
import { serveFolder } from '#desk/serve/serve.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { toSearchUrl } from '../../urls.ts';
import { openBrowser } from '../browser.ts';
import { testDay } from '../make.ts';

// Phrases come from the content on disk, never from the index that is on trial.
const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const articles = archive.listed.map((id) => archive.articles.get(id)).filter((article): article is Article => article !== undefined);
const cases = articles.flatMap((article) => locales.map((locale) => [locale, article.id, findPhrase(article, locale)] as const));

const state: { browser?: Browser; server?: Awaited<ReturnType<typeof serveFolder>>; page?: Page; faults: string[] } = { faults: [] };

beforeAll(async () => {
  const site = process.env.ARCHIVE_SITE;
  if (!site) throw new Error('ARCHIVE_SITE 未设定：请用 npm test。 / ARCHIVE_SITE is not set: run npm test, which builds the site and names its folder.');
  state.server = await serveFolder(site);
  state.browser = await openBrowser();
  state.page = await openPage();
});

afterAll(async () => {
  await state.browser?.close();
  await state.server?.close();
});

/** A page that counts as broken whatever it asks of another address, and every error it throws; under the policy the published site has. */
async function openPage(faults = state.faults): Promise<Page> {
  const page = await (state.browser as Browser).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith(state.server?.address ?? '') || faults.push(request.url()));
  await page.route('**/search/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  return page;
}

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'";

async function open(locale: Locale, query = ''): Promise<Page> {
  const page = state.page as Page;
  await page.goto(`${state.server?.address}${toSearchUrl(locale, query)}`);
  return page;
}

async function search(locale: Locale, words: string): Promise<Page> {
  const page = await open(locale);
  await page.fill('main input[name=q]', words);
  await page.keyboard.press('Enter');
  return settle(page);
}

async function settle(page: Page): Promise<Page> {
  await page.waitForSelector('[data-results][data-state=done]');
  return page;
}

function readResults(page: Page) {
  return page.$$eval('[data-article]', (items) =>
    items.map((item) => ({ id: item.getAttribute('data-article'), lang: item.getAttribute('data-lang'), match: item.getAttribute('data-match') })),
  );
}

const readTotal = (page: Page) => page.getAttribute('[data-results]', 'data-total');

describe('the search page', () => {
  test('there are phrases for every article in both languages', () => {
    expect(cases.length).toBe(articles.length * 2);
    expect(articles.length).toBeGreaterThanOrEqual(16);
  });

  test.each(cases)('%s: a phrase from the middle of %s finds it first: %s', async (locale, id, phrase) => {
    const page = await search(locale, phrase);
    const [first] = await readResults(page);
    expect(first).toEqual({ id, lang: locale, match: 'all' });
    expect(Number(await readTotal(page))).toBeGreaterThanOrEqual(1);
    const marked = await page.$$eval('[data-article]:first-of-type mark', (marks) => marks.map((mark) => mark.textContent));
    if (locale === 'zh') expect(marked).toContain(phrase);
    else expect(marked.length).toBeGreaterThan(0);
  });

  test('a facet alone lists exactly its articles', async () => {
    for (const locale of locales) {
      const page = await settle(await open(locale, 'district=ouhai'));
      expect((await readResults(page)).map((result) => result.id)).toEqual(archive.byPlace.get('ouhai'));
      expect(await readTotal(page)).toBe('1');
      expect(await page.isChecked('input[name=district][value=ouhai]')).toBe(true);
    }
  });

  test('back and forward walk through the searches', async () => {
    const page = await search('zh', '反诈');
    const first = await readResults(page);
    await page.fill('main input[name=q]', '消防');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-results]')?.getAttribute('data-state') === 'done');
    const second = await readResults(page);
    expect(second).not.toEqual(first);
    await page.goBack();
    await settle(page);
    expect(await page.inputValue('main input[name=q]')).toBe('反诈');
    expect(await readResults(page)).toEqual(first);
    await page.goForward();
    await settle(page);
    expect(await page.inputValue('main input[name=q]')).toBe('消防');
    expect(await readResults(page)).toEqual(second);
  });

  test('quoted words must stand together, in quotes of every shape', async () => {
    const [, id, phrase] = cases.find(([locale]) => locale === 'zh') ?? ['zh', '', ''];
    for (const [open, close] of ['""', '“”', '「」', '『』', '《》'] as const) {
      const page = await search('zh', open + phrase + close);
      expect(
        (await readResults(page)).map((result) => result.id),
        open,
      ).toEqual([id]);
      const scattered = await search('zh', open + [...phrase].reverse().join('') + close);
      expect(await readTotal(scattered), open).toBe('0');
      expect(await scattered.textContent('[data-announcement]')).not.toBe('');
    }
  });

  test('the range of days takes what may lie in it', async () => {
    const page = await settle(await open('en', 'from=2021-12&to=2021-12-31'));
    expect((await readResults(page)).map((result) => result.id)).toEqual(archive.byYear.get('2021'));
  });

  test('facets of one kind widen, of two kinds narrow, and their counts are true', async () => {
    const page = await settle(await open('zh', 'city=wenzhou&city=lishui'));
    const expected = articles.filter((article) => ['wenzhou', 'lishui'].includes(article.city)).map((article) => article.id);
    expect((await readResults(page)).map((result) => result.id)).toEqual(expected);
    const counted = await page.textContent('[data-facet=city] [data-value=taizhou] [data-count]');
    expect(counted).toContain(String(articles.filter((article) => article.city === 'taizhou').length));
    await page.check('input[name=kind][value=feature]');
    await page.waitForURL(/kind=feature/);
    await settle(page);
    expect((await readResults(page)).map((result) => result.id)).toEqual(expected.filter((id) => archive.articles.get(id)?.kind === 'feature'));
  });

  test('one character finds every text that has it', async () => {
    const texts = articles
      .map((article) => article.editions.zh)
      .map((edition) => [edition?.title, edition?.summary, ...(edition?.blocks ?? []).map((block) => block.text)].join());
    const page = await search('zh', '网');
    expect(Number(await readTotal(page))).toBeGreaterThanOrEqual(texts.filter((text) => text.includes('网')).length);
    expect(new Set(await page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent)))).toEqual(new Set(['网']));
  });

  test('a long list goes on over pages, newest first, by links that are addresses', async () => {
    const page = await settle(await open('en', 'lang=en'));
    const first = await readResults(page);
    await page.click('a[rel=next]');
    await page.waitForURL(/lang=en&page=2/);
    await settle(page);
    expect([...first, ...(await readResults(page))].map((result) => result.id)).toEqual(archive.listed.slice(0, 20));
  });

  test('nothing found: help, a way to drop each filter, and the browse pages', async () => {
    const page = await settle(await open('en', 'q=xylophone&city=wenzhou&from=2021'));
    expect(await page.$$eval('[data-shown] a', (links) => links.length)).toBe(6);
    await page.click('.search-drops a');
    await page.waitForURL(/q=xylophone&from=2021$/);
    expect(await page.textContent('[data-announcement]')).toBe('No article was found.');
  });

  test('keys: / goes to the box, Escape empties it', async () => {
    const page = await settle(await open('en', 'q=police'));
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('main input[name=q]')).toBe('');
  });

  test('a file that does not come is a failure said, and a second try works', async () => {
    const page = await openPage([]);
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.goto(`${state.server?.address}${toSearchUrl('zh', 'q=%E5%8F%8D%E8%AF%88')}`);
    await page.waitForSelector('[data-results][data-state=failed]');
    await page.unroute('**/*.pf_index');
    await page.click('[data-shown] button');
    await settle(page);
    expect(Number(await readTotal(page))).toBeGreaterThan(0);
    await page.close();
  });

  test('nothing broke the policy, threw or went elsewhere', () => {
    expect(state.faults).toEqual([]);
  });
});

/** From the middle of the body: 6 to 12 Chinese characters in a row, or 5 English words. */
function findPhrase(article: Article, locale: Locale): string {
  const paragraphs = (article.editions[locale]?.blocks ?? []).filter((block) => block.kind === 'paragraph');
  for (const block of [...paragraphs.slice(Math.floor(paragraphs.length / 2)), ...paragraphs]) {
    if (locale === 'zh') {
      const runs = [...block.text.matchAll(/\p{Script=Han}{6,}/gu)];
      const run = runs[Math.floor(runs.length / 2)]?.[0];
      if (run !== undefined) return run.slice(0, 12);
    } else {
      const words = block.text.split(/\s+/);
      const start = Math.floor(words.length / 2);
      if (words.length >= start + 5) return words.slice(start, start + 5).join(' ');
    }
  }
  throw new Error(`No phrase in ${article.id} ${locale}`);
}
