import { loadArchive } from '#archive/load.ts';
import { buildSite } from '#desk/build/build.ts';
import { createBundles } from '#search/write-bundles.ts';
import { readSettings } from '../src/settings.ts';
import { createWorkFolder, disk, listSite, now, onStop, print, printError, runAstro, toExitCode } from './effects.ts';

// npm run build: check → render and index → verify → swap. The steps themselves are in src/desk/build.
const settings = readSettings(process.env, process.cwd());
const folders: string[] = [];
onStop(() => folders.forEach(disk.remove));
try {
  process.exitCode = await buildSite(settings.out, {
    readContent: () => loadArchive(settings.folders, { drafts: false, today: now().slice(0, 10), address: settings.address }),
    createWorkFolder: () => {
      const folder = createWorkFolder(settings.out);
      folders.push(folder);
      return folder;
    },
    render: (out, cache) =>
      runAstro(['build'], { ...process.env, SITE_URL: settings.address, ARCHIVE_BUILD_OUT: out, ARCHIVE_BUILD_CACHE: cache, ARCHIVE_DRAFTS: '' }),
    index: (archive, out) => createBundles(archive, out),
    listSite,
    ...disk,
    print,
    printError,
  });
} catch (error) {
  process.exitCode = toExitCode(error);
}
