import type { Locale } from '#lib/locale.ts';
import type { FoundName } from '#search/names/find-names.ts';
import type { Name } from '#search/names/name.ts';
import type { Catalogue } from './catalogue.ts';
import { findRows } from './find-rows.ts';
import type { SearchIndex } from './index.ts';
import { type Piece, parseQuestion } from './question.ts';
import type { Alternative } from './rank.ts';

/** Finds the rows that have what a name means: those filed under it, and those whose text has one of its other forms. */
export async function findNameRows(found: readonly FoundName[], pieces: readonly Piece[], index: SearchIndex): Promise<Alternative[]> {
  const alternatives = found.map(async ({ start, end, name, typed }): Promise<Alternative> => {
    const words = pieces.filter((piece) => !piece.isLiteral).flatMap((piece) => piece.words.filter((word) => word.start >= start && word.end <= end));
    const rows = new Set(listFiled(name, index.catalogue));
    if (words.length > 0) for (const row of await findForms(listForms(name, index.catalogue.locale, typed), index)) rows.add(row);
    return { words, rows };
  });
  return (await Promise.all(alternatives)).filter(({ words, rows }) => words.length > 0 && rows.size > 0);
}

function listFiled({ facet, id }: Name, { facets }: Catalogue): number[] {
  if (facet === null) return [];
  const value = facets[facet].values.indexOf(id);
  return value < 0 ? [] : facets[facet].rows.flatMap((values, row) => (values.includes(value) ? [row] : []));
}

/** A name's forms in the index's language that were not typed themselves. Where a shorter form stands in the longer ones, it finds them too. */
function listForms(name: Name, locale: Locale, typed: string): string[] {
  const others = name[locale].filter((form) => form.toLowerCase() !== typed.toLowerCase());
  return others.filter((form) => !others.some((other) => other !== form && form.includes(other) && name.facet === null)).slice(0, 4);
}

async function findForms(forms: readonly string[], index: SearchIndex): Promise<number[]> {
  const rows = forms.map(async (form) => {
    const pieces = parseQuestion(`"${form.replace(/["“”]/g, '')}"`, index.simplify, () => new Set());
    const { parts } = await findRows(pieces, index, (word) => [word.term]);
    return pieces.flatMap((piece) => [...(parts.get(piece) ?? [])]);
  });
  return (await Promise.all(rows)).flat();
}
