import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../browser.ts';
import { makeArchive } from '../../make.ts';
import { measureVisit } from './cost.ts';
import { createKeeper } from './keeper.ts';
import { createNaming, measureLiteral } from './literal.ts';
import { type Meter, openMeter } from './meter.ts';
import { openReader } from './reader.ts';
import { readStockNames, writeStock } from './stock.ts';
import { createShelf } from './texts.ts';

const keeper = createKeeper(openBrowser);
const folder = mkdtempSync(join(tmpdir(), 'pingan-bench-'));
const open = { line: { milliseconds: 0, kilobits: 0 } };
const meters: Meter[] = [];

/** A page that keeps to contract, and misbehaves when asked to. */
const page = `<!doctype html><html lang="zh"><main><form><input name="q"></form><section data-state="idle" data-total="0"></section></main><script>
const region = document.querySelector('section');
const run = async () => {
  const q = new URLSearchParams(location.search).get('q');
  region.dataset.state = 'busy';
  if (q === 'hang') return;
  if (q === 'leave') return location.assign('about:blank');
  const data = await (await fetch('/data.json?' + q)).json();
  region.replaceChildren(...data.map((id) => { const item = document.createElement('p'); item.dataset.article = id; return item; }));
  region.dataset.total = String(data.length);
  region.dataset.state = q === 'fail' ? 'failed' : 'done';
};
addEventListener('popstate', run);
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', '?q=' + encodeURIComponent(document.querySelector('input').value));
  run();
});
</script></html>`;

beforeAll(async () => {
  mkdirSync(join(folder, 'stub/zh/search'), { recursive: true });
  writeFileSync(join(folder, 'stub/zh/search/index.html'), page);
  writeFileSync(join(folder, 'stub/data.json'), JSON.stringify(['one', 'two']).padEnd(5000));
  meters.push(await openMeter(join(folder, 'stub'), open.line));
});

afterAll(async () => {
  await keeper.close();
  for (const meter of meters) await meter.close();
  rmSync(folder, { recursive: true, force: true });
});

test('queries are asked one after another in one page; what fails, hangs or goes away is a failure, and the rest is asked all the same', async () => {
  const [meter] = meters as [Meter];
  const reader = openReader(keeper, meter, 500);
  const replies = await reader.ask('zh', ['q=a', 'q=fail', 'q=b', 'q=hang', 'q=leave', 'q=c']);
  expect(replies.map((reply) => ('failed' in reply ? reply.failed.slice(0, 10) : reply.ids))).toEqual([
    ['one', 'two'],
    expect.stringContaining('data-state'),
    ['one', 'two'],
    expect.stringContaining('data-state'),
    expect.any(String),
    ['one', 'two'],
  ]);
  expect(replies[4]).toHaveProperty('failed');
  // The browser may die at any moment.
  await (await keeper.find()).close();
  expect(await reader.ask('zh', ['q=a'])).toMatchObject([{ ids: ['one', 'two'], total: 2 }]);
  await reader.close();
});

test('a visit counts the page apart from the query, bytes as they come and as they lie', async () => {
  const [meter] = meters as [Meter];
  const reader = openReader(keeper, meter, 2000);
  const visit = await measureVisit(reader, meter, 'zh', ['a', 'b']);
  expect(visit.failed).toEqual([]);
  expect(visit.page.requests).toBeGreaterThanOrEqual(1);
  expect(visit.done).toMatchObject({ requests: 1, size: 5000 });
  expect(visit.done?.bytes).toBeLessThan(600);
  expect(visit.later).toMatchObject([{ requests: 1, size: 5000 }]);
  const failing = await measureVisit(reader, meter, 'zh', ['fail', 'b']);
  expect(failing).toMatchObject({ done: null, first: null, later: [] });
  expect(failing.failed).toHaveLength(1);
});

test('a slow line makes slow answers', async () => {
  const slow = await openMeter(join(folder, 'stub'), { milliseconds: 200, kilobits: 0 });
  meters.push(slow);
  const visit = await measureVisit(openReader(keeper, slow, 2000), slow, 'zh', ['a']);
  expect(visit.done?.milliseconds).toBeGreaterThanOrEqual(200);
});

test('stock Pagefind finds what it can, and what it finds is told by name', async () => {
  const archive = makeArchive([
    { id: 'one', zhBody: '无人机中队起飞。', enBody: 'Drones took off.' },
    { id: 'two', zhBody: '调解员来到社区。', enBody: 'A mediator came.' },
  ]);
  const stock = join(folder, 'stock');
  await writeStock(archive, stock);
  const meter = await openMeter(stock, open.line);
  meters.push(meter);
  const reader = openReader(keeper, meter, 5000);
  const pieces = [
    { article: 'two', locale: 'en' as const, text: 'mediator came', quoted: '' },
    { article: 'one', locale: 'en' as const, text: 'mediator', quoted: '' },
  ];
  const fates = await measureLiteral(reader, createShelf(archive), pieces, createNaming(readStockNames(stock)), true);
  expect(fates).toMatchObject([
    { bare: true, inQuotes: true, isPure: true, isTrueCount: true, failed: [] },
    { bare: false, inQuotes: false, failed: [] },
  ]);
  await reader.close();
});
