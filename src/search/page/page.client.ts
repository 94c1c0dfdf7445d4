import { isLocale } from '#lib/locale.ts';
import type { SearchReply, SearchRequest } from '#search/engine/messages.ts';
import workerUrl from '#search/engine/worker.client.ts?worker&url';
import { isEmpty, parseQuery, type Query, writeQuery } from '#search/query.ts';
import { toSearchUrl } from '../../urls.ts';
import { readForm, showCounts, writeForm } from './form.client.ts';
import { createNode } from './node.client.ts';
import { type ResultsContext, renderAnswer, toAnnouncement } from './results.client.ts';
import { readSaid } from './said.client.ts';

type State = 'idle' | 'busy' | 'done' | 'failed';

/** Brings the search page to life: the query is the URL, the worker answers, and a newer query makes the older void. */
export function startSearch(root: HTMLElement): void {
  const { locale, stamp = '' } = root.dataset;
  const form = root.querySelector<HTMLFormElement>('form');
  const results = root.querySelector<HTMLElement>('[data-results]');
  const shown = root.querySelector<HTMLElement>('[data-shown]');
  const announcement = root.querySelector<HTMLElement>('[data-announcement]');
  const busy = root.querySelector<HTMLElement>('[data-busy]');
  const idle = root.querySelector<HTMLElement>('[data-idle]');
  const box = root.querySelector<HTMLInputElement>('input[name="q"]');
  if (!isLocale(locale) || !form || !results || !shown || !announcement || !busy || !idle || !box) return;

  const said = readSaid(root, locale);
  const createBrowseLinks = (): Node | null => root.querySelector('[data-idle] .search-browse')?.cloneNode(true) ?? null;
  const context: ResultsContext = { locale, said, createBrowseLinks };
  const trustedUrl = toTrusted(workerUrl);
  const current: { worker: Worker | null; number: number; query: Query } = { worker: null, number: 0, query: parseQuery('') };

  const show = (state: State, total: number, nodes: readonly Node[], sentence: string): void => {
    results.dataset.state = state;
    results.dataset.total = String(total);
    results.setAttribute('aria-busy', String(state === 'busy'));
    busy.hidden = state !== 'busy';
    idle.hidden = state !== 'idle';
    if (state === 'busy') return;
    shown.replaceChildren(...nodes);
    announcement.textContent = sentence;
  };

  const fail = (key: 'search.failed' | 'search.unsupported' | 'search.dev'): void => {
    current.worker?.terminate();
    current.worker = null;
    showCounts(root, null, said);
    const retry = createNode('button', { type: 'button', class: 'search-retry' }, said.t('search.retry'));
    retry.addEventListener('click', () => run(current.query));
    const help = key === 'search.failed' ? retry : createBrowseLinks();
    show('failed', 0, [createNode('div', { class: 'notice search-notice' }, createNode('p', {}, said.t(key)), help)], said.t(key));
  };

  const receive = (reply: SearchReply): void => {
    if (reply.number !== current.number) return;
    if (reply.state !== 'done') {
      fail(reply.state === 'failed' ? 'search.failed' : 'search.unsupported');
      return;
    }
    showCounts(root, reply.answer, said);
    show('done', reply.answer.total, renderAnswer(reply.answer, current.query, context), toAnnouncement(reply.answer, current.query, said));
  };

  const startWorker = (): Worker => {
    const worker = new Worker(trustedUrl, { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<SearchReply>) => receive(event.data));
    worker.addEventListener('error', () => {
      if (current.worker === worker) fail('search.unsupported');
    });
    return worker;
  };

  const ask = (query: Query): void => {
    show('busy', 0, [], '');
    try {
      current.worker ??= startWorker();
      current.worker.postMessage({ number: current.number, locale, stamp, query } satisfies SearchRequest);
    } catch {
      fail('search.unsupported');
    }
  };

  /** Shows what the URL asks for. */
  const run = (query: Query): void => {
    current.query = query;
    current.number += 1;
    writeForm(form, query);
    if (isEmpty(query)) {
      showCounts(root, null, said);
      show('idle', 0, [], '');
    } else if (root.dataset.index === 'absent') fail('search.dev');
    else if (typeof Worker === 'undefined') fail('search.unsupported');
    else ask(query);
  };

  const go = (query: Query): void => {
    const url = toSearchUrl(locale, writeQuery(query));
    if (url !== location.pathname + location.search) history.pushState(null, '', url);
    run(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(readForm(form));
  });
  root.querySelector('[data-filters]')?.addEventListener('change', () => {
    if (form.reportValidity()) go(readForm(form));
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-page], a[data-reset]') : null;
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(parseQuery(new URL(link.href).search));
    if (link.dataset.page === undefined) return box.focus();
    // The link that was pressed goes away with the page it stood on.
    shown.focus({ preventScroll: true });
    results.scrollIntoView();
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === 'Escape' && event.target === box) box.value = '';
  });
  addEventListener('popstate', () => run(parseQuery(location.search)));

  const filters = root.querySelector<HTMLDetailsElement>('[data-filters]');
  if (filters !== null && matchMedia('(min-width: 60rem)').matches) filters.open = true;
  run(parseQuery(location.search));
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
