import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadArchive } from '#archive/load.ts';
import { codes } from '#schema/codes.ts';
import { makeArchive } from '../../make.ts';
import { placeTable } from '../bench.ts';
import { toPart, toQuantile, toShare } from './figure.ts';
import { writeMadeArchive } from './made-archive.ts';
import { readWish } from './options.ts';
import { rate } from './quality.ts';
import { createRandom, drawNumber } from './random.ts';
import type { Reply } from './reader.ts';
import { createShelf, toStrict } from './texts.ts';

const archive = makeArchive([
  { id: 'one', zhBody: '民警阻断诈骗 2,308.24 万元。\n\n无人机中队“起飞”。', enBody: 'Police stopped scams.\n\nDrones took off.' },
  { id: 'two', zhBody: '调解员来到社区。', en: null },
]);
const shown = (ids: readonly string[]): Reply => ({ ids, total: ids.length, all: null, done: 1, first: 1, begin: 0 });
const questions = [
  { id: 'a', words: { zh: '一' }, answers: ['x', 'y'] },
  { id: 'b', words: { zh: '二' }, answers: ['z'] },
  { id: 'c', words: { zh: '三' }, answers: ['z'] },
];

test('one seed, one sequence; another seed, another', () => {
  const draw = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => drawNumber(random, 1, 1000));
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(new Set(draw(7)).size).toBeGreaterThan(15);
});

test('the shelf knows who holds a piece, whatever its width and commas', () => {
  const shelf = createShelf(archive);
  expect([...shelf.find('２３０８.24万', 'zh')]).toEqual(['one']);
  expect(shelf.isIn('队，起飞', 'one')).toBe(false);
  expect(shelf.isIn('队，起飞', 'one', true)).toBe(true);
  expect(shelf.count('杭州市')).toBe(2);
  expect(shelf.find('杭州市', 'zh').size).toBe(0);
  expect(toStrict('A，b 1,234,567')).toBe('a,b 1234567');
  expect(toStrict('平安 温州，the  history')).toContain('平安温州,the history');
  expect(toStrict('history').includes(toStrict('is to'))).toBe(false);
});

test('recall, MRR and zeros; what failed counts as failed and not as zero', () => {
  const quality = rate(questions, [shown(['q', 'x']), shown([]), { failed: 'late' }]);
  expect(quality).toEqual({ asked: 3, failed: ['c: late'], recall: 0.25, reach: 0.25, mrr: 0.25, zero: 0.5 });
  expect(
    rate(
      questions,
      questions.map(() => ({ failed: 'late' })),
    ).zero,
  ).toBeNaN();
  const eleventh = shown([...'abcdefghij', 'z']);
  expect(rate(questions.slice(1, 2), [eleventh])).toMatchObject({ recall: 0, mrr: 0, zero: 0 });
});

test('a figure says all only of all', () => {
  expect([toPart(3, 3), toPart(2, 3), toPart(0, 0)]).toEqual(['all 3', '2 of 3', '–']);
  expect([toShare(1), toShare(0.9999), toShare(0), toShare(0.0001), toShare(Number.NaN)]).toEqual(['100 %', '99.9 %', '0 %', '0.1 %', '–']);
  expect([toQuantile([3, 1, 2], 0.5), toQuantile([5], 0.95)]).toEqual([2, 5]);
});

test('the options are held to their sense', () => {
  expect(readWish({})).toMatchObject({ docs: null, size: 3000, pieces: 1000, seed: 1, hasPeer: true, keep: null, isReused: false });
  expect(readWish({ docs: 'x', site: '/y', peer: 'none', line: '150,1600' })).toMatchObject({
    size: null,
    keep: '/y',
    isReused: true,
    hasPeer: false,
    line: { milliseconds: 150, kilobits: 1600 },
  });
  for (const given of [{ peer: 'x' }, { pieces: '-1' }, { size: 'x' }, { queries: 'x' }, { line: 'x' }])
    expect(() => readWish(given), JSON.stringify(given)).toThrow('--');
});

test('the table goes between its marks', () => {
  expect(placeTable('a <!-- bench:search -->old<!-- /bench:search --> b', 'search', 'new')).toBe('a <!-- bench:search -->\n\nnew\n\n<!-- /bench:search --> b');
  expect(placeTable('a', 'search', 'new')).toBeNull();
});

test('a made-up archive is accepted whole by the archive’s own reader, and one seed makes it the same', async () => {
  const folders = ['one', 'two'].map((name) => join(mkdtempSync(join(tmpdir(), 'pingan-made-')), name));
  const today = '2026-11-22';
  const own = await loadArchive({ content: 'content', fallback: 'content' }, { drafts: false, today });
  for (const folder of folders) writeMadeArchive(own.archive, folder, 60, 5);
  const read = async (folder: string) => loadArchive({ content: folder, fallback: 'content' }, { drafts: false, today });
  const [one, two] = await Promise.all(folders.map(read));
  for (const folder of folders) rmSync(dirname(folder), { recursive: true });
  expect(one?.problems.filter((problem) => codes[problem.code].level === 'error')).toEqual([]);
  expect(one?.archive.listed).toHaveLength(60);
  const tell = (archive = makeArchive([])) => archive.listed.map((id) => archive.articles.get(id)?.fingerprint);
  expect(tell(one?.archive)).toEqual(tell(two?.archive));
  const lengths = [...(one?.archive.articles.values() ?? [])].map((article) => article.editions.zh?.blocks.map((block) => block.text).join('').length ?? 0);
  expect(toQuantile(lengths, 0.5)).toBeGreaterThan(450);
  expect(toQuantile(lengths, 0.5)).toBeLessThan(900);
});
