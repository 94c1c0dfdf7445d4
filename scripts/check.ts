import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContentFiles, readSomeArticles } from '#archive/from-disk.ts';
import { readPictures } from '#archive/pictures.ts';
import { check } from '#desk/check/check.ts';
import { parseCommand } from '#desk/check/options.ts';
import { readOthers } from '#desk/check/others.ts';
import { toParts, toScope } from '#desk/check/scope.ts';
import { toOutput } from '#desk/reporters/output.ts';
import { readSettings } from '../src/settings.ts';
import { now, print, printError, toExitCode } from './effects.ts';

// npm run check [-- PATH…] [--json | --annotations github|gitlab]: all problems of the content, or of the files and folders named.
// npm run check -- --translations [PATH…] [--json]: the list a translator works from.
const { folders, address } = readSettings(process.env, process.cwd());
const today = now().slice(0, 10);
const command = parseCommand(process.argv.slice(2));

try {
  process.exitCode = await runCheck();
} catch (error) {
  process.exitCode = toExitCode(error);
}

async function runCheck(): Promise<number> {
  if (command === null) return refuse('--annotations 后面写 github 或 gitlab。', '--annotations takes github or gitlab.', 2);
  if (!existsSync(resolve(folders.content, 'articles'))) {
    return refuse(
      `没有内容文件夹 ${folders.content}，或其中没有 articles。请检查 ARCHIVE_CONTENT。`,
      `There is no content folder ${folders.content}, or no articles in it. Check ARCHIVE_CONTENT.`,
      3,
    );
  }
  const paths = command.paths.map(toNamedParts);
  for (const path of command.paths.filter((_, index) => paths[index] === null))
    refuse(`${path} 不在内容文件夹 ${folders.content} 里，或不存在。`, `${path} is not in the content folder ${folders.content}, or does not exist.`, 2);
  if (paths.includes(null)) return 2;
  const scope = toScope(paths.filter((parts) => parts !== null));
  const files = scope.articles === null ? readContentFiles(folders) : readSomeArticles(folders, scope.articles);
  const others = scope.articles === null ? [] : readOthers(folders, files, today);
  const isWanted = (path: string): boolean => scope.isWanted((toParts(path, folders.content) ?? toParts(path, folders.fallback) ?? []).join('/'));
  const report = check(files, { today, pictures: await readPictures(files), address, others, isWanted });
  const { output, errors } = toOutput(report, command);
  if (errors !== '') printError(errors);
  if (output !== '') print(output);
  return report.errors > 0 ? 2 : 0;
}

function refuse(zh: string, en: string, code: 2 | 3): number {
  printError(`${zh}\n${en}`);
  return code;
}

/** A path that a person named, as its parts inside the content folder; null where it is not in there. npm starts in the project's folder and tells in INIT_CWD where the person stood. */
function toNamedParts(path: string): string[] | null {
  const found = [resolve(path), resolve(process.env.INIT_CWD ?? '', path)].find((each) => existsSync(each));
  return found === undefined ? null : toParts(found, folders.content);
}
