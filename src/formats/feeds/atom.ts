import { findArticle, findEdition } from '#archive/find.ts';
import type { Archive, Article, Edition } from '#archive/model.ts';
import { formatDate } from '#i18n/format.ts';
import { words } from '#i18n/words.ts';
import { type Locale, toLanguageTag, toOther } from '#lib/locale.ts';
import { escapeHtml } from '#lib/text.ts';
import { toDocument, toXml, type Xml } from '#lib/xml.ts';
import { site } from '../../site.ts';
import { toAbsolute, toArticleUrl, toFeedUrl, toHomeUrl } from '../../urls.ts';

/** What a feed needs besides the archive: its language and the public address. */
export interface FeedContext {
  readonly locale: Locale;
  readonly address: string;
}

/** Writes the Atom 1.0 feed of one language, newest articles first, whole texts (RFC 4287). */
export function toAtom(archive: Archive, context: FeedContext): string {
  const { locale, address } = context;
  const t = words(locale);
  const articles = archive.listed.slice(0, site.feedSize).map((id) => findArticle(archive, id));
  const home = toAbsolute(address, toHomeUrl(locale));
  const updated = articles.map(findChange).sort().at(-1) ?? '1970-01-01';
  const feed = toXml(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xml:lang': toLanguageTag(locale) },
    toXml('id', {}, home),
    toXml('title', {}, t('site.name')),
    toXml('subtitle', {}, t('site.tagline')),
    toXml('link', { rel: 'self', type: 'application/atom+xml', href: toAbsolute(address, toFeedUrl(locale)) }),
    toXml('link', { rel: 'alternate', type: 'text/html', hreflang: toLanguageTag(locale), href: home }),
    toXml('updated', {}, toTimestamp(updated)),
    toXml('author', {}, toXml('name', {}, t('site.name'))),
    toXml('rights', {}, t('feed.rights')),
    ...articles.map((article) => toEntry(article, archive, context)),
  );
  return toDocument(feed);
}

function toEntry(article: Article, archive: Archive, { locale, address }: FeedContext): Xml {
  const t = words(locale);
  const edition = findEdition(article, locale);
  const url = toAbsolute(address, toArticleUrl(locale, article.id));
  const hasTwin = article.editions[toOther(locale)] !== undefined;
  return toXml(
    'entry',
    { 'xml:lang': toLanguageTag(edition.locale) },
    toXml('id', {}, url),
    toXml('title', {}, edition.title),
    toXml('link', { rel: 'alternate', type: 'text/html', hreflang: toLanguageTag(edition.locale), href: url }),
    hasTwin
      ? toXml('link', {
          rel: 'alternate',
          type: 'text/html',
          hreflang: toLanguageTag(toOther(locale)),
          href: toAbsolute(address, toArticleUrl(toOther(locale), article.id)),
        })
      : null,
    toXml('updated', {}, toTimestamp(findChange(article))),
    article.date.edtf === article.date.earliest ? toXml('published', {}, toTimestamp(article.date.earliest)) : null,
    // EDTF keeps what Atom's own dates cannot say: how exact the date is.
    toXml('dc:date', {}, article.date.edtf),
    ...toContributors(article, locale).map((name) => toXml('contributor', {}, toXml('name', {}, name))),
    ...article.topics.map((id) => toXml('category', { term: id, label: archive.topics.get(id)?.name[locale] ?? id })),
    toXml('summary', { type: 'text' }, edition.summary),
    toXml('content', { type: 'html' }, toContent(article, edition, { locale, address })),
    toXml('rights', {}, t(article.text === 'retold' ? 'feed.retold' : 'feed.original')),
  );
}

/** The people of the source's own byline: they reported the story and did not write the retelling, so they are contributors. */
function toContributors(article: Article, locale: Locale): string[] {
  return article.byline.map((person) => (locale === 'en' ? (person.latin ?? person.name) : person.name));
}

function toContent(article: Article, edition: Edition, { locale, address }: FeedContext): string {
  const t = words(locale);
  const notices = [
    t(article.text === 'retold' ? 'feed.retold' : 'feed.original'),
    t('feed.date', { date: formatDate(article.date, locale) }),
    edition.locale === locale ? '' : t('feed.missing'),
    edition.translator === 'machine' ? t('feed.machine') : '',
  ].filter((notice) => notice !== '');
  return [
    ...notices.map((notice) => `<p><em>${escapeHtml(notice)}</em></p>`),
    ...edition.blocks.map((block) => toStandalone(block.html, toAbsolute(address, toArticleUrl(locale, article.id)), address)),
  ].join('\n');
}

/** A block as it stands outside its page: no anchor, one plain picture for each, full addresses; what led to an anchor of the page leads to the page. */
function toStandalone(html: string, url: string, address: string): string {
  return html.replace(tags, (tag) =>
    tag.startsWith('<source ')
      ? ''
      : tag
          .replace(/ (?:id|aria-describedby|srcset|sizes)="[^"]*"/g, '')
          .replace(/( (?:href|src)=")(?=#)/, (start) => `${start}${url}`)
          .replace(/( (?:href|src)=")(?=\/(?!\/))/, (start) => `${start}${address}`),
  );
}

/** The opening tags of a text; what stands in quotes may hold any sign. */
const tags = /<[a-z](?:"[^"]*"|[^">])*>/g;

/** The last day the archive's record is known to have changed: a correction, a translation, or else the article's own date. */
function findChange(article: Article): string {
  const days = [...article.notes.map((note) => note.date), article.editions.zh?.translated, article.editions.en?.translated, article.date.earliest];
  return (
    days
      .filter((day) => typeof day === 'string')
      .sort()
      .at(-1) ?? article.date.earliest
  );
}

/** Midnight in Zhejiang: the model knows days, Atom wants instants. */
function toTimestamp(day: string): string {
  return `${day}T00:00:00+08:00`;
}
