import { findArticle } from '#archive/find.ts';
import type { Archive, Article } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';
import type { Text } from '#search/engine/catalogue.ts';

/** Creates the texts of one language's index, newest first; null for an article that has no edition in it. */
export function createTexts(archive: Archive, locale: Locale): Array<Text | null> {
  return archive.listed.map((id) => createText(findArticle(archive, id), locale));
}

/** The article's own words: what only names it, such as its topics, is found through the catalogue. */
function createText(article: Article, locale: Locale): Text | null {
  const edition = article.editions[locale];
  if (edition === undefined) return null;
  const people = article.byline.flatMap((person) => [locale === 'zh' ? person.name : (person.latin ?? person.name), person.affiliation?.[locale] ?? '']);
  const heads = [edition.title, edition.kicker ?? '', edition.subtitle ?? '', edition.summary];
  const parts: Array<readonly [string, string]> = [
    ...heads.map((text) => ['', text] as const),
    ...edition.blocks.map((block) => [block.anchor, block.text] as const),
    ...people.map((text) => ['', text] as const),
  ];
  return { id: article.id, locale, title: edition.title, parts: parts.filter(([, text]) => text !== '') };
}
