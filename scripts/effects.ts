import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { SiteFiles } from '#desk/verify/site-files.ts';

// The one real implementation of what pure code asks of the world: clock, terminal, disk, processes.

/** The present moment, ISO 8601. */
export const now = (): string => new Date().toISOString();

/** Prints a line for the person at the terminal. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Prints a line on stderr. */
export const printError = (text: string): void => void process.stderr.write(`${text}\n`);

/** Whole-folder operations; every path is absolute. */
export const disk = {
  exists: (path: string): boolean => existsSync(path),
  move: (from: string, to: string): void => renameSync(from, to),
  copy: (from: string, to: string): void => cpSync(from, to, { recursive: true }),
  remove: (path: string): void => rmSync(path, { recursive: true, force: true }),
};

/** Creates an empty folder beside `out`, on the same disk, so that a finished site can be moved into place at once. */
export function createWorkFolder(out: string): string {
  mkdirSync(dirname(out), { recursive: true });
  return mkdtempSync(join(dirname(out), `.tmp-${basename(out)}-`));
}

/** Lists a built site with its sizes. */
export function listSite(folder: string): SiteFiles {
  const names = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[]).filter((entry) => entry.isFile());
  const paths = names
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return {
    sizes: new Map(paths.map((path) => [path, statSync(join(folder, path)).size])),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    readBytes: (path) => readFileSync(join(folder, path)),
  };
}

/** The file that runs Astro under the current Node. */
export const astroBinary: string = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');

/** The programs that run now; an interrupted script ends them before it cleans up after them. */
const running = new Set<ChildProcess>();

/** Names that Vite and Astro would take from the environment as if they were their own: left in, `DEV=1` in a shell makes a build call itself a preview. */
const takenNames = new Set(['DEV', 'PROD', 'MODE', 'SSR', 'TEST', 'BASE_URL', 'SITE', 'ASSETS_PREFIX', 'NODE_ENV', 'VITEST']);

/** Runs Astro in a folder and gives its exit code with everything it printed. */
export function runAstro(folder: string, commands: readonly string[], environment: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const own = Object.fromEntries(Object.entries(environment).filter(([name]) => !takenNames.has(name)));
  const quiet = { ...own, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, [astroBinary, ...commands], { cwd: folder, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a program with this terminal as its own and gives its exit code. */
export function runAttached(command: string, commands: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, commands, { env: environment, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1)));
  });
}

/** When the person interrupts, ends the running programs, runs `clean`, then ends with 130 or 143. */
export function onStop(clean: () => void): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGKILL');
      clean();
      process.exit(code);
    });
  }
}

const environmentFaults: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['磁盘已满。请腾出空间再试', 'The disk is full. Free some space and try again'],
  EACCES: ['没有权限。请检查文件夹的权限', 'Permission denied. Check the permissions of the folder'],
  EPERM: ['没有权限。请检查文件夹的权限', 'Permission denied. Check the permissions of the folder'],
  EROFS: ['磁盘是只读的。请换一个输出文件夹（ARCHIVE_OUT）', 'The disk is read-only. Choose another output folder (ARCHIVE_OUT)'],
  ENOENT: ['找不到文件或文件夹', 'A file or folder is missing'],
};

/** Tells the person what the machine refused and gives exit code 3; a fault of the program itself is given as one line and exit code 4. */
export function toExitCode(error: unknown): 3 | 4 {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const fault = environmentFaults[code ?? ''];
  if (fault !== undefined) {
    printError(`${fault[0]}（${path ?? ''}）。\n${fault[1]} (${path ?? ''}).`);
    return 3;
  }
  printError(`程序出错，请报告缺陷：${message}\nA fault of the program, please report it: ${message}`);
  return 4;
}

/** Takes a folder for this run alone and empties it; says no where another process that still runs has it. */
export function takeWorkFolder(folder: string): boolean {
  const owner = existsSync(join(folder, 'pid')) ? Number(readFileSync(join(folder, 'pid'), 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isAlive(owner)) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What bulk import does to the world: streams in, whole files and renames out. */
export const bulkDisk = {
  readBytes: (path: string): AsyncIterable<Uint8Array> => createReadStream(path),
  countBytes: (path: string): number => statSync(path).size,
  exists: (path: string): boolean => existsSync(path),
  readText: (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  listNames: (path: string): readonly string[] => (existsSync(path) && statSync(path).isDirectory() ? readdirSync(path).sort() : []),
  write: (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  append: (path: string, text: string): void => appendFileSync(path, text),
  move: (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  },
  remove: (path: string): void => rmSync(path, { recursive: true, force: true }),
} as const;
