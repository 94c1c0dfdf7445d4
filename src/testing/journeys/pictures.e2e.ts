import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serveFolder } from '#desk/serve/serve.ts';
import { findForeignParts } from '#desk/verify/picture-parts.ts';
import { openBrowser } from '../browser.ts';
import { addCamera, makePicture } from '../make-picture.ts';
import { runScript } from '../run-script.ts';

// An article with a wide picture, one taken upright by a camera, a small one, and a caption without any.
const id = '2024-fire-talk';
const facts = 'date: 2024-06-01\ncity: wenzhou\ndistrict: [ouhai]\ntopic: [fire-safety]\nkind: feature\ntext: retold\nstatus: published';
const photo = (name: string, alt: string): string => `<Photo src="${name}" alt="${alt}" caption="Caption ${name}" credit="Zhang San" />`;
const zh = `---\ntitle: 社区讲防火\nsummary: 一个社区讲了防火。\n${facts}\n---\n\n第一段。\n\n${photo('wide.jpg', '四色的宽图')}\n\n第二段。\n\n${photo('tall.jpg', '竖图')}\n\n${photo('small.png', '小图')}\n\n<Photo caption="没有图" />\n\n末段。\n`;
const en = `---\ntitle: A talk on fire safety\nsummary: A talk was held.\ntranslator: editors\n---\n\nOne.\n\n${photo('wide.jpg', 'A wide picture of four colours')}\n\nTwo.\n\n${photo('tall.jpg', 'A tall picture')}\n\n${photo('small.png', 'A small picture')}\n\n<Photo caption="No picture" />\n\nThe end.\n`;

let work = '';
let site = '';
let browser: Browser;
let server: Server;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'pingan-pictures-'));
  site = join(work, 'dist');
  const folder = join(work, 'content/articles/2024', id);
  mkdirSync(folder, { recursive: true });
  const files = {
    'zh.mdx': zh,
    'en.mdx': en,
    'wide.jpg': addCamera(await makePicture(2400, 1500), 1),
    'tall.jpg': addCamera(await makePicture(1200, 900), 6),
    'small.png': await makePicture(240, 160, (picture) => picture.png()),
  };
  for (const [name, what] of Object.entries(files)) writeFileSync(join(folder, name), what);
  const { code, errors } = await runScript('build', [], { ARCHIVE_CONTENT: join(work, 'content'), ARCHIVE_OUT: site });
  expect([code, errors]).toEqual([0, '']);
  [browser, server] = await Promise.all([openBrowser(), serveFolder(site)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true, force: true });
});

test('each picture is published once in each width and format, as an image and nothing else; no original is', async () => {
  const names = readdirSync(join(site, 'pictures'));
  const widths = names.map((name) => /^[0-9a-f]{16}-(\d+)\.(avif|webp)$/.exec(name)?.slice(1).join());
  expect(widths.toSorted()).toEqual([1440, 1080, 900, 720, 720, 360, 360, 240].flatMap((width) => [`${width},avif`, `${width},webp`]).toSorted());
  for (const name of names) {
    const bytes = readFileSync(join(site, 'pictures', name));
    expect(findForeignParts(bytes), name).toEqual([]);
    expect(bytes.includes('Secret'), name).toBe(false);
    expect((await sharp(bytes).metadata()).width).toBe(Number(/-(\d+)\./.exec(name)?.[1]));
  }
  const all = readdirSync(site, { recursive: true }) as string[];
  expect(all.filter((name) => /\.(?:jpe?g|png|webp|avif)$/.test(name) && !name.startsWith('pictures/') && !name.startsWith('icon'))).toEqual([]);
});

describe.each([
  { screen: 'a phone of 360 px', width: 360, dots: 1, shown: 328, file: 360 },
  { screen: 'a phone of 360 px, three dots a pixel', width: 360, dots: 3, shown: 328, file: 1080 },
  { screen: 'a desk of 1280 px', width: 1280, dots: 1, shown: 648, file: 720 },
  { screen: 'a desk of 1280 px, two dots a pixel', width: 1280, dots: 2, shown: 648, file: 1440 },
])('on $screen', ({ width, dots, shown, file }) => {
  const open = async (): Promise<{ page: Page; asked: string[] }> => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: dots, javaScriptEnabled: true })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/pictures/')) asked.push(request.url().replace(/.*-/, ''));
    });
    return { page, asked };
  };

  test('the place is kept before the picture comes, and nothing moves when it does', async () => {
    const { page } = await open();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pictures/**', async (route) => {
      await held;
      await route.continue();
    });
    await watchShifts(page);
    await page.goto(`${server.address}/zh/articles/${id}/`, { waitUntil: 'domcontentloaded' });
    const measure = () =>
      page
        .locator('.photo img')
        .evaluateAll((images) => images.map((image) => [image.clientWidth, image.clientHeight, Math.round(image.getBoundingClientRect().top + scrollY)]));
    // The document may be read before its stylesheet has come; what a reader sees waits for it.
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every((link) => link.sheet !== null));
    const before = await measure();
    expect(before.map(([w]) => w)).toEqual([shown, shown, 240]);
    expect(before.map(([w = 0, h = 0]) => Math.round((h / w) * 100))).toEqual([63, 133, 67]);
    release();
    await seeAll(page);
    expect(await measure()).toEqual(before);
    expect(await countShifts(page)).toBe(0);
    await page.context().close();
  });

  test('the browser takes the AVIF that fits, and no other file', async () => {
    const { page, asked } = await open();
    await page.goto(`${server.address}/en/articles/${id}/`);
    await seeAll(page);
    const images = await page
      .locator('.photo img')
      .evaluateAll((all) =>
        all.map((image) => [(image as HTMLImageElement).currentSrc.replace(/.*-/, ''), (image as HTMLImageElement).alt, image.getAttribute('loading')]),
      );
    const tall = Math.min(file, 900);
    expect(images).toEqual([
      [`${file}.avif`, 'A wide picture of four colours', 'lazy'],
      [`${tall > 720 ? 900 : tall}.avif`, 'A tall picture', 'lazy'],
      ['240.avif', 'A small picture', 'lazy'],
    ]);
    expect(asked.toSorted()).toEqual(images.map(([name]) => name).toSorted());
    expect(await page.locator('.photo-absent').count()).toBe(1);
    expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

test('a place planted in one published picture stops the release', async () => {
  const planted = join(work, 'planted');
  cpSync(site, planted, { recursive: true });
  const name = readdirSync(join(site, 'pictures')).find((each) => each.endsWith('.webp')) ?? '';
  const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 59/1 0/1' } };
  writeFileSync(
    join(planted, 'pictures', name),
    await sharp(join(site, 'pictures', name))
      .withExif(gps)
      .webp()
      .toBuffer(),
  );
  const verify = (folder: string) => runScript('verify', [folder], { ARCHIVE_CONTENT: join(work, 'content') });
  expect((await verify(site)).code).toBe(0);
  const { code, errors } = await verify(planted);
  expect(code).toBe(5);
  expect(errors).toMatch(new RegExp(`^\\[P-METADATA\\] pictures/${name}: 图片里有图像以外的数据（EXIF）`));
});

test('without width and height the page would move: the test above sees it', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.route('**/pictures/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.route(/\/articles\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ (?:width|height)="\d+"/g, '') });
  });
  await watchShifts(page);
  await page.goto(`${server.address}/zh/articles/${id}/`);
  await seeAll(page);
  expect(await countShifts(page)).toBeGreaterThan(0);
  await page.close();
});

test('a browser that reads no AVIF gets WebP, and one that reads no srcset a plain picture', async () => {
  const page = await browser.newPage();
  await page.route(/\/articles\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('image/avif', 'image/none') });
  });
  await page.goto(`${server.address}/zh/articles/${id}/`);
  await seeAll(page);
  const sources = await page.locator('.photo img').evaluateAll((all) => all.map((image) => (image as HTMLImageElement).currentSrc.replace(/.*-/, '')));
  expect(sources).toEqual(['720.webp', '720.webp', '240.webp']);
  const plain = await page.locator('.photo img').evaluateAll((all) => all.map((image) => (image.getAttribute('src') ?? '').replace(/.*-/, '')));
  expect(plain).toEqual(sources);
  await page.close();
});

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  });
}

function countShifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length);
}

/** Scrolls through the page as a reader does, until every picture is there. */
async function seeAll(page: Page): Promise<void> {
  for (const image of await page.locator('.photo img').all()) {
    await image.scrollIntoViewIfNeeded();
    await image.evaluate((node) => (node as HTMLImageElement).decode());
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
