import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import type { Article } from '#archive/model.ts';
import { readArchive } from '#archive/read.ts';
import { locales } from '#lib/locale.ts';
import { toArticleUrl, toFoundUrl, toSearchUrl } from '../../urls.ts';
import { openBrowser } from '../browser.ts';
import { createAnswer, createPassage, createResult, type FakeReply, installFakeWorker, toRuns } from '../fake-worker.ts';
import { testDay } from '../make.ts';
import { serveFolder } from '../serve.ts';

const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const articles = archive.listed.map((id) => archive.articles.get(id)).filter((article): article is Article => article !== undefined);
const state: { browser?: Browser; server?: Awaited<ReturnType<typeof serveFolder>>; faults: string[] } = { faults: [] };

beforeAll(async () => {
  const site = process.env.ARCHIVE_SITE;
  if (!site) throw new Error('ARCHIVE_SITE 未设定：请用 npm test。 / ARCHIVE_SITE is not set: run npm test, which builds the site and names its folder.');
  state.server = await serveFolder(site);
  state.browser = await openBrowser();
});

afterAll(async () => {
  await state.browser?.close();
  await state.server?.close();
});

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'";

/** Runs one journey in a browser of its own, under the policy the published site has. */
async function visit(path: string, walk: (page: Page) => Promise<void>, options: BrowserContextOptions = {}, replies?: Readonly<Record<string, FakeReply>>) {
  const context = await (state.browser as Browser).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => state.faults.push(`${path}: ${error}`));
  page.on(
    'console',
    (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && state.faults.push(`${path}: ${message.text()}`),
  );
  await page.route(/\/(?:zh|en)\/(?:search|articles)\/[^.]*$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  if (replies !== undefined) await installFakeWorker(page, replies);
  await page.goto((state.server?.address ?? '') + path);
  await walk(page);
  await context.close();
}

const settle = (page: Page) => page.waitForSelector('[data-results][data-state=done]');
const readIds = (page: Page) => page.$$eval('[data-article]', (items) => items.map((item) => item.getAttribute('data-article')));
const readQuery = (page: Page) => decodeURIComponent(new URL(page.url()).search);
/** What a reader sees: without what only a screen reader reads. */
const readChips = (page: Page) => page.$$eval('.chip', (chips) => chips.map((chip) => chip.childNodes[1]?.textContent));
const hasFocus = (page: Page, selector: string) => page.$eval(selector, (element) => element === document.activeElement);

describe('before a search', () => {
  test.each(locales)('%s: the numbers of the whole archive stand beside the filters, and nothing was loaded for them', async (locale) => {
    await visit(toSearchUrl(locale), async (page) => {
      await page.waitForSelector('[data-results][data-state=idle] [data-idle]:not([hidden])');
      for (const city of new Set(articles.map((article) => article.city)))
        expect(await page.textContent(`[data-facet=city] [data-value=${city}] [data-count]`)).toMatch(new RegExp(`^${archive.byPlace.get(city)?.length} `));
      const bars = await page.$$eval('.chart-bar', (nodes) => nodes.map((node) => node.getAttribute('data-bar')));
      expect(bars[0]).toBe(`y${[...archive.byYear.keys()].sort()[0]}`);
      expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /pagefind|\.bin/.test(name)).length)).toBe(0);
    });
  });

  test('without script there is the form, a hint and no dead filter', async () => {
    await visit(
      toSearchUrl('zh', 'q=%E5%8F%8D%E8%AF%88'),
      async (page) => {
        expect(await page.isVisible('noscript .search-browse a, .search-notice .search-browse a')).toBe(true);
        expect(await page.isVisible('[data-filters]')).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('an archive without articles says so, and asks for nothing', async () => {
    const context = await (state.browser as Browser).newContext();
    const page = await context.newPage();
    await page.route('**/en/search/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/&quot;total&quot;:\d+/, '&quot;total&quot;:0') });
    });
    await page.goto(`${state.server?.address}${toSearchUrl('en', 'q=police')}`);
    await settle(page);
    expect(await page.textContent('[data-shown]')).toMatch(/no articles in the archive yet/);
    await context.close();
  });
});

describe('results', () => {
  test.each([
    ['zh', '反诈'],
    ['zh', '瓯海区'],
    ['en', 'anti-fraud'],
    ['en', 'mediation committee'],
  ] as const)('%s %s: every passage leads to its paragraph, and there its words are marked', async (locale, words) => {
    await visit(toSearchUrl(locale, new URLSearchParams({ q: words }).toString()), async (page) => {
      await settle(page);
      const links = await page.$$eval('.search-passages a', (nodes) =>
        nodes.map((node) => ({ href: (node as HTMLAnchorElement).href, marks: [...node.querySelectorAll('mark')].map((mark) => mark.textContent) })),
      );
      const wanted = links.filter(({ href, marks }) => marks.length > 0 && href.includes('#')).slice(0, 6);
      expect(wanted.length).toBeGreaterThan(0);
      for (const { href, marks } of wanted) {
        await page.goto(href);
        await page.waitForSelector('.mark-bar:not([hidden])');
        const marked = await page.$$eval(':target mark', (nodes) => nodes.map((node) => node.textContent).join('|'));
        for (const mark of marks) expect(marked).toContain(mark);
        expect(await page.$eval('link[rel=canonical]', (link) => (link as HTMLLinkElement).href)).not.toContain('q=');
      }
    });
  });

  test('what was found in the other language says so and leads to that text', async () => {
    await visit(toSearchUrl('en', new URLSearchParams({ q: '反诈' }).toString()), async (page) => {
      await settle(page);
      const first = page.locator('[data-article]').first();
      expect(await first.getAttribute('data-lang')).toBe('zh');
      expect(await first.locator('.search-missing').textContent()).toBe('Found in the Chinese text.');
      expect(await first.locator('.item-title a').textContent()).not.toMatch(/\p{Script=Han}/u);
      const passage = first.locator('.search-passages a[lang="zh-Hans"]').first();
      expect(await passage.getAttribute('href')).toMatch(/^\/zh\/articles\//);
      expect(await passage.locator('mark').first().textContent()).toBe('反诈');
    });
  });

  test('sorting: by the URL, by the control, and newest where there are no words', async () => {
    await visit(toSearchUrl('zh', 'kind=brief&sort=oldest'), async (page) => {
      await settle(page);
      const expected = articles.filter((article) => article.kind === 'brief').map((article) => article.id);
      expect(await readIds(page)).toEqual(expected.toReversed().slice(0, 10));
      await page.selectOption('select[name=sort]', 'newest');
      await page.waitForURL(/sort=newest/);
      await settle(page);
      expect(await readIds(page)).toEqual(expected.slice(0, 10));
      await page.goto(`${state.server?.address}${toSearchUrl('zh', 'kind=brief')}`);
      await settle(page);
      expect(await page.inputValue('select[name=sort]')).toBe('newest');
      await page.fill('#q', '警');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      expect(readQuery(page)).toBe('?q=警&kind=brief');
    });
  });

  test('coming back leads to the place and the link one left', async () => {
    await visit(toSearchUrl('zh', 'lang=zh'), async (page) => {
      await settle(page);
      const title = page.locator('[data-article] .item-title a').nth(7);
      await title.scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      const before = await page.evaluate(() => scrollY);
      expect(before).toBeGreaterThan(0);
      await title.click();
      await page.waitForURL(/\/articles\//);
      await page.goBack();
      await settle(page);
      await page.waitForFunction((y) => Math.abs(scrollY - y) < 3, before);
      expect(await title.evaluate((link) => link === document.activeElement)).toBe(true);
      await page.click('a[rel=next]');
      await page.waitForURL(/page=2/);
      await page.waitForSelector('.search-pages [aria-current]:text-is("2")');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await page.goBack();
      await page.waitForSelector('.search-pages [aria-current]:text-is("1")');
      await page.waitForFunction(() => document.activeElement?.getAttribute('rel') === 'next');
    });
  });

  test('keys: arrows walk through the results, Escape leads back to the box', async () => {
    await visit(toSearchUrl('en', 'lang=en'), async (page) => {
      await settle(page);
      await page.focus('#q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(
        await page
          .locator('[data-article] .item-title a')
          .nth(1)
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await hasFocus(page, '#q')).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await hasFocus(page, '#q')).toBe(true);
    });
  });
});

describe('narrowing', () => {
  test('districts stand below their city, and only those of the chosen cities', async () => {
    await visit(toSearchUrl('zh'), async (page) => {
      await page.check('input[name=city][value=wenzhou]');
      await page.waitForURL(/city=wenzhou/);
      await settle(page);
      const shown = await page.$$eval('input[name=district]', (inputs) =>
        inputs.filter((input) => input.getClientRects().length > 0).map((input) => (input as HTMLInputElement).value),
      );
      const own = articles.filter((article) => article.city === 'wenzhou').flatMap((article) => article.districts);
      expect(shown.toSorted()).toEqual([...new Set(own)].toSorted());
      await page.check('input[name=district][value=ouhai]');
      await page.waitForURL(/city=wenzhou&district=ouhai/);
      await settle(page);
      expect(await readIds(page)).toEqual(archive.byPlace.get('ouhai'));
      expect(await readChips(page)).toEqual(['温州', '瓯海区']);
      expect(await page.textContent('[data-filters] > summary')).toBe('筛选（已选 2 项）');
      await page.click('.chip');
      await page.waitForURL(/\?district=ouhai$/);
    });
  });

  test('the histogram: click, drag, keys and fields all write the same URL', async () => {
    await visit(toSearchUrl('en'), async (page) => {
      const bar = (key: string) => page.locator(`[data-bar=${key}]`);
      const inYears = (from: string, to: string) =>
        articles.filter(({ date }) => date.earliest.slice(0, 4) >= from && date.latest.slice(0, 4) <= to).map(({ id }) => id);
      await bar('y2024').click();
      await page.waitForURL(/\?from=2024&to=2024$/);
      await settle(page);
      expect(await readIds(page)).toEqual(inYears('2024', '2024'));
      expect(await bar('y2024').getAttribute('aria-pressed')).toBe('true');
      await bar('m2024-06').click();
      await page.waitForURL(/\?from=2024-06&to=2024-06$/);
      await settle(page);
      await bar('m2024-06').click();
      await page.waitForURL(/search\/$/);
      await page.waitForSelector('[data-state=idle]');
      const [first, last] = [await bar('y2021').boundingBox(), await bar('y2024').boundingBox()];
      if (first === null || last === null) throw new Error('The bars are not drawn');
      await page.mouse.move(last.x + 5, last.y + 20);
      await page.mouse.down();
      await page.mouse.move(first.x + 30, first.y + 20, { steps: 6 });
      expect(await page.inputValue('#from')).toBe('2021');
      await page.mouse.up();
      await page.waitForURL(/\?from=2021&to=2024$/);
      await settle(page);
      expect(await readIds(page)).toEqual(inYears('2021', '2024'));
      await page.focus('[data-bar=y2024]');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?from=2024&to=2025$/);
      await settle(page);
      expect(await hasFocus(page, '[data-bar=y2025]')).toBe(true);
      await page.fill('#from', '2025-01-05');
      await page.fill('#to', '2024-06');
      await page.press('#to', 'Enter');
      await page.waitForURL(/\?from=2024-06&to=2025-01-05$/);
      await page.fill('#from', '2025-02-30');
      await page.press('#from', 'Enter');
      expect(await page.$eval('#from', (input) => (input as HTMLInputElement).validity.valid)).toBe(false);
      expect(page.url()).toMatch(/from=2024-06&to=2025-01-05$/);
    });
  });

  test('a finger drags across the histogram', async () => {
    await visit(
      toSearchUrl('zh'),
      async (page) => {
        await page.tap('[data-filters] > summary');
        const [first, last] = [await page.locator('[data-bar=y2024]').boundingBox(), await page.locator('[data-bar=y2025]').boundingBox()];
        if (first === null || last === null) throw new Error('The bars are not drawn');
        const client = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
          client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: first.y + 20 }] });
        await touch('touchStart', first.x + 5);
        for (let step = 1; step <= 8; step += 1) await touch('touchMove', first.x + 5 + ((last.x + 20 - first.x) * step) / 8);
        await touch('touchEnd');
        await page.waitForURL(/\?from=2024&to=2025$/);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  test('the table says what the bars show, and chooses too', async () => {
    await visit(toSearchUrl('en', 'lang=en'), async (page) => {
      await settle(page);
      await page.click('.search-table > summary');
      const rows = await page.$$eval('.search-table tr.is-year', (nodes) => nodes.map((node) => node.textContent));
      expect(rows).toEqual(
        [...archive.byYear.keys()]
          .sort()
          .reverse()
          .map((year) => `${year}${archive.byYear.get(year)?.length}`),
      );
      await page.click('.search-table tr.is-year button');
      await page.waitForURL(/from=2025&to=2025&lang=en/);
    });
  });

  test('on a phone the filters are folded, and the first result is on the first screen', async () => {
    await visit(
      toSearchUrl('zh', 'city=wenzhou'),
      async (page) => {
        await settle(page);
        expect(await page.$eval('[data-filters]', (details) => (details as HTMLDetailsElement).open)).toBe(false);
        const box = await page.locator('[data-article]').first().boundingBox();
        expect(box?.y).toBeLessThan(700);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});

const word = (text: string, count: number, without: string) => ({ text, count, without });
const understood = { words: [], expansions: [], spellings: [], anyDate: null };
const made: Record<string, FakeReply> = {
  none: {
    answer: createAnswer({
      understood: { ...understood, words: [word('无人机', 3, 'zyx'), word('zyx', 0, '无人机')], spellings: ['无人机中队'], anyDate: 2 },
    }),
  },
  partly: {
    answer: createAnswer({
      some: 1,
      results: [createResult({ id: 'b', match: 'some', titleLocale: 'en', locale: 'zh', passages: [createPassage('有[反诈]中心', 'p3')] })],
      understood: { ...understood, words: [word('反诈', 3, 'zyx'), word('zyx', 0, '反诈')] },
    }),
  },
  apart: {
    answer: createAnswer({
      some: 1,
      results: [createResult({ id: 'b', match: 'some' })],
      understood: { ...understood, words: [word('a', 1, 'b'), word('b', 1, 'a')] },
    }),
  },
  pair: {
    answer: createAnswer({
      total: 25,
      pages: 3,
      results: [createResult({ id: 'a', title: toRuns('[瓯海]') })],
      understood: {
        ...understood,
        expansions: [
          { kind: 'pair', typed: '反诈', meant: 'anti-fraud', without: '"反诈"' },
          { kind: 'spelling', typed: '欧海', meant: '瓯海', without: '"欧海"' },
        ],
      },
    }),
  },
  quick: { answer: createAnswer({ total: 1, results: [createResult({ id: 'quick' })] }), after: 100 },
  slow: { answer: createAnswer({ total: 1, results: [createResult({ id: 'slow' })] }), after: 900 },
  broken: 'failed',
  old: 'unsupported',
};

describe('what the page says of an answer', () => {
  const go = (query: string, walk: (page: Page) => Promise<void>) => visit(toSearchUrl('en', query), walk, {}, made);

  test('nothing found: each word with its count, spellings, what to drop, any date, and the browse pages', async () => {
    await go('q=none&city=wenzhou&from=2024', async (page) => {
      await settle(page);
      const links = await page.$$eval('[data-shown] a', (nodes) =>
        nodes.map((node) => [node.textContent, decodeURIComponent((node as HTMLAnchorElement).search)]),
      );
      expect(links.slice(0, 5)).toEqual([
        ['无人机中队', '?q=无人机中队&city=wenzhou&from=2024'],
        ['search without it', '?q=zyx&city=wenzhou&from=2024'],
        ['search without it', '?q=无人机&city=wenzhou&from=2024'],
        ['Remove: Wenzhou', '?q=none&from=2024'],
        ['On any date: 2 articles', '?q=none&city=wenzhou'],
      ]);
      expect(links.length).toBe(9);
      expect(await page.$$eval('.search-words li', (items) => items.map((item) => item.textContent?.replace(/ search.*/, '')))).toEqual([
        '无人机 3 articles',
        'zyx 0 articles',
      ]);
    });
  });

  test('only some words found: which are missing, and that no article has them all', async () => {
    await go('q=partly', async (page) => {
      await settle(page);
      expect(await page.textContent('.search-why')).toBe('No article has “zyx”.');
      expect(await page.$$eval('[data-article]', (items) => items.map((item) => item.getAttribute('data-match')))).toEqual(['some']);
      expect(await page.getAttribute('[data-results]', 'data-total')).toBe('0');
      await page.fill('#q', 'apart');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.search-why:text("Each of these words")');
    });
  });

  test('what a word was also taken to mean is a chip that takes it back; a spelling is said', async () => {
    await go('q=pair&page=2', async (page) => {
      await settle(page);
      expect(await readChips(page)).toEqual(['反诈 = anti-fraud']);
      expect(await page.textContent('.search-spelling')).toBe('These are the results for “瓯海”. Search for “欧海” instead');
      expect(await page.$$eval('.search-pages li', (items) => items.map((item) => item.textContent))).toEqual(['1', '2', '3']);
      expect(await page.textContent('[data-shown] h2')).toBe('25 articles have all the words Page 2 of 3');
      await page.click('.chip');
      expect(readQuery(page)).toBe('?q="反诈"');
    });
  });

  test('waiting is a state at once and a sight only when it lasts; a newer question voids the older', async () => {
    await go('q=quick', async (page) => {
      await settle(page);
      await page.$eval('[data-announcement]', (node) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver(() => heard.push(node.textContent ?? '')).observe(node, { childList: true });
      });
      const ask = async (words: string) => {
        await page.fill('#q', words);
        await page.keyboard.press('Enter');
      };
      await ask('slow');
      expect(await page.getAttribute('[data-results]', 'data-state')).toBe('busy');
      expect(await page.isVisible('[data-busy]')).toBe(false);
      await page.waitForSelector('[data-busy]:not([hidden])');
      await ask('quick');
      expect(await page.isVisible('[data-busy]')).toBe(false);
      await settle(page);
      expect(await readIds(page)).toEqual(['quick']);
      await page.waitForTimeout(1000);
      expect(await readIds(page)).toEqual(['quick']);
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['Searching…', '1 article with all the words.']);
    });
  });

  test('a failure says so and offers another try; a line that is cut is tried again once it is back', async () => {
    await go('q=broken', async (page) => {
      await page.waitForSelector('[data-state=failed]');
      await page.click('.search-retry');
      await page.waitForSelector('[data-state=failed]');
      await page.context().setOffline(true);
      await page.click('.search-retry');
      await page.waitForSelector('[data-shown]:has-text("You are offline")');
      await page.$eval('[data-results]', (results) => results.setAttribute('data-seen', 'cut'));
      await page.context().setOffline(false);
      await page.waitForSelector('[data-shown]:has-text("The search did not work")');
    });
    await go('q=old', async (page) => {
      await page.waitForSelector('[data-state=failed]');
      expect(await page.$$eval('[data-shown] a', (links) => links.length)).toBe(4);
    });
  });

  test('the page is not wider than a small telephone, whatever it shows', async () => {
    for (const locale of locales)
      for (const query of ['', 'q=none&city=wenzhou&from=2024-01-01&to=2025-12-31', 'q=partly', 'q=pair&page=2', 'q=broken'])
        await visit(
          toSearchUrl(locale, query),
          async (page) => {
            await page.waitForSelector('[data-state=idle], [data-state=done], [data-state=failed]');
            await page.click('[data-filters] > summary');
            expect(await page.evaluate(() => document.documentElement.scrollWidth), `${locale} ${query}`).toBe(320);
          },
          { viewport: { width: 320, height: 640 } },
          made,
        );
  });
});

describe('words marked in an article', () => {
  const id = '2025-ouhai-safety-blueprint';

  test('they are counted, walked through and taken off; without words nothing is loaded', async () => {
    await visit(toFoundUrl('zh', id, new URLSearchParams({ q: '瓯海 反诈' }).toString(), ''), async (page) => {
      await page.waitForSelector('.mark-bar:not([hidden])');
      const text = await page.$eval('.prose', (prose) => prose.textContent ?? '');
      const count = await page.locator('.prose mark').count();
      expect(count).toBe(text.split(/瓯海|反诈/).length - 1);
      await page.click('[data-marks-next]');
      expect(await page.locator('mark.is-here').count()).toBe(1);
      await page.click('[data-marks-remove]');
      expect(await page.locator('mark').count()).toBe(0);
      expect(await page.isVisible('.mark-bar')).toBe(false);
      expect(await page.$eval('.prose', (prose) => prose.textContent ?? '')).toBe(text);
      expect(new URL(page.url()).search).toBe('');
    });
    await visit(toArticleUrl('zh', id), async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.isVisible('.mark-bar')).toBe(false);
      expect(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('mark.client')))).toBe(false);
    });
  });

  test('words that do not stand there are said not to', async () => {
    await visit(toFoundUrl('en', id, 'q=xylophone', ''), async (page) => {
      await page.waitForSelector('.mark-bar:not([hidden])');
      expect(await page.textContent('[data-marks-count]')).toBe('Nothing on this page is written exactly “xylophone”.');
      expect(await page.isVisible('[data-marks-next]')).toBe(false);
    });
  });
});

test('nothing threw or broke the policy', () => {
  expect(state.faults).toEqual([]);
});
