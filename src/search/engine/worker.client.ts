/// <reference lib="webworker" />
import type { FindAnswer } from './answer.ts';
import { createEngine } from './engine.ts';
import type { SearchReply, SearchRequest } from './messages.ts';
import { createOpenIndex } from './open-index.client.ts';
import type { PagefindApi } from './pagefind.client.ts';

// Pagefind runs here and not in the page: a worker has no document, and without one it leaves the cutting of Chinese to us.
declare const self: DedicatedWorkerGlobalScope;

interface PagefindModule {
  readonly createInstance: (options: { readonly basePath: string; readonly metaCacheTag: string }) => PagefindApi;
}

class Unwanted extends Error {}

const state: { engine: FindAnswer | null; newest: number; failures: number } = { engine: null, newest: 0, failures: 0 };
/** Pagefind's entry files, which came with the catalogue. */
const entries = new Map<string, string>();

// Pagefind only logs a file that does not come, and answers without it: so its loading is watched.
const load = self.fetch.bind(self);
self.fetch = async (input, init) => {
  const url = String(input instanceof Request ? input.url : input);
  const entry = entries.get(url.replace(/\?.*$/, ''));
  if (entry !== undefined) return new Response(entry, { headers: { 'Content-Type': 'application/json' } });
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
    const answer = await state.engine(request.query, () => {
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

function startEngine({ locale, stamp }: SearchRequest): FindAnswer {
  state.failures = 0;
  const open = createOpenIndex(stamp, {
    origin: self.location.origin,
    load: async (url) => {
      const response = await load(url);
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    startPagefind: async (basePath, entry) => {
      entries.set(`${basePath}pagefind-entry.json`, JSON.stringify(entry));
      const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js?${stamp}`)) as PagefindModule;
      return createInstance({ basePath, metaCacheTag: stamp });
    },
    checkLoaded: () => {
      if (state.failures > 0) throw new Error('A file of the search bundle did not load');
    },
  });
  return createEngine(open, locale, findBorders);
}

function findBorders(text: string): ReadonlySet<number> {
  if (!('Segmenter' in Intl)) return new Set();
  const borders = new Set<number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) borders.add(index + segment.length);
  return borders;
}
