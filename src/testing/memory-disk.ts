/** A disk in memory that can fail: the n-th thing done to it throws, a write half done. For tests of what a kill leaves behind. */
export interface MemoryDisk {
  readonly files: Map<string, string>;
  readonly readBytes: (path: string) => AsyncIterable<Uint8Array>;
  readonly countBytes: (path: string) => number;
  readonly exists: (path: string) => boolean;
  readonly readText: (path: string) => string | null;
  readonly listNames: (path: string) => readonly string[];
  readonly write: (path: string, text: string) => void;
  readonly append: (path: string, text: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** How many things were done to it. */
  readonly countChanges: () => number;
}

/** Creates a disk in memory from its files; `failAt` is the change that fails, counted from 1. */
export function createMemoryDisk(files: ReadonlyMap<string, string>, failAt = 0): MemoryDisk {
  const kept = new Map(files);
  let changes = 0;
  const change = (half: () => void, whole: () => void): void => {
    changes += 1;
    if (changes === failAt) {
      half();
      throw new Error('killed');
    }
    whole();
  };
  const under = (path: string): string[] => [...kept.keys()].filter((name) => name === path || name.startsWith(`${path}/`));
  return {
    files: kept,
    readBytes: async function* (path) {
      const bytes = new TextEncoder().encode(kept.get(path) ?? '');
      for (let start = 0; start < bytes.length; start += 97) yield bytes.slice(start, start + 97);
    },
    countBytes: (path) => new TextEncoder().encode(kept.get(path) ?? '').length,
    exists: (path) => under(path).length > 0,
    readText: (path) => kept.get(path) ?? null,
    listNames: (path) => [...new Set(under(path).map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))].sort(),
    write: (path, text) =>
      change(
        () => kept.set(path, text.slice(0, text.length / 2)),
        () => kept.set(path, text),
      ),
    append: (path, text) =>
      change(
        () => kept.set(path, (kept.get(path) ?? '') + text.slice(0, text.length / 2)),
        () => kept.set(path, (kept.get(path) ?? '') + text),
      ),
    move: (from, to) =>
      change(
        () => {},
        () => {
          const names = under(from);
          // As a real disk does: a folder never takes the place of one that holds anything.
          if (names.length === 0 || (!kept.has(from) && under(to).length > 0)) throw new Error(`cannot move ${from} to ${to}`);
          for (const name of names) {
            kept.set(to + name.slice(from.length), kept.get(name) ?? '');
            kept.delete(name);
          }
        },
      ),
    remove: (path) =>
      change(
        () => {},
        () => under(path).forEach((name) => void kept.delete(name)),
      ),
    countChanges: () => changes,
  };
}
