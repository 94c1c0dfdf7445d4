import { type Locale, toOther } from '#lib/locale.ts';
import type { Archive, Article, Edition } from './model.ts';

/** Finds an article by id; an unknown id is a fault of the program, not of the content. */
export function findArticle(archive: Archive, id: string): Article {
  const article = archive.articles.get(id);
  if (article === undefined) throw new Error(`No article ${id}`);
  return article;
}

/** Gives the edition to show a reader of a language: theirs, or the other one where theirs is missing. */
export function findEdition(article: Article, locale: Locale): Edition {
  const edition = article.editions[locale] ?? article.editions[toOther(locale)];
  if (edition === undefined) throw new Error(`The article ${article.id} has no edition`);
  return edition;
}
