import { createHash } from 'node:crypto';
import type { Archive } from '#archive/model.ts';
import { locales } from '#lib/locale.ts';
import { createColumns } from './create-catalogue.ts';
import { createTexts } from './create-texts.ts';

/** Changes whenever the form of the search files does. */
const form = '3';

/** Gives a short mark of everything the search files are made from; with it in their address, a reader's browser and a CDN keep them until it changes. */
export function toStamp(archive: Archive): string {
  const hash = createHash('sha256').update(form);
  for (const locale of locales) hash.update(JSON.stringify([createColumns(archive, locale), createTexts(archive, locale)]));
  return hash.digest('hex').slice(0, 16);
}
