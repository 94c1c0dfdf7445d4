import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadArchive } from '#archive/load.ts';
import type { Archive } from '#archive/model.ts';
import { codes } from '#schema/codes.ts';
import { toMessage } from '#schema/problem.ts';
import { now } from '../../../../scripts/effects.ts';
import { importDocs } from './collection.ts';
import { writeMadeArchive } from './made-archive.ts';
import type { SearchWish } from './options.ts';
import { buildSearch, buildSite } from './site.ts';
import { writeStock } from './stock.ts';

/** One archive to measure: its texts, its built site, and the same texts as a site of stock Pagefind. */
export interface Prepared {
  readonly name: string;
  readonly archive: Archive;
  readonly site: string;
  readonly stock: string;
  /** What making it showed: seconds, refusals. */
  readonly notes: readonly string[];
}

/** Which archive: the project's own content, a file of passages, or made-up articles. */
export type Kind = 'own' | 'docs' | 'made';

/** Makes an archive of a kind in `folder`, with both sites; takes what is there already where the wish says so. */
export async function prepare(kind: Kind, folder: string, wish: SearchWish, tell: (line: string) => void): Promise<Prepared> {
  const [site, stock] = [join(folder, 'site'), join(folder, 'stock')];
  const content = kind === 'own' ? resolve(process.env.ARCHIVE_CONTENT || 'content') : join(folder, 'content');
  const isKept = wish.isReused && existsSync(site);
  const notes: string[] = [];
  mkdirSync(folder, { recursive: true });
  if (kind !== 'own' && !(wish.isReused && existsSync(content))) {
    tell(`${kind}: writing the articles`);
    rmSync(content, { recursive: true, force: true });
    if (kind === 'made') writeMadeArchive(await load(resolve('content')), content, wish.size ?? 0, wish.seed);
    else {
      const refused = await importDocs(resolve(wish.docs ?? ''), folder, wish.limit);
      if (refused > 0) notes.push(`The import refused ${refused} records.`);
    }
  }
  const archive = await load(content);
  const name = `${{ own: 'this archive', docs: 'passages', made: 'made-up articles' }[kind]} (${archive.listed.length.toLocaleString('en')})`;
  if (!isKept || wish.isIndexOnly) {
    tell(`${name}: ${wish.isIndexOnly ? 'search pages and index' : 'the whole site'}`);
    const seconds = await time(() => (wish.isIndexOnly ? buildSearch(archive, content, site) : buildSite(content, site)));
    notes.push(`${name}: ${wish.isIndexOnly ? 'search pages and index' : 'the whole site'} built in ${seconds} s.`);
  }
  if (wish.hasPeer && !(wish.isReused && existsSync(stock))) {
    tell(`${name}: stock Pagefind`);
    notes.push(`${name}: stock Pagefind’s index built in ${await time(() => writeStock(archive, stock))} s.`);
  }
  return { name, archive, site, stock, notes };
}

async function load(content: string): Promise<Archive> {
  const { archive, problems } = await loadArchive({ content, fallback: resolve('content') }, { drafts: false, today: now().slice(0, 10) });
  const [error] = problems.filter((problem) => codes[problem.code].level === 'error');
  if (error !== undefined) throw new Error(toMessage(error, 'en'));
  return archive;
}

async function time(run: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await run();
  return Math.round((performance.now() - begin) / 1000);
}
