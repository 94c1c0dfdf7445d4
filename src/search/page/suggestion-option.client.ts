import type { WordKey, Words } from '#i18n/words.ts';
import { type Locale, toLanguageTag } from '#lib/locale.ts';
import type { Suggestion } from '#search/names/suggestions.ts';
import { createNode } from './node.client.ts';

/** Creates one line of the list: what is suggested, what it is, and in how many articles. */
export function createOption(suggestion: Suggestion, id: string, locale: Locale, t: Words): HTMLElement {
  const { kind, text, also, articles } = suggestion;
  const lang = suggestion.locale === locale ? null : toLanguageTag(suggestion.locale);
  const note = [t(kinds[kind]), ...(articles === null ? [] : [t('facet.count', { count: articles })])].join(' · ');
  return createNode(
    'li',
    { id, class: 'suggestion', role: 'option', 'aria-selected': 'false' },
    createNode('span', { class: 'suggestion-text', lang }, text),
    also === null ? null : createNode('span', { class: 'suggestion-also' }, ` ${also}`),
    createNode('span', { class: 'suggestion-note' }, ` ${note}`),
  );
}

const kinds: Readonly<Record<Suggestion['kind'], WordKey>> = {
  place: 'search.suggested.place',
  topic: 'search.suggested.topic',
  term: 'search.suggested.term',
  article: 'search.suggested.article',
};
