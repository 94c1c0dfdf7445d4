import type { Piece, Term } from './question.ts';

/** Where a term was found in one record: Pagefind's score and the places among the record's tokens. */
export interface Hit {
  readonly score: number;
  readonly positions: readonly number[];
}

/** What was found of every term, by term and record. */
export type Hits = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

/** One record in the order of relevance. */
export interface Ranked {
  readonly record: string;
  /** `all`: every word that weighs anything; `some`: a fair part of them. */
  readonly match: 'all' | 'some';
  readonly score: number;
}

/** The share of a query's weight below which a record is no match at all. */
const leastCoverage = 0.34;

/** Ranks what was found: those with the query's words standing as typed first, then those with all words, then those with some. `total` is the number of records in the index. */
export function rankHits(pieces: readonly Piece[], hits: Hits, total: number): Ranked[] {
  const weights = weighTerms(pieces, hits, total);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const candidates = new Set([...weights.keys()].flatMap((term) => [...(hits.get(term)?.keys() ?? [])]));
  const ranked: Array<Ranked & { readonly standing: number }> = [];
  for (const record of candidates) {
    const found = [...weights.keys()].filter((term) => hits.get(term)?.has(record));
    const coverage = found.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) / whole;
    if (!pieces.every((piece) => !piece.isLiteral || findRows(piece, hits, record).length > 0)) continue;
    const match = found.length === weights.size ? 'all' : 'some';
    if (match === 'some' && coverage < leastCoverage) continue;
    const standing = match === 'all' ? Math.min(...pieces.map((piece) => measureStanding(piece, hits, record))) : 0;
    const sum = pieces.flatMap((piece) => piece.terms).reduce((score, { term, weight }) => score + weight * (hits.get(term)?.get(record)?.score ?? 0), 0);
    ranked.push({ record, match, standing, score: sum * coverage * (1 + measureAdjacency(pieces, hits, record)) });
  }
  ranked.sort((a, b) => compareMatch(a, b) || b.standing - a.standing || b.score - a.score || (a.record < b.record ? -1 : 1));
  return ranked.map(({ record, match, score }) => ({ record, match, score }));
}

/** Finds the places in a record where a piece stands as it was typed: the position of its first character in each. Words that were not looked up may be others there. */
export function findRows(piece: Piece, hits: Hits, record: string): number[] {
  const strict = findSequence(
    piece.terms.filter((term) => hits.has(term.term)),
    hits,
    record,
  );
  return strict.length > 0
    ? strict
    : findSequence(
        piece.terms.filter((term) => term.weight > 0),
        hits,
        record,
      );
}

function findSequence(terms: readonly Term[], hits: Hits, record: string): number[] {
  const [first, ...rest] = terms;
  if (first === undefined) return [];
  const places = rest.map((term) => new Set(listPositions(term, hits, record)));
  return listPositions(first, hits, record)
    .filter((position) => rest.every((term, index) => places[index]?.has(position + term.offset - first.offset)))
    .map((position) => position - first.offset);
}

/** 2 where a piece stands to the letter, 1 where all that weighs stands in its place, else 0. */
function measureStanding(piece: Piece, hits: Hits, record: string): number {
  if (
    findSequence(
      piece.terms.filter((term) => hits.has(term.term)),
      hits,
      record,
    ).length > 0
  )
    return 2;
  const weighty = piece.terms.filter((term) => term.weight > 0);
  return weighty.length === 0 || findSequence(weighty, hits, record).length > 0 ? 1 : 0;
}

function listPositions(term: Term, hits: Hits, record: string): readonly number[] {
  return hits.get(term.term)?.get(record)?.positions ?? [];
}

/** Rare words weigh more; one that stands nowhere weighs most, so that what was asked and isn't there counts against a match. */
function weighTerms(pieces: readonly Piece[], hits: Hits, total: number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of pieces.flatMap((piece) => piece.terms)) {
    if (weight === 0) continue;
    const found = hits.get(term)?.size ?? 0;
    const rarity = Math.log(1 + (total - found + 0.5) / (found + 0.5));
    weights.set(term, Math.max(weights.get(term) ?? 0, weight * rarity));
  }
  return weights;
}

/** The share of neighbours in the query that are neighbours in the record too. */
function measureAdjacency(pieces: readonly Piece[], hits: Hits, record: string): number {
  let pairs = 0;
  let together = 0;
  for (const piece of pieces) {
    const terms = piece.terms.filter((term) => term.weight > 0);
    for (const [index, term] of terms.slice(1).entries()) {
      const before = terms[index];
      if (before === undefined) continue;
      pairs += 1;
      if (findRows({ isLiteral: false, terms: [before, term] }, hits, record).length > 0) together += 1;
    }
  }
  return pairs === 0 ? 0 : together / pairs;
}

function compareMatch(a: Ranked, b: Ranked): number {
  return a.match === b.match ? 0 : a.match === 'all' ? -1 : 1;
}
