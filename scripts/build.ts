import { resolve } from 'node:path';
import { loadArchive } from '#archive/load.ts';
import { buildSite } from '#desk/build/build.ts';
import { createIndexEffects } from '#search/index/effects.ts';
import { runThread } from '#search/index/run-thread.ts';
import { writeIndex } from '#search/index/write-index.ts';
import { readSettings } from '../src/settings.ts';
import { createWorkFolder, disk, listSite, now, onStop, print, printError, runAstro, toExitCode } from './effects.ts';

// npm run build: check → render and index → verify → swap. The steps themselves are in src/desk/build.
const settings = readSettings(process.env, process.cwd());
const folders: string[] = [];
onStop(() => folders.forEach(disk.remove));

const createFolder = (near: string): string => {
  const folder = createWorkFolder(near);
  folders.push(folder);
  return folder;
};

/** Astro keeps its state in `.astro` of its root and of the folder it runs in: a root of its own keeps two builds at once apart. It lies in this folder, so that packages are found. */
const render = async (out: string, cache: string) => {
  const root = createFolder(resolve('astro'));
  const environment = {
    ...process.env,
    ARCHIVE_ROOT: process.cwd(),
    SITE_URL: settings.address,
    ARCHIVE_BUILD_OUT: out,
    ARCHIVE_BUILD_CACHE: cache,
    ARCHIVE_DRAFTS: '',
  };
  try {
    return await runAstro(root, ['build', '--config', '../astro.config.mjs'], environment);
  } finally {
    disk.remove(root);
  }
};

try {
  process.exitCode = await buildSite(settings.out, {
    readContent: () => loadArchive(settings.folders, { drafts: false, today: now().slice(0, 10), address: settings.address }),
    createWorkFolder: () => createFolder(settings.out),
    render,
    index: (archive, out) => writeIndex(archive, out, createIndexEffects(), runThread),
    listSite,
    ...disk,
    print,
    printError,
  });
} catch (error) {
  process.exitCode = toExitCode(error);
}
