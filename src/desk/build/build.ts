import type { Archive } from '#archive/model.ts';
import type { ArchiveReading } from '#archive/read.ts';
import { createReport } from '../report.ts';
import { toProblemLines } from '../reporters/terminal.ts';
import { type Failure, failures, toLines } from '../verify/failure.ts';
import type { SiteFiles } from '../verify/site-files.ts';
import { verifySite } from '../verify/verify.ts';

/** How a command ended: 0 fine · 2 content · 3 environment · 4 integrity · 5 policy. */
export type ExitCode = 0 | 2 | 3 | 4 | 5;

/** Everything a build does to the world; `scripts/build.ts` has the real one. Paths are absolute. */
export interface BuildEffects {
  readonly readContent: () => Promise<ArchiveReading>;
  /** Creates a fresh empty folder on the same disk as the output. */
  readonly createWorkFolder: () => string;
  /** Renders the pages into `out` with an empty cache; gives the exit code and all that was printed. */
  readonly render: (out: string, cache: string) => Promise<{ readonly code: number; readonly output: string }>;
  /** Writes `pagefind` and `search`, the folders that the search page reads, under `out`. */
  readonly index: (archive: Archive, out: string) => Promise<unknown>;
  readonly listSite: (folder: string) => SiteFiles;
  readonly move: (from: string, to: string) => void;
  readonly exists: (path: string) => boolean;
  readonly remove: (path: string) => void;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** Lines of the renderer's output that look like warnings and are known to be harmless. */
const knownWarnings: readonly RegExp[] = [
  // Astro marks the modules of MDX pages for itself; the bundler remarks that the mark is no JavaScript.
  /\[MODULE_LEVEL_DIRECTIVE\].*"use astro:head-inject"/,
];

/** Builds the site into `out`: check → render and index → verify → swap. Whatever fails, what stood at `out` stays as it was. */
export async function buildSite(out: string, effects: BuildEffects): Promise<ExitCode> {
  const { archive, problems } = await effects.readContent();
  const report = createReport(archive, problems);
  if (problems.length > 0) effects.printError(toProblemLines(report));
  if (report.errors > 0) {
    effects.printError(
      `内容有 ${report.errors} 处错误，没有构建；原来的网站未动。\n${report.errors} errors in the content, nothing built; the earlier site is untouched.`,
    );
    return 2;
  }
  const work = effects.createWorkFolder();
  try {
    return await buildInto(work, out, archive, effects);
  } finally {
    effects.remove(work);
  }
}

async function buildInto(work: string, out: string, archive: Archive, effects: BuildEffects): Promise<ExitCode> {
  const folder = `${work}/site`;
  effects.print(`正在构建 ${archive.articles.size} 篇文章…\nBuilding ${archive.articles.size} articles…`);
  // Pages and search are made from the same archive at the same time; the renderer empties its folder first, so the bundles wait beside it. Both have ended before anything is cleaned up.
  const [rendering, indexing] = await Promise.allSettled([effects.render(folder, `${work}/cache`), effects.index(archive, `${work}/index`)]);
  if (rendering.status === 'rejected') throw rendering.reason;
  if (indexing.status === 'rejected') throw indexing.reason;
  const rendered = rendering.value;
  const warnings = findWarnings(rendered.output);
  if (rendered.code !== 0 || warnings.length > 0) {
    const detail = rendered.code === 0 ? warnings.join('\n') : rendered.output.trimEnd().split('\n').slice(-20).join('\n');
    effects.printError(
      `页面渲染失败或有警告，没有发布；原来的网站未动。\nRendering failed or warned, nothing published; the earlier site is untouched.\n${detail}`,
    );
    return 4;
  }
  for (const name of ['pagefind', 'search']) effects.move(`${work}/index/${name}`, `${folder}/${name}`);
  const verdict = verifySite(effects.listSite(folder), archive);
  if (verdict.failures.length > 0) return printFailures(verdict.failures, effects);
  swap(folder, out, `${work}/earlier`, effects);
  effects.print(`完成：${verdict.pages} 页，${verdict.files} 个文件。\nDone: ${verdict.pages} pages, ${verdict.files} files.`);
  return 0;
}

/** Puts the new site in the place of the earlier one, or the earlier one back. */
function swap(site: string, out: string, earlier: string, effects: BuildEffects): void {
  const hadOne = effects.exists(out);
  if (hadOne) effects.move(out, earlier);
  try {
    effects.move(site, out);
  } catch (error) {
    if (hadOne) effects.move(earlier, out);
    throw error;
  }
}

/** Prints what the gates found and gives the exit code of the gravest kind: integrity before policy. */
export function printFailures(found: readonly Failure[], effects: Pick<BuildEffects, 'printError'>): 4 | 5 {
  const shown = 100;
  for (const failure of found.slice(0, shown)) effects.printError(toLines(failure));
  if (found.length > shown) effects.printError(`……另有 ${found.length - shown} 处 / and ${found.length - shown} more`);
  return found.some((failure) => failures[failure.code].exit === 4) ? 4 : 5;
}

function findWarnings(output: string): string[] {
  const lines = output.replace(/\u001B\[[0-9;]*m/g, '').split('\n');
  return lines.filter((line) => /\bwarn(?:ing)?\b/i.test(line) && !knownWarnings.some((known) => known.test(line)));
}
