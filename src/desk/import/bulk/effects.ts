/** Everything a bulk import does to the world; `scripts/effects.ts` has the real one. Paths are absolute. */
export interface BulkEffects {
  /** Reads a file piece by piece, each time from its beginning. */
  readonly readBytes: (path: string) => AsyncIterable<Uint8Array>;
  readonly countBytes: (path: string) => number;
  readonly exists: (path: string) => boolean;
  /** The text of a file; null where there is none. */
  readonly readText: (path: string) => string | null;
  /** The names in a folder; none where there is no such folder. */
  readonly listNames: (path: string) => readonly string[];
  /** Writes a new file, with the folders above it. */
  readonly write: (path: string, text: string) => void;
  readonly append: (path: string, text: string) => void;
  /** Renames a file or folder in one step, making the folders above its new place. */
  readonly move: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Shows how far the run has come: a bar that is redrawn, or nothing more than lines. */
  readonly show: (progress: Progress) => void;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** How far a run has come: bytes read of all, in the first round or in the second, which is for translations; and what became of the records so far. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly round: 1 | 2;
  readonly records: number;
  readonly refused: number;
}
