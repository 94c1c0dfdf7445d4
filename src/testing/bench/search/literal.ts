import { findArticle } from '#archive/find.ts';
import type { Archive } from '#archive/model.ts';
import type { Piece } from '../../pieces.ts';
import { type Figure, toPart } from './figure.ts';
import { toQuery } from './quality.ts';
import type { Reader, Reply } from './reader.ts';
import type { Shelf } from './texts.ts';

/** What became of one piece; `null` where the page failed. */
export interface Fate {
  readonly piece: Piece;
  /** As it was asked in quotes. */
  readonly quoted: string;
  /** The article is in the list of the bare piece, and of the quoted one. */
  readonly bare: boolean | null;
  readonly inQuotes: boolean | null;
  /** Every result shown for the quoted piece holds it, sign for sign; in letters and digits alone. Null, too, where none is shown. */
  readonly isPure: boolean | null;
  readonly isNearlyPure: boolean | null;
  /** The count of the quoted piece is the number of articles that hold it. */
  readonly isTrueCount: boolean | null;
  readonly failed: readonly string[];
}

/** How to learn all that a page found, since it shows but ten results. */
export type FindAll = (piece: Piece, words: string, reply: Reply) => Promise<boolean | null>;

/** Our page: where ten results are not all, the same words are asked again with the article's own days as bounds, page after page. */
export function createNarrowing(reader: Reader, archive: Archive): FindAll {
  return async ({ article, locale }, words, reply) => {
    if ('failed' in reply) return null;
    if (reply.ids.includes(article)) return true;
    if (reply.ids.length === 0) return false;
    const { earliest, latest } = findArticle(archive, article).date;
    for (let page = 1; page <= 20; page += 1) {
      const [narrow] = await reader.ask(locale, [toQuery(words, { from: earliest, to: latest, page: String(page) })]);
      if (narrow === undefined || 'failed' in narrow) return null;
      if (narrow.ids.includes(article)) return true;
      if (narrow.ids.length < 10) return false;
    }
    return false;
  };
}

/** Stock Pagefind's page tells the names of all results. */
export function createNaming(names: ReadonlyMap<string, string>): FindAll {
  return async ({ article }, _, reply) => ('failed' in reply ? null : (reply.all ?? []).some((name) => names.get(name) === article));
}

/** Asks for every piece bare and quoted, and judges what comes by the texts themselves. Stock Pagefind knows one shape of quotes alone, and is given that. */
export async function measureLiteral(reader: Reader, shelf: Shelf, pieces: readonly Piece[], findAll: FindAll, isStock: boolean): Promise<Fate[]> {
  const [first] = pieces;
  if (first === undefined) return [];
  const more: Record<string, string> = isStock ? { all: '1' } : {};
  const quoted = pieces.map((piece) => (isStock ? `"${piece.text}"` : piece.quoted));
  const bareReplies = await reader.ask(
    first.locale,
    pieces.map(({ text }) => toQuery(text, more)),
  );
  const quotedReplies = await reader.ask(
    first.locale,
    quoted.map((text) => toQuery(text, more)),
  );
  const fates: Fate[] = [];
  for (const [index, piece] of pieces.entries()) {
    const replies = [bareReplies[index], quotedReplies[index]].map((reply) => reply ?? { failed: 'not asked' });
    const [bare, inQuotes] = [replies[0] as Reply, replies[1] as Reply];
    const words = quoted[index] ?? '';
    const shown = 'failed' in inQuotes ? null : inQuotes;
    const least = shelf.find(piece.text, piece.locale).size;
    fates.push({
      piece,
      quoted: words,
      bare: await findAll(piece, piece.text, bare),
      inQuotes: await findAll(piece, words, inQuotes),
      isPure: shown === null || shown.ids.length === 0 ? null : shown.ids.every((id) => shelf.isIn(piece.text, id)),
      isNearlyPure: shown === null || shown.ids.length === 0 ? null : shown.ids.every((id) => shelf.isIn(piece.text, id, true)),
      isTrueCount: shown === null ? null : shown.total >= least && shown.total <= shelf.count(piece.text),
      failed: replies.flatMap((reply) => ('failed' in reply ? [`${piece.text}: ${reply.failed}`] : [])),
    });
  }
  return fates;
}

const measures = [
  ['bare, finds its article', 'bare'],
  ['quoted, finds its article', 'inQuotes'],
  ['quoted, all shown hold it', 'isPure'],
  ['quoted, the count is true', 'isTrueCount'],
] as const;

/** Puts both sides' fates of one set of pieces beside each other, those of Han characters alone a second time; what would be right if signs did not matter is said too. */
export function listLiteral(name: string, ours: readonly Fate[], peer: readonly Fate[] | null): Figure[] {
  const isHan = ({ piece }: Fate): boolean => /^\p{Script=Han}+$/u.test(piece.text);
  const [own, other] = [ours.filter(isHan), peer?.filter(isHan) ?? null];
  return [...compare(name, ours, peer), ...(own.length === 0 || own.length === ours.length ? [] : compare(`${name}, Han alone`, own, other))];
}

function compare(name: string, ours: readonly Fate[], peer: readonly Fate[] | null): Figure[] {
  const count = (fates: readonly Fate[], key: (typeof measures)[number][1]): string => {
    const asked = fates.filter((fate) => fate[key] !== null);
    const right = asked.filter((fate) => fate[key]).length;
    const nearly = key === 'isPure' ? asked.filter((fate) => fate.isNearlyPure).length : right;
    return toPart(right, asked.length) + (nearly === right ? '' : ` (${nearly} in letters and digits)`);
  };
  return measures.map(([measure, key]) => ({
    measure: `${ours.length} pieces, ${name}: ${measure}`,
    ours: count(ours, key),
    peer: peer === null ? '–' : count(peer, key),
  }));
}

/** Lists what went wrong with pieces, for those who mend it. */
export function listMisses(name: string, fates: readonly Fate[]): string[] {
  return fates.flatMap((fate) =>
    measures
      .filter(([, key]) => fate[key] === false)
      .map(([measure, key]) => `${name}: ${measure}: no: ${key === 'bare' ? fate.piece.text : fate.quoted} (${fate.piece.article})`),
  );
}
