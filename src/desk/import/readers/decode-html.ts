import { DocumentError } from './document.ts';

/** The text of a page in HTML, and what was made of its encoding where that is not what it says. */
export interface DecodedHtml {
  readonly text: string;
  /** The encoding taken instead of the stated one; null where there was no doubt. */
  readonly guess: string | null;
}

/** Decodes a page by its byte order mark, by the encoding it states, or failing that as UTF-8 or GB 18030, whichever its bytes are. */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const mark = findMark(bytes);
  if (mark !== null) return { text: decode(bytes, mark) ?? decodeMostly(bytes, mark), guess: null };
  const stated = findStated(bytes);
  const utf8 = decode(bytes, 'utf-8');
  // Chinese in GBK is never by chance whole UTF-8; a page saved anew as UTF-8 often states its old encoding still.
  if (utf8 !== null) return { text: utf8, guess: stated === null || stated === 'utf-8' || isAscii(bytes) ? null : 'UTF-8' };
  if (stated !== null && stated !== 'utf-8') {
    const text = decode(bytes, stated);
    if (text !== null) return { text, guess: null };
  }
  const gb = decode(bytes, 'gb18030');
  return gb === null ? { text: decodeMostly(bytes, stated ?? 'utf-8'), guess: stated ?? 'UTF-8' } : { text: gb, guess: 'GB 18030' };
}

function findMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The encoding that a meta element or an XML declaration states; those of the GB family are read as the widest of them. */
function findStated(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ?? /^<\?xml[^>]{1,100}encoding\s*=\s*["']([\w:.-]{2,40})/.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** A page with a few broken characters is read all the same; each shows as �, which the checker lets nobody publish. */
function decodeMostly(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  if (broken * 200 > text.length) throw new DocumentError('encoding');
  return text;
}
