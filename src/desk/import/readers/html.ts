import { decodeHtml } from './decode-html.ts';
import type { DocumentText } from './document.ts';
import { readMarkup } from './markup.ts';

/** Reads a web page (.html) in whatever encoding: its title, headings, paragraphs, lists, tables and captions, without scripts, styles and navigation. */
export function readHtml(bytes: Uint8Array): DocumentText {
  const { text, guess } = decodeHtml(bytes);
  const page = readMarkup(text);
  return guess === null ? page : { ...page, remarks: [{ code: 'encoding', line: 1, part: 0, values: { value: guess } }, ...page.remarks] };
}
