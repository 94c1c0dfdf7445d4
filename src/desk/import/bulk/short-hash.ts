import { createHash } from 'node:crypto';

/** Gives twelve hexadecimal digits that stand for some texts and, in an archive of this size, for no others. */
export function toShortHash(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
}
