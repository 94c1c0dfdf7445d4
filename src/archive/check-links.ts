import { type Bilingual, isLocale, type Locale } from '#lib/locale.ts';
import { findNearest } from '#lib/nearest.ts';
import type { FoundLink } from '#markdown/context.ts';
import type { Problem } from '#schema/problem.ts';
import { site } from '../site.ts';
import { toTwinUrl } from '../urls.ts';
import type { LinkTargets } from './link-targets.ts';
import { toMeant } from './suggest.ts';

/** A link of an article, with the file it stands in. */
export interface ArticleLink extends FoundLink {
  readonly path: string;
  readonly locale: Locale;
  /** The article it stands in. */
  readonly from: string;
  /** The anchors of the page it stands on, where that is no article; such a page may lead to the other language too. */
  readonly anchors?: ReadonlySet<string>;
}

/** Checks that each link within the site leads to a page, in the language of its file, and to a paragraph that is there; and that none spells out the site's own address. */
export function checkLinks(links: readonly ArticleLink[], targets: LinkTargets): Problem[] {
  // To look for the nearest of thousands of addresses takes its time; a page full of broken links needs it only so often.
  let suggestions = 10;
  return links.flatMap((link): Problem[] => {
    const own = toOwnPath(link.url, targets.address);
    if (own !== null) return [toProblem(link, 'E-BODY-OWN', { expected: own })];
    const fault = link.url.startsWith('/') ? checkPage(link, targets) : link.url.startsWith('#') ? checkOwnAnchor(link, targets) : null;
    if (fault === null) return [];
    if (fault.reason === missing) suggestions -= 1;
    const near = fault.reason === missing && suggestions >= 0 ? findNeighbour(link.url, targets) : null;
    return [toProblem(link, 'E-BODY-TARGET', { reason: fault.reason, ...toMeant(fault.near ?? near) })];
  });
}

interface Fault {
  readonly reason: Bilingual;
  readonly near?: string;
}

const missing: Bilingual = { zh: '没有对应的页面', en: 'leads to no page of the site' };
const hidden: Bilingual = { zh: '指向草稿，发布后没有这一页', en: 'leads to a draft, which the published site does not have' };
const withdrawn: Bilingual = { zh: '指向已撤下文章的段落', en: 'leads to a paragraph of a withdrawn article' };
const noAnchor: Bilingual = { zh: '指向页面里没有的小标题', en: 'leads to a heading that the page does not have' };
const noParagraph: Bilingual = { zh: '指向不存在的段落', en: 'leads to a paragraph that does not exist' };

function checkPage(link: ArticleLink, targets: LinkTargets): Fault | null {
  const [path = '', anchor] = link.url.split('#');
  const page = path.replace(/\?.*$/, '');
  const article = targets.pages.get(page);
  if (article === undefined) return toMissing(page, targets);
  const locale = page.split('/')[1];
  if (isLocale(locale) && locale !== link.locale && link.anchors === undefined) {
    return { reason: { zh: '指向另一种语言的页面', en: 'leads to a page in the other language' }, near: toTwinUrl(link.url, link.locale) };
  }
  if (article === null) return anchor === undefined || targets.anchors?.get(page)?.has(decode(anchor)) !== false ? null : { reason: noAnchor };
  const target = targets.articles.get(article);
  if (target?.status === 'draft' && targets.articles.get(link.from)?.status !== 'draft') return { reason: hidden };
  if (anchor === undefined || target === undefined) return null;
  if (target.status === 'withdrawn') return { reason: withdrawn };
  return hasBlock(anchor, target.blocks[link.locale]) ? null : { reason: noParagraph };
}

/** The nearest of the pages beside the one that is missing. */
function findNeighbour(url: string, { pages }: LinkTargets): string | null {
  const [, folder = '', name = ''] = /^(.*\/)([^/#?]+)\/?(?:[?#].*)?$/.exec(url) ?? [];
  const beside = [...pages.keys()].filter((page) => page.startsWith(folder) && /^[^/]+\/$/.test(page.slice(folder.length)));
  const near = findNearest(
    `${name}/`,
    beside.map((page) => page.slice(folder.length)),
  );
  return near === null ? null : `${folder}${near}`;
}

/** A forgotten final slash or city is put right; anything else gets the nearest address. */
function toMissing(page: string, { pages }: LinkTargets): Fault {
  const [, places, name] = /^(\/\w+\/places\/)([^/]+\/?)$/.exec(page) ?? [];
  const district = places === undefined ? undefined : [...pages.keys()].find((path) => path.startsWith(places) && path.endsWith(`/${name}`));
  const better = [`${page}/`, page.replace(/index\.html$/, ''), district].find((path) => path !== undefined && path !== page && pages.has(path));
  return better === undefined ? { reason: missing } : { reason: missing, near: better };
}

function checkOwnAnchor(link: ArticleLink, targets: LinkTargets): Fault | null {
  if (link.anchors !== undefined) return link.anchors.has(decode(link.url.slice(1))) ? null : { reason: noAnchor };
  return hasBlock(link.url.slice(1), targets.articles.get(link.from)?.blocks[link.locale]) ? null : { reason: noParagraph };
}

/** An anchor as it is written in the page: addresses copied from a browser are percent-encoded. */
function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Where the number of blocks is not known, because the body has faults of its own, every paragraph may exist. */
function hasBlock(anchor: string, blocks: number | undefined): boolean {
  const number = /^p([1-9]\d{0,4})$/.exec(anchor)?.[1];
  return number !== undefined && (blocks === undefined || Number(number) <= blocks);
}

/** The path of an address that is the site's own, in public or on an editor's computer; null for any other. */
function toOwnPath(url: string, address: string): string | null {
  if (!/^https?:/i.test(url)) return null;
  const parsed = URL.parse(url);
  if (parsed === null) return null;
  const isOwn = parsed.host === URL.parse(address)?.host || parsed.host === URL.parse(site.localAddress)?.host || localHosts.test(parsed.hostname);
  return isOwn ? `${parsed.pathname}${parsed.search}${parsed.hash}` : null;
}

const localHosts = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;

function toProblem(link: ArticleLink, code: 'E-BODY-OWN' | 'E-BODY-TARGET', values: NonNullable<Problem['values']>): Problem {
  return { code, path: link.path, line: link.line, column: link.column, values: { value: link.url, ...values } };
}
