import { findEdition } from '#archive/find.ts';
import type { Archive } from '#archive/model.ts';
import { isLocale } from '#lib/locale.ts';
import { findLastSentence } from '#lib/text.ts';
import type { Failure } from './failure.ts';
import { type SiteFiles, toFile } from './site-files.ts';

/** What a gate for single pages looks at. */
export interface PageView {
  readonly file: string;
  readonly html: string;
  readonly site: SiteFiles;
  readonly archive: Archive;
}

/** The gates every HTML page passes, in order; a new one is a line here. */
export const pageGates: readonly ((page: PageView) => Failure[])[] = [checkInline, checkOrigins, checkLinks, checkArticle];

function checkInline({ file, html }: PageView): Failure[] {
  const found = readTags(html).match(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>|<style[\s>]|\s(?:style|on[a-z]+)="/);
  return found === null ? [] : [{ code: 'P-INLINE', path: file, values: { what: found[0].trim() } }];
}

function checkOrigins({ file, html }: PageView): Failure[] {
  const requests = readTags(html).matchAll(
    /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\s(?:src|srcset|data|poster)="((?:https?:)?\/\/[^"]+)"|<link\b(?=[^>]*\srel="(?:stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon)")[^>]*?\shref="((?:https?:)?\/\/[^"]+)"/g,
  );
  return [...requests].map((match) => ({ code: 'P-ORIGIN', path: file, values: { what: match[1] ?? match[2] ?? '' } }));
}

function checkLinks({ file, html, site }: PageView): Failure[] {
  const tags = readTags(html);
  const plain = [...tags.matchAll(/\s(?:href|src|action)="(\/(?!\/)[^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
  const chosen = [...tags.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(',').map((each) => each.trim().split(' ')[0] ?? ''));
  const targets = new Set([...plain, ...chosen]);
  return [...targets].filter((url) => !site.sizes.has(toFile(url))).map((url) => ({ code: 'I-LINK', path: file, values: { what: url } }));
}

/** The start tags of a page alone: the words between them may speak of `onclick="…"` and do nothing. */
function readTags(html: string): string {
  return (html.match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? []).join('\n');
}

/** An article page holds its title and its last sentence: a page cut short, or built from other text, is caught. */
function checkArticle({ file, html, archive }: PageView): Failure[] {
  const [, locale, id = ''] = /^(zh|en)\/articles\/([^/]+)\/index\.html$/.exec(file) ?? [];
  const article = archive.articles.get(id);
  if (!isLocale(locale) || article === undefined || article.status === 'withdrawn') return [];
  const edition = findEdition(article, locale);
  const text = toPlain(html);
  const failures: Failure[] = [];
  if (!text.includes(squeeze(edition.title))) failures.push({ code: 'I-TEXT', path: file, values: { what: { zh: '标题', en: 'its title' } } });
  const last = findLastSentence(edition.blocks.at(-1)?.text ?? '');
  if (!text.includes(squeeze(last))) failures.push({ code: 'I-TEXT', path: file, values: { what: { zh: '最后一句', en: 'its last sentence' } } });
  return failures;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function toPlain(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  // The numbers and arrows of footnotes stand on the page and are no words of the text.
  const prose = body.replace(/<a [^>]*\bdata-footnote-(?:ref|backref)[^>]*>[^<]*<\/a>/g, '');
  const words = prose.replace(/<[^>]*>/g, '').replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name?.toLowerCase() ?? ''] ?? whole;
  });
  return squeeze(words);
}

/** White space does not count: templates may break lines where the text has none. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
