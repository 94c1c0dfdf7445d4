import type { Page } from 'playwright-core';
import type { Answer, Passage, Result, Run } from '#search/engine/answer.ts';

/** What a made-up worker says to a query's words: an answer after some milliseconds, a fault, or nothing at all. */
export type FakeReply = { readonly answer: Answer; readonly after?: number } | 'failed' | 'unsupported' | 'never';

/** Puts a made-up worker into every page opened from now on, so that the page can be tried without the engine; words it does not know find nothing. */
export async function installFakeWorker(page: Page, replies: Readonly<Record<string, FakeReply>>): Promise<void> {
  const nothing = createAnswer({});
  await page.addInitScript(
    ({ replies, nothing }) => {
      class FakeWorker extends EventTarget {
        postMessage({ number, query }: { number: number; query: { q: string; page: number } }): void {
          const reply = replies[query.q] ?? { answer: nothing };
          if (reply === 'never') return;
          const data = typeof reply === 'string' ? { number, state: reply } : { number, state: 'done', answer: { ...reply.answer, page: query.page } };
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), typeof reply === 'string' ? 0 : (reply.after ?? 0));
        }
        terminate(): void {}
      }
      Object.defineProperty(window, 'Worker', { value: FakeWorker });
    },
    { replies, nothing },
  );
}

/** Creates an answer with what matters to a test; the rest is empty. */
export function createAnswer(parts: Partial<Answer>): Answer {
  const counts = { city: {}, district: {}, topic: {}, kind: {}, lang: {} };
  const understood = { words: [], expansions: [], spellings: [], anyDate: null };
  return { total: 0, some: 0, page: 1, pages: 1, results: [], counts, months: {}, understood, ...parts };
}

/** Creates a result with what matters to a test. */
export function createResult(parts: Partial<Result> & Pick<Result, 'id'>): Result {
  const values = { city: ['wenzhou'], district: ['ouhai'], topic: [], kind: ['feature'], lang: ['en', 'zh'] };
  return { match: 'all', locale: 'zh', date: '2025-01?', values, title: toRuns(parts.id), titleLocale: 'zh', passages: [], ...parts };
}

/** Creates a passage from text in which `[…]` is found. */
export function createPassage(text: string, anchor: string, locale: Passage['locale'] = 'zh'): Passage {
  return { locale, anchor, runs: toRuns(text), isCutBefore: true, isCutAfter: true };
}

/** Writes text in which `[…]` is found as runs. */
export function toRuns(text: string): Run[] {
  return text
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? { text: part.slice(1, -1), isFound: true } : { text: part, isFound: false }));
}
