import type { Answer, ReadWord } from '#search/engine/answer.ts';
import type { Query } from '#search/query.ts';
import { createLink } from './chips.client.ts';
import { listConditions } from './chips.ts';
import { createNode } from './node.client.ts';
import type { ResultsContext } from './results.client.ts';

/** Explains an empty result: how the search was understood, and every way to widen it. */
export function renderNothing(answer: Answer, query: Query, context: ResultsContext): Node[] {
  const { t } = context.said;
  const widened = listWider(answer, query, context);
  return [
    createNode('h2', { tabindex: '-1' }, t('search.none')),
    ...renderSpellings(answer, query, context),
    ...renderWords(answer.understood.words, query, context),
    ...(widened.length > 0 ? [createNode('h3', {}, t('search.widen')), createNode('ul', { class: 'search-drops' }, ...widened)] : []),
    createNode('h3', {}, t('search.browse')),
    context.createBrowseLinks() ?? createNode('p', {}),
  ];
}

/** Says that no article has all the words, and which words are to blame. */
export function renderPartly(answer: Answer, query: Query, context: ResultsContext): Node[] {
  const { t } = context.said;
  const missing = answer.understood.words.filter((word) => word.count === 0);
  const names = missing.map((word) => t('search.wordQuoted', { word: word.text })).join(context.locale === 'zh' ? '' : ', ');
  const why = missing.length > 0 ? t('search.wordsMissing', { words: names }) : answer.understood.words.length > 1 ? t('search.wordsApart') : null;
  return [
    createNode('h2', {}, t('search.noneAll')),
    ...(why === null ? [] : [createNode('p', { class: 'search-why' }, why)]),
    ...renderSpellings(answer, query, context),
    ...renderWords(answer.understood.words, query, context),
  ];
}

function renderSpellings({ understood }: Answer, query: Query, { locale, said }: ResultsContext): Node[] {
  if (understood.spellings.length === 0) return [];
  const links = understood.spellings.map((q) => createNode('li', {}, createLink({ ...query, q, page: 1 }, locale, q)));
  return [
    createNode('div', { class: 'search-near' }, createNode('p', {}, said.t('search.spellings')), createNode('ul', { class: 'search-near-list' }, ...links)),
  ];
}

function renderWords(words: readonly ReadWord[], query: Query, { locale, said }: ResultsContext): Node[] {
  if (words.length === 0) return [];
  const items = words.map(({ text, count, without }) => {
    const link = without === '' ? null : createLink({ ...query, q: without, page: 1 }, locale, said.t('search.wordDrop'));
    link?.setAttribute('aria-label', `${said.t('search.wordQuoted', { word: text })} ${said.t('search.wordDrop')}`);
    return createNode('li', {}, createNode('strong', {}, text), ' ', said.number('facet.count', count), ...(link === null ? [] : [' ', link]));
  });
  return [createNode('h3', {}, said.t('search.understood')), createNode('ul', { class: 'search-words' }, ...items)];
}

function listWider(answer: Answer, query: Query, { locale, said, findCity }: ResultsContext): Node[] {
  const hasDates = query.from !== '' || query.to !== '';
  const conditions = listConditions(query, said, findCity).slice(0, hasDates ? -1 : undefined);
  const drops = conditions.map(({ name, without }) => createLink(without, locale, said.t('search.chip.drop'), name));
  const { anyDate } = answer.understood;
  const anyDay = { ...query, from: '', to: '', page: 1 };
  if (hasDates) drops.push(createLink(anyDay, locale, anyDate ? said.number('search.anyDate', anyDate) : said.t('search.dropDates')));
  const unquoted = query.q
    .replace(/["“”„‟＂「」『』《》]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (unquoted !== query.q && unquoted !== '') drops.push(createLink({ ...query, q: unquoted, page: 1 }, locale, said.t('search.dropQuotes')));
  return drops.map((link) => createNode('li', {}, link));
}
