import mammoth from 'mammoth';
import { DocumentError, type DocumentText } from './document.ts';
import { readMarkup } from './markup.ts';
import { readZip, writeZip } from './zip.ts';

/** Reads a Word document (.docx): its paragraphs, headings, lists, tables and captions; pictures, comments and deleted text are not read. */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  // A locked .docx is no zip but an OLE file, as an old .doc is.
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1') throw new DocumentError('word');
  const parts = readZip(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  if (!parts.has('[Content_Types].xml') && !parts.has('word/document.xml')) throw new DocumentError('damaged');
  for (const part of parts.values()) if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE')) throw new DocumentError('damaged');
  // The reader gets an archive of what was unpacked here, so that none of it can unfold any further.
  const { value } = await mammoth.convertToHtml(
    { buffer: writeZip(parts) },
    { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  return readMarkup(value);
}

/** Word’s own names of styles, beside those the reader knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];
