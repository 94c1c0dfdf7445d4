import type { Whole } from './whole.ts';

/** The places of the search page that its script fills. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly filters: HTMLDetailsElement;
  readonly results: HTMLElement;
  readonly shown: HTMLElement;
  readonly chips: HTMLElement;
  readonly chart: HTMLElement;
  readonly table: HTMLElement;
  readonly announcement: HTMLElement;
  readonly busy: HTMLElement;
  readonly idle: HTMLElement;
  readonly order: HTMLElement;
  readonly whole: Whole;
}

/** Finds the places of the page; null where one is missing, for then the page is not the search page. */
export function findParts(root: HTMLElement): Parts | null {
  const form = root.querySelector<HTMLFormElement>('form');
  const box = root.querySelector<HTMLInputElement>('input[name="q"]');
  const filters = root.querySelector<HTMLDetailsElement>('[data-filters]');
  const find = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-${name}]`);
  const [results, shown, chips, chart, table] = [find('results'), find('shown'), find('chips'), find('chart'), find('chart-table')];
  const [announcement, busy, idle, order] = [find('announcement'), find('busy'), find('idle'), find('order')];
  if (!form || !box || !filters || !results || !shown || !chips || !chart || !table || !announcement || !busy || !idle || !order) return null;
  const whole = JSON.parse(root.dataset.whole ?? '') as Whole;
  return { form, box, filters, results, shown, chips, chart, table, announcement, busy, idle, order, whole };
}
