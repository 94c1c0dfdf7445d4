import type { Problem } from '#schema/problem.ts';
import { checkLanguage } from './check-language.ts';
import { checkOrder } from './check-order.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkYear } from './check-year.ts';
import type { ArticleReading } from './read-article.ts';

/** Checks what can be said of an article by itself, once its files are read; a new rule is a line here. */
export function checkArticle(
  folder: { readonly id: string; readonly year: string; readonly path: string },
  { parts, editions }: ArticleReading,
  today: string,
): Problem[] {
  return [
    ...checkOrder(parts, today),
    ...checkYear(folder, parts, today),
    ...parts.flatMap((part) => checkLanguage(part, editions[part.locale]?.blocks ?? [])),
    ...checkUnwritten(parts, (part) => editions[part.locale]?.blocks ?? []),
  ];
}
