import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A source file of the project, its path relative to the project's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Lists the project's own code under some folders, fixtures left out. */
export function listSources(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => /\.(?:ts|mjs|astro|css)$/.test(path) && !path.includes('/fixtures/'))
      .sort()
      .map((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return { path, text, lines: text.replace(/\n$/, '').split('\n') };
      }),
  );
}

/** Lists what a file imports, as written; `kind` tells types from code. */
export function listImports(file: SourceFile): ReadonlyArray<{ readonly from: string; readonly isType: boolean }> {
  const found = file.text.matchAll(/^\s*(import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map((match) => ({ from: match[3] ?? '', isType: match[2] !== undefined }));
}

/** Says whether a file is a test. */
export function isTest(file: SourceFile): boolean {
  return /\.(?:test|e2e)\.ts$/.test(file.path) || file.path.startsWith('src/testing/');
}
