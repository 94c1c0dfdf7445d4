import { checkArticle } from '#archive/check-article.ts';
import { checkLinks } from '#archive/check-links.ts';
import { checkFacts, type Known } from '#archive/facts.ts';
import { listTargets } from '#archive/link-targets.ts';
import type { ArticleReading } from '#archive/read-article.ts';
import type { Locale } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import { site } from '../../../site.ts';

/** Lists the errors the checker would find in the file of one language; its other half is not this record's. A link to another article is one, since nobody knows yet which there will be. */
export function listProblems(reading: ArticleReading, id: string, locale: Locale, known: Known): Problem[] {
  const targets = listTargets({
    articles: new Map(),
    ids: [],
    years: [],
    places: [...(known.places?.values() ?? [])],
    topics: [...(known.topics ?? [])],
    address: site.localAddress,
  });
  const found = [
    ...reading.problems,
    ...checkFacts(reading.parts, known),
    ...checkArticle({ id, year: '0000', path: id }, reading, known.today),
    ...(reading.links.length === 0 ? [] : checkLinks(reading.links, targets)),
  ];
  return found.filter((problem) => problem.path === `${locale}.mdx` && !problem.code.startsWith('W-'));
}
