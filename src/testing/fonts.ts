import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mergeFonts } from './truetype.ts';
import { unpackOnce } from './unpack.ts';

const FAMILY = 'Noto Sans SC';
const STYLES = { 400: 'Regular', 700: 'Bold' };

/** Resolves to a folder with one TrueType file per weight, merged from all slices of the installed @fontsource/noto-sans-sc; made once, then found again. */
export async function writeFonts(cacheFolder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@fontsource/noto-sans-sc/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return unpackOnce(join(cacheFolder, `noto-sans-sc-${version}-merged-1`), async (folder) => {
    const toTtf = require('wawoff2/decompress.js') as (woff2: Uint8Array) => Promise<Uint8Array>;
    for (const [weight, style] of Object.entries(STYLES)) {
      const slices: Buffer[] = [];
      for (const path of await listSlices(join(dirname(manifest), 'files'), weight)) {
        slices.push(Buffer.from(await toTtf(await readFile(path))));
      }
      await writeFile(join(folder, `noto-sans-sc-${weight}.ttf`), mergeFonts(slices, FAMILY, style));
    }
  });
}

/** Renders a fonts.conf that offers the fonts in `folders`, caches in `cacheFolder`, and draws Noto Sans SC wherever a family is generic or not there. */
export function renderFontsConf(folders: readonly string[], cacheFolder: string): string {
  const toXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${toXml(folder)}</dir>`),
    `  <cachedir>${toXml(cacheFolder)}</cachedir>`,
    '  <match target="pattern">',
    `    <edit name="family" mode="append" binding="strong"><string>${FAMILY}</string></edit>`,
    '  </match>',
    '</fontconfig>',
    '',
  ].join('\n');
}

/** Lists one weight's slices: scripts by name, Chinese by number, and last the handy single file, which lacks 5,700 of their characters but adds twenty. */
async function listSlices(folder: string, weight: string): Promise<string[]> {
  const order = (slice: string) => (slice === 'chinese-simplified' ? Number.MAX_SAFE_INTEGER : Number(slice) || 0);
  return (await readdir(folder))
    .flatMap((file) => {
      const [, slice, found] = file.match(/^noto-sans-sc-(.+)-(\d+)-normal\.woff2$/) ?? [];
      return slice && found === weight ? [{ rank: order(slice), path: join(folder, file) }] : [];
    })
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}
