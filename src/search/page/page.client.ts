import { isLocale } from '#lib/locale.ts';
import type { Answer, Understood } from '#search/engine/answer.ts';
import type { SearchReply } from '#search/engine/messages.ts';
import { isEmpty, parseQuery, type Query, writeQuery } from '#search/query.ts';
import { toSearchUrl } from '../../urls.ts';
import { renderChips } from './chips.client.ts';
import { findCity, showChosen, showCounts, showFolds } from './filters.client.ts';
import { checkForm, readForm, writeForm } from './form.client.ts';
import { drawHistogram } from './histogram.client.ts';
import { startKeys } from './keys.client.ts';
import { createLine, type Fault } from './line.client.ts';
import { rememberPlace, restorePlace, startMemory } from './memory.client.ts';
import { createNode } from './node.client.ts';
import { findParts } from './parts.client.ts';
import { type ResultsContext, renderAnswer, toAnnouncement } from './results.client.ts';
import { readSaid } from './said.client.ts';

type State = 'idle' | 'busy' | 'done' | 'failed';

/** After how many milliseconds waiting is shown, and after how many it is explained. */
const patience = { shown: 300, explained: 5000 };

/** What is said of each fault. */
const faults = { failed: 'search.failed', unsupported: 'search.unsupported', dev: 'search.dev' } as const;

/** Brings the search page to life: the query is the URL, the worker answers, and a newer query makes the older void. */
export function startSearch(root: HTMLElement): void {
  const { locale, stamp = '' } = root.dataset;
  const parts = findParts(root);
  if (!isLocale(locale) || parts === null) return;
  const { form, box, filters, results, shown, chips, chart, table, announcement, busy, idle, order, whole } = parts;
  const said = readSaid(root, locale);
  const title = document.title;
  const findOwnCity = (district: string): string | null => findCity(root, district);
  const createBrowseLinks = (): Node | null => idle.querySelector('.search-browse')?.cloneNode(true) ?? null;
  const context: ResultsContext = { locale, said, createBrowseLinks, findCity: findOwnCity };
  const current: { number: number; query: Query; place: unknown; timers: readonly number[] } = { number: 0, query: parseQuery(''), place: null, timers: [] };

  /** What the filters know: an answer's counts, the archive's own, or none. */
  const showFilters = (counted: Pick<Answer, 'counts' | 'months'> | null): void => {
    showCounts(root, counted?.counts ?? null, said);
    showFolds(root, current.query);
    showChosen(root, current.query, said);
    drawHistogram(chart, table, counted?.months ?? {}, current.query, {
      said,
      whole: whole.months,
      preview: ({ from, to }) => writeForm(form, { ...readForm(form, current.query), from, to }),
      choose: ({ from, to }) => go({ ...readForm(form, current.query), from, to }),
    });
  };

  const show = (state: State, total: number, nodes: readonly Node[], sentence: string, understood: Understood | null = null, isShort = true): void => {
    for (const timer of current.timers) clearTimeout(timer);
    current.timers = [];
    results.dataset.state = state;
    results.dataset.total = String(total);
    results.setAttribute('aria-busy', String(state === 'busy'));
    busy.hidden = true;
    if (state === 'busy') {
      wait();
      return;
    }
    idle.hidden = state !== 'idle';
    order.hidden = state !== 'done' || isShort;
    // Whatever held the focus may be gone; the answer's own heading takes it.
    const hadFocus = shown.contains(document.activeElement) || chips.contains(document.activeElement);
    chips.replaceChildren(...(state === 'idle' ? [] : renderChips(understood, current.query, locale, said, findOwnCity)));
    shown.replaceChildren(...nodes);
    announcement.textContent = sentence;
    if (!restorePlace(root, current.place) && hadFocus) (shown.querySelector<HTMLElement>('[tabindex="-1"]') ?? shown).focus({ preventScroll: true });
    current.place = null;
  };

  const wait = (): void => {
    busy.textContent = said.t('search.busy');
    const later = (milliseconds: number, step: () => void): number => window.setTimeout(step, milliseconds);
    current.timers = [
      later(patience.shown, () => {
        busy.hidden = false;
        announcement.textContent = said.t('search.busy');
      }),
      later(patience.explained, () => {
        busy.textContent = said.t('search.slow');
        announcement.textContent = said.t('search.slow');
      }),
    ];
  };

  const fail = (fault: Fault | 'dev'): void => {
    line.close();
    showFilters(null);
    const key = fault === 'failed' && !navigator.onLine ? 'search.offline' : faults[fault];
    const retry = createNode('button', { type: 'button', class: 'search-retry' }, said.t('search.retry'));
    retry.addEventListener('click', () => run(current.query));
    show(
      'failed',
      0,
      [createNode('div', { class: 'notice search-notice' }, createNode('p', {}, said.t(key)), fault === 'failed' ? retry : createBrowseLinks())],
      said.t(key),
    );
  };

  const receive = (reply: SearchReply): void => {
    if (reply.number !== current.number) return;
    if (reply.state !== 'done') {
      fail(reply.state);
      return;
    }
    const { answer } = reply;
    showFilters(answer);
    show(
      'done',
      answer.total,
      renderAnswer(answer, current.query, context),
      toAnnouncement(answer, current.query, said),
      answer.understood,
      answer.total + answer.some < 2,
    );
  };

  const line = createLine(receive, fail);

  /** Shows what the URL asks for. */
  const run = (query: Query): void => {
    current.query = query;
    current.number += 1;
    writeForm(form, query);
    document.title = query.q === '' ? title : `${query.q} · ${title}`;
    const twin = document.querySelector<HTMLAnchorElement>('.masthead-twin');
    if (twin !== null) twin.search = writeQuery(query);
    if (whole.total === 0) show('done', 0, [createNode('p', { class: 'empty' }, said.t('search.empty'))], said.t('search.empty'));
    else if (isEmpty(query)) {
      showFilters(whole);
      show('idle', 0, [], '');
    } else if (root.dataset.index === 'absent') fail('dev');
    else if (typeof Worker === 'undefined') fail('unsupported');
    else {
      show('busy', 0, [], '');
      line.ask({ number: current.number, locale, stamp, query });
    }
  };

  const go = (query: Query): void => {
    const url = toSearchUrl(locale, writeQuery(query));
    if (url !== location.pathname + location.search) {
      rememberPlace(root);
      history.pushState(null, '', url);
    }
    current.place = null;
    run(query);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (checkForm(form)) go(readForm(form, current.query));
  });
  root.addEventListener('change', (event) => {
    if (event.target === box || !checkForm(form)) return;
    go(readForm(form, current.query));
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-go]') : null;
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(parseQuery(new URL(link.href).search));
    if (link.dataset.page !== undefined) results.scrollIntoView();
  });
  window.addEventListener('popstate', (event) => {
    current.place = event.state;
    run(parseQuery(location.search));
  });
  addEventListener('online', () => {
    if (results.dataset.state === 'failed') run(current.query);
  });

  filters.hidden = whole.total === 0;
  if (matchMedia('(min-width: 60rem)').matches) filters.open = true;
  startKeys(root, box);
  startMemory(root);
  current.place = history.state;
  // The place of the histogram, so that nothing moves when the first answer comes.
  showFilters(null);
  run(parseQuery(location.search));
}
