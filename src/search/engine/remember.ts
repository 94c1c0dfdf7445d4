/** Remembers what an asynchronous look-up found; what failed is forgotten, so that it can be tried again. */
export function remember<T>(memory: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const finding = find();
  memory.set(key, finding);
  finding.catch(() => memory.delete(key));
  return finding;
}
