import type { Article } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';

/** Lists the texts a reader of an article sees in a language, one a headline, block or person of the byline; none where it has no such edition. */
export function listArticleTexts(article: Article, locale: Locale): string[] {
  const edition = article.editions[locale];
  if (edition === undefined) return [];
  const people = article.byline.flatMap((person) => [locale === 'zh' ? person.name : (person.latin ?? person.name), person.affiliation?.[locale] ?? '']);
  const texts = [edition.title, edition.kicker ?? '', edition.subtitle ?? '', edition.summary, ...edition.blocks.map((block) => block.text), ...people];
  return texts.filter((text) => text !== '');
}

/** Says whether a piece stands in one of some texts, whatever its width, capitals, white space and the commas in its numbers. */
export function hasPiece(texts: readonly string[], piece: string): boolean {
  const plain = toPlain(piece);
  return texts.map(toPlain).some((text) => text.includes(plain) || withoutCommas(text).includes(withoutCommas(plain)));
}

function toPlain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function withoutCommas(text: string): string {
  return text.replace(/(?<=\d),(?=\d)/g, '');
}
