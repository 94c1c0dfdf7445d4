import { expect, test } from 'vitest';
import type { Bilingual } from '#lib/locale.ts';
import { type ArticleWish, makeFiles, testDay } from '#testing/make.ts';
import { listPictures } from './list.ts';
import type { PictureFile } from './pictures.ts';
import { readArchive } from './read.ts';

const toPicture = (hash: string): PictureFile => ({ file: `${hash}.jpg`, hash, widths: [300], width: 300, height: 200 });
const photo = (name: string): string => `段。\n\n<Photo src="${name}" alt="图" caption="图" />`;

function read(wishes: readonly ArticleWish[], pictures: Readonly<Record<string, Readonly<Record<string, PictureFile | Bilingual>>>>) {
  const folders = new Map(Object.entries(pictures).map(([id, files]) => [id, new Map(Object.entries(files))]));
  const { archive, problems } = readArchive(makeFiles(wishes), { drafts: false, today: testDay, pictures: folders });
  return { published: listPictures(archive).map((picture) => picture.hash), said: problems.map(({ code, path }) => `${code} ${path.replace(/.*\//, '')}`) };
}

test('a picture of one language is placed, one of none is told of and not published', () => {
  const wish = { id: 'one', zhBody: photo('a.jpg'), enBody: photo('b.jpg') };
  expect(read([wish], { one: { 'a.jpg': toPicture('a'), 'b.jpg': toPicture('b'), 'c.jpg': toPicture('c') } })).toEqual({
    published: ['a', 'b'],
    said: ['W-PHOTO-UNUSED c.jpg'],
  });
});

test('while a text cannot be read, no picture is said to be unused', () => {
  const { said } = read([{ id: 'one', zhBody: 'export const x = 1', enBody: photo('b.jpg') }], { one: { 'a.jpg': toPicture('a'), 'b.jpg': toPicture('b') } });
  expect(said.filter((line) => line.startsWith('W-PHOTO'))).toEqual([]);
});

test('what is wrong with a picture is told even where no text places it, or none can be read', () => {
  const huge = { zh: '太大', en: 'too large' };
  expect(read([{ id: 'one' }], { one: { 'a.jpg': huge } }).said).toEqual(['E-BODY-PHOTO a.jpg', 'W-PHOTO-UNUSED a.jpg']);
  expect(read([{ id: 'one', zhBody: 'export const x = 1' }], { one: { 'a.jpg': huge } }).said).toContain('E-BODY-PHOTO a.jpg');
  expect(read([{ id: 'one', zhBody: photo('a.jpg'), enBody: photo('a.jpg') }], { one: { 'a.jpg': huge } }).said).toEqual([
    'E-BODY-PHOTO en.mdx',
    'E-BODY-PHOTO zh.mdx',
  ]);
});

test('of two copies in one folder the unused one is to go; two articles may share a picture, and it is published once', () => {
  const copies = { 'a.jpg': toPicture('a'), 'b.jpg': toPicture('a') };
  const wishes = ['one', 'two'].map((id) => ({ id, zhBody: photo('b.jpg'), enBody: photo('b.jpg') }));
  expect(read(wishes, { one: copies, two: { 'b.jpg': toPicture('a') } })).toEqual({ published: ['a'], said: ['E-PHOTO-TWICE a.jpg'] });
});

test('pictures of a withdrawn article are not published', () => {
  const zh = { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }] };
  expect(read([{ id: 'one', zh, en: null, zhBody: photo('a.jpg') }], { one: { 'a.jpg': toPicture('a') } })).toEqual({ published: [], said: [] });
});
