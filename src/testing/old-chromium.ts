import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { unpackOnce } from './unpack.ts';

const name = 'chrome-aws-lambda';
const version = '8.0.2';
/** How long a start may take, in milliseconds. */
const patience = 20_000;
const sha512 = 'a4VEX6DknxISPqGLksZa/JuEnjc4nLXaG0BMp5c9qERvJ/eBHPUJ7oCRQQC+SxSxuxsEwxbBj2RBlCQbivnihg==';

/** Opens a page in Chromium 90, about as old as the browsers inside messengers. It is fetched from the npm registry into the system's temporary folder, once, and is no dependency of the project. It has no sandbox: only for our own pages. */
export async function openOldChromium(options: BrowserContextOptions = {}): Promise<{ browser: Browser; page: Page }> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`Chromium 90 只有 Linux x64 版。 / Chromium 90 is to be had for Linux on x64 only.`);
  const folder = await unpackOnce(join(tmpdir(), `pingan-${name}-${version}`), fetchChromium);
  // In a single process it may never open a page when the machine is busy; yet some machines let it run in no other way.
  return openPage(folder, [], options).catch(() => openPage(folder, ['--single-process'], options));
}

async function openPage(folder: string, flags: readonly string[], options: BrowserContextOptions): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...flags, '--no-zygote', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: { ...process.env, LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') },
    timeout: patience,
  });
  const timer = new AbortController();
  try {
    return { browser, page: await Promise.race([browser.newPage(options), failLater(timer.signal)]) };
  } catch (error) {
    await browser.close();
    throw error;
  } finally {
    timer.abort();
  }
}

async function failLater(signal: AbortSignal): Promise<never> {
  await sleep(patience, undefined, { signal });
  throw new Error('Chromium 90 opens no page');
}

async function fetchChromium(folder: string): Promise<void> {
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--silent', `${name}@${version}`], { cwd: folder });
  const archive = join(folder, `${name}-${version}.tgz`);
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== sha512) throw new Error(`${name} ${version}: sha512 ${found}, not ${sha512}`);
  const { extract } = createRequire(import.meta.url)('tar-fs') as { extract: (folder: string) => NodeJS.WritableStream };
  await mkdir(join(folder, 'parts'));
  await pipeline(createReadStream(archive), createGunzip(), extract(join(folder, 'parts')));
  const part = (file: string) => createReadStream(join(folder, 'parts', 'package', 'bin', file)).pipe(createBrotliDecompress());
  await pipeline(part('chromium.br'), createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
  // It holds a folder `lib`, with libraries that bare machines lack.
  await pipeline(part('aws.tar.br'), extract(folder));
  await Promise.all([archive, join(folder, 'parts')].map((path) => rm(path, { recursive: true })));
}
