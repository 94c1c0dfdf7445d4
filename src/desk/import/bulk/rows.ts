import { type CsvRow, createCsvReader, maximumRecord } from './csv.ts';
import { decodeText } from './encoding.ts';
import type { Refusal } from './refusals.ts';

/** One record as the file has it: its line, its columns, and why it is no record. */
export interface Row {
  readonly line: number;
  readonly columns: Readonly<Record<string, unknown>>;
  /** What cannot be taken apart, to be kept for the person who corrects it. */
  readonly text: string | null;
  readonly refusal: Refusal | null;
}

/** The columns that a file of rejected records adds; they are left out when it is read again. */
export const ownColumns: readonly string[] = ['_line', '_problem', '_text'];

/** Reads the records of a `.jsonl` or `.csv` file one by one; what is no record comes with its reason. */
export function readRows(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  return isCsv(path) ? readCsv(bytes) : readJsonLines(bytes);
}

/** Says whether a file holds CSV, from its name. */
export function isCsv(path: string): boolean {
  return /\.csv$/i.test(path);
}

async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  const reader = createCsvReader();
  let header: readonly string[] | null = null;
  const toRows = (rows: readonly CsvRow[]): Row[] =>
    rows.flatMap((row) => {
      if (header !== null) return [toCsvRecord(row, header)];
      header = row.cells.map((cell) => cell.trim());
      const twice = header.find((name, index) => name !== '' && header?.indexOf(name) !== index);
      return twice === undefined ? [] : [{ line: row.line, columns: {}, text: null, refusal: { code: 'E-BULK-HEADER', values: { value: twice } } as const }];
    });
  for await (const piece of decodeText(bytes)) yield* toRows(reader.push(piece));
  yield* toRows(reader.end());
}

function toCsvRecord(row: CsvRow, header: readonly string[]): Row {
  const { line, fault } = row;
  if (fault === 'open' || fault === 'long') return { line, columns: {}, text: null, refusal: { code: fault === 'open' ? 'E-BULK-OPEN' : 'E-BULK-LONG' } };
  const extra = row.cells.length - header.length;
  // A comma that nobody quoted is most often one of the body, which most often stands last.
  const cells = extra <= 0 ? row.cells : [...row.cells.slice(0, header.length - 1), row.cells.slice(header.length - 1).join(',')];
  const columns = toRecord(header.map((name, index) => [name, cells[index] ?? '']));
  if (fault === 'quote') return { line, columns, text: null, refusal: { code: 'E-BULK-QUOTE' } };
  const found = String(row.cells.length);
  return { line, columns, text: null, refusal: extra === 0 ? null : { code: 'E-BULK-CELLS', values: { value: found, limit: String(header.length) } } };
}

async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  let rest = '';
  let line = 1;
  let isLong = false;
  for await (const piece of decodeText(bytes)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield* toJsonRecord(text, line, isLong);
      isLong = false;
      line += 1;
    }
    if (rest.length > maximumRecord) {
      isLong = true;
      rest = '';
    }
  }
  yield* toJsonRecord(rest, line, isLong);
}

function toJsonRecord(text: string, line: number, isLong: boolean): Row[] {
  if (isLong || text.length > maximumRecord) return [{ line, columns: {}, text: null, refusal: { code: 'E-BULK-LONG' } }];
  if (text.trim() === '') return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ line, columns: {}, text: text.trimEnd(), refusal: { code: 'E-BULK-JSON' } }];
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ line, columns: {}, text: text.trimEnd(), refusal: { code: 'E-BULK-JSON' } }];
  const columns = value as Readonly<Record<string, unknown>>;
  // A line that could not be read was kept as `_text`; a person may have corrected it in there.
  const kept = columns._text;
  if (typeof kept === 'string' && Object.keys(columns).every((name) => ownColumns.includes(name))) return toJsonRecord(kept, line, false);
  return [{ line, columns: toRecord(Object.entries(columns)), text: null, refusal: null }];
}

/** Column names are the file's own, `__proto__` may be among them. */
function toRecord(entries: ReadonlyArray<readonly [string, unknown]>): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = Object.create(null);
  for (const [name, value] of entries) record[name] = value;
  return record;
}
