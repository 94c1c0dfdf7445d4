import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import sharp from 'sharp';
import type { Bilingual } from '#lib/locale.ts';
import type { Picture } from '#markdown/context.ts';
import { toPictureUrl } from '../urls.ts';
import type { ContentFile } from './files.ts';

/** A picture fit to be published, and the file it is made from. */
export interface PictureFile extends Picture {
  readonly file: string;
  /** The first 16 hexadecimal digits of the file's SHA-256: the name it is published under. */
  readonly hash: string;
}

/** Pictures by article id and file name; a text says why one cannot be used. */
export type Pictures = ReadonlyMap<string, ReadonlyMap<string, PictureFile | Bilingual>>;

/** The widest a picture is published, in pixels. */
export const publishedWidth = 1600;
const maximumBytes = 20 * 1024 * 1024;
const maximumPixels = 40_000_000;
const formats: Readonly<Record<string, RegExp>> = { jpeg: /\.jpe?g$/, png: /\.png$/, webp: /\.webp$/ };

/** Reads every picture beside an article: its size from the header first, then decodes it whole, so that a broken one is found here and not by a reader. */
export async function readPictures(files: readonly ContentFile[]): Promise<Pictures> {
  const pictures = new Map<string, Map<string, PictureFile | Bilingual>>();
  for (const file of files) {
    if (file.bytes instanceof Uint8Array || !('picture' in file.bytes)) continue;
    const id = file.parts[2] ?? '';
    const folder = pictures.get(id) ?? new Map<string, PictureFile | Bilingual>();
    folder.set(basename(file.path), await readPicture(file.bytes.picture, file.bytes.read));
    pictures.set(id, folder);
  }
  return pictures;
}

async function readPicture(path: string, read: () => Uint8Array): Promise<PictureFile | Bilingual> {
  const bytes = read();
  if (bytes.length > maximumBytes) return { zh: '文件超过 20 MB', en: 'the file is larger than 20 MB' };
  try {
    const header = await sharp(bytes, { limitInputPixels: maximumPixels }).metadata();
    if (formats[header.format]?.test(path) !== true) return { zh: `内容其实是 ${header.format}`, en: `it is really ${header.format}` };
    if (header.width * header.height > maximumPixels) return { zh: '超过 4000 万像素', en: 'it has more than 40 megapixels' };
    if ((header.pages ?? 1) > 1) return { zh: '是动图', en: 'it is animated' };
    await sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'truncated' }).stats();
    const { width, height } = header.autoOrient;
    const scale = Math.min(1, publishedWidth / width);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return { file: path, hash, url: toPictureUrl(hash), width: Math.round(width * scale), height: Math.round(height * scale) };
  } catch {
    return { zh: '文件损坏或不是图片', en: 'the file is damaged or no picture' };
  }
}

/** Renders a picture as it is published: upright, at most `publishedWidth` wide, WebP, with no metadata of any kind. */
export async function renderPicture(picture: Pick<PictureFile, 'file'>): Promise<Uint8Array> {
  return sharp(picture.file, { limitInputPixels: maximumPixels, failOn: 'truncated' })
    .autoOrient()
    .resize({ width: publishedWidth, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
