import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { addCamera, addChunk, makePicture, makePlain, makeVastPng } from '#testing/make-picture.ts';
import { readPictureHeader } from './picture-header.ts';

const forms: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg(),
  'progressive jpeg': (picture) => picture.jpeg({ progressive: true }),
  'jpeg of greys': (picture) => picture.greyscale().jpeg(),
  'cmyk jpeg': (picture) => picture.toColourspace('cmyk').jpeg(),
  png: (picture) => picture.png(),
  'png of few colours': (picture) => picture.png({ palette: true }),
  'interlaced png': (picture) => picture.png({ progressive: true }),
  'webp with loss': (picture) => picture.webp(),
  'webp without loss': (picture) => picture.webp({ lossless: true }),
  'webp seen through': (picture) => picture.ensureAlpha(0.5).webp(),
  'webp with a profile': (picture) => picture.withIccProfile('p3').webp(),
};

test.each(Object.keys(forms))('%s: the size is the decoder’s, and no part of the file passes for the whole', async (name) => {
  for (const [width, height] of [
    [1, 1],
    [37, 211],
    [640, 9],
  ] as const) {
    const bytes = await makePicture(width, height, forms[name]);
    const { format } = await sharp(bytes).metadata();
    expect(readPictureHeader(bytes)).toEqual({ format, width, height, isAnimated: false, isWhole: true });
    for (let length = 12; length < bytes.length; length += 1 + Math.floor(bytes.length / 50)) {
      expect(readPictureHeader(bytes.subarray(0, length))?.isWhole ?? false, `${length} of ${bytes.length}`).toBe(false);
    }
  }
});

test('what a camera adds is stepped over, thumbnails and all', async () => {
  const bytes = addCamera(await makePicture(80, 60), 6);
  const inside = Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe2, 0, 60]), bytes.subarray(0, 58), bytes.subarray(2)]);
  expect(readPictureHeader(inside)).toMatchObject({ width: 80, height: 60, isWhole: true });
});

test('what moves is known by its header', async () => {
  const png = await makePicture(20, 20, (picture) => picture.png());
  expect(readPictureHeader(addChunk(png, 'acTL', new Uint8Array([0, 0, 0, 2, 0, 0, 0, 0])))?.isAnimated).toBe(true);
  const frames = await Promise.all(['#f00', '#00f'].map((colour) => makePlain(20, 20, colour).png().toBuffer()));
  const webp = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(readPictureHeader(webp)).toMatchObject({ format: 'webp', width: 20, height: 20, isAnimated: true });
});

test('a vast picture tells its size without being decoded', () => {
  expect(readPictureHeader(makeVastPng(2000, 1000))).toEqual({ format: 'png', width: 2000, height: 1000, isAnimated: false, isWhole: true });
});

test('whatever the bytes are, the header is read without a fault and to an end', () => {
  const starts = ['\x89PNG\r\n\x1A\n\0\0\0\rIHDR', '\xFF\xD8\xFF', 'RIFF\x30\0\0\0WEBPVP8X\x0A\0\0\0', 'RIFF\xFF\xFF\xFF\xFFWEBPVP8L', ''];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const header = readPictureHeader(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      if (header !== null) expect([header.width >= 0, header.height >= 0]).toEqual([true, true]);
    }),
    { numRuns: 3000 },
  );
});
