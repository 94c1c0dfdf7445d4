import { DocumentError, type DocumentText } from './document.ts';
import { createLineWriter, type LineWriter } from './line-writer.ts';
import { findColumns } from './pdf-columns.ts';
import { isReadable, type PageText, toFragments } from './pdf-fragments.ts';
import { toParagraphs } from './pdf-paragraphs.ts';

/** Where the tables lie that pdf.js reads characters with; each a folder’s path that ends in a slash. */
export interface PdfFolders {
  readonly cMaps: string;
  readonly fonts: string;
}

/** Reads a PDF that holds text, Chinese without embedded fonts included: columns in reading order, the lines of a paragraph joined. */
export async function readPdf(bytes: Uint8Array, folders: PdfFolders): Promise<DocumentText> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdf.getDocument({
    // pdf.js takes the memory of what it is given.
    data: Uint8Array.from(bytes),
    cMapUrl: folders.cMaps,
    cMapPacked: true,
    standardFontDataUrl: folders.fonts,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const writer = createLineWriter();
    let characters = 0;
    let unreadable = 0;
    let empty = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const text = (await page.getTextContent()) as PageText;
      page.cleanup();
      const { fragments, turned, doubled } = toFragments(text);
      const words = [...fragments, ...turned].map((fragment) => fragment.text).join('');
      characters += words.length;
      unreadable += [...words].filter((character) => !isReadable(character)).length;
      if (words === '') empty += 1;
      else writePage(number, { fragments, turned, doubled }, writer);
    }
    if (characters === 0) throw new DocumentError('scan');
    if (unreadable * 5 > characters) throw new DocumentError('glyphs');
    if (empty > 0) writer.say('pages-empty', { value: empty });
    return writer.finish();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError((error as Error).name === 'PasswordException' ? 'locked' : 'damaged');
  } finally {
    await task.destroy();
  }
}

function writePage(number: number, { fragments, turned, doubled }: ReturnType<typeof toFragments>, writer: LineWriter): void {
  const columns = findColumns(fragments);
  if (number > 1) writer.say('page', { value: number });
  // Where the reading goes up again there are columns.
  const isParted = columns.some((column, index) => index > 0 && (column[0]?.top ?? 0) < (columns[index - 1]?.at(-1)?.top ?? 0));
  if (isParted) writer.say('columns', { value: columns.length });
  if (doubled > 0) writer.say('printed-twice', { value: doubled });
  for (const { text, gap, isDoubtful } of toParagraphs(columns)) {
    if (isDoubtful) writer.say('join-width');
    writer.add(text, gap);
  }
  if (turned.length > 0) writer.say('turned');
  for (const fragment of turned) writer.add(fragment.text, 1);
}
