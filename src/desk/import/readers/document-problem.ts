import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import type { DocumentFault } from './document.ts';

/** Says why the words of a document cannot be had, and what to do. */
export function toDocumentProblem(path: string, fault: DocumentFault): Problem {
  const [reason, remedy] = texts[fault];
  return { code: 'E-FILE-DOCUMENT', path, line: 1, column: 1, values: { reason, remedy } };
}

const again = { zh: '请重新下载，或用原来的程序打开后另存一份', en: 'Download it again, or open it in the program it was made with and save it anew' };
const smaller = { zh: '请分成几份再导入', en: 'Split it and import the parts' };
const recognise = { zh: '请先做文字识别（OCR），再导入识别出的 .txt', en: 'Recognise its text first (OCR), then import that as .txt' };

const texts: Readonly<Record<DocumentFault, readonly [reason: Bilingual, remedy: Bilingual]>> = {
  damaged: [{ zh: '文件已损坏，或者不是扩展名所说的那种文件', en: 'it is damaged, or not what its ending says' }, again],
  word: [
    { zh: '是旧版 .doc，或加了密码', en: 'it is an old .doc or locked with a password' },
    { zh: '请用 Word 或 WPS 打开，另存为不加密码的 .docx', en: 'Open it in Word or WPS and save it as .docx without a password' },
  ],
  locked: [
    { zh: '加了密码', en: 'it is locked with a password' },
    { zh: '请去掉密码，另存一份', en: 'Save a copy without the password' },
  ],
  scan: [{ zh: '里面只有图像，没有文字', en: 'it holds pictures only and no text' }, recognise],
  glyphs: [{ zh: '字体没有说明每个字形是什么字', en: 'its fonts do not say which characters their signs are' }, recognise],
  empty: [{ zh: '里面没有文字', en: 'it holds no text' }, again],
  encoding: [
    { zh: '文字编码认不出来', en: 'its encoding cannot be told' },
    { zh: '请在浏览器里打开，另存为 UTF-8 编码的网页', en: 'Open it in a browser and save it as UTF-8' },
  ],
  large: [{ zh: '超过 20 MB', en: 'it has more than 20 MB' }, smaller],
  long: [{ zh: '文字超过 256 KB', en: 'it holds more than 256 KB of text' }, smaller],
  heavy: [{ zh: '读它要的时间或内存超过限度', en: 'reading it takes more time or memory than is allowed' }, smaller],
};
