import { type Locale, toLanguageTag } from '#lib/locale.ts';
import type { Answer, Passage, Result, Run } from '#search/engine/answer.ts';
import { facets } from '#search/fields.ts';
import { createWithout, type Query, writeQuery } from '#search/query.ts';
import { toArticleUrl, toSearchUrl } from '../../urls.ts';
import { createNode } from './node.client.ts';
import type { Said } from './said.client.ts';

/** Where and how results are shown. */
export interface ResultsContext {
  readonly locale: Locale;
  readonly said: Said;
  /** A fresh copy of the links to the pages that need no search. */
  readonly createBrowseLinks: () => Node | null;
}

/** Renders an answer as nodes: the matches of all words under their heading, those of some under theirs, then the pager; or help where there is nothing. */
export function renderAnswer(answer: Answer, query: Query, context: ResultsContext): Node[] {
  const { t } = context.said;
  if (answer.total + answer.some === 0) return renderNothing(query, context);
  const nodes: Node[] = [];
  const all = answer.results.filter((result) => result.match === 'all');
  const some = answer.results.filter((result) => result.match === 'some');
  if (all.length > 0) nodes.push(createNode('h2', {}, t(query.q === '' ? 'search.list' : 'search.all', { count: answer.total })), renderList(all, context));
  if (answer.total === 0) nodes.push(createNode('p', { class: 'search-none' }, t('search.noneAll')));
  if (some.length > 0) nodes.push(createNode('h2', {}, t('search.some', { count: answer.some })), renderList(some, context));
  if (answer.pages > 1) nodes.push(renderPager(answer, query, context));
  return nodes;
}

/** Says an answer in one sentence or two, for a screen reader. */
export function toAnnouncement(answer: Answer, query: Query, { t }: Said): string {
  if (answer.total + answer.some === 0) return t('search.none');
  if (query.q === '') return t('search.saidList', { count: answer.total });
  const all = answer.total === 0 ? t('search.noneAll') : t('search.saidAll', { count: answer.total });
  return answer.some === 0 ? all : `${all} ${t('search.saidSome', { count: answer.some })}`;
}

function renderList(results: readonly Result[], context: ResultsContext): Node {
  return createNode('ol', { class: 'article-list search-list' }, ...results.map((result) => createNode('li', {}, renderResult(result, context))));
}

function renderResult(result: Result, { locale, said }: ResultsContext): Node {
  const lang = result.locale === locale ? null : toLanguageTag(result.locale);
  const places = [...result.values.city.map((id) => said.name('city', id)), ...result.values.district.map((id) => said.name('district', id))];
  const [topic] = result.values.topic;
  const facts = [
    ...places,
    said.date(result.date),
    ...result.values.kind.map((kind) => said.name('kind', kind)),
    topic === undefined ? '' : said.name('topic', topic),
  ];
  return createNode(
    'article',
    { class: 'item', 'data-article': result.id, 'data-lang': result.locale, 'data-match': result.match },
    createNode('h3', { class: 'item-title' }, createNode('a', { href: toArticleUrl(locale, result.id), lang }, ...result.title.map(renderRun))),
    createNode('ul', { class: 'item-meta' }, ...facts.filter((fact) => fact !== '').map((fact) => createNode('li', {}, fact))),
    lang === null ? null : createNode('p', { class: 'search-missing' }, said.t('search.missing')),
    ...result.passages.map((passage) => renderPassage(passage, lang)),
  );
}

function renderPassage(passage: Passage, lang: string | null): Node {
  return createNode('p', { class: 'search-passage', lang }, passage.isCutBefore ? '…' : null, ...passage.runs.map(renderRun), passage.isCutAfter ? '…' : null);
}

function renderRun(run: Run): Node | string {
  return run.isFound ? createNode('mark', {}, run.text) : run.text;
}

function renderPager(answer: Answer, query: Query, { locale, said }: ResultsContext): Node {
  const toLink = (page: number, label: string, rel: string): Node =>
    createNode('a', { href: toSearchUrl(locale, writeQuery({ ...query, page })), rel, 'data-page': String(page) }, label);
  return createNode(
    'nav',
    { class: 'pager', 'aria-label': said.t('search.pager') },
    answer.page > 1 ? toLink(answer.page - 1, said.t('search.previous'), 'prev') : null,
    createNode('span', {}, said.t('search.page', { page: answer.page, pages: answer.pages })),
    answer.page < answer.pages ? toLink(answer.page + 1, said.t('search.next'), 'next') : null,
  );
}

function renderNothing(query: Query, { locale, said, createBrowseLinks }: ResultsContext): Node[] {
  const toLink = (changed: Query, label: string): Node =>
    createNode('li', {}, createNode('a', { href: toSearchUrl(locale, writeQuery(changed)), 'data-page': '1' }, label));
  const drops = facets.flatMap((facet) =>
    query.selected[facet].map((value) => toLink(createWithout(query, facet, value), said.t('search.drop', { name: said.name(facet, value) }))),
  );
  if (query.from !== '' || query.to !== '') drops.push(toLink({ ...query, from: '', to: '', page: 1 }, said.t('search.dropDates')));
  const unquoted = query.q.replace(/["“”„‟＂「」『』《》]/gu, ' ').trim();
  if (unquoted !== query.q && unquoted !== '') drops.push(toLink({ ...query, q: unquoted, page: 1 }, said.t('search.dropQuotes')));
  return [
    createNode('h2', {}, said.t('search.none')),
    createNode('p', {}, said.t('search.noneHelp')),
    createNode('ul', { class: 'search-drops' }, ...drops),
    createBrowseLinks() ?? '',
  ].filter((node): node is HTMLElement => node instanceof Node);
}
