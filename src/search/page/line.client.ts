import type { SearchReply, SearchRequest } from '#search/engine/messages.ts';
import workerUrl from '#search/engine/worker.client.ts?worker&url';

/** What can keep a search from being answered. */
export type Fault = 'failed' | 'unsupported';

/** The line to the worker that answers. */
export interface Line {
  readonly ask: (request: SearchRequest) => void;
  /** Ends the worker; the next question starts another. */
  readonly close: () => void;
}

/** Opens a line: every reply goes to `receive`, and a worker that cannot run to `fail`. */
export function createLine(receive: (reply: SearchReply) => void, fail: (fault: Fault) => void): Line {
  const current: { worker: Worker | null } = { worker: null };
  const url = toTrusted(workerUrl);
  const start = (): Worker => {
    const worker = new Worker(url, { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<SearchReply>) => receive(event.data));
    // A worker that could not be fetched is an error without words.
    worker.addEventListener('error', (event) => {
      if (current.worker === worker) fail(event instanceof ErrorEvent && event.message ? 'unsupported' : 'failed');
    });
    return worker;
  };
  return {
    ask: (request) => {
      try {
        current.worker ??= start();
        current.worker.postMessage(request);
      } catch {
        fail('unsupported');
      }
    },
    close: () => {
      current.worker?.terminate();
      current.worker = null;
    },
  };
}

/** A policy of Trusted Types lets no plain text be a script's address; this one is written by the build. */
function toTrusted(url: string): string {
  interface Factory {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => { readonly createScriptURL: (url: string) => string };
  }
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: Factory };
  return trustedTypes?.createPolicy('search-worker', { createScriptURL: () => url }).createScriptURL(url) ?? url;
}
