import type { ContentFile } from './files.ts';
import { type ContentFolders, readContentFiles } from './from-disk.ts';
import { readPictures } from './pictures.ts';
import { type ArchiveReading, type ReadOptions, readArchive } from './read.ts';

/** Reads a content folder whole: its files, its pictures, and the archive they make. */
export async function loadArchive(folders: ContentFolders, options: Omit<ReadOptions, 'pictures'>): Promise<ArchiveReading> {
  return readFiles(readContentFiles(folders), options);
}

/** Reads some files of a content folder with their pictures. */
export async function readFiles(files: readonly ContentFile[], options: Omit<ReadOptions, 'pictures'>): Promise<ArchiveReading> {
  return readArchive(files, { ...options, pictures: await readPictures(files) });
}
