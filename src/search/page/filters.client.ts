import type { Answer } from '#search/engine/answer.ts';
import { facets } from '#search/fields.ts';
import type { Query } from '#search/query.ts';
import { createNode } from './node.client.ts';
import type { Said } from './said.client.ts';

/** Writes beside every value how many articles it would give, and hides the values that would give none, unless chosen; without counts all are shown and none is counted. */
export function showCounts(root: HTMLElement, counts: Answer['counts'] | null, said: Said): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-value]')) {
    const input = item.querySelector<HTMLInputElement>('input');
    const place = item.querySelector<HTMLElement>('[data-count]');
    const facet = facets.find((name) => name === input?.name);
    if (facet === undefined || place === null || input === null) continue;
    const count = counts?.[facet][input.value] ?? 0;
    const unit = said.t('facet.count', { count });
    place.replaceChildren(...(counts === null ? [] : [count.toLocaleString(), createNode('span', { class: 'unseen' }, ` ${unit}`)]));
    item.hidden = counts !== null && count === 0 && !input.checked;
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-districts], fieldset[data-facet]')) {
    group.hidden = group.querySelector('[data-value]:not([hidden])') === null;
  }
}

/** Shows the districts of the chosen cities alone; where none is chosen every city's can be unfolded. */
export function showDistricts(root: HTMLElement, query: Query): void {
  for (const details of root.querySelectorAll<HTMLDetailsElement>('[data-districts]')) {
    const isOwn = query.selected.city.includes(details.dataset.districts ?? '');
    const hasChosen = details.querySelector('input:checked') !== null;
    if (query.selected.city.length > 0 && !isOwn && !hasChosen) details.hidden = true;
    if (isOwn || hasChosen) details.open = true;
  }
}

/** Says in the panel's heading how many conditions are chosen, so that it can stay closed. */
export function showChosen(root: HTMLElement, query: Query, said: Said): void {
  const summary = root.querySelector<HTMLElement>('[data-filters] > summary');
  const days = query.from === '' && query.to === '' ? 0 : 1;
  const count = facets.reduce((sum, facet) => sum + query.selected[facet].length, days);
  if (summary !== null) summary.textContent = count === 0 ? said.t('search.filters') : said.t('search.active', { count });
}

/** Finds the city of a district in the form; null where there is no such district. */
export function findCity(root: HTMLElement, district: string): string | null {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-districts] input')) {
    if (input.value === district) return input.closest<HTMLElement>('[data-districts]')?.dataset.districts ?? null;
  }
  return null;
}
