import type { ContentFile } from '#archive/files.ts';
import type { Pictures } from '#archive/pictures.ts';
import { type OtherArticle, readArchive } from '#archive/read.ts';
import { createReport, type Report } from '../report.ts';

/** How to check: the day, the pictures beside the articles, and whether a file's problems are asked for. */
export interface CheckOptions {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly pictures?: Pictures;
  /** The site's public address. */
  readonly address?: string;
  /** Articles that are not among the files. */
  readonly others?: readonly OtherArticle[];
  /** Says whether the problems of a path are wanted; all are where it is left out. */
  readonly isWanted?: (path: string) => boolean;
}

/** Checks content files, drafts included; every problem of every file is found in one run. */
export function check(files: readonly ContentFile[], options: CheckOptions): Report {
  const { isWanted, ...reading } = options;
  const { archive, problems } = readArchive(files, { ...reading, drafts: true });
  return createReport(archive, problems, isWanted);
}
