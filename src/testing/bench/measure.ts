import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a program cost: the clock’s milliseconds, and the most megabytes that it and its children held at one time; null where the system has no /proc. */
export interface Cost {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
  readonly megabytes: number | null;
}

/** How often the process tree is looked at. */
const interval = 10;

/** Runs a program under this Node in the project’s folder, as a person would, and measures it from outside. */
export function measureRun(commands: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Cost> {
  const begin = performance.now();
  const child = spawn(process.execPath, commands, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let kilobytes = 0;
  const watch = setInterval(() => (kilobytes = Math.max(kilobytes, countKilobytes(child.pid ?? 0))), interval);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, output, milliseconds: performance.now() - begin, megabytes: kilobytes === 0 ? null : kilobytes / 1024 });
    });
  });
}

/** Counts what a process and all its descendants hold in memory now; of the process itself, the most it ever held. */
export function countKilobytes(root: number): number {
  const tree = listTree(root);
  return tree.reduce((sum, pid) => sum + readStatus(pid, tree.length === 1 ? 'VmHWM' : 'VmRSS'), 0);
}

function listTree(root: number): number[] {
  const parents = readParents();
  const tree = [root];
  for (const pid of tree) tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

function readParents(): (readonly [pid: number, parent: number])[] {
  const pids = readOr('/proc', (path) => readdirSync(path), []).filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => [Number(pid), readStatus(Number(pid), 'PPid')] as const);
}

function readStatus(pid: number, field: string): number {
  const status = readOr(`/proc/${pid}/status`, (path) => readFileSync(path, 'utf8'), '');
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function readOr<T>(path: string, read: (path: string) => T, otherwise: T): T {
  try {
    return read(path);
  } catch {
    return otherwise;
  }
}
