import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a program cost: the clock’s milliseconds, the processors’, and the most megabytes that it and its children held at one time; the last two are null where the system has no /proc. */
export interface Cost {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
  readonly processor: number | null;
  readonly megabytes: number | null;
}

/** How often the process tree is looked at, in milliseconds: seldom enough not to be felt. */
const interval = 20;

/** Runs one of the project’s scripts under this Node, without npm and its set-up, and measures it from outside; kills it after so many milliseconds. */
export function measureRun(commands: readonly string[], environment: Readonly<Record<string, string>> = {}, killAfter?: number): Promise<Cost> {
  const begin = performance.now();
  const child = spawn(process.execPath, commands, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let [kilobytes, ticks] = [0, 0];
  const watch = setInterval(() => {
    const tree = listTree(child.pid ?? 0);
    kilobytes = Math.max(kilobytes, countKilobytes(tree));
    ticks = Math.max(ticks, countTicks(tree));
  }, interval);
  const bomb = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(bomb);
      const milliseconds = performance.now() - begin;
      resolve({ code, output, milliseconds, processor: ticks === 0 ? null : ticks * 10, megabytes: kilobytes === 0 ? null : kilobytes / 1024 });
    });
  });
}

function listTree(root: number): number[] {
  const tree = [root];
  for (const pid of tree) tree.push(...readChildren(pid));
  return tree;
}

/** What the processes of a tree hold in memory now; of one without children, the most it ever held. */
function countKilobytes(tree: readonly number[]): number {
  return tree.reduce((sum, pid) => sum + readStatus(pid, tree.length === 1 ? 'VmHWM' : 'VmRSS'), 0);
}

/** The hundredths of a second that a tree has computed, its ended children included. */
function countTicks(tree: readonly number[]): number {
  const [root = [], ...others] = tree.map((pid) => {
    const text = read(`/proc/${pid}/stat`);
    // The name, in brackets, may hold blanks; the times are the 14th to 17th field.
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
  });
  return [...root, ...others.flatMap((times) => times.slice(0, 2))].reduce((sum, time) => sum + time, 0);
}

function readChildren(pid: number): number[] {
  return (read(`/proc/${pid}/task/${pid}/children`).match(/\d+/g) ?? []).map(Number);
}

function readStatus(pid: number, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
