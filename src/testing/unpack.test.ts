import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackOnce } from './unpack.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'unpack-'));
});
afterEach(() => rm(home, { recursive: true }));

test('a folder is filled once', async () => {
  let fills = 0;
  const fill = (folder: string) => writeFile(join(folder, 'a'), String(++fills));
  await unpackOnce(join(home, 'deep', 'x'), fill);
  await unpackOnce(join(home, 'deep', 'x'), fill);
  expect(await readFile(join(home, 'deep', 'x', 'a'), 'utf8')).toBe('1');
});

test('overlapping runs agree on one whole folder', async () => {
  const fill = (folder: string) => writeFile(join(folder, 'a'), 'same');
  await Promise.all([1, 2, 3].map(() => unpackOnce(join(home, 'x'), fill)));
  expect(await readdir(home)).toEqual(['x']);
});

test('a failure leaves nothing that a later run could take for whole', async () => {
  const fill = async (folder: string) => {
    await writeFile(join(folder, 'half'), '');
    throw new Error('disk full');
  };
  await expect(unpackOnce(join(home, 'x'), fill)).rejects.toThrow('disk full');
  expect(await readdir(home)).toEqual([]);
});

test('what a killed run left is swept away, what a living one is writing is not', async () => {
  await mkdir(join(home, 'x.tmp-999999999-dead'));
  await mkdir(join(home, `x.tmp-${process.pid}-live`));
  await unpackOnce(join(home, 'x'), async () => {});
  expect((await readdir(home)).sort()).toEqual(['x', `x.tmp-${process.pid}-live`]);
});
