import { createHash } from 'node:crypto';

/** The words of an original that a translation renders. */
export interface RenderedWords {
  readonly title: string;
  readonly kicker?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly summary: string;
  readonly dateBasis?: string | undefined;
}

/** Gives the fingerprint a translation's `of` holds: the first 16 hexadecimal digits of the SHA-256 of the original's words. White space at line ends and the kind of line end do not count. */
export function toFingerprint(words: RenderedWords, body: string): string {
  const lines = body.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const text = [words.title, words.kicker ?? '', words.subtitle ?? '', words.summary, words.dateBasis ?? '', lines.join('\n').trim()].join('\n\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
