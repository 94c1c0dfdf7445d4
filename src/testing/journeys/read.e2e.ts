import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serveFolder } from '#desk/serve/serve.ts';
import { openBrowser } from '../browser.ts';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  const folder = process.env.ARCHIVE_SITE;
  if (folder === undefined || folder === '') throw new Error('ARCHIVE_SITE names no built site: run the tests with npm test');
  [browser, server] = await Promise.all([openBrowser(), serveFolder(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const kinds = [
  '',
  'articles/',
  'articles/2025-ouhai-safety-blueprint/',
  'articles/2025-wenling-drone-team/',
  'articles/2024-linhai-veterans-visit/',
  'topics/',
  'topics/anti-fraud/',
  'places/',
  'places/wenzhou/',
  'places/wenzhou/ouhai/',
  'places/hangzhou/xiacheng/',
  'dates/',
  'dates/2025/',
  'about/',
  'guide/',
  'contribute/',
  'search/',
] as const;
const pages = ['/', '/404.html', ...['zh', 'en'].flatMap((locale) => kinds.map((kind) => `/${locale}/${kind}`))];

describe('every kind of page, without JavaScript, on a narrow phone', () => {
  let page: Page;
  const foreign: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) foreign.push(request.url());
    });
  });

  test.each(pages)('%s', async (path) => {
    const response = await page.goto(`${server.address}${path}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(path === '/' || path === '/404.html' ? await page.locator('h1').count() : 1);
    const width = await page.locator('html').evaluate((root) => Math.max(root.scrollWidth, document.body.scrollWidth));
    expect(width, 'no sideways scrolling').toBeLessThanOrEqual(320);
    expect(await page.title()).not.toBe('');
    if (path.length > 4 && path !== '/404.html') {
      const locale = path.slice(1, 3);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh' ? 'zh-Hans' : 'en');
      const other = locale === 'zh' ? 'en' : 'zh';
      expect(
        await page
          .locator(`a[hreflang="${other === 'zh' ? 'zh-Hans' : 'en'}"]`)
          .first()
          .getAttribute('href'),
      ).toBe(path.replace(`/${locale}/`, `/${other}/`));
      expect(await page.locator('form[action] input[name="q"]').count()).toBeGreaterThan(0);
    }
    expect(foreign).toEqual([]);
  });

  test('an unknown address gets the page that helps', async () => {
    const response = await page.goto(`${server.address}/zh/nothing/here/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('a[href="/zh/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('a[href="/en/"]').count()).toBeGreaterThan(0);
  });
});

test('a citizen goes from the gateway to their district, reads, and changes the language', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  await page.locator('a[href="/zh/"]').first().click();
  await page.locator('a[href="/zh/places/"]').first().click();
  await page.locator('main a[href="/zh/places/wenzhou/ouhai/"]').first().click();
  expect(await page.locator('h1').textContent()).toContain('瓯海');
  await page.locator('main a[href="/zh/articles/2025-ouhai-safety-blueprint/"]').first().click();
  expect(await page.locator('main').textContent()).toContain('36.74万次');
  expect(await page.locator('main').textContent()).toContain('黄以帖');
  await page.locator('a[hreflang="en"]').first().click();
  expect(page.url()).toBe(`${server.address}/en/articles/2025-ouhai-safety-blueprint/`);
  expect(await page.locator('main').textContent()).toContain('367,400');
  const anchors = await page.locator('main [id^="p"]').evaluateAll((nodes) => nodes.map((node) => node.id).filter((id) => /^p\d+$/.test(id)));
  await page.goto(`${server.address}/zh/articles/2025-ouhai-safety-blueprint/#${anchors.at(-1)}`);
  expect(await page.locator('main [id^="p"]').evaluateAll((nodes) => nodes.map((node) => node.id).filter((id) => /^p\d+$/.test(id)))).toEqual(anchors);
  await context.close();
});
