import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFiles, readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { importFiles } from '#desk/import/import-files.ts';
import { readSettings } from '../src/settings.ts';
import { now, print, printError, toExitCode } from './effects.ts';

// npm run import -- FILE… [--to DIR] [--report DIR] [--city id] [--year YYYY]: text recognised from newspaper pages → drafts and a report.
const { folders } = readSettings(process.env, process.cwd());
// npm starts in the project's folder and tells in INIT_CWD where the person stood.
const toPath = (path: string): string => [resolve(path), resolve(process.env['INIT_CWD'] ?? '', path)].find((each) => existsSync(each)) ?? resolve(path);

try {
  process.exitCode = run();
} catch (error) {
  process.exitCode = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? refuse('参数有误', (error as Error).message) : toExitCode(error);
}

function run(): number {
  const option = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: option, report: option, city: option, year: option } });
  const { places, topics } = readVocabulary(readReferenceFiles(folders));
  const pages = positionals.filter((path) => path.endsWith('.txt'));
  if (pages.length === 0 || pages.length < positionals.length) return refuse('请写明 .txt 版面文件', 'Name the .txt files of source pages');
  if (places === null || topics === null) return refuse('地名表或主题表有误，请先运行 npm run check', 'The vocabulary cannot be read; run npm run check first');
  const isCity = values.city === undefined || places.some((place) => place.id === values.city && place.level === 'city');
  if (!isCity) return refuse(`没有城市“${values.city}”`, `There is no city “${values.city}”`);
  if (values.year !== undefined && !/^(?:19|20)\d{2}$/.test(values.year)) return refuse('--year 要四位年份', '--year takes a year of four digits');
  const to = values.to === undefined ? folders.content : resolve(values.to);
  const reports = resolve(values.report ?? '.tmp-import');
  const write = (path: string, text: string, flag: 'w' | 'wx'): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag });
  };
  mkdirSync(to, { recursive: true });
  const options = { places, topics, city: values.city ?? null, year: values.year ?? null, today: now().slice(0, 10) };
  const code = importFiles(pages, options, {
    readPage: (path) =>
      statSync(toPath(path), { throwIfNoEntry: false })?.isFile()
        ? { name: basename(path), bytes: readFileSync(toPath(path)) }
        : { fault: existsSync(toPath(path)) ? 'not a file' : 'ENOENT' },
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

function refuse(zh: string, en: string): 2 {
  printError(
    `${zh}。用法：npm run import -- 文件.txt … [--to 文件夹] [--report 文件夹] [--city id] [--year 年份]\n${en}. Usage: npm run import -- FILE.txt … [--to DIR] [--report DIR] [--city id] [--year YYYY]`,
  );
  return 2;
}
