import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Locale } from '#lib/locale.ts';
import { toSearchUrl } from '../../../urls.ts';
import type { Meter } from './meter.ts';

/** What a search page showed for one query. */
export interface Shown {
  readonly ids: readonly string[];
  /** `data-total`. */
  readonly total: number;
  /** Every match's own name, where the page says them all: stock Pagefind's page does. */
  readonly all: readonly string[] | null;
  /** Milliseconds until `data-state` was `done`. */
  readonly done: number;
  /** Milliseconds until the first result stood; null without one. Of later queries it says nothing. */
  readonly first: number | null;
  /** The moment of asking, by the page's clock. */
  readonly begin: number;
}

/** What came of a query: what was shown, or why nothing counts. */
export type Reply = Shown | { readonly failed: string };

/** A reader at one site's search page. */
export interface Reader {
  /** Asks queries one after another in one loaded page; each is what stands after `?` in its address. */
  readonly ask: (locale: Locale, queries: readonly string[]) => Promise<Reply[]>;
  /** Opens the search page in a browser that has never seen the site, and submits the form. `between` is called when the page is at rest. */
  readonly visit: (
    locale: Locale,
    words: string,
    between: () => void,
  ) => Promise<{ readonly reply: Reply; readonly leave: () => Promise<void>; readonly ask: (query: string) => Promise<Reply> }>;
  readonly close: () => Promise<void>;
}

const patience = 30_000;
const batch = 20;

/** Opens a reader of a site behind a meter. */
export function openReader(browser: Browser, meter: Meter): Reader {
  const pages = new Map<Locale, Promise<Page>>();
  const openPage = async (locale: Locale): Promise<Page> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${meter.address}${toSearchUrl(locale)}`, { waitUntil: 'networkidle' });
    return page;
  };
  const leave = (context: BrowserContext): Promise<void> => context.close().catch(() => {});

  const askSome = async (locale: Locale, queries: readonly string[]): Promise<Reply[]> => {
    const page = await (pages.get(locale) ?? (pages.set(locale, openPage(locale)).get(locale) as Promise<Page>));
    const replies = await runInPage(
      page,
      queries.map((query) => ({ url: toSearchUrl(locale, query), words: null })),
    );
    // A page that failed once is not asked again: what it remembers may be half.
    if (replies.some((reply) => 'failed' in reply)) {
      pages.delete(locale);
      await leave(page.context());
    }
    return replies;
  };

  return {
    ask: async (locale, queries) => {
      const replies: Reply[] = [];
      while (replies.length < queries.length) replies.push(...(await askSome(locale, queries.slice(replies.length, replies.length + batch))));
      return replies;
    },
    visit: async (locale, words, between) => {
      const page = await openPage(locale);
      between();
      const [reply = { failed: 'no reply' }] = await runInPage(page, [{ url: null, words }]);
      const ask = async (query: string): Promise<Reply> =>
        (await runInPage(page, [{ url: toSearchUrl(locale, query), words: null }]))[0] ?? { failed: 'no reply' };
      return { reply, ask, leave: () => leave(page.context()) };
    },
    close: async () => {
      for (const page of pages.values()) await leave((await page).context());
    },
  };
}

interface Step {
  /** Go to this address by history, or type these words and submit the form. */
  readonly url: string | null;
  readonly words: string | null;
}

/** Takes the steps up to the first that fails; what the page throws is a failure too. */
async function runInPage(page: Page, steps: readonly Step[]): Promise<Reply[]> {
  const longest = patience * steps.length + 10_000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply[]>((resolve) => {
    timer = setTimeout(() => resolve([{ failed: 'the page did not answer at all' }]), longest);
  });
  try {
    return await Promise.race([page.evaluate(takeSteps, { steps, patience }), late]);
  } catch (error) {
    return [{ failed: String(error).split('\n')[0] ?? 'error' }];
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page. Knows of it only what contract says: the form, and the results region with its `data-` attributes. */
async function takeSteps({ steps, patience }: { readonly steps: readonly Step[]; readonly patience: number }): Promise<Reply[]> {
  const findRegion = (): HTMLElement | null => document.querySelector('[data-state][data-total]');
  const act = ({ url, words }: Step): void => {
    if (url !== null) {
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      return;
    }
    const box = document.querySelector<HTMLInputElement>('main input[name=q]');
    if (box === null || box.form === null) throw new Error('no form');
    box.focus();
    box.value = words ?? '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.form.requestSubmit();
  };
  const take = (step: Step): Promise<Reply> =>
    new Promise((resolve) => {
      let isMoved = false;
      let first: number | null = null;
      const begin = performance.now();
      const end = (reply: Reply): void => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(reply);
      };
      const timer = setTimeout(() => end({ failed: `data-state is ${findRegion()?.dataset.state} after ${patience} ms` }), patience);
      const observer = new MutationObserver((records) => {
        const region = findRegion();
        if (region === null) return;
        isMoved ||= records.some((record) => record.attributeName === 'data-state');
        if (first === null && region.querySelector('[data-article]') !== null) first = performance.now() - begin;
        const { state, total, all } = region.dataset;
        if (!isMoved || (state !== 'done' && state !== 'failed')) return;
        if (state === 'failed') return end({ failed: `data-state is failed: ${region.textContent?.trim().slice(0, 80)}` });
        const ids = [...region.querySelectorAll<HTMLElement>('[data-article]')].map((item) => item.dataset.article ?? '');
        const names = all === undefined ? null : all === '' ? [] : all.split(' ');
        end({ ids, total: Number(total), all: names, done: performance.now() - begin, first, begin: performance.timeOrigin + begin });
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state', 'data-total'] });
      try {
        act(step);
      } catch (error) {
        end({ failed: String(error) });
      }
    });
  const replies: Reply[] = [];
  for (const step of steps) {
    const reply = await take(step);
    replies.push(reply);
    if ('failed' in reply) break;
  }
  return replies;
}
