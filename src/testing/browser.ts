import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { renderFontsConf, writeFonts } from './fonts.ts';
import { unpackOnce } from './unpack.ts';

type Environment = Record<string, string | undefined>;
type Executable = { path: string; env: Environment };

/** What `openBrowser` needs of the machine; `isRunnable` says whether a program starts and answers `--version`. */
export type BrowserEffects = {
  platform: string;
  arch: string;
  env: Environment;
  cacheFolder: string;
  exists: (path: string) => boolean;
  isRunnable: (executable: Executable) => Promise<boolean>;
  launch: typeof chromium.launch;
  log: (line: string) => void;
};

const SYSTEM_PATHS: Record<string, readonly string[]> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
};
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];
const FLAGS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Opens a headless Chromium that draws Chinese: `CHROMIUM_PATH`, else the system's, else the one from the npm registry; throws when none can be had, and never skips. The caller closes it. */
export async function openBrowser(effects: BrowserEffects = createBrowserEffects()): Promise<Browser> {
  const { path, env } = await findExecutable(effects);
  const fonts = effects.platform === 'linux' ? { FONTCONFIG_FILE: await writeFontsConf(effects) } : {};
  return effects.launch({ executablePath: path, args: FLAGS, env: { ...env, ...fonts } });
}

/** Returns the machine as it is. */
export function createBrowserEffects(): BrowserEffects {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    cacheFolder: join(root, 'node_modules', '.cache'),
    exists: existsSync,
    isRunnable,
    launch: (options) => chromium.launch(options),
    log: (line) => process.stderr.write(`${line}\n`),
  };
}

async function findExecutable(effects: BrowserEffects): Promise<Executable> {
  const { env, platform, arch } = effects;
  if (env.CHROMIUM_PATH && !effects.exists(env.CHROMIUM_PATH)) {
    effects.log(`CHROMIUM_PATH 不存在，改用其他浏览器。 / CHROMIUM_PATH does not exist; looking for another browser. (${env.CHROMIUM_PATH})`);
  }
  for (const path of [env.CHROMIUM_PATH, ...(SYSTEM_PATHS[platform] ?? [])]) {
    // Ubuntu's chromium-browser may be a mere notice, so that to exist is not enough.
    if (path && effects.exists(path) && (await effects.isRunnable({ path, env }))) return { path, env };
  }
  if (platform !== 'linux' || arch !== 'x64') {
    throw browserError(
      `找不到 Chromium 或 Chrome，而 ${platform}-${arch} 没有可从 npm 安装的版本`,
      `no Chromium or Chrome was found, and npm has none for ${platform}-${arch}`,
    );
  }
  const folder = await unpackChromium(effects);
  const path = join(folder, 'chromium');
  const withLibraries = { ...env, LD_LIBRARY_PATH: [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
  for (const executable of [
    { path, env },
    { path, env: withLibraries },
  ]) {
    if (await effects.isRunnable(executable)) return executable;
  }
  throw browserError(
    `找不到系统的 Chromium，npm 提供的在这台机器上无法启动（${path}）`,
    `the system has no Chromium, and the one from npm does not start on this machine (${path})`,
  );
}

/** Unpacks @sparticuz/chromium: the program itself, and beside it in `lib` the libraries (NSS, NSPR, Expat) that bare machines lack. */
async function unpackChromium(effects: BrowserEffects): Promise<string> {
  const require = createRequire(import.meta.url);
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return unpackOnce(join(effects.cacheFolder, `chromium-${version}`), async (folder) => {
    effects.log('正在解开测试用浏览器… / Unpacking the test browser…');
    const { extract } = require('tar-fs') as { extract: (folder: string) => NodeJS.WritableStream };
    const unpack = (name: string, target: NodeJS.WritableStream) =>
      pipeline(createReadStream(join(home, 'bin', name)), createBrotliDecompress({ chunkSize: 2 ** 21 }), target);
    await unpack('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
    await unpack('al2023.tar.br', extract(folder));
  });
}

async function writeFontsConf({ cacheFolder, exists }: BrowserEffects): Promise<string> {
  const path = join(cacheFolder, 'fonts.conf');
  await mkdir(cacheFolder, { recursive: true });
  const folders = [await writeFonts(cacheFolder), ...FONT_FOLDERS.filter(exists)];
  const text = renderFontsConf(folders, join(cacheFolder, 'fontconfig'));
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return path;
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(temporary, text);
  await rename(temporary, path);
  return path;
}

function browserError(zh: string, en: string): Error {
  return new Error(
    `[E-ENV-BROWSER] ${zh}。请安装 Chromium（Debian：apt-get install chromium），或用 CHROMIUM_PATH 指明其路径。\n` +
      `[E-ENV-BROWSER] ${en}. Install Chromium (Debian: apt-get install chromium), or name its path in CHROMIUM_PATH.`,
  );
}

function isRunnable({ path, env }: Executable): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true); // elsewhere --version may open a window
  return new Promise((resolve) => {
    const child = spawn(path, ['--version'], { env: env as NodeJS.ProcessEnv, stdio: 'ignore', timeout: 30_000 });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
