import { type BenchContext, type BenchTable, toMedian } from './bench.ts';
import { measureRun } from './measure.ts';

/** Measures the editor’s desk: what a check costs on good and on hostile input, and what a bulk import costs. */
export async function runBench({ runs, tell }: BenchContext): Promise<BenchTable> {
  tell('check');
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) figures.push((await measureRun(['scripts/check.ts'])).milliseconds);
  return { columns: ['task', 'median time'], rows: [['npm run check', `${Math.round(toMedian(figures))} ms`]], notes: [] };
}
