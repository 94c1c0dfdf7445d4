import { expect, test } from 'vitest';
import { type BrowserEffects, openBrowser } from './browser.ts';

const bare: BrowserEffects = {
  platform: 'linux',
  arch: 'riscv64',
  env: {},
  cacheFolder: '/nowhere',
  exists: () => false,
  isRunnable: async () => false,
  launch: () => Promise.reject(new Error('launched')),
  log: () => {},
};

test('a machine without any browser is told what to install, in both languages', async () => {
  await expect(openBrowser(bare)).rejects.toThrow(/请安装 Chromium[\s\S]*Install Chromium/);
});

test('CHROMIUM_PATH comes before the system, and a program that does not run is passed over', async () => {
  const asked: string[] = [];
  const isRunnable: BrowserEffects['isRunnable'] = async ({ path }) => asked.push(path) === 3;
  const launch: BrowserEffects['launch'] = async (options) => Promise.reject(new Error(`launched ${options?.executablePath}`));
  const effects = { ...bare, platform: 'darwin', env: { CHROMIUM_PATH: '/mine' }, exists: () => true, isRunnable, launch };
  await expect(openBrowser(effects)).rejects.toThrow('launched /Applications/Google Chrome.app');
  expect(asked[0]).toBe('/mine');
});

test('a CHROMIUM_PATH that does not exist is said aloud', async () => {
  const lines: string[] = [];
  await expect(openBrowser({ ...bare, env: { CHROMIUM_PATH: '/typo' }, log: (line) => lines.push(line) })).rejects.toThrow();
  expect(lines.join()).toContain('/typo');
});
