import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readContentFiles, readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { importFiles } from '#desk/import/import-files.ts';
import { readCommand } from '#desk/import/read-command.ts';
import { readSettings } from '../src/settings.ts';
import { now, print, printError, toExitCode } from './effects.ts';
import { readApart } from './read-apart.ts';
import { readPageFile } from './read-page-file.ts';

// npm run import -- FILE… [--to DIR] [--report DIR] [--city id] [--year YYYY]: newspaper pages (.txt, .docx, .html, .pdf) → drafts and a report.
const { folders } = readSettings(process.env, process.cwd());
// npm starts in the project's folder and tells in INIT_CWD where the person stood.
const toPath = (path: string): string => [resolve(path), resolve(process.env.INIT_CWD ?? '', path)].find((each) => existsSync(each)) ?? resolve(path);

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = toExitCode(error);
}

async function run(): Promise<number> {
  const { places, topics } = readVocabulary(readReferenceFiles(folders));
  if (places === null || topics === null)
    return refuse('地名表或主题表有误，请先运行 npm run check。', 'The vocabulary cannot be read; run npm run check first.');
  const command = readCommand(process.argv.slice(2), places);
  if ('refusal' in command) return refuse(command.refusal.zh, command.refusal.en);
  const to = command.to === null ? folders.content : resolve(command.to);
  const reports = resolve(command.report ?? '.tmp-import');
  mkdirSync(to, { recursive: true });
  const options = { places, topics, city: command.city, year: command.year, today: now().slice(0, 10) };
  const code = await importFiles(command.pages, options, {
    readPage: (path) => readPageFile(toPath(path)),
    readDocument: readApart,
    toSha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    readTarget: () => readContentFiles({ content: to, fallback: to }),
    write: (path, text) => write(join(to, path), text, 'wx'),
    writeReport: (name, text) => write(join(reports, name), text, 'w'),
    print,
    printError,
  });
  print(`\n报告在 ${reports}。带“?”的请逐条核对。\nThe reports are in ${reports}. Lines with “?” are for an editor to settle.`);
  return code;
}

function write(path: string, text: string, flag: 'w' | 'wx'): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag });
}

function refuse(zh: string, en: string): 2 {
  printError(`${zh}\n${en}`);
  return 2;
}
