import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { codes } from '#schema/codes.ts';
import { toMessage } from '#schema/problem.ts';
import { type ContentFolders, readReferenceFiles } from './from-disk.ts';
import { loadArchive } from './load.ts';
import { type ReadOptions, readArchive } from './read.ts';

/** Creates Astro's loader for one part of the archive; in the dev server it loads again when a content file changes. */
export function createLoader(part: 'articles' | 'places' | 'topics' | 'terms' | 'sources', folders: ContentFolders, options: ReadOptions): Loader {
  return {
    name: `archive-${part}`,
    load: async ({ store, logger, watcher }) => {
      const load = async (): Promise<void> => {
        const { archive, problems } = part === 'articles' ? await loadArchive(folders, options) : readArchive(readReferenceFiles(folders), options);
        const errors = problems.filter((problem) => codes[problem.code].level === 'error');
        if (errors.length > 0 && watcher === undefined) throw new Error(errors.map((problem) => toMessage(problem, 'en')).join('\n'));
        if (part === 'articles') for (const problem of errors) logger.error(`${toMessage(problem, 'zh')}\n${toMessage(problem, 'en')}`);
        store.clear();
        // The store sorts by id; the vocabularies' own order is kept beside each item.
        for (const [order, item] of [...archive[part].values()].entries()) store.set({ id: item.id, data: { order, item } });
      };
      await load();
      if (watcher === undefined) return;
      const root = resolve(folders.content);
      watcher.add(root);
      for (const event of ['add', 'change', 'unlink'] as const) {
        watcher.on(event, (path) => {
          if (resolve(path).startsWith(root)) void load();
        });
      }
    },
  };
}

/** A thing of the archive as Astro's store holds it. */
export interface Stored<T> {
  readonly order: number;
  readonly item: T;
}
