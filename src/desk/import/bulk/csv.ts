/** One row of a CSV file: the line it begins on, its cells, and what is wrong with it. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** `quote`: words after a closing quote · `open`: a quote that never closes · `long`: more characters than a record can have. */
  readonly fault: 'quote' | 'open' | 'long' | null;
}

/** Reads CSV piece by piece, wherever the pieces are cut. */
export interface CsvReader {
  /** Takes the next piece of the text and gives the rows that are complete. */
  readonly push: (text: string) => CsvRow[];
  /** Gives the last row, where no line end follows it. */
  readonly end: () => CsvRow[];
}

/** The most characters a record may have; what is longer cannot be an article. */
export const maximumRecord = 4 * 1024 * 1024;

type State = 'start' | 'bare' | 'quoted' | 'closed';

/** Creates a reader of RFC 4180: commas, `"…"` with `""` inside, line ends of any kind, breaks within quotes. Blank lines are left out; a lone quote inside a bare cell is a letter like others. */
export function createCsvReader(): CsvReader {
  let state: State = 'start';
  let cells: string[] = [];
  let cell = '';
  let size = 0;
  let line = 1;
  let first = 1;
  let fault: CsvRow['fault'] = null;
  let wasReturn = false;
  let isEmpty = true;

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = (rows: CsvRow[]): void => {
    if (!isEmpty) {
      endCell();
      rows.push({ line: first, cells, fault });
    }
    cells = [];
    cell = '';
    state = 'start';
    size = 0;
    fault = null;
    isEmpty = true;
    first = line;
  };
  const add = (letter: string): void => {
    size += 1;
    if (size > maximumRecord) fault = 'long';
    else cell += letter;
  };

  /** One letter inside a row; line ends outside quotes are handled before. */
  const take = (letter: string): void => {
    isEmpty = false;
    if (state === 'quoted') {
      if (letter === '"') state = 'closed';
      else add(letter);
    } else if (letter === ',') endCell();
    else if (letter === '"' && state === 'start') state = 'quoted';
    else if (letter === '"' && state === 'closed') {
      add('"');
      state = 'quoted';
    } else if (state === 'closed') {
      fault ??= 'quote';
      add(letter);
    } else {
      add(letter);
      state = 'bare';
    }
  };

  return {
    push: (text) => {
      const rows: CsvRow[] = [];
      for (const letter of text) {
        const isSecondHalf = letter === '\n' && wasReturn;
        wasReturn = letter === '\r';
        const isBreak = letter === '\n' || letter === '\r';
        if (isBreak && !isSecondHalf) line += 1;
        if (isBreak && state !== 'quoted') {
          if (isSecondHalf) first = line;
          else endRow(rows);
        } else take(letter);
      }
      return rows;
    },
    end: () => {
      const rows: CsvRow[] = [];
      if (state === 'quoted') fault = 'open';
      endRow(rows);
      return rows;
    },
  };
}

/** Writes one CSV row with its line end; a cell is quoted where it must be. */
export function toCsvRow(cells: readonly string[]): string {
  // A row of one empty cell would be a blank line.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
