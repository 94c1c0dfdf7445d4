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

/** Waits inside the page: asking it again and again from here takes longer than most searches. */
async function readShown(page: Page): Promise<Shown[]> {
  const { state, shown } = await page.$eval('[data-results]', async (results) => {
    const readState = (): string => results.getAttribute('data-state') ?? '';
    const isSettled = (): boolean => ['done', 'failed', 'idle'].includes(readState());
    await new Promise<void>((resolve) => {
      const stop = (): void => {
        observer.disconnect();
        clearTimeout(timer);
        resolve();
      };
      const observer = new MutationObserver(() => isSettled() && stop());
      const timer = setTimeout(stop, 20_000);
      observer.observe(results, { attributes: true });
      if (isSettled()) stop();
    });
    const items = [...results.querySelectorAll('[data-article]')];
    const read = (item: Element, name: string): string => item.getAttribute(name) ?? '';
    return { state: readState(), shown: items.map((item) => ({ id: read(item, 'data-article'), lang: read(item, 'data-lang') })) };
  });
  if (state !== 'done') throw new Error(`The search is ${state}, not done: ${page.url()}`);
  return shown;
}
