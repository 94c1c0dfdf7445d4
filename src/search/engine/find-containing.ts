import { isContained } from './contain.ts';
import type { SearchIndex } from './index.ts';
import { listLonger, listOpenWords } from './part-words.ts';
import { keepRows, mergePlaces } from './places.ts';
import type { Places } from './postings.ts';
import type { Piece, Word } from './question.ts';
import { findTogether } from './row.ts';

/** So few rows that their texts can be read. */
export const fewRows = 60;
/** So few words that looking them up costs less than reading texts. */
const fewWords = 24;
/** How many words are looked up at a time. */
const batch = 100;

/** What was found of a piece whose first and last words may be parts of longer ones; words that reading the texts made needless are absent from `finds`. */
export interface Containing {
  readonly rows: ReadonlySet<number>;
  readonly finds: ReadonlyMap<Word, Places>;
}

/** Finds the rows in which a piece's words stand in their places, the first and the last as parts of longer words too; a number that ends in the middle of a group of digits is read in every way. A piece without words may be anywhere. */
export async function findContaining(piece: Piece, index: SearchIndex, known: ReadonlyMap<Word, Places>): Promise<Containing> {
  const rows = new Set<number>();
  const finds = new Map<Word, Places>();
  if (piece.words.length === 0) for (let row = 0; row < index.catalogue.rows; row += 1) rows.add(row);
  for (const words of [piece.words, ...piece.others]) {
    const found = await findReading(piece, words, index, known);
    for (const row of found.rows) rows.add(row);
    for (const [word, places] of found.finds) finds.set(word, places);
  }
  return { rows, finds };
}

async function findReading(piece: Piece, all: readonly Word[], index: SearchIndex, known: ReadonlyMap<Word, Places>): Promise<Containing> {
  // What only asks or joins has long lists and says little.
  const words = all.filter((word) => word.weight > 0);
  const open = listOpenWords(all).filter(({ word }) => word.weight > 0);
  const closed = words.filter((word) => open.every((each) => each.word !== word));
  const finds = new Map<Word, Places>();
  const lookUp = async (word: Word): Promise<Places> =>
    known.get(word) ?? (word.isPrefix ? index.postings.findPrefix(word.term) : index.postings.findTerm(word.term));
  await Promise.all(closed.map(async (word) => finds.set(word, await lookUp(word))));
  let rows: ReadonlySet<number> | null = closed.length === 0 ? null : new Set(findTogether(closed, finds).keys());
  if (open.length === 0 || rows?.size === 0) return { rows: rows ?? new Set(), finds };
  const lexicon = await index.loadLexicon();
  const longer = open.map((each) => ({ word: each.word, terms: listLonger(each, lexicon) })).sort((a, b) => a.terms.length - b.terms.length);
  for (const { word, terms } of longer) {
    if (rows !== null && rows.size <= fewRows && terms.length > fewWords) return { rows: await filterContaining(piece.text, rows, index), finds };
    finds.set(word, await findTerms(terms, index, rows));
    rows = new Set(findTogether([...finds.keys()], finds).keys());
    if (rows.size === 0) break;
  }
  return { rows: rows ?? new Set(), finds };
}

/** Leaves the rows whose text has a piece to the letter. */
export async function filterContaining(text: string, rows: Iterable<number>, index: SearchIndex): Promise<Set<number>> {
  const texts = await Promise.all([...rows].map(async (row) => ({ row, text: await index.loadText(row) })));
  return new Set(texts.flatMap((each) => (isContained(text, each.text, index.simplify) ? [each.row] : [])));
}

async function findTerms(terms: readonly string[], { postings }: SearchIndex, rows: ReadonlySet<number> | null): Promise<Places> {
  const found: Places[] = [];
  for (let start = 0; start < terms.length; start += batch) {
    const places = await Promise.all(terms.slice(start, start + batch).map(postings.findTerm));
    found.push(...places.map((each) => keepRows(each, rows)));
  }
  return mergePlaces(found);
}
