import { expect, test } from 'vitest';
import { placeTable, toMarkdown, toMedian } from './bench.ts';
import { measureRun } from './measure.ts';

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(toMedian([3])).toBe(3);
  expect(toMedian([9, 1, 5])).toBe(5);
  expect(toMedian([1, 9, 3, 5])).toBe(4);
});

test('a table is put between its marks and replaces what stood there', () => {
  const page = 'a\n<!-- bench:desk -->\nold\n<!-- /bench:desk -->\nb\n';
  const once = placeTable(page, 'desk', 'new') ?? '';
  expect(once).toBe('a\n<!-- bench:desk -->\n\nnew\n\n<!-- /bench:desk -->\nb\n');
  expect(placeTable(once, 'desk', 'new')).toBe(once);
  expect(placeTable(page, 'search', 'new')).toBeNull();
  expect(toMarkdown({ columns: ['a', 'b'], rows: [['1|2', '3']], notes: ['c.'] })).toBe('| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n\nc.');
});

test('a run is measured with its children: their memory counts at the same time', async () => {
  const hold = 'const held = Buffer.alloc(200e6, 1); setTimeout(() => held.length, 1500)';
  const both = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}]); ${hold}; process.exitCode = 3; console.log('done')`;
  const cost = await measureRun(['-e', both]);
  expect(cost).toMatchObject({ code: 3, output: 'done\n' });
  expect(cost.milliseconds).toBeGreaterThan(1500);
  if (process.platform === 'linux') expect(cost.megabytes).toBeGreaterThan(400);
  if (process.platform === 'linux') expect(cost.processor).toBeGreaterThan(0);
});

test('a run can be cut short', async () => {
  expect((await measureRun(['-e', 'setTimeout(() => {}, 60_000)'], {}, 300)).code).toBeNull();
});
