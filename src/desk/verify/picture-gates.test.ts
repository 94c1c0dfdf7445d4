import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PictureFile } from '#archive/pictures.ts';
import { readArchive } from '#archive/read.ts';
import { makeFiles, testDay } from '#testing/make.ts';
import { addChunk, makePlain } from '#testing/make-picture.ts';
import { checkMetadata, checkPictures } from './picture-gates.ts';
import { findForeignParts } from './picture-parts.ts';

const plain = makePlain(64, 48, '#b45a3c');
const exif = { IFD0: { Artist: 'Zhang San' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 59/1 0/1' } };
const formats = ['avif', 'webp', 'png'] as const;
const make = (format: (typeof formats)[number], change: (picture: Sharp) => Sharp = (picture) => picture): Promise<Buffer> =>
  change(plain.clone()).toFormat(format).toBuffer();

describe.each(formats)('in a published %s', (format) => {
  test('nothing but the image passes', async () => {
    expect(findForeignParts(await make(format))).toEqual([]);
    expect(findForeignParts(await make(format, (picture) => picture.ensureAlpha(0.5)))).toEqual([]);
  });

  test.each([
    ['EXIF with a place', (picture: Sharp) => picture.withExif(exif)],
    ['XMP', (picture: Sharp) => picture.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')],
    ['a colour profile', (picture: Sharp) => picture.withIccProfile('p3')],
  ])('%s is found', async (_, plant) => {
    const bytes = await make(format, plant);
    expect(findForeignParts(bytes)).not.toEqual([]);
  });

  test('bytes behind the end and a file cut off are found', async () => {
    const bytes = await make(format);
    expect(findForeignParts(Buffer.concat([bytes, Buffer.from('GPS 27.98, 120.68')]))).not.toEqual([]);
    for (let length = 0; length < bytes.length; length += 7) expect(findForeignParts(bytes.subarray(0, length)), `${length}`).not.toEqual([]);
  });
});

test('texts, times and whatever nobody knows in a PNG are found, and any other kind of file', async () => {
  const png = await make('png');
  for (const name of ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'xxXx'])
    expect(findForeignParts(addChunk(png, name, Buffer.from('Author\0Zhang San')))).toEqual([name]);
  expect(findForeignParts(await plain.clone().jpeg().toBuffer())).toEqual(['?']);
  expect(findForeignParts(Buffer.from('<svg/>'))).toEqual(['?']);
});

describe('the gates for pictures', () => {
  const picture: PictureFile = { file: 'talk.jpg', hash: '0123456789abcdef', widths: [360, 500], width: 500, height: 300 };
  const photo = '一段。\n\n<Photo src="talk.jpg" alt="讲座" caption="讲座现场" />';
  const expected = [360, 500].flatMap((width) => [`pictures/0123456789abcdef-${width}.avif`, `pictures/0123456789abcdef-${width}.webp`]);
  const view = (files: Readonly<Record<string, Uint8Array>>, zh: Readonly<Record<string, unknown>> = {}) => {
    const folder = new Map([['talk.jpg', picture]]);
    const { archive } = readArchive(makeFiles([{ id: 'one', zh, en: null, zhBody: photo }]), {
      drafts: false,
      today: testDay,
      pictures: new Map([['one', folder]]),
    });
    const bytes = new Map(Object.entries(files));
    const readBytes = (path: string): Uint8Array => bytes.get(path) ?? new Uint8Array();
    const site = { sizes: new Map([...bytes].map(([path, { length }]) => [path, length])), read: () => '', readBytes };
    return { site, archive, hidden: new Set<string>() };
  };
  const whole = async () =>
    Object.fromEntries(await Promise.all(expected.map(async (path) => [path, await make(path.endsWith('avif') ? 'avif' : 'webp')] as const)));

  test('let what the articles place through', async () => {
    const site = view(await whole());
    expect([...checkPictures(site), ...checkMetadata(site)]).toEqual([]);
  });

  test('stop a picture that is missing, an original, and one of a withdrawn article', async () => {
    const { [expected[1] ?? '']: _, ...rest } = await whole();
    expect(checkPictures(view({ ...rest, 'pictures/talk.jpg': new Uint8Array(9) }))).toEqual([
      { code: 'I-STRAY', path: 'pictures/talk.jpg' },
      { code: 'I-PICTURE', path: expected[1] },
    ]);
    const withdrawn = view(await whole(), { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }] });
    expect(checkPictures(withdrawn).map(({ code }) => code)).toEqual(expected.map(() => 'I-STRAY'));
  });

  test('stop a picture with a place in it, wherever it lies', async () => {
    const planted = await make('webp', (picture) => picture.withExif(exif));
    expect(checkMetadata(view({ ...(await whole()), [expected[1] ?? '']: planted, 'cover.webp': planted }))).toEqual([
      { code: 'P-METADATA', path: expected[1], values: { what: 'EXIF' } },
      { code: 'P-METADATA', path: 'cover.webp', values: { what: 'EXIF' } },
    ]);
  });
});
