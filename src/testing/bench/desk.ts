import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchContext, type BenchTable, toMedian } from './bench.ts';
import { type DeskInputs, writeInputs } from './desk-inputs.ts';
import { type Cost, measureRun } from './measure.ts';

const sizes = { articles: 1000, records: 20_000 };

/** Measures the editor’s desk by its own commands: checks of good and of hostile input, and a bulk import that is repeated, killed and resumed. */
export async function runBench(context: BenchContext): Promise<BenchTable> {
  context.tell('inputs');
  const inputs = writeInputs(context.folder, sizes);
  return {
    columns: ['task', 'outcome', 'time', 'processor time', 'peak memory', 'runs'],
    rows: [...(await measureChecks(inputs, context)), ...(await measureHostile(inputs, context)), ...(await measureBulk(inputs, context))],
    notes: [
      'Each command is run as the script behind it, without npm. Time is the clock’s, from its start to its end, and grows with whatever else the machine is doing; processor time hardly does. Memory is the most that the whole process tree held at one time, looked at every 20 ms.',
    ],
  };
}

async function measureChecks({ many }: DeskInputs, context: BenchContext): Promise<string[][]> {
  const one = 'content/articles/2024/2024-linhai-veterans-visit/zh.mdx';
  const other = join(many, 'articles/2005/2005-made-00000/zh.mdx');
  const of = { environment: { ARCHIVE_CONTENT: many } };
  const tasks: readonly Task[] = [
    { name: '`npm run check -- PATH`, one file', commands: ['scripts/check.ts', one], outcome: 'no problems', says: 'No problems found.' },
    {
      name: `the same in an archive of ${sizes.articles.toLocaleString('en')} articles`,
      commands: ['scripts/check.ts', other],
      ...of,
      outcome: 'no problems',
      says: 'No problems found.',
    },
    { name: '`npm run check`, this archive', commands: ['scripts/check.ts'], outcome: 'no problems', says: 'No problems found.' },
    {
      name: `\`npm run check\`, ${sizes.articles.toLocaleString('en')} articles in both languages`,
      commands: ['scripts/check.ts'],
      ...of,
      outcome: 'no problems',
      says: 'No problems found.',
    },
  ];
  return measureAll(tasks, context);
}

/** Each by itself, in a folder with nothing else, so that its time stands beside that of a good article. */
async function measureHostile({ hostile }: DeskInputs, context: BenchContext): Promise<string[][]> {
  const tasks = hostile.map(
    ({ name, folder, code }): Task => ({
      name: `\`npm run check\`, ${name}`,
      commands: ['scripts/check.ts'],
      environment: { ARCHIVE_CONTENT: folder },
      outcome: `refused: ${code}`,
      says: `[${code}]`,
      code: 2,
    }),
  );
  return measureAll(tasks, context);
}

async function measureBulk({ records }: DeskInputs, context: BenchContext): Promise<string[][]> {
  // One takes as long as all else together: three show as much as more would.
  const few = { ...context, runs: Math.min(context.runs, 3) };
  const content = join(context.folder, 'bulk');
  const count = sizes.records.toLocaleString('en');
  const empty = (): void => {
    rmSync(content, { recursive: true, force: true });
    mkdirSync(join(content, 'articles'), { recursive: true });
  };
  const task = { commands: ['scripts/import.ts', records, '--to', content] } as const;
  let whole = '';
  let half = 0;
  const see = ({ milliseconds }: Cost): void => {
    whole = toDigest(content);
    half = milliseconds / 2;
  };
  const isSame = (): void => {
    if (toDigest(content) !== whole) throw new Error('The import did not end as the first one did');
  };
  const cut = async (): Promise<void> => {
    empty();
    await measureRun(task.commands, {}, half);
  };
  return measureAll(
    [
      {
        ...task,
        name: `\`npm run import\`, ${count} records of JSON lines`,
        outcome: `${count} drafts`,
        says: `${sizes.records} articles`,
        before: empty,
        after: see,
      },
      { ...task, name: 'the same again', outcome: 'nothing changed', says: `${sizes.records} were there already`, after: isSame },
      { ...task, name: 'killed half-way, then run again', outcome: 'the same drafts', says: `${sizes.records} records`, before: cut, after: isSame },
    ],
    few,
  );
}

interface Task {
  readonly environment?: Readonly<Record<string, string>>;
  readonly name: string;
  readonly commands: readonly string[];
  readonly outcome: string;
  /** What the command must say, and with which exit code, for its figures to count. */
  readonly says: string;
  readonly code?: number;
  readonly before?: () => void | Promise<void>;
  readonly after?: (cost: Cost) => void;
}

async function measureAll(tasks: readonly Task[], { runs, tell }: BenchContext): Promise<string[][]> {
  const rows: string[][] = [];
  for (const task of tasks) {
    tell(task.name);
    const costs: Cost[] = [];
    for (let run = 0; run < runs; run += 1) {
      await task.before?.();
      const cost = await measureRun(task.commands, task.environment);
      if (cost.code !== (task.code ?? 0) || !cost.output.includes(task.says)) throw new Error(`${task.name}: exit ${cost.code}, ${cost.output.slice(0, 500)}`);
      task.after?.(cost);
      costs.push(cost);
    }
    const worked = costs.map((cost) => cost.processor).filter((processor) => processor !== null);
    const held = costs.map((cost) => cost.megabytes).filter((megabytes) => megabytes !== null);
    rows.push([
      task.name,
      task.outcome,
      toSeconds(toMedian(costs.map((cost) => cost.milliseconds))),
      worked.length === 0 ? 'not known' : toSeconds(toMedian(worked)),
      held.length === 0 ? 'not known' : `${Math.round(toMedian(held))} MB`,
      String(runs),
    ]);
  }
  return rows;
}

function toSeconds(milliseconds: number): string {
  return milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${Math.round(milliseconds / 1000)} s`;
}

/** What a folder holds, in one number: every path and every byte. */
function toDigest(folder: string): string {
  const digest = createHash('sha256');
  const names = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of names.sort()) digest.update(name).update('\0').update(readFileSync(name));
  return digest.digest('hex');
}
