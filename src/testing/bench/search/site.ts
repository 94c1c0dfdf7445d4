import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '#archive/model.ts';
import { writeIndex } from '#search/index/write-index.ts';
import { runAstro } from '../../../../scripts/effects.ts';
import { runScript } from '../../run-script.ts';

/** Builds the site of a content folder as `npm run build` does. */
export async function buildSite(content: string, out: string): Promise<void> {
  const { code, errors } = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
  if (code !== 0) throw new Error(`build: ${code} ${errors.slice(-800)}`);
}

/** Builds the search pages and the index alone: the same Astro, the same page, the same index, without the pages of articles. Only for measuring; no gate looks at it. */
export async function buildSearch(archive: Archive, content: string, out: string): Promise<void> {
  // Astro wants a root of its own below this folder, so that packages are found.
  const root = mkdtempSync(resolve('.tmp-bench-'));
  try {
    const sources = join(root, 'src');
    mkdirSync(join(sources, 'pages'), { recursive: true });
    writeFileSync(
      join(sources, 'content.config.ts'),
      `export { collections } from ${JSON.stringify(pathToFileURL(resolve('src/content.config.ts')).pathname)};\n`,
    );
    const own = {
      ARCHIVE_CONTENT: content,
      ARCHIVE_ROOT: process.cwd(),
      ARCHIVE_BUILD_OUT: out,
      ARCHIVE_BUILD_CACHE: join(root, 'cache'),
      BENCH_SOURCES: sources,
    };
    const { code, output } = await runAstro(root, ['build', '--config', '../src/testing/bench/search/pages.config.mjs'], { ...process.env, ...own });
    if (code !== 0) throw new Error(`astro: ${code} ${output.slice(-800)}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  await writeIndex(archive, out);
}
