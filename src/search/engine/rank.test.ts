import { describe, expect, test } from 'vitest';
import { keep } from '#search/text/simplify.ts';
import { makeIndex } from '../../testing/memory-index.ts';
import { findBorders } from '../../testing/memory-search.ts';
import { findRows, findTails } from './find-rows.ts';
import { parseQuestion } from './question.ts';
import { type Alternative, type Findings, type Ranked, rankRows } from './rank.ts';

async function rank(
  typed: string,
  texts: readonly string[],
  wish: { isWide?: boolean; named?: readonly number[]; titles?: readonly string[] } = {},
): Promise<Ranked[]> {
  const index = makeIndex({
    locale: 'zh',
    texts: texts.map((text, row) => ({ id: String(row), locale: 'zh', title: '', parts: [['', wish.titles?.[row] ?? '题'] as const, ['p1', text] as const] })),
  });
  const pieces = parseQuestion(typed, keep, findBorders);
  const found = await findRows(pieces, index, (word) => [word.term]);
  const tails = wish.isWide ? await findTails(found, index) : found.tails;
  const alternatives: Alternative[] = wish.named === undefined ? [] : [{ words: pieces.flatMap(({ words }) => words), rows: new Set(wish.named) }];
  return rankRows({ ...found, tails, alternatives } satisfies Findings, index.catalogue);
}

const show = (ranked: readonly Ranked[]): string[] => ranked.map(({ row, match, standing, isTail }) => `${row} ${match} ${standing}${isTail ? ' tail' : ''}`);

describe('rankRows', () => {
  test('as typed, then all words somewhere, then some', async () => {
    expect(show(await rank('fire safety', ['safety first', 'safety from fire', 'fire safety', 'nothing']))).toEqual(['2 all 4', '1 all 1', '0 some 0']);
  });

  test('a Chinese name that stands somewhere is no match of all where only its characters are', async () => {
    expect(show(await rank('无人机中队', ['无人机中队', '无人看守，人机中、机中队']))).toEqual(['0 all 4', '1 some 0']);
    expect(show(await rank('网格员', ['网格员', '员工布网，格外小心']))).toEqual(['0 all 4']);
  });

  test('quoted pieces must all be there; what is bare beside them need not', async () => {
    expect(show(await rank('「反诈」 消防', ['消防', '反诈', '反诈消防']))).toEqual(['2 all 4', '1 some 0']);
    expect(show(await rank('「反诈」 「消防」', ['消防', '反诈', '反诈消防']))).toEqual(['2 all 4']);
    expect(show(await rank('"反诈" qqq', ['消防', '反诈']))).toEqual(['1 some 0']);
  });

  test('another name for it is a match of all, after those as typed', async () => {
    expect(show(await rank('瓯海', ['别处', '瓯海'], { named: [0] }))).toEqual(['1 all 4', '0 all 2']);
  });

  test('what stands only in longer words comes last, and only where it was looked for', async () => {
    const texts = ['southwest wind', 'south wind', 'wind'];
    expect(show(await rank('south', texts))).toEqual(['1 all 4']);
    expect(show(await rank('south', texts, { isWide: true }))).toEqual(['1 all 4', '0 some 0 tail']);
    // Where no text has the word itself, its parts are what was asked.
    expect(show(await rank('outh', texts))).toEqual(['0 all 3', '1 all 3']);
  });

  test('what stands nowhere hides nothing, and what only asks asks for nothing', async () => {
    expect(show(await rank('反诈 qqq', ['反诈', '消防']))).toEqual(['0 some 0']);
    expect(show(await rank('the 反诈', ['反诈', '消防']))).toEqual(['0 all 4']);
  });

  test('a row with a small share of what was asked is none', async () => {
    const texts = ['的 alpha bravo charlie delta echo foxtrot golf hotel', ...Array.from({ length: 60 }, () => 'common')];
    const typed = 'alpha golf bravo hotel charlie foxtrot delta common';
    expect(show(await rank(typed, texts))).toEqual(['0 some 0']);
  });

  test('words in the title, rarer words and words nearby count for more', async () => {
    const titled = await rank('反诈', ['反诈', '消防，反诈'], { titles: ['标题', '反诈'] });
    expect(titled[0]?.row).toBe(1);
    const far = `${'别的话'.repeat(60)}`;
    expect((await rank('消防 反诈', [`消防${far}反诈`, `消防的反诈${far}`]))[0]?.row).toBe(1);
    expect((await rank('rare common', ['common', 'rare', 'common', 'common'])).map(({ row }) => row)[0]).toBe(1);
  });

  test('equals stay newest first', async () => {
    expect((await rank('反诈', ['反诈', '反诈', '反诈'])).map(({ row }) => row)).toEqual([0, 1, 2]);
  });
});
