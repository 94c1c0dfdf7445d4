import type { Locale } from '#lib/locale.ts';
import type { Understood } from '#search/engine/answer.ts';
import { type Query, toUnconditional, writeQuery } from '#search/query.ts';
import { toSearchUrl } from '../../urls.ts';
import { type Chip, listConditions, listMeanings } from './chips.ts';
import { createNode } from './node.client.ts';
import type { Said } from './said.client.ts';

/** Renders what was understood and chosen as chips that can be taken off, and says of a likely spelling what was really typed. */
export function renderChips(
  understood: Understood | null,
  query: Query,
  locale: Locale,
  said: Said,
  findCity: (district: string) => string | null,
): HTMLElement[] {
  const { t } = said;
  const meanings = listMeanings(understood?.expansions ?? [], query);
  const conditions = listConditions(query, said, findCity);
  const spellings = (understood?.expansions ?? []).filter((expansion) => expansion.kind === 'spelling');
  return [
    ...spellings.map(({ typed, meant, without }) =>
      createNode(
        'p',
        { class: 'search-spelling' },
        t('search.shownFor', { meant }),
        ' ',
        createLink({ ...query, q: without, page: 1 }, locale, t('search.instead', { typed })),
      ),
    ),
    ...(meanings.length > 0 ? [renderList(t('search.meanings'), meanings, locale, said, null)] : []),
    ...(conditions.length > 0 ? [renderList(t('search.conditions'), conditions, locale, said, query)] : []),
  ];
}

/** Creates a link to a search that the page follows without loading anew. */
export function createLink(query: Query, locale: Locale, ...children: ReadonlyArray<Node | string>): HTMLElement {
  return createNode('a', { href: toSearchUrl(locale, writeQuery(query)), 'data-go': '' }, ...children);
}

function renderList(label: string, chips: readonly Chip[], locale: Locale, { t }: Said, query: Query | null): HTMLElement {
  const items = chips.map(({ name, without }) => {
    const hidden = createNode('span', { class: 'unseen' }, t('search.chip.drop'));
    const link = createLink(without, locale, hidden, name, createNode('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×'));
    link.className = 'chip';
    return createNode('li', {}, link);
  });
  // More than one condition can be dropped at once; the words stay.
  if (query !== null && chips.length > 1) {
    items.push(createNode('li', {}, createLink(toUnconditional(query), locale, t('search.reset'))));
  }
  return createNode(
    'div',
    { class: 'chips' },
    createNode('p', { class: 'chips-label' }, label),
    createNode('ul', { class: 'chips-list', 'aria-label': label }, ...items),
  );
}
