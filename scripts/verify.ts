import { resolve } from 'node:path';
import { loadArchive } from '#archive/load.ts';
import { printFailures } from '#desk/build/build.ts';
import { verifySite } from '#desk/verify/verify.ts';
import { readSettings } from '../src/settings.ts';
import { disk, listSite, now, print, printError, toExitCode } from './effects.ts';

// npm run verify [-- DIR]: the release gates on any built folder, against the content it should hold.
const settings = readSettings(process.env, process.cwd());
const folder = resolve(process.argv[2] ?? settings.out);
try {
  if (!disk.exists(folder)) {
    printError(`没有文件夹 ${folder}。请先 npm run build，或写明文件夹。\nThere is no folder ${folder}. Run npm run build first, or name a folder.`);
    process.exitCode = 3;
  } else {
    const { archive } = await loadArchive(settings.folders, { drafts: false, today: now().slice(0, 10) });
    const verdict = verifySite(listSite(folder), archive);
    if (verdict.failures.length > 0) process.exitCode = printFailures(verdict.failures, { printError });
    else print(`通过：${verdict.pages} 页，${verdict.files} 个文件。\nPassed: ${verdict.pages} pages, ${verdict.files} files.`);
  }
} catch (error) {
  process.exitCode = toExitCode(error);
}
