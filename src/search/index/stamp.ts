import { createHash } from 'node:crypto';
import type { Archive } from '#archive/model.ts';

/** Gives a short mark of everything the search bundles are made from; with it in their address, a reader's browser and a CDN keep them until it changes. */
export function toStamp(archive: Archive): string {
  const hash = createHash('sha256');
  for (const id of archive.listed) hash.update(JSON.stringify(archive.articles.get(id)));
  for (const vocabulary of [archive.places, archive.topics]) hash.update(JSON.stringify([...vocabulary.values()]));
  return hash.digest('hex').slice(0, 16);
}
