import { type Locale, toOther } from '#lib/locale.ts';
import { placeParts } from '#search/text/listing.ts';
import type { Result } from './answer.ts';
import type { SearchIndex } from './index.ts';
import { findMarks } from './marks.ts';
import type { Narrowing } from './narrow.ts';
import { showOpening, showPassages, toRuns } from './passages.ts';
import type { Findings, Ranked } from './rank.ts';

/** Writes one result, ready to be shown: the title in the page's own language, passages where the match was, the same paragraph in the page's language where it was found in the other. */
export async function showResult({ row, match }: Ranked, findings: Findings, index: SearchIndex, own: SearchIndex, narrowing: Narrowing): Promise<Result> {
  const values = narrowing.values(row);
  const choose = (wanted: Locale): Locale => (values.lang.includes(wanted) ? wanted : toOther(wanted));
  const [found, titled] = [choose(index.catalogue.locale), choose(own.catalogue.locale)];
  const load = (locale: Locale) => (locale === own.catalogue.locale ? own : index).loadText(row);
  const [text, headline] = await Promise.all([load(found), load(titled)]);
  const parts = placeParts(text, index.simplify);
  const marks = findMarks(parts, findings.pieces, findings.finds, row);
  const passages = showPassages(parts, marks, found);
  const [title] = parts;
  const isSame = found === titled;
  const twin = isSame
    ? undefined
    : placeParts(headline, own.simplify).find((part) => part.anchor !== '' && part.anchor === passages.find(({ anchor }) => anchor !== '')?.anchor);
  return {
    id: text.id,
    match,
    locale: found,
    date: narrowing.date(row).edtf,
    values,
    title: toRuns(headline.title, 0, headline.title.length, isSame && title !== undefined ? (marks.get(title) ?? []) : []),
    titleLocale: titled,
    passages: twin === undefined ? passages : [showOpening(twin, titled), ...passages].slice(0, 3),
  };
}
