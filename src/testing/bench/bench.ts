/** What a bench is given: how often to repeat each measurement, the options of the command, a scratch folder of its own, and a place to tell how far it is. */
export interface BenchContext {
  readonly runs: number;
  readonly given: Readonly<Record<string, string | boolean | undefined>>;
  readonly folder: string;
  readonly tell: (line: string) => void;
}

/** What a bench found: a table for people, with what it was measured with and on. */
export interface BenchTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** What could not be measured because something failed; the command then ends with 4. */
  readonly failures?: readonly string[];
  /** What was measured and found wanting, case by case. */
  readonly misses?: readonly string[];
}

/** What every bench module gives to the door. */
export interface Bench {
  readonly runBench: (context: BenchContext) => Promise<BenchTable>;
}

/** Renders a table as Markdown, its notes below it. */
export function toMarkdown({ columns, rows, notes }: BenchTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [[line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'), ...notes].join('\n\n');
}

/** Puts a text between a page's `<!-- bench:name -->` and `<!-- /bench:name -->`; null where the page has no such place. */
export function placeTable(page: string, name: string, text: string): string | null {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  return from < 0 || to < from ? null : `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** The middle of some figures; of an even number of them, the mean of the two in the middle. */
export function toMedian(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, figure) => sum + figure, 0) / middle.length;
}
