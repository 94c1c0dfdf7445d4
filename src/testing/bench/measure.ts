import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one run of a program cost: the clock’s milliseconds, and the most megabytes that it and its children held at one time; null where the system has no /proc. */
export interface Cost {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
  readonly megabytes: number | null;
}

/** How to run: the environment over this one, and after how many milliseconds to kill it. */
export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly killAfter?: number;
}

/** How often the process tree is looked at, in milliseconds: seldom enough not to be felt. */
const interval = 20;

/** Runs one of the project’s scripts under this Node, without npm and its set-up, and measures it from outside. */
export function measureRun(commands: readonly string[], { environment = {}, killAfter }: RunOptions = {}): Promise<Cost> {
  const begin = performance.now();
  const child = spawn(process.execPath, commands, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let kilobytes = 0;
  const watch = setInterval(() => (kilobytes = Math.max(kilobytes, countKilobytes(child.pid ?? 0))), interval);
  const bomb = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(bomb);
      resolve({ code, output, milliseconds: performance.now() - begin, megabytes: kilobytes === 0 ? null : kilobytes / 1024 });
    });
  });
}

/** Counts what a process and all its descendants hold in memory now; of a process without any, the most it ever held. */
export function countKilobytes(root: number): number {
  const tree = [root];
  for (const pid of tree) tree.push(...readChildren(pid));
  return tree.reduce((sum, pid) => sum + readStatus(pid, tree.length === 1 ? 'VmHWM' : 'VmRSS'), 0);
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
