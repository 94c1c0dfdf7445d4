import type { Bilingual } from '#lib/locale.ts';

/** Looks through a whole file for what makes it no UTF-8 text, before anything is written; null where all is well. */
export async function findEncodingFault(bytes: AsyncIterable<Uint8Array>): Promise<Bilingual | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const piece of bytes) {
    if (isFirst && ((piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0xfe && piece[1] === 0xff))) return texts.utf16;
    isFirst = false;
    if (piece.includes(0)) return texts.binary;
    try {
      decoder.decode(piece, { stream: true });
    } catch {
      return isGbk(piece) ? texts.gbk : texts.other;
    }
  }
  try {
    decoder.decode();
  } catch {
    return texts.other;
  }
  return null;
}

/** Gives a file's text piece by piece, without its byte order mark. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Chinese text in GBK decodes as GB 18030, but for the letter that the piece may end in the middle of; the text must hold Chinese, or anything would pass. */
function isGbk(piece: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(piece, { stream: true });
    return (text.match(/[\u4e00-\u9fff，。、]/g)?.length ?? 0) * 4 > (text.match(/[^\u0000-\u007f]/g)?.length ?? 0);
  } catch {
    return false;
  }
}

const texts = {
  gbk: {
    zh: '文件是 GBK 编码（Excel 另存 CSV 常是这样）。请另存为“CSV UTF-8”或用编辑器存成 UTF-8，再导入',
    en: 'the file is GBK (Excel saves CSV like this). Save it as “CSV UTF-8”, or as UTF-8 in an editor, and import again',
  },
  utf16: { zh: '文件是 UTF-16 编码。请另存为 UTF-8，再导入', en: 'the file is UTF-16. Save it as UTF-8 and import again' },
  binary: {
    zh: '文件含有空字节，不是文本。请导出为 UTF-8 的 .jsonl 或 .csv',
    en: 'the file holds null bytes and is no text. Export it as .jsonl or .csv in UTF-8',
  },
  other: { zh: '文件不是 UTF-8 编码。请另存为 UTF-8，再导入', en: 'the file is not UTF-8. Save it as UTF-8 and import again' },
} as const satisfies Record<string, Bilingual>;
