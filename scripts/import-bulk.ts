import { basename, dirname, join, resolve } from 'node:path';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import type { Progress } from '#desk/import/bulk/effects.ts';
import { importBulk } from '#desk/import/bulk/import-bulk.ts';
import { type BulkArguments, readBulkArguments } from '#desk/import/bulk/options.ts';
import { toBar, toProgressLine } from '#desk/import/bulk/progress.ts';
import { toBulkSummary } from '#desk/import/bulk/summary.ts';
import { readSettings } from '../src/settings.ts';
import { bulkDisk, disk, now, onStop, print, printError, takeWorkFolder, toExitCode } from './effects.ts';

// Bulk records (.jsonl, .csv) → drafts. The steps themselves are in src/desk/import/bulk.
const settings = readSettings(process.env, process.cwd());
const asked = readBulkArguments(process.argv.slice(2));
try {
  process.exitCode = 'zh' in asked ? refuse(asked.zh, asked.en) : await importFiles(asked);
} catch (error) {
  process.exitCode = toExitCode(error);
}

async function importFiles({ files, to, reports, options }: BulkArguments): Promise<number> {
  const content = resolve(to ?? settings.folders.content);
  const { places, topics } = readVocabulary(readReferenceFiles({ ...settings.folders, content }));
  if (places === null || topics === null) return refuse('词表有误，请先运行 npm run check', 'The vocabulary has errors; run npm run check first');
  const missing = files.find((file) => !disk.exists(resolve(file)));
  if (missing !== undefined) return refuse(`没有文件 ${missing}`, `There is no file ${missing}`);
  const work = join(dirname(content), `.tmp-import-${basename(content)}`);
  if (!takeWorkFolder(work)) return refuse('另一个导入正在进行，请等它结束', 'Another import is running; wait until it has ended', 3);
  onStop(() => disk.remove(work));
  let code = 0;
  try {
    for (const file of files) {
      const input = resolve(file);
      const run = { input, content, work, reports: reports === null ? undefined : resolve(reports), options, places, topics, today: now().slice(0, 10) };
      const result = await importBulk(run, { ...bulkDisk, show, print, printError });
      if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
      if ('zh' in result) code = refuse(`${file}：${result.zh}`, `${file}: ${result.en}`);
      else print(toBulkSummary(result, file));
      if ('refused' in result && result.refused > 0) code = 2;
    }
  } finally {
    disk.remove(work);
  }
  return code;
}

function show(progress: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(progress.records % 20 === 0 ? `\r\u001B[K${toBar(progress, process.stderr.columns)}` : '');
  else if (toProgressLine(progress) !== null) printError(toProgressLine(progress) ?? '');
}

function refuse(zh: string, en: string, code = 2): number {
  printError(`${zh}。\n${en}.`);
  return code;
}
