import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

const NOT_IN_ANY_FONT = '\u{f1234}';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto('data:text/html;charset=utf-8,<!doctype html><html lang="zh-Hans"><title>平安文库</title><p>平安</p></html>');
}, 120_000);

afterAll(() => browser?.close());

test('every character of a Chinese page is drawn with a glyph of its own', async () => {
  const characters = [...'平安文库瓯海区反诈椒江缙云衢州鄞浔嵊泗，。“”；：（）《》、—…年月日AbÀ09'];
  const drawings = await Promise.all(characters.map((character) => draw(character)));
  const missing = await draw(NOT_IN_ANY_FONT);
  expect(characters.filter((_, n) => drawings[n] === missing)).toEqual([]);
  expect(new Set(drawings).size).toBe(characters.length);
});

test('bold Chinese has strokes of its own, in every family an author may name', async () => {
  for (const family of ['sans-serif', 'serif', 'system-ui', '"PingFang SC", "Microsoft YaHei"']) {
    expect(await draw('平', `700 48px ${family}`)).not.toBe(await draw('平', `400 48px ${family}`));
  }
});

test('the page knows its own title', async () => {
  expect(await page.title()).toBe('平安文库');
});

function draw(character: string, font = '48px sans-serif'): Promise<string> {
  return page.evaluate(
    ({ character, font }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = font;
      context.fillText(character, 8, 50);
      return canvas.toDataURL();
    },
    { character, font },
  );
}
