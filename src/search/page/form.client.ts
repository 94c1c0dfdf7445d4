import { facets } from '#search/fields.ts';
import { parseQuery, type Query, toOrdered } from '#search/query.ts';

/** Reads the form as a query on its first page; controls outside the form that belong to it count. `before` is the query that was shown. */
export function readForm(form: HTMLFormElement, before: Query): Query {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value);
  // An order that was only shown has not been chosen.
  if (parameters.get('sort') === toShownSort(before)) parameters.set('sort', before.sort);
  return toOrdered(parseQuery(parameters.toString()));
}

/** Puts a query into the form. */
export function writeForm(form: HTMLFormElement, query: Query): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const facet = facets.find((name) => name === control.name);
      control.checked = facet !== undefined && query.selected[facet].includes(control.value);
    } else if (control instanceof HTMLInputElement) {
      if (control.name === 'q' || control.name === 'from' || control.name === 'to') control.value = query[control.name];
      control.setCustomValidity('');
    } else if (control instanceof HTMLSelectElement && control.name === 'sort') {
      for (const option of control.options) option.hidden = option.value === 'relevance' && query.q === '';
      control.value = toShownSort(query);
    }
  }
}

/** Refuses days that do not exist, in the words of the field's own title; says whether the form may be sent. */
export function checkForm(form: HTMLFormElement): boolean {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement) || (control.name !== 'from' && control.name !== 'to')) continue;
    const day = control.value.trim();
    control.setCustomValidity(day === '' || parseQuery(new URLSearchParams({ from: day }).toString()).from === day ? '' : control.title);
  }
  return form.reportValidity();
}

/** Without words nothing is more relevant than anything else: the newest come first. */
function toShownSort(query: Query): string {
  return query.q === '' && query.sort === 'relevance' ? 'newest' : query.sort;
}
