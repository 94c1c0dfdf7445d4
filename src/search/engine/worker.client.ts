/// <reference lib="webworker" />
import { toBundleUrl } from '../../urls.ts';
import type { FindAnswer } from './answer.ts';
import { createEngine } from './engine.client.ts';
import { createLookup, type PagefindApi } from './lookup.client.ts';
import type { SearchReply, SearchRequest } from './messages.ts';

// Pagefind runs here and not in the page: a worker has no document, and without one it leaves the cutting of Chinese to us.
declare const self: DedicatedWorkerGlobalScope;

interface PagefindModule {
  readonly createInstance: (options: { readonly basePath: string; readonly metaCacheTag: string }) => PagefindApi;
}

class Unwanted extends Error {}

const state: { engine: Promise<FindAnswer> | null; newest: number; failures: number } = { engine: null, newest: 0, failures: 0 };

// Pagefind only logs a file that does not come, and answers without it: so its loading is watched.
const load = self.fetch.bind(self);
self.fetch = async (input, init) => {
  try {
    const response = await load(input, init);
    if (!response.ok) state.failures += 1;
    return response;
  } catch (error) {
    state.failures += 1;
    throw error;
  }
};

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  state.newest = event.data.number;
  void reply(event.data);
});

async function reply(request: SearchRequest): Promise<void> {
  const post = (message: SearchReply): void => self.postMessage(message);
  const { number } = request;
  if (typeof WebAssembly !== 'object') return post({ number, state: 'unsupported' });
  try {
    state.engine ??= startEngine(request);
    const findAnswer = await state.engine;
    const answer = await findAnswer(request.query, () => {
      if (state.newest !== number) throw new Unwanted();
    });
    post({ number, state: 'done', answer });
  } catch (error) {
    if (error instanceof Unwanted) return;
    // A half-loaded engine is of no use to the next try.
    state.engine = null;
    post({ number, state: /CompileError|LinkError/.test(String(error)) ? 'unsupported' : 'failed' });
  }
}

async function startEngine({ locale, stamp }: SearchRequest): Promise<FindAnswer> {
  state.failures = 0;
  const basePath = new URL(toBundleUrl(locale), self.location.origin).href;
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as PagefindModule;
  const checkLoaded = (): void => {
    if (state.failures > 0) throw new Error('A file of the search bundle did not load');
  };
  return createEngine(createLookup(createInstance({ basePath, metaCacheTag: stamp }), checkLoaded), locale, findBorders);
}

function findBorders(text: string): ReadonlySet<number> {
  if (!('Segmenter' in Intl)) return new Set();
  const borders = new Set<number>();
  let place = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    place += [...segment].length;
    borders.add(place);
  }
  return borders;
}
