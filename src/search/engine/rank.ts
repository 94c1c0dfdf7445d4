import type { Catalogue } from './catalogue.ts';
import { type Closest, findClosest, isNear } from './closeness.ts';
import type { Places } from './postings.ts';
import type { Piece, Word } from './question.ts';
import { type Finds, findTogether, measureAdjacency } from './row.ts';

/** Another way to find some words of the query: rows that have what is meant, though not by these letters. */
export interface Alternative {
  readonly words: readonly Word[];
  readonly rows: ReadonlySet<number>;
}

/** All that was found for a query in one index. */
export interface Findings {
  readonly pieces: readonly Piece[];
  readonly finds: Finds;
  readonly alternatives: readonly Alternative[];
  /** For a quoted piece the rows that contain it; for a bare one those in which it is a part of longer words. */
  readonly parts: ReadonlyMap<Piece, ReadonlySet<number>>;
  /** The same for bare pieces of which the whole words were found too: looked up only where a list would end without them. */
  readonly tails: ReadonlyMap<Piece, ReadonlySet<number>>;
  /** Quoted pieces of which so many rows have the words that the texts must say which of them contain it. */
  readonly unsure: readonly Piece[];
  /** Where dates stand; looked up only if the query asks for one. */
  readonly dates?: Places | undefined;
}

/** One row in the order of relevance. */
export interface Ranked {
  readonly row: number;
  /** `all`: every word that weighs anything; `some`: a fair part of them. */
  readonly match: 'all' | 'some';
  readonly score: number;
  /** How the least found of the pieces stands there. */
  readonly standing: Standing;
  /** Whether all that was typed stands there to the letter, be it as parts of longer words. */
  readonly hasLetters: boolean;
  /** Whether there is nothing else to be said for it; these come last. */
  readonly isTail: boolean;
}

/** 4 as typed, 3 as a part of longer words, 2 by another name, 1 all its words somewhere, 0 not wholly. */
export type Standing = 0 | 1 | 2 | 3 | 4;

type Sizes = Pick<Catalogue, 'rows' | 'lengths' | 'titles'>;

/** The share of a query's weight below which a row is no match at all. */
const leastCoverage = 0.15;
/**
 * What follows was found by experiment: two hundred questions to 11,931 news passages, settings compared on both halves of the questions apart.
 * BM25's own figures hardly matter; neighbours that are counted more than a little make it worse, as most of a phrase is in its pairs already.
 */
const saturation = 0.9;
const lengthWeight = 0.7;
/** How much it counts that neighbours in the query are neighbours, and that its words stand near each other. */
const adjacency = 0.25;
const closeness = 3;
/** Where a date is asked for: how much it counts that there is one, and that it stands near the query's words. Without these, MRR is 0.03 less. */
const dated = 1;
const datedNear = 2;
/** A short Chinese query is a name: where it stands as typed, rows in which its characters are scattered are no matches. */
const longestName = 10;

/** Ranks what was found: those with the query's words standing as typed first, then those with all words, then those with some. */
export function rankRows(findings: Findings, sizes: Sizes): Ranked[] {
  const { pieces, finds, parts, tails } = findings;
  const measures = pieces.map((piece) => measurePiece(piece, findings));
  const weights = weighWords(pieces, finds, sizes.rows);
  const known = new Set([...finds].flatMap(([word, places]) => (places.size > 0 ? [word] : [])));
  for (const { words } of findings.alternatives) for (const word of words) known.add(word);
  const whole = addUp(weights.values());
  // What stands nowhere is no reason to hide where the rest stands.
  const least = leastCoverage * addUp([...weights].map(([word, weight]) => (known.has(word) ? weight : 0)));
  const mean = Math.max(1, sizes.lengths.reduce((sum, length) => sum + length * length, 0) / Math.max(1, sizes.rows));
  const ranked: Ranked[] = [];
  for (const row of listCandidates(findings)) {
    const standings = measures.map((measure) => measure(row));
    if (standings.includes('never')) continue;
    let coverage = 0;
    let sum = 0;
    for (const [word, weight] of weights) {
      const found = scoreWord(word, row, findings, sizes, mean);
      if (found > 0) coverage += weight;
      sum += weight * found;
    }
    const standing = Math.min(4, ...standings.map(Number)) as Standing;
    const hasLetters = pieces.every((piece, index) => Number(standings[index]) >= 3 || parts.get(piece)?.has(row) || tails.get(piece)?.has(row));
    const isSome = standing > 0 || (coverage > 0 && coverage >= least) || pieces.some((piece) => piece.isLiteral);
    if (!isSome && !hasLetters) continue;
    const share = whole === 0 ? 0 : coverage / whole;
    const closest = findClosest(weights, finds, row);
    const nearness = (1 + adjacency * measureAdjacency(pieces, finds, row)) * (1 + closeness * closest.share);
    const score = sum * share * nearness * measureDates(findings.dates?.get(row), closest);
    ranked.push({ row, match: standing > 0 ? 'all' : 'some', score, standing, hasLetters, isTail: !isSome });
  }
  return ranked.sort((a, b) => b.standing - a.standing || Number(a.isTail) - Number(b.isTail) || b.score - a.score || a.row - b.row);
}

/** How a piece stands in a row; `never` where the row can be no match. */
type MeasureRow = (row: number) => Standing | 'never';

function measurePiece(piece: Piece, { finds, alternatives, parts }: Findings): MeasureRow {
  const part = parts.get(piece);
  if (piece.isLiteral) return (row) => (part?.has(row) ? 4 : 'never');
  const together = findTogether(piece.words, finds);
  const weighty = piece.words.filter((word) => word.weight > 0);
  if (weighty.length === 0) return () => 4;
  const needed = listNeeded(piece);
  const byName = alternatives.filter(({ words }) => weighty.every((word) => words.includes(word)));
  const isChinese = /\p{Script=Han}/u.test(piece.text);
  const isName = isChinese && [...piece.text].length <= longestName && together.size > 0;
  const isFound = (word: Word, row: number): boolean =>
    finds.get(word)?.has(row) === true || alternatives.some(({ words, rows }) => words.includes(word) && rows.has(row));
  return (row) => {
    if (part === undefined && together.has(row)) return 4;
    if (byName.some(({ rows }) => rows.has(row))) return 2;
    // Who types the initials of a name means the name.
    if (part?.has(row)) return byName.length > 0 ? 1 : 3;
    if (isName) return 0;
    if (isChinese && together.size > 0) return 0;
    return needed.length > 0 && needed.every((words) => words.some((word) => isFound(word, row))) ? 1 : 0;
  };
}

/** What must be found for a row to have all words: each pair inside a word; and in a name, of a character that is a word by itself, one of the pairs it stands in. */
function listNeeded({ text, words }: Piece): Word[][] {
  const inside = words.filter((word) => word.weight === 1);
  if ([...text].length > longestName) return inside.map((word) => [word]);
  const alone = words.filter((word) => word.weight > 0 && word.weight < 1);
  const isCovered = (offset: number): boolean => inside.some((word) => word.offset === offset || word.offset + 1 === offset);
  const offsets = new Set(alone.flatMap((word) => [word.offset, word.offset + 1]).filter((offset) => !isCovered(offset)));
  return [...inside.map((word) => [word]), ...[...offsets].map((offset) => alone.filter((word) => word.offset === offset || word.offset + 1 === offset))];
}

function addUp(weights: Iterable<number>): number {
  return [...weights].reduce((sum, weight) => sum + weight, 0);
}

function listCandidates({ pieces, finds, alternatives, parts, tails }: Findings): Set<number> {
  const rows = new Set<number>();
  for (const piece of pieces) {
    for (const found of [parts.get(piece), tails.get(piece)]) for (const row of found ?? []) rows.add(row);
    for (const word of piece.words) if (word.weight > 0) for (const row of finds.get(word)?.keys() ?? []) rows.add(row);
  }
  for (const alternative of alternatives) for (const row of alternative.rows) rows.add(row);
  return rows;
}

/** BM25 of one word in one row, a word in the title counting twice; another name for it counts as if it stood there once. */
function scoreWord(word: Word, row: number, { finds, alternatives }: Findings, { lengths, titles }: Sizes, mean: number): number {
  const places = finds.get(word)?.get(row) ?? [];
  const inTitle = places.filter((place) => place < (titles[row] ?? 0)).length;
  const named = alternatives.some(({ words, rows }) => words.includes(word) && rows.has(row)) ? 1 : 0;
  const count = Math.max(places.length + inTitle, named);
  if (count === 0) return 0;
  const length = (lengths[row] ?? 0) ** 2 / mean;
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthWeight + lengthWeight * length));
}

/** How much more an answer with a date is worth where one is asked for. */
function measureDates(places: readonly number[] | undefined, closest: Closest): number {
  if (places === undefined) return 1;
  return 1 + dated + (isNear(places, closest) ? datedNear : 0);
}

/** Rare words weigh more; one that stands nowhere weighs most, so that what was asked and isn't there counts against a match. A word typed twice counts once. */
function weighWords(pieces: readonly Piece[], finds: Finds, total: number): Map<Word, number> {
  const weights = new Map<Word, number>();
  const seen = new Map<string, Word>();
  for (const word of pieces.flatMap((piece) => piece.words)) {
    if (word.weight === 0) continue;
    const found = finds.get(word)?.size ?? 0;
    const weight = word.weight * Math.log(1 + (total - found + 0.5) / (found + 0.5));
    const earlier = seen.get(word.term);
    if (earlier !== undefined && (weights.get(earlier) ?? 0) >= weight) continue;
    if (earlier !== undefined) weights.delete(earlier);
    seen.set(word.term, word);
    weights.set(word, weight);
  }
  return weights;
}
