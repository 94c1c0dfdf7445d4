import type { Bilingual, Locale } from '#lib/locale.ts';
import type { Code } from '#schema/codes.ts';
import type { Problem } from '#schema/problem.ts';

/** A picture that lies beside an article, as it is published. */
export interface Picture {
  /** The name its files share. */
  readonly hash: string;
  /** The widths it is published in, in pixels, narrowest first. */
  readonly widths: readonly number[];
  /** The size of the widest, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the plugins of one run share: where the body comes from, and the list of what is wrong with it. */
export interface BodyContext {
  readonly path: string;
  /** The file's line on which the body begins. */
  readonly firstLine: number;
  readonly locale: Locale;
  /** The pictures of the article's folder by file name; a text says why one cannot be used. */
  readonly pictures: ReadonlyMap<string, Picture | Bilingual>;
  readonly problems: Problem[];
  /** The names of the files that its pictures ask for, sound or not. */
  readonly placed: Set<string>;
  /** Where the links of the body are to be put, for those who ask. */
  readonly links?: FoundLink[];
}

/** A link of a body, at its line and column of the file. */
export interface FoundLink {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

declare module 'vfile' {
  interface DataMap {
    body: BodyContext;
  }
}

/** Notes a problem at a node of the tree. */
export function report(
  context: BodyContext,
  code: Code,
  place: { readonly line: number; readonly column: number } | undefined,
  values?: Problem['values'],
): void {
  context.problems.push({
    code,
    path: context.path,
    line: (place?.line ?? 1) + context.firstLine - 1,
    column: place?.column ?? 1,
    values,
  });
}
