import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { addCamera, makePicture, makePlain } from '#testing/make-picture.ts';
import { pictureFormats, renderPicture, toPictureHash } from './render-picture.ts';

const render = (bytes: Uint8Array, width: number, format: 'avif' | 'webp' = 'webp') => renderPicture(bytes, { hash: toPictureHash(bytes), width, format });
const readPixel = async (bytes: Uint8Array, left: number, top: number): Promise<number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  return [...data.subarray((top * info.width + left) * 3, (top * info.width + left) * 3 + 3)];
};
/** Two colours look alike where no channel is more than `by` apart. */
const isNear = (found: readonly number[], wanted: readonly number[], by = 8): boolean =>
  found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= by);

describe.each(pictureFormats)('as %s', (format) => {
  test('nothing of what camera and desk wrote is left, in the fields or in the bytes', async () => {
    const source = addCamera(await makePlain(400, 300, '#b45a3c').withIccProfile('p3').jpeg().toBuffer(), 1);
    const before = await sharp(source).metadata();
    expect([before.exif, before.xmp, before.iptc, before.icc].every((part) => part !== undefined)).toBe(true);
    expect(Buffer.from(source).includes('SecretMaker')).toBe(true);
    const bytes = await render(source, 360, format);
    const after = await sharp(bytes).metadata();
    expect(after).toMatchObject({ width: 360, height: 270, space: 'srgb', channels: 3 });
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation, after.comments].filter((part) => part !== undefined)).toEqual([]);
    for (const trace of ['Secret', 'Exif', 'EXIF', 'XMP', 'xmp', 'ICCP', 'rICC', 'prof', 'GPS', 'Photoshop', 'http'])
      expect(Buffer.from(bytes).includes(trace), trace).toBe(false);
  });

  test('the same bytes each time, whatever the number of threads', async () => {
    const source = await makePicture(1600, 1200);
    const first = await render(source, 1080, format);
    const threads = sharp.concurrency();
    for (const number of [1, 4, 7]) {
      sharp.concurrency(number);
      expect(Buffer.from(await render(source, 1080, format)).equals(first), `${number} threads`).toBe(true);
    }
    sharp.concurrency(threads);
  });

  test('never wider than it is', async () => {
    expect(await sharp(await render(await makePicture(200, 100), 360, format)).metadata()).toMatchObject({ width: 200, height: 100 });
  });
});

test('a picture that has changed since it was checked is not rendered', async () => {
  const bytes = await makePicture(20, 20);
  await expect(renderPicture(bytes, { hash: '0123456789abcdef', width: 20, format: 'webp' })).rejects.toThrow('has changed');
});

describe('what a reader sees is what was photographed', () => {
  const colour = [230, 40, 40] as const;
  const source = () => makePlain(64, 64, `rgb(${colour.join()})`);

  test.each([
    ['a JPEG in Display P3', () => source().withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }), 8],
    ['a PNG of 16 bits', () => source().toColourspace('rgb16').png(), 8],
    ['a PNG of 16 bits in Display P3', () => source().toColourspace('rgb16').withIccProfile('p3').png(), 8],
    ['a WebP in Display P3', () => source().withIccProfile('p3').webp({ lossless: true }), 8],
    // Print cannot show such a red: it comes back a little duller.
    ['a JPEG in CMYK with its profile', () => source().withIccProfile('cmyk').jpeg({ quality: 100 }), 24],
    ['a JPEG in CMYK without one', () => source().toColourspace('cmyk').jpeg({ quality: 100 }), 45],
  ])('%s', async (_, make, by) => {
    const bytes = await make().toBuffer();
    for (const format of pictureFormats) {
      const found = await readPixel(await render(bytes, 64, format), 32, 32);
      expect(isNear(found, colour, by), `${format}: ${found.join()}`).toBe(true);
    }
  });

  test('greys of 8 and 16 bits', async () => {
    for (const space of ['b-w', 'grey16']) {
      const bytes = await makePlain(64, 64, '#808080').toColourspace(space).png().toBuffer();
      expect(isNear(await readPixel(await render(bytes, 64), 32, 32), [128, 128, 128]), space).toBe(true);
    }
  });

  test('what is transparent becomes white, so that a dark page does not show through', async () => {
    const bytes = await sharp({ create: { width: 64, height: 64, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    for (const format of pictureFormats) expect(isNear(await readPixel(await render(bytes, 64, format), 32, 32), [255, 255, 255])).toBe(true);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a camera held as EXIF’s orientation %i says', async (orientation) => {
    // Upright: blue, 60 wide and 40 high, the upper left quarter red; stored as such a camera stores it.
    const red = await makePlain(30, 20, '#d00000').png().toBuffer();
    const upright = await makePlain(60, 40, '#0000d0')
      .composite([{ input: red, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const [angle, mirror] = ([[0], [0, 'flop'], [180], [0, 'flip'], [90, 'flop'], [270], [90, 'flip'], [90]] as const)[orientation - 1] ?? [0];
    const turned = sharp(await sharp(upright).rotate(angle).png().toBuffer());
    if (mirror !== undefined) turned[mirror]();
    const stored = addCamera(await turned.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer(), orientation);
    const bytes = await render(stored, 60);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 60, height: 40 });
    expect(isNear(await readPixel(bytes, 8, 8), [208, 0, 0], 16)).toBe(true);
    for (const [left, top] of [
      [50, 8],
      [8, 32],
      [50, 32],
    ] as const)
      expect(isNear(await readPixel(bytes, left, top), [0, 0, 208], 16)).toBe(true);
  });
});
