import type { Page } from 'playwright-core';
import type { Locale } from '#lib/locale.ts';
import { toSearchUrl } from '../../../urls.ts';
import type { Keeper } from './keeper.ts';
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

const batch = 20;

/** After so many failures in a row a site is given up, and what is left to ask of it counts as failed. */
const givingUp = 5;

/** Opens a reader of a site behind a meter; a query has `patience` milliseconds. */
export function openReader(keeper: Keeper, meter: Meter, patience = 30_000): Reader {
  const pages = new Map<Locale, Page>();
  const openPage = async (locale: Locale): Promise<Page> => {
    const context = await (await keeper.find()).newContext();
    const page = await context.newPage();
    await page.goto(`${meter.address}${toSearchUrl(locale)}`, { waitUntil: 'networkidle' });
    return page;
  };
  const leave = async (page: Page | undefined): Promise<void> =>
    page
      ?.context()
      .close()
      .catch(() => {});

  const askSome = async (locale: Locale, queries: readonly string[]): Promise<Reply[]> => {
    const steps = queries.map((query) => ({ url: toSearchUrl(locale, query), words: null }));
    try {
      const page = pages.get(locale) ?? (await openPage(locale));
      pages.set(locale, page);
      const replies = await runInPage(page, steps, patience);
      if (!replies.some((reply) => 'failed' in reply)) return replies;
      // A page that failed once is not asked again: what it remembers may be half.
      pages.delete(locale);
      await leave(page);
      return replies;
    } catch (error) {
      await leave(pages.get(locale));
      pages.delete(locale);
      return [{ failed: toLine(error) }];
    }
  };

  return {
    ask: async (locale, queries) => {
      const replies: Reply[] = [];
      let failures = 0;
      while (replies.length < queries.length && failures < givingUp) {
        const rest = queries.slice(replies.length, replies.length + batch);
        const some = await askSome(locale, rest);
        const [first] = some;
        // A page or browser that died says nothing of the query at which it did: each is asked again by itself.
        const next = some.length === 1 && first !== undefined && 'failed' in first ? await askSome(locale, rest.slice(0, 1)) : some;
        replies.push(...next);
        failures = next.every((reply) => 'failed' in reply) ? failures + 1 : 0;
      }
      return queries.map((_, index) => replies[index] ?? { failed: 'given up after earlier failures' });
    },
    visit: async (locale, words, between) => {
      let page: Page;
      try {
        page = await openPage(locale).catch(() => openPage(locale));
      } catch (error) {
        const reply = { failed: toLine(error) };
        return { reply, ask: async () => reply, leave: async () => {} };
      }
      between();
      const run = async (step: Step): Promise<Reply> =>
        (await runInPage(page, [step], patience).catch((error) => [{ failed: toLine(error) }]))[0] ?? { failed: 'no reply' };
      return { reply: await run({ url: null, words }), ask: (query) => run({ url: toSearchUrl(locale, query), words: null }), leave: () => leave(page) };
    },
    close: async () => {
      for (const page of pages.values()) await leave(page);
    },
  };
}

const toLine = (error: unknown): string => String(error).split('\n')[0] ?? 'error';

interface Step {
  /** Go to this address by history, or type these words and submit the form. */
  readonly url: string | null;
  readonly words: string | null;
}

/** Takes the steps up to the first that fails; throws where the page itself is gone or answers nothing at all. */
async function runInPage(page: Page, steps: readonly Step[], patience: number): Promise<Reply[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page did not answer at all')), patience * steps.length + 10_000);
  });
  try {
    return await Promise.race([page.evaluate(takeSteps, { steps, patience }), late]);
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
