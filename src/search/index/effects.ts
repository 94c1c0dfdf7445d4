import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What writing the search needs of the machine: Pagefind's service and the disk. */
export interface IndexEffects {
  readonly createIndex: typeof createIndex;
  /** Ends Pagefind's service; the next call starts a new one. */
  readonly close: () => Promise<unknown>;
  /** The names in a folder; none where it does not exist. */
  readonly list: (folder: string) => Promise<string[]>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Writes a file, with the folders above it. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Removes a file or a folder with all in it; nothing there is fine. */
  readonly remove: (path: string) => Promise<void>;
}

/** Returns the real Pagefind and disk. */
export function createIndexEffects(): IndexEffects {
  return {
    createIndex,
    close,
    list: (folder) => readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error))),
    read: (path) => readFile(path),
    write: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}
