import type { Answer } from '#search/engine/answer.ts';
import { facets } from '#search/fields.ts';
import { parseQuery, type Query } from '#search/query.ts';
import type { Said } from './said.client.ts';

/** Reads the form as a query on its first page; controls outside the form that belong to it count. */
export function readForm(form: HTMLFormElement): Query {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
  return parseQuery(parameters.toString());
}

/** Puts a query into the form. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const facet = facets.find((name) => name === control.name);
      control.checked = facet !== undefined && query.selected[facet].includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      if (control.name === 'q' || control.name === 'from' || control.name === 'to' || control.name === 'sort') control.value = query[control.name];
    }
  }
}

/** Writes beside every value how many articles it would give, and hides the values that would give none, unless chosen; without an answer all are shown and none is counted. */
export function showCounts(root: HTMLElement, answer: Answer | null, said: Said): void {
  for (const fieldset of root.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = facets.find((name) => name === fieldset.dataset.facet);
    if (facet === undefined) continue;
    for (const item of fieldset.querySelectorAll<HTMLElement>('[data-value]')) {
      const count = answer?.counts[facet][item.dataset.value ?? ''] ?? 0;
      const place = item.querySelector('[data-count]');
      if (place !== null) place.textContent = answer === null ? '' : said.t('facet.count', { count });
      item.hidden = answer !== null && count === 0 && item.querySelector<HTMLInputElement>('input')?.checked !== true;
    }
    for (const group of fieldset.querySelectorAll<HTMLElement>('.search-group')) group.hidden = group.querySelector('[data-value]:not([hidden])') === null;
    fieldset.hidden = fieldset.querySelector('[data-value]:not([hidden])') === null;
  }
}
