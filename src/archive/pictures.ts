import { basename } from 'node:path';
import type { Bilingual } from '#lib/locale.ts';
import type { Picture } from '#markdown/context.ts';
import type { ContentFile } from './files.ts';
import { damaged, findPictureFault, maximumPictureBytes, toTooLarge } from './picture-faults.ts';

/** A picture fit to be published, and the file it is made from. */
export interface PictureFile extends Picture {
  readonly file: string;
}

/** Pictures by article id and file name; a text says why one cannot be used. */
export type Pictures = ReadonlyMap<string, ReadonlyMap<string, PictureFile | Bilingual>>;

/** Reads every picture beside an article: its header first, and only what that lets through is decoded. */
export async function readPictures(files: readonly ContentFile[]): Promise<Pictures> {
  const pictures = new Map<string, Map<string, PictureFile | Bilingual>>();
  for (const { parts, path, bytes } of files) {
    if (bytes instanceof Uint8Array || !('picture' in bytes)) continue;
    const id = parts[2] ?? '';
    const folder = pictures.get(id) ?? new Map<string, PictureFile | Bilingual>();
    const name = basename(path);
    folder.set(name, bytes.size > maximumPictureBytes ? toTooLarge(bytes.size) : await readPicture(name, bytes.picture, bytes.read()));
    pictures.set(id, folder);
  }
  return pictures;
}

async function readPicture(name: string, file: string, bytes: Uint8Array): Promise<PictureFile | Bilingual> {
  const fault = findPictureFault(name, bytes);
  if (fault !== null) return fault;
  // Most articles have no picture and are checked at each save: only a picture waits for sharp to start.
  const { listWidths, measurePicture, toPictureHash } = await import('./render-picture.ts');
  try {
    const size = await measurePicture(bytes);
    const widths = listWidths(size.width);
    const width = widths.at(-1) ?? size.width;
    return { file, hash: toPictureHash(bytes), widths, width, height: Math.max(1, Math.round((size.height * width) / size.width)) };
  } catch {
    return damaged;
  }
}
