import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeGbk, makeDocx, makeGbkPdf, makePdf, makeZipBomb, type PdfWords } from '#testing/make-document.ts';
import { readDocument } from './read-document.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = { cMaps: `${home}/cmaps/`, fonts: `${home}/standard_fonts/` };
const words = (text: string, x: number, y: number, size = 10): PdfWords => ({ text, x, y, size });

async function read(name: string, bytes: string | Uint8Array) {
  const reading = await readDocument(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, folders);
  if ('fault' in reading) return { fault: reading.fault };
  return { lines: reading.text.trimEnd().split('\n'), said: reading.remarks.map((remark) => `${remark.line} ${remark.code}`) };
}

describe('web pages', () => {
  test('the words of the story stay, each paragraph a line; what is of the site is left out and reported', async () => {
    const page = `<title>夜巡队的灯_某某网</title><header>某某网</header><nav>首页</nav><form><main><h1>夜巡队的灯</h1><p>近日，
      志愿者<b>上街</b>。<br>　　第二行</p><div>第三段<script>no()</script></div><p style="display: none">看不见</p></main></form><footer>版权</footer>`;
    expect(await read('a.html', page)).toEqual({
      lines: ['夜巡队的灯', '', '近日，志愿者上街。', '　　第二行', '', '第三段'],
      said: ['1 cut', '1 cut', '6 cut', '6 cut'],
    });
  });

  test('captions stand apart; rows of a table are lines, numbers of a list are written out, pictures are counted', async () => {
    const page =
      '<p>甲。</p><figure><img><figcaption>图注</figcaption></figure><ol start=3><li>一件<li>两件</ol><table><tr><td>年<td><p>数</p><tr><td>2020<td>5</table>';
    expect(await read('a.htm', page)).toEqual({
      lines: ['甲。', '', '', '', '图注', '', '3. 一件', '', '4. 两件', '', '年　数', '', '2020　5'],
      said: ['7 list-numbers', '11 table', '13 table', '13 pictures'],
    });
  });

  test('a table that lays the page out is no table of words', async () => {
    const page = '<table><tr><td><a>首页</a><br><a>新闻</a></td><td><div>标题</div><div>近日，正文。</div></td></tr></table>';
    expect(await read('a.html', page)).toMatchObject({ lines: ['首页', '新闻', '', '标题', '', '近日，正文。'], said: [] });
  });

  test('the page’s title is its headline where the text has none', async () => {
    expect(await read('a.html', '<title>巷口的灯 - 某某网</title><p>近日，灯亮了。</p>')).toEqual({
      lines: ['巷口的灯', '', '近日，灯亮了。'],
      said: ['1 title-page'],
    });
  });

  test.each([
    ['GBK, stated as gb2312', encodeGbk('<meta charset="gb2312"><p>平安“灯”。</p>'), []],
    ['GB 18030 beyond GBK', Buffer.from('<meta charset=gb18030><p>\x95\x32\x82\x36</p>', 'latin1'), []],
    ['GBK, stated nowhere', encodeGbk('<p>平安灯。</p>'), ['1 encoding']],
    ['GBK, stated as UTF-8', encodeGbk('<meta charset="utf-8"><p>平安灯。</p>'), ['1 encoding']],
    ['UTF-8, stated as GBK', Buffer.from('<meta charset="gbk"><p>平安灯。</p>'), ['1 encoding']],
    ['UTF-8, stated nowhere', Buffer.from('<p>平安灯。</p>'), []],
    ['UTF-16 with its mark', Buffer.from('\ufeff<p>平安灯。</p>', 'utf16le'), []],
  ])('%s', async (name, bytes, said) => {
    const wanted = name.startsWith('GB 18030') ? '𠀀' : name.includes('gb2312') ? '平安“灯”。' : '平安灯。';
    expect(await read('a.html', bytes)).toEqual({ lines: [wanted], said });
  });
});

describe('Word documents', () => {
  test('headings and captions by Word’s own styles; a word for each sign', async () => {
    const paragraphs = [
      { text: '题目', style: 'Title' },
      { text: '近日，5 < 6 & 7 > 2。' },
      { text: '图注', style: 'caption' },
      { text: '小标题', style: 'heading 2' },
    ];
    expect(await read('a.docx', makeDocx(paragraphs))).toEqual({ lines: ['题目', '', '近日，5 < 6 & 7 > 2。', '', '', '', '图注', '', '小标题'], said: [] });
  });

  test('what was deleted is not read, what was inserted is', async () => {
    const run = (text: string, tag = 't') => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`;
    const body = `<w:p>${run('甲')}<w:del>${run('乙', 'delText')}</w:del><w:ins>${run('丙')}</w:ins></w:p>`;
    expect(await read('a.docx', makeDocx([], body))).toMatchObject({ lines: ['甲丙'] });
  });
});

describe('PDFs', () => {
  test('Chinese without an embedded font; lines of a paragraph are joined, columns read one after the other', async () => {
    const left = ['　　近日，社区民警在巷口装了三十', '盏灯，晚上回家的人都说亮了。巡', '逻车每晚走两趟，一直走到'].map((text, row) =>
      words(text, 60, 700 - row * 15),
    );
    const right = ['天亮以后才回来，大家都说放心得', '多了。', '　　第二段从这里开始。'].map((text, row) => words(text, 300, 700 - row * 15));
    expect(await read('a.pdf', makeGbkPdf([[words('巷子里的“平安灯”', 150, 760, 24), ...left, ...right]]))).toEqual({
      lines: [
        '巷子里的“平安灯”',
        '',
        '　　近日，社区民警在巷口装了三十盏灯，晚上回家的人都说亮了。巡逻车每晚走两趟，一直走到',
        '',
        '天亮以后才回来，大家都说放心得多了。',
        '',
        '　　第二段从这里开始。',
      ],
      said: ['1 columns'],
    });
  });

  test('a short headline above three columns is read first, and what runs below two of them in its turn', async () => {
    const column = (x: number, text: string) => [0, 1, 2].map((row) => words(row === 2 ? `${text}完。` : `${text}一二三四五六七八九十`, x, 700 - row * 15));
    const page = [
      words('灯亮了', 265, 760, 14),
      words('通讯员 林小满', 260, 735),
      ...column(60, '甲'),
      ...column(220, '乙'),
      ...column(380, '丙'),
      words('另一篇的题目横在两栏下面呀', 60, 600, 18),
    ];
    expect(await read('a.pdf', makeGbkPdf([page]))).toMatchObject({
      lines: ['灯亮了', '通讯员 林小满', '甲', '乙', '丙', '另']
        .map((start) => expect.stringMatching(start))
        .flatMap((start, index) => (index === 0 ? [start] : ['', start])),
    });
  });

  test('words printed twice for bold type are taken once; upright words come last, with a doubt; empty pages are named', async () => {
    const page = [words('标题', 60, 760), words('标题', 60.3, 760), { ...words('竖排字', 500, 700), isUpright: true }, words('近日，正文。', 60, 700)];
    expect(await read('a.pdf', makeGbkPdf([page, []]))).toEqual({
      lines: ['标题', '', '近日，正文。', '', '竖排字'],
      said: ['1 printed-twice', '5 turned', '5 pages-empty'],
    });
  });

  test('pages follow one another', async () => {
    expect(await read('a.pdf', makeGbkPdf([[words('前一页，', 60, 760)], [words('后一页。', 60, 760)]]))).toEqual({
      lines: ['前一页，', '', '后一页。'],
      said: ['3 page'],
    });
  });
});

describe('what cannot be read is named, never thrown', () => {
  const locked =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /O <00000000000000000000000000000000000000000000000000000000000000ff> /U <00000000000000000000000000000000000000000000000000000000000000ff> /P -4 >> /ID [<00> <00>]';
  test.each<[string, string, Uint8Array, string]>([
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['no PDF', 'a.pdf', Buffer.from('<p>x'), 'damaged'],
    ['a PDF cut off', 'a.pdf', makeGbkPdf([[words('近日', 60, 700)]]).subarray(0, 300), 'damaged'],
    ['a scan', 'a.pdf', makePdf(['', '0 0 100 100 re f']), 'scan'],
    ['a locked PDF', 'a.pdf', makePdf(['BT ET'], locked), 'locked'],
    ['more than 20 MB', 'a.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'large'],
    ['an old .doc', 'a.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'word'],
    ['no zip', 'a.docx', Buffer.from('近日'), 'damaged'],
    ['a zip that is no document', 'a.docx', makeZipBomb('x.txt', 10), 'damaged'],
    ['a zip bomb that says it is small', 'a.docx', makeZipBomb('word/document.xml', 100 * 1024 * 1024), 'heavy'],
    ['entities', 'a.docx', makeDocx([], '<!DOCTYPE w [<!ENTITY a "b">]><w:p/>'), 'damaged'],
    ['XML that is not whole', 'a.docx', makeDocx([], '<w:p><w:r>'), 'damaged'],
    ['a document without words', 'a.docx', makeDocx([{ text: '' }]), 'empty'],
    ['a page without words', 'a.html', Buffer.from('<script>x</script>'), 'empty'],
    ['bytes of no encoding', 'a.html', Buffer.from('ff81ff81ff81ff81', 'hex'), 'encoding'],
    ['too much text', 'a.html', Buffer.from('字'.repeat(100_000)), 'long'],
  ])('%s', async (_, name, bytes, fault) => {
    expect(await read(name, bytes)).toEqual({ fault });
  });

  test('a page nested 20,000 deep is read like another', async () => {
    expect(await read('a.html', `${'<div>'.repeat(20_000)}近日，灯亮了。`)).toMatchObject({ lines: ['近日，灯亮了。'] });
  });
});
