import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { listCharacters, mergeFonts } from './truetype.ts';

const require = createRequire(import.meta.url);
const toTtf = require('wawoff2/decompress.js') as (woff2: Uint8Array) => Promise<Uint8Array>;
const readSlice = async (slice: string) =>
  Buffer.from(await toTtf(await readFile(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${slice}-400-normal.woff2`))));

test('a merged font has the characters of all its sources and no other', async () => {
  const sources = [await readSlice('latin'), await readSlice('118'), await readSlice('4')];
  const wanted = new Set(sources.flatMap(listCharacters));
  expect(listCharacters(mergeFonts(sources, 'Test', 'Regular'))).toEqual([...wanted].sort((a, b) => a - b));
  expect(wanted).toContain('平'.codePointAt(0));
});

test('reading back what was written loses nothing', async () => {
  const once = mergeFonts([await readSlice('latin-ext')], 'Test', 'Regular');
  expect(mergeFonts([once], 'Test', 'Regular').equals(once)).toBe(true);
});

test('a character that two sources share is kept once', async () => {
  const latin = await readSlice('latin');
  expect(mergeFonts([latin, latin], 'Test', 'Regular').equals(mergeFonts([latin], 'Test', 'Regular'))).toBe(true);
});

test('no source is an error in both languages', () => {
  expect(() => mergeFonts([], 'Test', 'Regular')).toThrow(/字体.*fonts/);
});
