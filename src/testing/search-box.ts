import type { Browser, Page } from 'playwright-core';
import type { Locale } from '#lib/locale.ts';
import { toSearchUrl } from '../urls.ts';

/** One result as the page shows it. */
export interface Shown {
  readonly id: string;
  /** The language of the match. */
  readonly lang: string;
}

/** Opens a language's search page once, to ask it many things; the caller closes it with the browser. */
export async function openSearchBox(browser: Browser, address: string, locale: Locale): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address + toSearchUrl(locale));
  await page.waitForSelector('[data-results][data-state=idle]');
  return page;
}

/** Types words into the box, presses Enter, and returns the first page of results in their order. */
export async function ask(page: Page, words: string): Promise<Shown[]> {
  await forget(page);
  await page.fill('main input[name=q]', words);
  await page.keyboard.press('Enter');
  return readShown(page);
}

/** Goes on to the next page of results; null where there is none. */
export async function askNext(page: Page): Promise<Shown[] | null> {
  const next = page.locator('[data-results] a[rel=next]');
  if ((await next.count()) === 0) return null;
  await forget(page);
  await next.first().click();
  return readShown(page);
}

/** Overwrites the state of the last answer, so that it can't be taken for the next one. */
async function forget(page: Page): Promise<void> {
  await page.$eval('[data-results]', (results) => results.setAttribute('data-state', 'asked'));
}

async function readShown(page: Page): Promise<Shown[]> {
  const state = await page.waitForFunction(() => {
    const now = document.querySelector('[data-results]')?.getAttribute('data-state') ?? '';
    return ['done', 'failed', 'idle'].includes(now) ? now : null;
  });
  const said = await state.jsonValue();
  if (said !== 'done') throw new Error(`The search is ${said}, not done: ${page.url()}`);
  return page.$$eval('[data-results] [data-article]', (items) =>
    items.map((item) => ({ id: item.getAttribute('data-article') ?? '', lang: item.getAttribute('data-lang') ?? '' })),
  );
}
