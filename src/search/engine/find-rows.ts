import { needsText } from './contain.ts';
import { fewRows, filterContaining, findContaining } from './find-containing.ts';
import type { SearchIndex } from './index.ts';
import { listOpenWords } from './part-words.ts';
import { mergePlaces } from './places.ts';
import type { Places } from './postings.ts';
import type { Piece, Word } from './question.ts';
import type { Findings } from './rank.ts';
import { findTogether } from './row.ts';

/** A bare piece of no more characters than this may be cut out of the middle of words. */
const longestCutting = 20;

/** Looks up all words of the pieces in one index. */
export async function findRows(pieces: readonly Piece[], index: SearchIndex, listForms: (word: Word, piece: Piece) => readonly string[]): Promise<Findings> {
  const finds = new Map<Word, Places>();
  const parts = new Map<Piece, ReadonlySet<number>>();
  const unsure: Piece[] = [];
  const find = async (word: Word, piece: Piece): Promise<void> => {
    const forms = word.isPrefix ? [index.postings.findPrefix(word.term)] : listForms(word, piece).map(index.postings.findTerm);
    finds.set(word, mergePlaces(await Promise.all(forms)));
  };
  const findBare = async (piece: Piece): Promise<void> => {
    await Promise.all(piece.words.filter((word) => word.weight > 0).map((word) => find(word, piece)));
    // Words that only ask are worth their long lists where what is between them stands in a row somewhere: then a phrase was typed. Those at its ends may be parts of others.
    const open = listOpenWords(piece.words);
    const light = piece.words.filter((word) => word.weight === 0);
    if (light.length > 0 && piece.words.length - light.length >= 2 && findTogether(piece.words, finds).size > 0)
      await Promise.all(light.filter((word) => open.every((each) => each.word !== word)).map((word) => find(word, piece)));
    // A word that stands nowhere may be a part of others.
    if (!listCut(piece).some(({ word }) => finds.get(word)?.size === 0)) return;
    const found = await findContaining(piece, index, finds);
    parts.set(piece, found.rows);
    for (const [word, places] of found.finds) finds.set(word, places);
  };
  const findLiteral = async (piece: Piece): Promise<void> => {
    const found = await findContaining(piece, index, new Map());
    for (const [word, places] of found.finds) finds.set(word, places);
    const isSure = !needsText(piece.text, index.simplify);
    if (!isSure && found.rows.size > fewRows) unsure.push(piece);
    parts.set(piece, isSure || found.rows.size > fewRows ? found.rows : await filterContaining(piece.text, found.rows, index));
  };
  await Promise.all(pieces.map((piece) => (piece.isLiteral ? findLiteral(piece) : findBare(piece))));
  return { pieces, finds, alternatives: [], parts, tails: new Map(), unsure };
}

/** Looks up what stands to the letter in other words or numbers than those typed: bare pieces whose ends are parts of longer words, as long as they were not looked up for want of anything else. */
export async function findTails({ pieces, finds, parts }: Findings, index: SearchIndex): Promise<Findings['tails']> {
  const tails = new Map<Piece, ReadonlySet<number>>();
  for (const piece of pieces)
    if (!piece.isLiteral && !parts.has(piece) && (listCut(piece).length > 0 || piece.others.length > 0))
      tails.set(piece, (await findContaining(piece, index, finds)).rows);
  return tails;
}

function listCut(piece: Piece): ReturnType<typeof listOpenWords> {
  return [...piece.text].length > longestCutting ? [] : listOpenWords(piece.words).filter(({ word }) => word.weight > 0);
}
