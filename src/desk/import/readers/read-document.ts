import { DocumentError, type DocumentFault, type DocumentText, findFormat, maximumDocumentBytes } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { type PdfFolders, readPdf } from './pdf.ts';

/** The words of a document, or why they cannot be had. */
export type DocumentReading = DocumentText | { readonly fault: DocumentFault };

/** Reads a document by the reader for its ending; never throws. */
export async function readDocument(name: string, bytes: Uint8Array, folders: PdfFolders): Promise<DocumentReading> {
  try {
    if (bytes.length === 0) throw new DocumentError('empty');
    if (bytes.length > maximumDocumentBytes) throw new DocumentError('large');
    switch (findFormat(name)) {
      case 'docx':
        return await readDocx(bytes);
      case 'html':
        return readHtml(bytes);
      case 'pdf':
        return await readPdf(bytes, folders);
      default:
        throw new DocumentError('damaged');
    }
  } catch (error) {
    // Whatever else a library throws at odd bytes: the file is not what it should be.
    return { fault: error instanceof DocumentError ? error.fault : 'damaged' };
  }
}
