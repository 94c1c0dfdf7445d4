import type { Remark } from '../remarks.ts';

/** The endings of documents that are no plain text but hold the words of a page. */
export const documentFormats = { docx: 'docx', html: 'html', htm: 'html', pdf: 'pdf' } as const;

/** What kind of document a page came in. */
export type DocumentFormat = (typeof documentFormats)[keyof typeof documentFormats];

/** A document’s words in the lines that the page importer reads, with what its reader decided and doubted; their lines are those of the text. */
export interface DocumentText {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Why the words of a document cannot be had. */
export type DocumentFault = 'damaged' | 'word' | 'locked' | 'scan' | 'glyphs' | 'empty' | 'encoding' | 'large' | 'long' | 'heavy';

/** What a reader throws where it can read no further. */
export class DocumentError extends Error {
  readonly fault: DocumentFault;
  constructor(fault: DocumentFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The largest document accepted, in bytes: as large as a picture may be. */
export const maximumDocumentBytes = 20 * 1024 * 1024;

/** Finds what kind of document a file is by its ending; null where it is none. */
export function findFormat(name: string): DocumentFormat | null {
  const ending = /\.(docx|html?|pdf)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : documentFormats[ending as keyof typeof documentFormats];
}
