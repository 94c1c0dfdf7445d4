import { stringify } from 'yaml';
import type { Bilingual } from '#lib/locale.ts';
import type { DocumentFormat } from './readers/document.ts';

/** What the archive knows of a page it received. */
export interface SourceProposal {
  readonly document: string;
  readonly received: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: DocumentFormat | 'txt';
  readonly parts: number;
  readonly paper: string | null;
  readonly page: string | null;
  readonly date: string | null;
  readonly captions: number;
  readonly cut: readonly Bilingual[];
}

/** What a document is called that a page came in. */
export const formatNames: Readonly<Record<DocumentFormat, Bilingual>> = {
  docx: { zh: 'Word 文档', en: 'a Word document' },
  html: { zh: '网页', en: 'a web page' },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
};

const cutLimit = 600;

/** Writes the record of a source page for `content/sources/<document>.yaml`. */
export function writeSource(source: SourceProposal): string {
  const { received, sha256, bytes, format, parts, paper, page, date } = source;
  const origin =
    format === 'txt'
      ? { zh: '由一个报纸版面识别得到的纯文字', en: 'Plain text recognised from one newspaper page' }
      : { zh: `从${formatNames[format].zh}取出的文字`, en: `The text of ${formatNames[format].en}` };
  const note = {
    zh: `${origin.zh}，导入时分为${parts}篇${source.captions === 0 ? '' : `；${source.captions}条图片说明没有随附照片`}。分篇、接行和归类由程序按规则做出，待编辑核对。`,
    en: `${origin.en}, parted into ${parts} ${parts === 1 ? 'item' : 'items'} on import${toCaptions(source.captions)}. Items, joined lines and kinds are a program’s proposal by rule, still to be checked by an editor.`,
  };
  const record = {
    received,
    sha256,
    bytes: String(bytes),
    parts: String(parts),
    ...(paper === null ? {} : { paper }),
    ...(page === null ? {} : { page }),
    ...(date === null ? {} : { date }),
    note,
    cut: limitCuts(source.cut),
  };
  return stringify(record, { lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN' });
}

function toCaptions(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '; its one caption came without its picture' : `; its ${count} captions came without their pictures`;
}

/** A record is for people: of very many cuts the report has the rest. */
function limitCuts(cut: readonly Bilingual[]): Bilingual[] {
  return cut.slice(0, 40).map(({ zh, en }) => ({ zh: zh.slice(0, cutLimit), en: en.slice(0, cutLimit) }));
}
