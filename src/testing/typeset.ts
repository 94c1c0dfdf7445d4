import { makeDocx, makeGbkPdf, type PdfWords } from './make-document.ts';

/** A line of a page of text: a caption stands apart from the lines around it, and a paragraph is what is no headline. */
interface PageLine {
  readonly text: string;
  readonly isCaption: boolean;
  readonly isParagraph: boolean;
}

/** Sets the text of a page as a Word document: captions in Word’s own style. */
export function typesetDocx(text: string): Buffer {
  return makeDocx(listLines(text).map(({ text: words, isCaption }) => (isCaption ? { text: words, style: 'caption' } : { text: words })));
}

/** Sets the text of a page as a web page in GBK with what sites put around a story; captions in figures. */
export function typesetHtml(text: string): string {
  const lines = listLines(text).map(({ text: words, isCaption }) => {
    const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return isCaption ? `<figure><img src="x.jpg" alt=""><figcaption>${safe}</figcaption></figure>` : `<p>${safe}</p>`;
  });
  const head = `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${lines[0]?.replace(/<[^>]+>/g, '')}_某网</title><style>p{}</style></head>`;
  return `${head}<body><nav><a href="/">首页</a></nav><script>var a="<p>";</script>\n<div class="text">\n${lines.join('\n')}\n</div><footer>某网版权所有</footer></body></html>`;
}

const measure = 25;
const size = 10;
const bottom = 60;

/** Sets the text of a page as a PDF of two columns in GBK without fonts; paragraphs are indented, captions smaller. */
export function typesetPdf(text: string, columns = 2): Buffer {
  const rows = listLines(text).flatMap(({ text: words, isCaption, isParagraph }) => {
    const lines = isParagraph ? wrap(`　　${words}`) : [words];
    return lines.map((line, index) => ({ text: line, size: isCaption ? 8 : size, step: index === 0 ? 24 : 15 }));
  });
  const pages: PdfWords[][] = [];
  let column = columns;
  let y = 0;
  for (const row of rows) {
    y -= row.step;
    if (y < bottom) {
      column = column + 1 >= columns ? 0 : column + 1;
      if (column === 0) pages.push([]);
      y = 790;
    }
    pages.at(-1)?.push({ text: row.text, x: 30 + column * (measure + 3) * size, y, size: row.size });
  }
  return makeGbkPdf(pages);
}

/** Lines as wide as the column; a stop may hang out of it. */
function wrap(text: string): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    if (countEms(line + character) > measure && !/[，。、；：！？”）》]/.test(character)) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

/** A blank of GBK-EUC-H is as wide as a character. */
function countEms(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[!-~]/.test(character) ? 0.5 : 1), 0);
}

function listLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let gap = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') gap += 1;
    else {
      lines.push({ text: line.trim(), isCaption: gap >= 3 && line.length < 20, isParagraph: /[。，]/.test(line) && line.length > 16 });
      gap = 0;
    }
  }
  return lines;
}
