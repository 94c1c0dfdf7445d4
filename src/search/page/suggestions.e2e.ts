import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import zh from '#i18n/zh.json' with { type: 'json' };
import { createSuggestions, writeSuggestions } from '#search/names/create-suggestions.ts';
import type { Suggestion } from '#search/names/suggestions.ts';
import { openBrowser } from '#testing/browser.ts';
import { readSettings } from '../../settings.ts';

const root = process.cwd();
const { archive } = readArchive(readContentFiles(readSettings({}, root).folders), { drafts: false, today: '2026-11-22' });
const packed = Buffer.from(writeSuggestions(createSuggestions(archive, 'zh')));
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'";

const state: { browser?: Browser; page?: Page; asked: string[]; faults: string[]; isAbsent: boolean } = { asked: [], faults: [], isAbsent: false };
const getPage = (): Page => state.page as Page;

/** What the browser imports is the source itself, its types taken off and its imports made addresses. */
const toScript = (path: string): string =>
  stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'))
    .replace(/(from ')#/g, '$1/src/')
    .replace(/(from ')fflate/g, '$1/node_modules/fflate/esm/browser.js');

const start = `
import { startSuggestions } from '/src/search/page/suggestions.client.ts';
const words = ${JSON.stringify(zh)};
window.chosen = [];
window.submitted = 0;
document.querySelector('form').addEventListener('submit', (event) => { event.preventDefault(); window.submitted += 1; });
document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented) window.escaped = true; });
window.stop = startSuggestions(document.querySelector('input'), {
  locale: 'zh', url: '/suggest.bin', onChoose: (suggestion) => window.chosen.push(suggestion),
  t: (key, values = {}) => words[key].replace(/\\{(\\w+)\\}/g, (_, name) => values[name]),
});`;

const html = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/src/styles/site.css"><link rel="stylesheet" href="/src/styles/suggestions.css"><main class="frame">
<form class="search-box"><label class="unseen" for="q">词语</label><input id="q" type="search" name="q" autocomplete="off"><button>搜索</button></form><p><a href="#x">链接</a></p></main>
<script type="module" src="/start.js"></script></html>`;

beforeAll(async () => {
  state.browser = await openBrowser();
});
afterAll(async () => {
  await state.browser?.close();
});

beforeEach(async () => {
  await state.page?.close();
  const page = await (state.browser as Browser).newPage({ viewport: { width: 320, height: 640 }, hasTouch: true });
  page.setDefaultTimeout(10_000);
  Object.assign(state, { page, asked: [], faults: [], isAbsent: false });
  page.on('pageerror', (error) => state.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !state.isAbsent && state.faults.push(message.text()));
  await page.route('http://suggest.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    state.asked.push(pathname);
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': policy } });
    if (pathname === '/suggest.bin')
      return state.isAbsent ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'application/octet-stream', body: packed });
    if (pathname === '/start.js') return route.fulfill({ contentType: 'text/javascript', body: start });
    if (pathname.endsWith('.ts')) return route.fulfill({ contentType: 'text/javascript', body: toScript(pathname.slice(1)) });
    if (/\.(?:css|js)$/.test(pathname))
      return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body: readFileSync(join(root, pathname), 'utf8') });
    return route.fulfill({ status: 204 });
  });
  await page.goto('http://suggest.test/');
  await page.waitForFunction('window.stop !== undefined');
});

const type = async (text: string): Promise<void> => {
  await getPage().focus('#q');
  await getPage().keyboard.type(text);
};
const waitForList = (): Promise<unknown> => getPage().waitForSelector('[role=option]');
const listOptions = (): Promise<string[]> => getPage().locator('[role=option] .suggestion-text').allTextContents();
const isOpen = (): Promise<boolean> => getPage().locator('[role=listbox]').isVisible();
const findActive = (): Promise<string> =>
  getPage()
    .locator('[aria-selected=true] .suggestion-text')
    .allTextContents()
    .then((texts) => texts.join());
const listChosen = (): Promise<Suggestion[]> => getPage().evaluate('window.chosen');

test('nothing is asked for before the box is used, and then once', async () => {
  expect(state.asked).not.toContain('/suggest.bin');
  await type('ouhai');
  await waitForList();
  expect(state.asked.filter((path) => path === '/suggest.bin')).toHaveLength(1);
  expect(await listOptions()).toContain('瓯海区');
  expect(state.faults).toEqual([]);
});

test('it is a combobox with a list, and says how many there are', async () => {
  const box = getPage().locator('#q');
  expect(await box.getAttribute('role')).toBe('combobox');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await type('反诈');
  await waitForList();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  expect(
    await getPage()
      .locator(`#${await box.getAttribute('aria-controls')}`)
      .getAttribute('role'),
  ).toBe('listbox');
  const count = (await listOptions()).length;
  expect(await getPage().locator('[role=status]').textContent()).toBe(`${count} 条建议，用上下方向键选择。`);
  expect(await getPage().locator('[role=option]').first().textContent()).toMatch(/^反诈 主题 · \d+ 篇$/);
});

test('arrows go through the list and back to the box; Enter chooses, and does not search', async () => {
  await type('温');
  await waitForList();
  const options = await listOptions();
  expect(options.length).toBeGreaterThan(1);
  await getPage().keyboard.press('ArrowDown');
  expect(await findActive()).toBe(options[0]);
  expect(await getPage().locator('#q').getAttribute('aria-activedescendant')).toBe('q-suggestions-0');
  await getPage().keyboard.press('ArrowUp');
  expect(await getPage().locator('#q').getAttribute('aria-activedescendant')).toBeNull();
  await getPage().keyboard.press('ArrowUp');
  expect(await findActive()).toBe(options.at(-1));
  await getPage().keyboard.press('ArrowDown');
  await getPage().keyboard.press('ArrowDown');
  await getPage().keyboard.press('Enter');
  expect((await listChosen()).map(({ text }) => text)).toEqual([options[0]]);
  expect(await getPage().evaluate('window.submitted')).toBe(0);
  expect(await isOpen()).toBe(false);
  expect(await getPage().evaluate('document.activeElement.id')).toBe('q');
});

test('Enter without a choice searches; Escape and Tab close; Alt and the arrow open again', async () => {
  await type('温');
  await waitForList();
  await getPage().keyboard.press('Escape');
  expect([await isOpen(), await getPage().inputValue('#q'), await getPage().evaluate('window.escaped ?? false')]).toEqual([false, '温', false]);
  await getPage().keyboard.press('ArrowDown');
  expect(await isOpen()).toBe(false);
  await getPage().keyboard.press('Alt+ArrowDown');
  expect(await isOpen()).toBe(true);
  await getPage().keyboard.press('Enter');
  expect([await isOpen(), await getPage().evaluate('window.submitted'), await listChosen()]).toEqual([false, 1, []]);
  await type('州');
  await waitForList();
  await getPage().keyboard.press('Tab');
  expect([await isOpen(), await listChosen()]).toEqual([false, []]);
  await getPage().focus('#q');
  await getPage().keyboard.press('Escape');
  expect(await getPage().evaluate('window.escaped')).toBe(true);
});

test('a finger chooses, and a press on the list leaves the box its focus', async () => {
  await type('瓯海');
  await waitForList();
  await getPage().locator('[role=option]').first().tap();
  expect((await listChosen())[0]).toMatchObject({ id: 'ouhai', act: { type: 'choose', facet: 'district', value: 'ouhai' } });
  expect(await getPage().evaluate('document.activeElement.id')).toBe('q');
});

test('nothing happens while characters are being composed', async () => {
  await getPage().focus('#q');
  const session: CDPSession = await getPage().context().newCDPSession(getPage());
  await session.send('Input.imeSetComposition', { text: 'ou hai', selectionStart: 6, selectionEnd: 6 });
  await getPage().waitForTimeout(300);
  expect([await getPage().inputValue('#q'), await isOpen()]).toEqual(['ou hai', false]);
  await session.send('Input.insertText', { text: '瓯海' });
  await waitForList();
  expect([await getPage().inputValue('#q'), (await listOptions())[0]]).toEqual(['瓯海', '瓯海区']);
  for (const event of [
    { key: 'ArrowDown', isComposing: true },
    { key: 'ArrowDown', keyCode: 229 },
    { key: 'Escape', isComposing: true },
    { key: 'Enter', keyCode: 229 },
  ])
    await getPage().evaluate(
      (init) => document.querySelector('#q')?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
      event,
    );
  expect([await findActive(), await isOpen(), await listChosen()]).toEqual(['', true, []]);
});

test('at 320 pixels the list is as wide as the box and nothing runs over', async () => {
  await type('平安');
  await waitForList();
  const [list, width] = [await getPage().locator('[role=listbox]').boundingBox(), await getPage().evaluate('document.documentElement.scrollWidth')];
  expect(width).toBe(320);
  expect(list?.x).toBeGreaterThanOrEqual(0);
  expect((list?.x ?? 0) + (list?.width ?? 999)).toBeLessThanOrEqual(320);
  for (const option of await getPage().locator('[role=option]').all()) expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(state.faults).toEqual([]);
});

test('without its file the box is a plain one, and taking it back leaves the page as it was', async () => {
  state.isAbsent = true;
  await type('瓯海');
  await getPage().waitForTimeout(200);
  expect([await isOpen(), state.faults]).toEqual([false, []]);
  await getPage().evaluate('window.stop()');
  expect(await getPage().locator('[role=listbox], [role=combobox]').count()).toBe(0);
  expect(await getPage().locator('#q').getAttribute('autocomplete')).toBe('off');
});
