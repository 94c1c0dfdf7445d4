import { findParting, type Parting } from '#archive/compare-blocks.ts';
import type { Archive, Article, Edition } from '#archive/model.ts';
import { type Locale, toOther } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';

/** What a translator can be asked to do, in the order of the list. */
export const needs = ['missing', 'blocks', 'stale', 'unstamped', 'machine'] as const;

/** One thing to do for one article. */
export interface TranslationTask {
  readonly article: string;
  readonly status: Article['status'];
  /** The language of the original. */
  readonly from: Locale;
  /** The language of the translation. */
  readonly to: Locale;
  readonly need: (typeof needs)[number];
  /** The translation's file, even where there is none yet. */
  readonly path: string;
  /** The line to begin at; null where the whole file is meant. */
  readonly line: number | null;
  /** The original's file. */
  readonly original: string;
  /** What the translation's `of` should say once it renders the original as it stands. */
  readonly of: string;
  /** Where the blocks part; null for other needs. */
  readonly parting: Parting | null;
}

/** Lists what there is to translate, review or stamp, by article and then by need. A withdrawn article needs nothing; a translation that cannot be read is a problem and no task. */
export function listTasks(archive: Archive, problems: readonly Problem[]): TranslationTask[] {
  const broken = new Set(problems.map((problem) => problem.path));
  return [...archive.articles.values()]
    .filter((article) => article.status !== 'withdrawn')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((article) => listArticleTasks(article).filter((task) => task.need !== 'missing' || !broken.has(task.path)));
}

function listArticleTasks(article: Article): TranslationTask[] {
  const original = article.editions[article.original];
  if (original === undefined) return [];
  const to = toOther(article.original);
  const translation = article.editions[to];
  const parting = translation === undefined ? null : findParting(original, translation);
  const path = translation?.path ?? original.path.replace(/[^/]+$/, `${to}.mdx`);
  return needs
    .filter((need) => isNeeded(need, translation, parting))
    .map((need) => ({
      article: article.id,
      status: article.status,
      from: article.original,
      to,
      need,
      path,
      line: need === 'blocks' ? (parting?.line ?? null) : null,
      original: original.path,
      of: article.fingerprint,
      parting: need === 'blocks' ? parting : null,
    }));
}

function isNeeded(need: TranslationTask['need'], translation: Edition | undefined, parting: Parting | null): boolean {
  if (translation === undefined) return need === 'missing';
  if (need === 'blocks') return parting !== null;
  if (need === 'stale') return translation.isStale;
  // Without a translator its block at the top could not be read, and what it says of itself is not known.
  if (need === 'unstamped') return translation.translator !== null && translation.of === null;
  return need === 'machine' && translation.translator === 'machine';
}
