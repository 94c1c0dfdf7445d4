import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCamera, addChunk, makePicture, makePlain, makeVastPng } from '#testing/make-picture.ts';
import { readContentFiles } from './from-disk.ts';
import { type PictureFile, readPictures } from './pictures.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Puts files beside an article and reads them back as pictures. */
async function read(files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, PictureFile | { zh: string; en: string }>> {
  const content = mkdtempSync(join(root, 'content-'));
  const folder = join(content, 'articles/2024/one');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, name), bytes);
    // Larger than any picture, and no byte of it on the disk.
    if (name.startsWith('huge')) truncateSync(join(folder, name), 3 * 1024 ** 3);
  }
  return Object.fromEntries((await readPictures(readContentFiles({ content, fallback: content }))).get('one') ?? []) as never;
}

describe('a picture', () => {
  test('has its published widths and the size of the widest; a small one stays as it is', async () => {
    const found = await read({
      'large.jpg': await makePicture(2400, 1601),
      'middle.png': await makePicture(800, 600, (picture) => picture.png()),
      'small.webp': await makePicture(300, 200, (picture) => picture.webp()),
      'almost.jpg': await makePicture(1440, 900),
      'dot.png': await makePicture(1, 1, (picture) => picture.png()),
    });
    expect(found['large.jpg']).toMatchObject({ widths: [360, 720, 1080, 1440], width: 1440, height: 961 });
    expect(found['middle.png']).toMatchObject({ widths: [360, 800], width: 800, height: 600 });
    expect(found['small.webp']).toMatchObject({ widths: [300], width: 300, height: 200 });
    expect(found['almost.jpg']).toMatchObject({ widths: [360, 720, 1080, 1440], width: 1440, height: 900 });
    expect(found['dot.png']).toMatchObject({ widths: [1], width: 1, height: 1 });
  });

  test('of a camera held upright is measured upright', async () => {
    const found = await read({ 'a.jpg': addCamera(await makePicture(400, 300), 6) });
    expect(found['a.jpg']).toMatchObject({ width: 300, height: 400 });
  });

  test('has a name by its content: the same for the same bytes, another for others', async () => {
    const [one, two] = await Promise.all([makePicture(90, 60), makePicture(60, 90)]);
    const { 'a.jpg': a, 'b.jpg': b, 'c.jpg': c } = (await read({ 'a.jpg': one, 'b.jpg': one, 'c.jpg': two })) as Record<string, PictureFile>;
    expect(a?.hash).toMatch(/^[0-9a-f]{16}$/);
    expect([a?.hash === b?.hash, a?.hash === c?.hash]).toEqual([true, false]);
  });

  test('with a harmless oddity is no broken one', async () => {
    const jpeg = await makePicture(90, 60);
    const found = await read({
      'after.jpg': Buffer.concat([jpeg, Buffer.from('a phone’s own data')]),
      'after.png': Buffer.concat([await makePicture(90, 60, (picture) => picture.png()), Buffer.from('x')]),
      'named.jpeg': jpeg,
    });
    for (const picture of Object.values(found)) expect(picture).toHaveProperty('hash');
  });
});

describe('refused, each for its own reason', () => {
  const isRefused = async (name: string, bytes: Uint8Array, zh: RegExp, en: RegExp): Promise<void> => {
    const fault = (await read({ [name]: bytes }))[name];
    expect(fault).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) });
  };

  test('600 megapixels in few bytes: from the header, the pixels never unpacked', async () => {
    const bytes = makeVastPng(30_000, 20_000);
    expect(bytes.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    await isRefused('a.png', bytes, /30000 × 20000/, /30000 × 20000/);
    // Unpacked it would take 2.4 GB.
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });

  test('just over 40 megapixels', async () => {
    await isRefused('a.png', makeVastPng(8000, 5001), /最多 4000 万/, /40 million/);
    expect((await read({ 'a.png': makeVastPng(8000, 5000) }))['a.png']).toHaveProperty('hash');
  });

  test('a file of 3 GB: without being read', async () => {
    await isRefused('huge.jpg', new Uint8Array(), /3072\.0 MB/, /3072\.0 MB/);
  });

  test('cut off anywhere', async () => {
    for (const [name, format] of [
      ['a.jpg', (picture) => picture.jpeg()],
      ['b.jpg', (picture) => picture.jpeg({ progressive: true })],
      ['a.png', (picture) => picture.png()],
      ['a.webp', (picture) => picture.webp()],
    ] as [string, Parameters<typeof makePicture>[2]][]) {
      const bytes = await makePicture(900, 700, format);
      for (const part of [0.02, 0.3, 0.6, 0.95]) await isRefused(name, bytes.subarray(0, Math.floor(bytes.length * part)), /不完整/, /cut off/);
      await isRefused(name, bytes.subarray(0, -1), /不完整/, /cut off/);
    }
  });

  test('a hole in the middle, the end in its place', async () => {
    const png = await makePicture(900, 700, (picture) => picture.png());
    const broken = Buffer.from(png);
    broken.fill(0, broken.length / 2, broken.length / 2 + 200);
    await isRefused('a.png', broken, /损坏/, /damaged/);
  });

  test('PNG under the name of a JPEG, an animation, another format', async () => {
    const png = await makePicture(90, 60, (picture) => picture.png());
    await isRefused('a.jpg', png, /其实是 PNG/, /really PNG/);
    await isRefused('a.png', addChunk(png, 'acTL', new Uint8Array(8)), /动图/, /animated/);
    for (const [format, name] of [
      ['gif', 'GIF'],
      ['tiff', 'TIFF'],
      ['avif', 'AVIF'],
    ] as const) {
      await isRefused('a.jpg', await makePlain(9, 6, '#777').toFormat(format).toBuffer(), new RegExp(name), new RegExp(name));
    }
    await isRefused('a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/, /SVG/);
    await isRefused('a.png', Buffer.from('<html>'), /不是图片/, /no picture/);
  });
});
