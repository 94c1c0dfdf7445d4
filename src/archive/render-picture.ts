import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { maximumPixels } from './picture-faults.ts';

/** The formats a picture is published in, the smaller files first. */
export const pictureFormats = ['avif', 'webp'] as const;
/** A format a picture is published in. */
export type PictureFormat = (typeof pictureFormats)[number];

/** The widths a picture is published in: the column of an article on phones and screens of one to three dots a pixel. */
const steps: readonly number[] = [360, 720, 1080, 1440];
const recipe = { avif: { quality: 50, effort: 3 }, webp: { quality: 78, effort: 4 } } as const;
const reading = { limitInputPixels: maximumPixels, failOn: 'error' } as const;

/** Decodes a picture whole, small and row by row, so that a broken one is found here and not by a reader; gives its size upright. Throws where it is damaged. */
export async function measurePicture(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number }> {
  const { autoOrient } = await sharp(bytes, reading).metadata();
  await sharp(bytes, reading).resize({ width: 32, height: 32, fit: 'inside' }).raw().toBuffer();
  return autoOrient;
}

/** Names a picture by its content and by what is done to it: other bytes never stand at an address that browsers keep for good. */
export function toPictureHash(bytes: Uint8Array): string {
  const how = JSON.stringify([recipe, sharp.versions.sharp]);
  return createHash('sha256').update(how).update(bytes).digest('hex').slice(0, 16);
}

/** Lists the widths a picture is published in, narrowest first; none is wider than the picture itself, nor almost the next. */
export function listWidths(width: number): number[] {
  const widest = steps.at(-1) ?? width;
  return width >= widest ? [...steps] : [...steps.filter((step) => step < width * 0.9), width];
}

/** Renders one published file: upright, sRGB, opaque on white, with no metadata of any kind; the same bytes on any number of cores. */
export async function renderPicture(
  bytes: Uint8Array,
  wish: { readonly hash: string; readonly width: number; readonly format: PictureFormat },
): Promise<Uint8Array> {
  if (toPictureHash(bytes) !== wish.hash) throw new Error('A picture has changed while the site was being built');
  // The AVIF encoder divides its work, and so its result, by the number of threads.
  sharp.concurrency(1);
  const { space } = await sharp(bytes, reading).metadata();
  const picture = sharp(bytes, reading).autoOrient();
  // libvips takes 16-bit colours to Display P3 first and would leave them there, unlabelled.
  if (space === 'rgb16') picture.pipelineColourspace('srgb');
  picture.resize({ width: wish.width, withoutEnlargement: true }).flatten({ background: '#fff' }).toColourspace('srgb');
  return wish.format === 'avif' ? picture.avif(recipe.avif).toBuffer() : picture.webp(recipe.webp).toBuffer();
}
