import { dirname } from 'node:path';
import type { Known } from '#archive/facts.ts';
import { listNames } from '#archive/suggest.ts';
import type { Bilingual } from '#lib/locale.ts';
import { findNearest } from '#lib/nearest.ts';
import type { Place } from '#schema/place.ts';
import type { Problem } from '#schema/problem.ts';
import type { Topic } from '#schema/topic.ts';
import { createNames } from '../../draft/names.ts';
import { createOriginal, createTranslation, type Desk, type Draft } from './draft.ts';
import type { BulkEffects } from './effects.ts';
import { findEncodingFault } from './encoding.ts';
import { type Item, toItem } from './item.ts';
import type { Mark } from './marks.ts';
import { type BulkOptions, fieldNames } from './options.ts';
import { type Refusal, toRefusalLines } from './refusals.ts';
import { openReports } from './reports.ts';
import { ownColumns, type Row, readRows } from './rows.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** What one run is about: the file, the content folder, a folder of its own on the same disk, and where the reports go. */
export interface BulkRun {
  readonly input: string;
  readonly content: string;
  readonly work: string;
  /** The folder of the two reports; the input's own where left out. */
  readonly reports?: string | undefined;
  readonly options: BulkOptions;
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a run did. */
export interface BulkResult {
  readonly records: number;
  readonly articles: number;
  readonly translations: number;
  /** Records that stood on disk already. */
  readonly kept: number;
  readonly refused: number;
  readonly marks: Readonly<Partial<Record<Mark, number>>>;
  /** Columns that no field takes. */
  readonly unused: readonly string[];
  readonly rejects: string | null;
  readonly notes: string | null;
}

/** Imports the records of a `.jsonl` or `.csv` file as drafts, one by one; a text says why nothing could be done. The same input gives the same end, however often it is run or broken off. */
export async function importBulk(run: BulkRun, effects: BulkEffects): Promise<BulkResult | Bilingual> {
  const fault = await findEncodingFault(effects.readBytes(run.input));
  if (fault !== null) return fault;
  const desk = toDesk(run);
  const shelf = openShelf(run.content, run.work, effects);
  const reports = openReports(run.input, run.reports ?? dirname(run.input), run.work, effects);
  const tally = { records: 0, articles: 0, translations: 0, kept: 0, refused: 0 };
  const marks: Partial<Record<Mark, number>> = {};
  const unused = new Set<string>();
  let hasTranslations = false;
  const refuse = (row: Row, reasons: readonly (Refusal | Problem)[]): void => {
    tally.refused += 1;
    reports.refuse(row, reasons);
    if (tally.refused <= shownRefusals) for (const reason of reasons) effects.printError(toRefusalLines(reason, run.input, row.line).join('\n'));
  };
  const keep = (row: Row, draft: Draft, add: Shelf['addOriginal'], kind: 'articles' | 'translations'): void => {
    if (!('text' in draft)) {
      refuse(row, draft.reasons);
      return;
    }
    const outcome = add(draft);
    if (typeof outcome === 'object') {
      refuse(row, [outcome]);
      return;
    }
    tally[outcome === 'added' ? kind : 'kept'] += 1;
    for (const mark of draft.marks) marks[mark] = (marks[mark] ?? 0) + 1;
    reports.mark(row.line, `${draft.id}/${draft.locale}.mdx`, draft.marks);
  };

  // A translation may come before its original, so the file is read twice where it holds any.
  for await (const { row, item } of readItems(run, effects, 1, () => tally.refused)) {
    tally.records += 1;
    for (const name of Object.keys(row.columns)) if (!isUsed(name, run.options)) unused.add(name);
    if (row.refusal !== null) refuse(row, [row.refusal]);
    else if (item.words.translationOf === undefined) keep(row, createOriginal(item, desk, shelf.isKept), shelf.addOriginal, 'articles');
    else hasTranslations = true;
    if (row.refusal?.code === 'E-BULK-HEADER') break;
  }
  if (hasTranslations) {
    // In a fixed order, so that a second run suggests the same.
    const ids = [...shelf.ids()].sort();
    for await (const { row, item } of readItems(run, effects, 2, () => tally.refused)) {
      const of = item.words.translationOf;
      if (row.refusal === null && of !== undefined) keep(row, translate(item, of, desk, shelf, ids), shelf.addTranslation, 'translations');
    }
  }
  const places = await reports.finish();
  return { ...tally, marks, unused: [...unused].slice(0, 20), ...places };
}

/** How many refusals are printed; all are in the file. */
export const shownRefusals = 20;

function toDesk({ places, topics, options, today }: BulkRun): Desk {
  const known: Known = {
    places: new Map(places.map((place) => [place.id, place])),
    topics: new Set(topics.map((topic) => topic.id)),
    sources: new Set(),
    today,
    placeNames: listNames(places),
    topicNames: listNames(topics),
  };
  return { names: createNames(places, topics), known, options };
}

function isUsed(column: string, options: BulkOptions): boolean {
  return ownColumns.includes(column) || column === '' || fieldNames.some((field) => (options.columns[field] ?? field) === column);
}

function translate(item: Item, of: string, desk: Desk, shelf: Shelf, ids: readonly string[]): Draft {
  const original = shelf.findOriginal(of);
  if (original !== null) return createTranslation(item, original, desk, shelf.isKept);
  const near = findNearest(of, ids);
  const suggestion = near === null ? { zh: '', en: '' } : { zh: `（是不是 ${near}？）`, en: ` (did you mean ${near}?)` };
  return { reasons: [...item.refusals, { code: 'E-BULK-ORIGINAL', values: { value: of, near: suggestion } }] };
}

/** Reads the records of the input as items, up to the limit, and shows how far it has come. */
async function* readItems(
  run: BulkRun,
  effects: BulkEffects,
  round: 1 | 2,
  countRefused: () => number,
): AsyncGenerator<{ readonly row: Row; readonly item: Item }> {
  const total = effects.countBytes(run.input);
  let done = 0;
  let records = 0;
  async function* count(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      done += piece.length;
      yield piece;
    }
  }
  for await (const row of readRows(run.input, count(effects.readBytes(run.input)))) {
    if (records === run.options.limit) return;
    records += 1;
    yield { row, item: toItem(row.columns, row.line, run.options) };
    effects.show({ done, total, round, records, refused: countRefused() });
  }
}
