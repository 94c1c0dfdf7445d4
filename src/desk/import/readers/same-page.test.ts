import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults, toOutline } from '#testing/account.ts';
import { encodeGbk } from '#testing/make-document.ts';
import { importText, listMadePages } from '#testing/source-pages.ts';
import { typesetDocx, typesetHtml, typesetPdf } from '#testing/typeset.ts';
import { readDocument } from './read-document.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = { cMaps: `${home}/cmaps/`, fonts: `${home}/standard_fonts/` };

/** Reads a document and imports it; the proof that no character is lost holds for its text as for a page of text. */
async function importDocument(name: string, bytes: Uint8Array) {
  const reading = await readDocument(name, bytes, folders);
  if ('fault' in reading) throw new Error(reading.fault);
  const page = importText(reading.text, { format: name.endsWith('pdf') ? 'pdf' : 'html', read: reading.remarks });
  expect(findFaults(reading.text, page)).toEqual([]);
  return { text: reading.text, items: toOutline(page).items };
}

// Pages that are made of whole paragraphs, as people write them; the others show what recognition does to a page.
const pages = listMadePages().filter(({ name }) =>
  ['briefs-only', 'byline-at-the-end', 'bylines', 'commentary', 'numbered-list', 'photo-first', 'turned-page'].includes(name),
);

describe.each(pages)('$name', ({ text }) => {
  const wanted = toOutline(importText(text)).items;

  test('the same as a Word document', async () => {
    expect((await importDocument('page.docx', typesetDocx(text))).items).toEqual(wanted);
  });

  test('the same as a web page in GBK', async () => {
    expect((await importDocument('page.htm', encodeGbk(typesetHtml(text)))).items).toEqual(wanted);
  });

  test('the same as a PDF of two columns without fonts', async () => {
    expect((await importDocument('page.pdf', typesetPdf(text))).items).toEqual(wanted);
  });
});
