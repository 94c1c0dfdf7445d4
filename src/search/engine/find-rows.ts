import { isContained, needsText } from './contain.ts';
import type { SearchIndex } from './index.ts';
import { findLonger, listOpenWords } from './part-words.ts';
import type { Places } from './postings.ts';
import type { Piece, Word } from './question.ts';
import type { Findings } from './rank.ts';
import { findTogether } from './row.ts';

/** A bare piece no longer than this may be cut out of the middle of words. */
const longestCutting = 20;
/** Quoted words of English are looked for in the texts themselves, unless these are too many. */
const mostTexts = 60;

/** Looks up all words of the pieces in one index. */
export async function findRows(pieces: readonly Piece[], index: SearchIndex, listForms: (word: Word, piece: Piece) => readonly string[]): Promise<Findings> {
  const finds = new Map<Word, Places>();
  const parts = new Map<Piece, ReadonlySet<number>>();
  const find = async (word: Word, piece: Piece): Promise<void> => {
    const forms = word.isPrefix ? [index.postings.findPrefix(word.term)] : listForms(word, piece).map(index.postings.findTerm);
    finds.set(word, mergePlaces(await Promise.all(forms)));
  };
  await Promise.all(pieces.flatMap((piece) => piece.words.filter((word) => word.weight > 0).map((word) => find(word, piece))));
  await Promise.all(
    pieces.map(async (piece) => {
      // Words that only ask are worth their long lists where what is between them stands in a row somewhere: then a phrase was typed.
      const light = piece.words.filter((word) => word.weight === 0);
      if (light.length > 0 && piece.words.length - light.length >= 2 && findTogether(piece.words, finds).size > 0)
        await Promise.all(light.map((word) => find(word, piece)));
      const rows = piece.isLiteral ? await findLiteral(piece, index, finds) : await findCutting(piece, index, finds);
      if (rows !== null) parts.set(piece, rows);
    }),
  );
  return { pieces, finds, alternatives: [], parts };
}

/** The rows that contain a quoted piece. */
async function findLiteral(piece: Piece, index: SearchIndex, finds: Map<Word, Places>): Promise<ReadonlySet<number>> {
  await addLonger(piece, index, finds);
  const rows = [...findTogether(piece.words, finds).keys()];
  if (!needsText(piece.text) || rows.length > mostTexts) return new Set(rows);
  const texts = await Promise.all(rows.map(async (row) => ({ row, text: await index.loadText(row) })));
  return new Set(texts.flatMap(({ row, text }) => (isContained(piece.text, text, index.simplify) ? [row] : [])));
}

/** The rows in which a short bare piece stands only as a part of longer words or numbers; null where it need not be looked for. */
async function findCutting(piece: Piece, index: SearchIndex, finds: Map<Word, Places>): Promise<ReadonlySet<number> | null> {
  const whole = findTogether(piece.words, finds);
  const open = listOpenWords(piece);
  const mayBeNumber = open.some(({ word }) => /\d/.test(word.term));
  if (piece.text.length > longestCutting || open.length === 0 || (whole.size > 0 && !mayBeNumber)) return null;
  const cutting = new Map(finds);
  await Promise.all(piece.words.filter((word) => !cutting.has(word)).map(async (word) => cutting.set(word, await index.postings.findTerm(word.term))));
  await addLonger(piece, index, cutting);
  const rows = findTogether(piece.words, cutting);
  if (whole.size === 0) for (const word of piece.words) finds.set(word, cutting.get(word) ?? new Map());
  return new Set(rows.keys());
}

async function addLonger(piece: Piece, index: SearchIndex, finds: Map<Word, Places>): Promise<void> {
  const open = listOpenWords(piece);
  if (open.length === 0) return;
  const lexicon = await index.loadLexicon();
  await Promise.all(
    open.map(async ({ word, isStart, isEnd }) => {
      const longer = await Promise.all(findLonger(word.term, isStart, isEnd, lexicon).map(index.postings.findTerm));
      finds.set(word, mergePlaces([finds.get(word) ?? new Map(), ...longer]));
    }),
  );
}

function mergePlaces(all: readonly Places[]): Places {
  const [first, ...rest] = all.filter((places) => places.size > 0);
  if (first === undefined || rest.length === 0) return first ?? new Map();
  const merged = new Map<number, number[]>();
  for (const places of [first, ...rest]) for (const [row, list] of places) merged.set(row, [...(merged.get(row) ?? []), ...list]);
  for (const [row, list] of merged)
    merged.set(
      row,
      [...new Set(list)].sort((a, b) => a - b),
    );
  return merged;
}
