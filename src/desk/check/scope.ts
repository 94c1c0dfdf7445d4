import { isAbsolute, relative, resolve, sep } from 'node:path';

/** What a run is asked to check: the article folders to read, or null for the whole content folder; and which paths' problems to show. */
export interface Scope {
  readonly articles: readonly { readonly year: string; readonly id: string }[] | null;
  readonly isWanted: (path: string) => boolean;
}

/** Makes the scope of a run from the paths named, each as its parts inside the content folder; none, or the folder itself, means everything. */
export function toScope(named: readonly (readonly string[])[]): Scope {
  if (named.length === 0 || named.some((parts) => parts.length === 0)) return { articles: null, isWanted: () => true };
  const targets = named.map((parts) => parts.join('/'));
  const articles = named.map(([part, year = '', id = '']) => (part === 'articles' && year !== '' && id !== '' ? { year, id } : null));
  const isNarrow = articles.every((article) => article !== null);
  return {
    articles: isNarrow
      ? articles.filter((article, index) => articles.findIndex((other) => other.year === article.year && other.id === article.id) === index)
      : null,
    // Without its vocabulary an article cannot be judged, so what is wrong with that is told too.
    isWanted: (path) =>
      path.startsWith('vocabulary/') || targets.some((target) => path === target || path.startsWith(`${target}/`) || target.startsWith(`${path}/`)),
  };
}

/** Gives a path's parts inside a folder, none for the folder itself; null where it lies elsewhere. */
export function toParts(path: string, folder: string): string[] | null {
  const inside = relative(folder, resolve(path));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : inside.split(sep).filter((part) => part !== '');
}
