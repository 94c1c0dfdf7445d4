import type { Archive, Article, Edition } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';

/** Lists the texts in which any piece must be found, one string each: title, summary, then the blocks of the body. */
export function listTexts(edition: Edition): string[] {
  return [edition.title, edition.summary, ...edition.blocks.map((block) => block.text)]
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

/** Lists what may be taken for an article's words besides: kicker, subtitle, people, places and topics. */
export function listBesides(archive: Archive, article: Article, edition: Edition): string[] {
  const places = [article.city, ...article.districts].map((id) => archive.places.get(id)?.name[edition.locale] ?? '');
  const topics = article.topics.flatMap((id) => {
    const topic = archive.topics.get(id);
    return [topic, archive.topics.get(topic?.parent ?? '')].map((found) => found?.name[edition.locale] ?? '');
  });
  return [edition.kicker ?? '', edition.subtitle ?? '', ...places, ...topics, ...article.byline.flatMap((person) => [person.name, person.latin ?? ''])];
}

/** The form in which a piece and a text are compared: width, case, commas in numbers and blanks beside Chinese make no difference, nor how wide a blank is. `\n` parts the texts. */
export function toStrict(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f]) | (?=[\p{Script=Han}\u3000-\u303f])/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

/** The same with letters and digits alone: what is left when all signs are taken out. */
export function toLenient(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\n]+/gu, '');
}

/** All of an archive's words, to be asked which articles hold a piece. */
export interface Shelf {
  /** Articles whose title, summary or body in a language holds the piece. */
  readonly find: (piece: string, locale: Locale) => ReadonlySet<string>;
  /** Says whether anything of an article holds the piece, in either language; `isLenient` looks at letters and digits alone. */
  readonly isIn: (piece: string, id: string, isLenient?: boolean) => boolean;
  /** How many articles hold the piece anywhere. */
  readonly count: (piece: string) => number;
}

/** Creates the shelf of an archive. */
export function createShelf(archive: Archive): Shelf {
  const rows = archive.listed.map((id) => {
    const article = archive.articles.get(id) as Article;
    const editions = Object.values(article.editions);
    const own = editions.map((edition) => [edition.locale, toStrict(listTexts(edition).join('\n'))] as const);
    const whole = editions.flatMap((edition) => [...listTexts(edition), ...listBesides(archive, article, edition)]).join('\n');
    return { id, own: new Map(own), strict: toStrict(whole), lenient: toLenient(whole) };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    find: (piece, locale) => new Set(rows.filter((row) => row.own.get(locale)?.includes(toStrict(piece))).map((row) => row.id)),
    isIn: (piece, id, isLenient = false) =>
      (isLenient ? byId.get(id)?.lenient.includes(toLenient(piece)) : byId.get(id)?.strict.includes(toStrict(piece))) ?? false,
    count: (piece) => rows.filter((row) => row.strict.includes(toStrict(piece))).length,
  };
}
