import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { serveFolder } from '#desk/serve/serve.ts';
import { openBrowser } from '#testing/browser.ts';
import { readSettings } from '../src/settings.ts';
import { toArticleUrl, toHomeUrl } from '../src/urls.ts';
import { disk, print, printError } from './effects.ts';

// npm run pictures: draws README's picture of the built site again: the Chinese home page and an English article, side by side.
const settings = readSettings(process.env, process.cwd());
const file = resolve('.github/readme/home.png');
const size = { width: 900, height: 1000 };

if (!disk.exists(settings.out)) {
  printError('请先 npm run build。\nRun npm run build first.');
  process.exitCode = 3;
} else {
  const [server, browser] = await Promise.all([serveFolder(settings.out), openBrowser()]);
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
  const shots: Buffer[] = [];
  for (const url of [toHomeUrl('zh'), toArticleUrl('en', '2025-ouhai-safety-blueprint')]) {
    await page.goto(`${server.address}${url}`);
    shots.push(await page.screenshot());
  }
  await browser.close();
  await server.close();
  mkdirSync(resolve(file, '..'), { recursive: true });
  const canvas = sharp({ create: { width: size.width * 2 + 20, height: size.height, channels: 3, background: '#d8d2c4' } });
  const left = [0, size.width + 20];
  await canvas
    .composite(shots.map((input, index) => ({ input, left: left[index] ?? 0, top: 0 })))
    .png({ palette: true, colours: 64 })
    .toFile(file);
  print(file);
}
