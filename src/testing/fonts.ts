import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { mergeFonts } from './truetype.ts';

const FAMILY = 'Noto Sans SC';
const WEIGHTS = { 400: 'Regular', 700: 'Bold' } as const;

/** Writes one TrueType file per weight, merged from the numbered slices of the installed @fontsource/noto-sans-sc, and resolves to their folder; unpacks once, atomically. */
export async function writeFonts(cacheFolder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@fontsource/noto-sans-sc/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(cacheFolder, `noto-sans-sc-${version}-1`);
  if (await exists(folder)) return folder;
  const toTtf = require('wawoff2/decompress.js') as (woff2: Uint8Array) => Promise<Uint8Array>;
  const temporary = `${folder}.${process.pid}.tmp`;
  await mkdir(temporary, { recursive: true });
  try {
    for (const [weight, style] of Object.entries(WEIGHTS)) {
      const slices: Buffer[] = [];
      for (const path of await listSlices(join(dirname(manifest), 'files'), weight)) {
        slices.push(Buffer.from(await toTtf(await readFile(path))));
      }
      await writeFile(join(temporary, `noto-sans-sc-${weight}.ttf`), mergeFonts(slices, FAMILY, style));
    }
    await publishFolder(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** Renders a fonts.conf that offers the given folders, keeps its cache in `cacheFolder`, and draws every generic family with Noto Sans SC. */
export function renderFontsConf(folders: readonly string[], cacheFolder: string): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const aliases = ['sans-serif', 'serif', 'system-ui', 'monospace'].map(
    (family) => `  <alias binding="same"><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escape(folder)}</dir>`),
    `  <cachedir>${escape(cacheFolder)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

/** Renames a finished temporary folder into place; where another process was first, its identical result stays. */
export async function publishFolder(temporary: string, folder: string): Promise<void> {
  await rename(temporary, folder).catch(async (error) => {
    if (!(await exists(folder))) throw error;
  });
}

async function listSlices(folder: string, weight: string): Promise<string[]> {
  // The single "chinese-simplified" file comes last: it lacks 5,700 characters, but has twenty phonetic ones of its own.
  const slices = (await readdir(folder)).flatMap((file) => {
    const slice = file.match(/^noto-sans-sc-(.+)-(\d+)-normal\.woff2$/);
    return slice?.[1] && slice[2] === weight ? [{ slice: slice[1], file }] : [];
  });
  const order = ({ slice }: { slice: string }) => (slice === 'chinese-simplified' ? Number.POSITIVE_INFINITY : Number(slice) || 0);
  return slices.sort((a, b) => order(a) - order(b)).map(({ file }) => join(folder, file));
}

const exists = (path: string) => readdir(path).then(() => true, () => false);
