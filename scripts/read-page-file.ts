import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportEffects } from '#desk/import/import-files.ts';
import { maximumDocumentBytes } from '#desk/import/readers/document.ts';

/** Reads the file of a source page; one larger than any document may be is not read. */
export function readPageFile(path: string): ReturnType<ImportEffects['readPage']> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { fault: 'ENOENT' };
  if (stat.size > maximumDocumentBytes) return { oversize: stat.size };
  return stat.isFile() ? { name: basename(path), bytes: readFileSync(path) } : { fault: 'not a file' };
}
