import type { Answer } from '#search/engine/answer.ts';
import { facets } from '#search/fields.ts';
import { type Query, toUnconditional, writeQuery } from '#search/query.ts';
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
    const unit = said.t('facet.unit', { count });
    place.replaceChildren(...(counts === null ? [] : [count.toLocaleString(), createNode('span', { class: 'unseen' }, ` ${unit}`)]));
    item.hidden = counts !== null && count === 0 && !input.checked;
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-fold], fieldset[data-facet]')) {
    group.hidden = group.querySelector('[data-value]:not([hidden])') === null;
  }
}

/** Unfolds what stands below a chosen value or is chosen; where a city is chosen, the districts of the others are not shown at all. */
export function showFolds(root: HTMLElement, query: Query): void {
  for (const details of root.querySelectorAll<HTMLDetailsElement>('[data-fold]')) {
    const isOwn = details.parentElement?.querySelector('input')?.checked === true;
    const hasChosen = details.querySelector('input:checked') !== null;
    const isDistricts = details.querySelector('[data-facet="district"]') !== null;
    if (isDistricts && query.selected.city.length > 0 && !isOwn && !hasChosen) details.hidden = true;
    if (isOwn || hasChosen) details.open = true;
  }
}

/** Says in the panel's heading how many conditions are chosen, so that it can stay closed. */
export function showChosen(root: HTMLElement, query: Query, said: Said): void {
  const summary = root.querySelector<HTMLElement>('[data-filters] > summary');
  const days = query.from === '' && query.to === '' ? 0 : 1;
  const count = facets.reduce((sum, facet) => sum + query.selected[facet].length, days);
  const clear = root.querySelector<HTMLAnchorElement>('[data-clear]');
  if (clear !== null) {
    clear.search = writeQuery(toUnconditional(query));
    clear.hidden = count === 0;
  }
  if (summary !== null) summary.textContent = count === 0 ? said.t('search.filters') : said.t('search.active', { count });
}

/** Finds the city of a district in the form; null where there is no such district. */
export function findCity(root: HTMLElement, district: string): string | null {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[name="district"]')) {
    if (input.value === district) return input.closest<HTMLElement>('[data-fold]')?.dataset.fold ?? null;
  }
  return null;
}
