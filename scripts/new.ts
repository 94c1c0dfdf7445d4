import { join, relative } from 'node:path';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { readFlags } from '#desk/new/flags.ts';
import { createNew } from '#desk/new/new-article.ts';
import { toTerminalLocale } from '#desk/new/texts.ts';
import { readSettings } from '../src/settings.ts';
import { bulkDisk, createWorkFolder, disk, now, print, printError, toExitCode } from './effects.ts';
import { openTerminal } from './terminal.ts';

// npm run new [-- --title … --date …]: a folder with both files of a new article. Asks for what the options leave open.
const { folders } = readSettings(process.env, process.cwd());
const locale = toTerminalLocale(process.env);
try {
  process.exitCode = await runNew();
} catch (error) {
  process.exitCode = toExitCode(error);
}

async function runNew(): Promise<number> {
  const flags = readFlags(process.argv.slice(2), locale);
  if ('complaint' in flags) {
    printError(flags.complaint);
    return 2;
  }
  const reference = readReferenceFiles(folders);
  const { places, topics, sources } = readVocabulary(reference);
  if (places === null || topics === null) {
    printError('词表有误，请先运行 npm run check。\nThe vocabulary has errors; run npm run check first.');
    return 2;
  }
  const articles = join(folders.content, 'articles');
  const ids = new Set(bulkDisk.listNames(articles).flatMap((year) => bulkDisk.listNames(join(articles, year))));
  const terminal = openTerminal();
  try {
    const desk = { places, topics, sources, today: now().slice(0, 10), isTaken: (id: string) => ids.has(id), locale };
    return await createNew(flags, desk, reference, terminal, { write, print, printError });
  } finally {
    terminal?.close();
  }
}

function write(year: string, id: string, files: Readonly<Record<string, string>>): string {
  const work = createWorkFolder(folders.content);
  const place = join(folders.content, 'articles', year, id);
  try {
    for (const [name, text] of Object.entries(files)) bulkDisk.write(join(work, id, name), text);
    bulkDisk.move(join(work, id), place);
  } finally {
    disk.remove(work);
  }
  const short = relative(process.cwd(), place);
  return short.startsWith('..') ? place : short;
}
