import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArticleFiles, readContentFiles } from '#archive/from-disk.ts';
import { readPictures } from '#archive/pictures.ts';
import { check } from '#desk/check/check.ts';
import { toParts, toScope } from '#desk/check/scope.ts';
import { toOutput } from '#desk/reporters/output.ts';
import { readSettings } from '../src/settings.ts';
import { now, print, printError, toExitCode } from './effects.ts';

// npm run check [-- PATH…] [--json]: all problems of the content, or of the files and folders named.
// npm run check -- --translations [PATH…] [--json]: the list a translator works from.
const { folders } = readSettings(process.env, process.cwd());
const named = process.argv.slice(2).filter((word) => word !== '--json' && word !== '--translations');

try {
  process.exitCode = await runCheck();
} catch (error) {
  process.exitCode = toExitCode(error);
}

async function runCheck(): Promise<number> {
  if (!existsSync(resolve(folders.content, 'articles'))) {
    printError(`没有内容文件夹 ${folders.content}，或其中没有 articles。请检查 ARCHIVE_CONTENT。`);
    printError(`There is no content folder ${folders.content}, or no articles in it. Check ARCHIVE_CONTENT.`);
    return 3;
  }
  const paths = named.map(toNamedParts);
  for (const [index, parts] of paths.entries()) {
    if (parts !== null) continue;
    printError(`${named[index]} 不在内容文件夹 ${folders.content} 里，或不存在。请写那里面的文件或文件夹。`);
    printError(`${named[index]} is not in the content folder ${folders.content}, or does not exist. Name a file or folder in there.`);
  }
  if (paths.includes(null)) return 2;
  const scope = toScope(paths.filter((parts) => parts !== null));
  const files = scope.articles === null ? readContentFiles(folders) : readArticles(scope.articles);
  const report = check(files, {
    today: now().slice(0, 10),
    pictures: await readPictures(files),
    isWanted: (path) => scope.isWanted((toParts(path, folders.content) ?? toParts(path, folders.fallback) ?? []).join('/')),
  });
  const { output, errors } = toOutput(report, { isJson: process.argv.includes('--json'), isForTranslators: process.argv.includes('--translations') });
  if (errors !== '') printError(errors);
  if (output !== '') print(output);
  return report.errors > 0 ? 2 : 0;
}

/** The vocabulary and sources come with every article and are kept once. */
function readArticles(articles: readonly { readonly year: string; readonly id: string }[]) {
  return articles.flatMap(({ year, id }, index) => readArticleFiles(folders, year, id).filter((file) => index === 0 || file.parts[0] === 'articles'));
}

/** A path that a person named, as its parts inside the content folder; null where it is not in there. npm starts in the project's folder and tells in INIT_CWD where the person stood. */
function toNamedParts(path: string): string[] | null {
  const found = [resolve(path), resolve(process.env.INIT_CWD ?? '', path)].find((each) => existsSync(each));
  return found === undefined ? null : toParts(found, folders.content);
}
