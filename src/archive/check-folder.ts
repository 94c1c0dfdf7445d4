import type { Problem } from '#schema/problem.ts';
import type { ArticleFiles } from './read-article.ts';

/** Checks the pictures of a folder by themselves, against each other and against the text: none lies there twice, and each is placed by some edition; `placed` is null where a text could not be read. */
export function checkFolder({ path, pictures }: ArticleFiles, placed: ReadonlySet<string> | null): Problem[] {
  const isPlaced = (name: string): boolean => placed?.has(name) ?? true;
  const firsts = new Map<string, string>();
  // Of two copies the one in use stays.
  const names = [...pictures.keys()].sort((a, b) => Number(isPlaced(b)) - Number(isPlaced(a)));
  return names.flatMap((name): Problem[] => {
    const at = { path: `${path}/${name}`, line: 1, column: 1 };
    const picture = pictures.get(name);
    const hash = picture !== undefined && 'hash' in picture ? picture.hash : null;
    const first = hash === null ? undefined : firsts.get(hash);
    if (first !== undefined) return [{ code: 'E-PHOTO-TWICE', ...at, values: { value: name, other: first } }];
    if (hash !== null) firsts.set(hash, name);
    return [
      // One that a text places is told of where it is placed.
      ...(picture !== undefined && !('hash' in picture) && placed?.has(name) !== true
        ? [{ code: 'E-BODY-PHOTO', ...at, values: { value: name, reason: picture } } as const]
        : []),
      ...(isPlaced(name) ? [] : [{ code: 'W-PHOTO-UNUSED', ...at, values: { value: name } } as const]),
    ];
  });
}
