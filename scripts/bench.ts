import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, placeTable, toMarkdown } from '#testing/bench/bench.ts';
import { toMachine } from '#testing/bench/machine.ts';
import { searchOptions } from '#testing/bench/search/options.ts';
import { disk, now, onStop, print, printError, toExitCode } from './effects.ts';

// npm run bench [-- NAME…] [--runs N] [--write] [--json]: the measured claims of README; --write puts the tables there, --json prints them for programs.
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  desk: () => import('#testing/bench/desk.ts'),
  search: () => import('#testing/bench/search.ts'),
};

const own = { runs: { type: 'string', default: '5' }, write: { type: 'boolean' }, json: { type: 'boolean' } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { ...own, ...searchOptions } });
const names = positionals.length > 0 ? positionals : Object.keys(benches);
const unknown = names.filter((name) => benches[name] === undefined);
const runs = Number(values.runs);

if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  const known = Object.keys(benches).join(', ');
  printError(`可测的有：${known}；--runs 是次数。\nThere are these to measure: ${known}; --runs is a number of times.`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  onStop(() => disk.remove(folder));
  try {
    for (const name of names) await measure(name, folder);
  } catch (error) {
    // What is wrong with an option is the person's to mend.
    if (error instanceof RangeError) printError(error.message);
    process.exitCode = error instanceof RangeError ? 2 : toExitCode(error);
  } finally {
    disk.remove(folder);
  }
}

async function measure(name: string, folder: string): Promise<void> {
  const table = await (await benches[name]?.())?.runBench({ runs, folder, given: values, tell: (line) => printError(`… ${name}: ${line}`) });
  if (table === undefined) return;
  const whole = { ...table, notes: [...table.notes, `${toMachine(now().slice(0, 10))}${name === 'search' ? '' : ` Medians of ${runs} runs.`}`] };
  const text = toMarkdown(whole);
  print(values.json === true ? JSON.stringify({ bench: name, ...whole }) : `\n${text}`);
  for (const line of [...(table.misses ?? []), ...(table.failures ?? [])].slice(0, 40)) printError(line);
  // What failed is no measure: it must not pass for one.
  if ((table.failures ?? []).length > 0) process.exitCode = 4;
  if (values.write !== true) return;
  const file = resolve('README.md');
  const page = placeTable(readFileSync(file, 'utf8'), name, text);
  if (page === null) printError(`README.md 里没有 <!-- bench:${name} -->。\nREADME.md has no <!-- bench:${name} -->.`);
  else writeFileSync(file, page);
}
