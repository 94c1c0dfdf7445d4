import { type Locale, toLanguageTag } from '#lib/locale.ts';
import type { Answer, Passage, Result, Run } from '#search/engine/answer.ts';
import { type Query, writeQuery } from '#search/query.ts';
import { toArticleUrl, toFoundUrl, toSearchUrl } from '../../urls.ts';
import { listFound, writeFound } from './found.ts';
import { createNode } from './node.client.ts';
import { renderNothing, renderPartly } from './nothing.client.ts';
import { listPages } from './pages.ts';
import type { Said } from './said.client.ts';

/** Where and how results are shown. */
export interface ResultsContext {
  readonly locale: Locale;
  readonly said: Said;
  /** A fresh copy of the links to the pages that need no search. */
  readonly createBrowseLinks: () => Node | null;
  /** The city of a district; null where it is not known. */
  readonly findCity: (district: string) => string | null;
}

const maximumDistricts = 3;

/** Renders an answer as nodes: the matches of all words under their heading, those of some under theirs, then the pager; or help where there is nothing. */
export function renderAnswer(answer: Answer, query: Query, context: ResultsContext): Node[] {
  const { t, number } = context.said;
  if (answer.total + answer.some === 0) return renderNothing(answer, query, context);
  const nodes: Node[] = [];
  const all = answer.results.filter((result) => result.match === 'all');
  const some = answer.results.filter((result) => result.match === 'some');
  if (answer.total === 0) nodes.push(...renderPartly(answer, query, context));
  const heading = (key: 'search.list' | 'search.all' | 'search.some', count: number): Node => createNode('h2', {}, number(key, count));
  if (all.length > 0) nodes.push(heading(query.q === '' ? 'search.list' : 'search.all', answer.total), renderList(all, context));
  if (some.length > 0) nodes.push(heading('search.some', answer.some), renderList(some, context));
  if (answer.pages > 1) nodes.push(renderPager(answer, query, context));
  // Where the focus goes when what held it is replaced.
  const first = nodes.find((node): node is HTMLElement => node.nodeName === 'H2');
  first?.setAttribute('tabindex', '-1');
  if (answer.page > 1) first?.append(' ', createNode('span', { class: 'count' }, t('search.page', { page: answer.page, pages: answer.pages })));
  return nodes;
}

/** Says an answer in one sentence or two, for a screen reader. */
export function toAnnouncement(answer: Answer, query: Query, { t, number }: Said): string {
  if (answer.total + answer.some === 0) return t('search.none');
  const page = answer.page > 1 ? ` ${t('search.page', { page: answer.page, pages: answer.pages })}` : '';
  if (query.q === '') return number('search.saidList', answer.total) + page;
  const all = answer.total === 0 ? t('search.noneAll') : number('search.saidAll', answer.total);
  return (answer.some === 0 ? all : `${all} ${number('search.saidSome', answer.some)}`) + page;
}

function renderList(results: readonly Result[], context: ResultsContext): Node {
  return createNode('ol', { class: 'article-list search-list' }, ...results.map((result) => createNode('li', {}, renderResult(result, context))));
}

function renderResult(result: Result, { locale, said }: ResultsContext): Node {
  const [cities, all] = (['city', 'district'] as const).map((facet) => result.values[facet].map((id) => said.name(facet, id)));
  // A story of a whole city names its districts on its own page.
  const districts = all !== undefined && all.length <= maximumDistricts ? all : [];
  const places = locale === 'zh' ? [...(cities ?? []), districts.join('、')].join(' ') : [...districts, ...(cities ?? [])].join(', ');
  const [topic] = result.values.topic;
  const facts = [
    places.trim(),
    said.date(result.date),
    topic === undefined ? '' : said.name('topic', topic),
    ...result.values.kind.map((kind) => said.name('kind', kind)),
  ];
  const isUntranslated = result.titleLocale !== locale;
  const note = isUntranslated ? said.t('search.missing') : result.locale === locale ? null : said.t(`search.foundIn.${result.locale}`);
  const lang = isUntranslated ? toLanguageTag(result.titleLocale) : null;
  const passages = result.passages.map((passage) => createNode('li', {}, renderPassage(passage, result, locale)));
  return createNode(
    'article',
    { class: 'item', 'data-article': result.id, 'data-lang': result.locale, 'data-match': result.match },
    createNode('h3', { class: 'item-title' }, createNode('a', { href: toArticleUrl(locale, result.id), lang }, ...result.title.map(renderRun))),
    createNode('ul', { class: 'item-meta' }, ...facts.filter((fact) => fact !== '').map((fact) => createNode('li', {}, fact))),
    note === null ? null : createNode('p', { class: 'search-missing' }, note),
    passages.length === 0 ? null : createNode('ul', { class: 'search-passages', 'aria-label': said.t('search.passages') }, ...passages),
  );
}

/** A passage leads to its paragraph on the page that shows its text: the reader's own, but for what stands only in the other language's text. */
function renderPassage(passage: Passage, result: Result, locale: Locale): Node {
  const page = passage.locale === result.titleLocale ? locale : passage.locale;
  const found = writeFound(listFound(result, passage.locale));
  const query = found === '' ? '' : new URLSearchParams({ q: found }).toString();
  const tag = passage.locale === locale ? null : toLanguageTag(passage.locale);
  return createNode(
    'a',
    { href: toFoundUrl(page, result.id, query, passage.anchor), lang: tag, hreflang: page === locale ? null : toLanguageTag(page) },
    passage.isCutBefore ? '…' : null,
    ...passage.runs.map(renderRun),
    passage.isCutAfter ? '…' : null,
  );
}

function renderRun(run: Run): Node | string {
  return run.isFound ? createNode('mark', {}, run.text) : run.text;
}

function renderPager(answer: Answer, query: Query, { locale, said }: ResultsContext): Node {
  const toLink = (page: number, label: string, attributes: Readonly<Record<string, string | null>>): Node =>
    createNode('a', { href: toSearchUrl(locale, writeQuery({ ...query, page })), 'data-go': '', 'data-page': String(page), ...attributes }, label);
  const toNumber = (page: number | null): Node => {
    if (page === null) return createNode('li', { 'aria-hidden': 'true' }, '…');
    const current = page === answer.page ? 'page' : null;
    return createNode('li', {}, toLink(page, String(page), { 'aria-label': said.t('search.pageNumber', { page }), 'aria-current': current }));
  };
  return createNode(
    'nav',
    { class: 'pager search-pager', 'aria-label': said.t('search.pager') },
    answer.page > 1 ? toLink(answer.page - 1, said.t('search.previous'), { rel: 'prev' }) : null,
    createNode('ol', { class: 'search-pages' }, ...listPages(answer.page, answer.pages).map(toNumber)),
    answer.page < answer.pages ? toLink(answer.page + 1, said.t('search.next'), { rel: 'next' }) : null,
  );
}
