import type { Archive } from '#archive/model.ts';
import type { Piece } from '../../pieces.ts';
import type { Question } from './collection.ts';
import { measureVisit, type Visit } from './cost.ts';
import type { Keeper } from './keeper.ts';
import { createNaming, createNarrowing, type Fate, measureLiteral } from './literal.ts';
import { type Line, type Meter, openMeter } from './meter.ts';
import { measureQuality, type Quality } from './quality.ts';
import { openReader, type Reader } from './reader.ts';
import { readStockNames } from './stock.ts';
import type { Shelf } from './texts.ts';

/** One of the two sites that are measured side by side. */
export interface Side {
  readonly rateQuestions: (questions: readonly Question[], bilingual: boolean) => Promise<ReadonlyMap<string, Quality>>;
  readonly findPieces: (pieces: readonly Piece[]) => Promise<Fate[]>;
  readonly visit: (locale: 'zh' | 'en', queries: readonly string[]) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Opens our site for measuring. */
export async function openOurs(keeper: Keeper, folder: string, archive: Archive, shelf: Shelf, line: Line): Promise<Side> {
  return open(keeper, folder, line, (reader) => {
    const findAll = createNarrowing(reader, archive);
    return (pieces) => measureLiteral(reader, shelf, pieces, findAll, false);
  });
}

/** Opens stock Pagefind's site for measuring. */
export async function openStock(keeper: Keeper, folder: string, shelf: Shelf, line: Line): Promise<Side> {
  const findAll = createNaming(readStockNames(folder));
  return open(keeper, folder, line, (reader) => (pieces) => measureLiteral(reader, shelf, pieces, findAll, true));
}

/** Quality and pieces come over an open line; what a visit costs, over the line that was wished for. */
async function open(keeper: Keeper, folder: string, line: Line, createFind: (reader: Reader) => Side['findPieces']): Promise<Side> {
  const meters: Meter[] = [await openMeter(folder, { milliseconds: 0, kilobits: 0 }), await openMeter(folder, line)];
  const [free, slow] = meters as [Meter, Meter];
  const [reader, visitor] = [openReader(keeper, free), openReader(keeper, slow)];
  return {
    rateQuestions: (questions, bilingual) => measureQuality(reader, questions, bilingual),
    findPieces: createFind(reader),
    visit: (locale, queries) => measureVisit(visitor, slow, locale, queries),
    close: async () => {
      await reader.close();
      await visitor.close();
      for (const meter of meters) await meter.close();
    },
  };
}
