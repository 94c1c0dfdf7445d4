import { constants, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeDocx, makeGbkPdf, makePdf } from '#testing/make-document.ts';
import { readApart } from './read-apart.ts';

const few = { seconds: 20, megabytes: 400 };

test('a document is read in its own thread, with the tables of Chinese encodings', async () => {
  const pdf = makeGbkPdf([[{ text: '近日，灯亮了。', x: 60, y: 700, size: 10 }]]);
  expect(await readApart('a.pdf', pdf)).toEqual({ text: '近日，灯亮了。\n', remarks: [] });
});

test('what takes too long is ended', async () => {
  expect(await readApart('a.html', Buffer.from('<p>近日。'), { seconds: 0, megabytes: 400 })).toEqual({ fault: 'heavy' });
});

test('a PDF of a thousand pages ends as another does', async () => {
  const pages = Array.from({ length: 1000 }, (_, index) => [{ text: `第${index}页的一句话。`, x: 60, y: 700, size: 10 }]);
  expect(await readApart('a.pdf', makeGbkPdf(pages))).toMatchObject({ text: expect.stringContaining('第999页的一句话。') });
});

test.each([
  ['a PDF whose page unfolds to 3 GB', 'a.pdf', makePdf([bomb(3000)], '', [], '/Filter /FlateDecode')],
  ['a page with 200,000 tags open', 'a.html', Buffer.from(`${'<b><a><i>'.repeat(70_000)}x`)],
  ['tables in tables', 'a.html', Buffer.from(`${'<table><tr><td>'.repeat(40_000)}x`)],
  ['a document nested 50,000 deep', 'a.docx', makeDocx([], '<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000))],
  ['a PDF whose pages lead back to themselves', 'a.pdf', Buffer.from(makePdf(['']).toString('latin1').replace('/Kids [8 0 R]', '/Kids [2 0 R]'), 'latin1')],
])('%s comes to an end within its bounds', async (_, name, bytes) => {
  const before = process.memoryUsage.rss();
  const reading = await readApart(name, bytes, few);
  if ('fault' in reading) expect(['heavy', 'damaged', 'long', 'scan', 'empty', 'glyphs']).toContain(reading.fault);
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(few.megabytes * 2);
});

/** A run of blanks as long as so many megabytes, packed: blocks that refer to nothing before them can be repeated. */
function bomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from('789c', 'hex'), ...Array.from({ length: Math.ceil(megabytes / 64) }, () => block), Buffer.from('0300', 'hex')]);
}
