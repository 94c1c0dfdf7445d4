import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keep } from '#search/text/simplify.ts';
import { drawPiece, hasFigures, hasLetters } from '../../testing/draw-text.ts';
import { makeIndex } from '../../testing/memory-index.ts';
import { findBorders } from '../../testing/memory-search.ts';
import { filterContaining, findContaining } from './find-containing.ts';
import { findRows, findTails } from './find-rows.ts';
import type { SearchIndex } from './index.ts';
import { parseQuestion } from './question.ts';

const make = (texts: readonly string[]): SearchIndex =>
  makeIndex({ locale: 'en', texts: texts.map((text, row) => ({ id: String(row), locale: 'en', title: '', parts: [['p1', text] as const] })) });

async function ask(typed: string, index: SearchIndex) {
  const pieces = parseQuestion(typed, keep, findBorders);
  const found = await findRows(pieces, index, (word) => [word.term]);
  const list = (rows: ReadonlySet<number> | undefined) => (rows === undefined ? null : [...rows].sort((a, b) => a - b));
  return { found, parts: pieces.map((piece) => list(found.parts.get(piece))), tails: async () => [...(await findTails(found, index)).values()].map(list) };
}

describe('findContaining', () => {
  test('the rows of a quoted piece are among those found, whatever was cut', () =>
    fc.assert(
      fc.asyncProperty(drawPiece(), async ({ texts, piece }) => {
        const index = make(texts);
        const [quoted] = parseQuestion(`《${piece}》`, keep, findBorders);
        if (quoted === undefined || /[《》]/.test(piece)) return;
        const { rows } = await findContaining(quoted, index, new Map());
        const left = await filterContaining(piece, rows, index);
        for (const [row, text] of texts.entries()) {
          if (hasLetters(text, piece)) expect(left.has(row), `${piece} in ${text}`).toBe(true);
          if (left.has(row)) expect(hasFigures(text, piece), `${piece} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 1500 },
    ));

  test('few rows are read rather than hundreds of words looked up', async () => {
    const many = Array.from({ length: 300 }, (_, row) => `unique${row}e and other words`);
    const index = make([...many, 'the employee police']);
    const asked: string[] = [];
    const watched: SearchIndex = {
      ...index,
      postings: { ...index.postings, findTerm: (term) => Promise.resolve(asked.push(term)).then(() => index.postings.findTerm(term)) },
    };
    expect((await ask('"e police"', watched)).parts).toEqual([[300]]);
    expect(asked.length).toBeLessThan(10);
  });

  test('many rows are told by their words alone', async () => {
    const index = make(Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? 'employee police' : 'the officer police')));
    const silent: SearchIndex = { ...index, loadText: () => Promise.reject(new Error('read')) };
    const { parts, found } = await ask('"oyee pol"', silent).catch(() => ({ parts: null, found: null }));
    expect(parts).toBeNull();
    expect(found).toBeNull();
    const sure = await ask('"ployee"', silent);
    expect(sure.parts[0]?.length).toBe(50);
    expect(sure.found.unsure).toEqual([]);
  });
});

describe('findRows', () => {
  test('a quoted phrase of many texts is left to be read later, one of few is read at once', async () => {
    const texts = Array.from({ length: 70 }, (_, row) => (row === 0 ? 'safe, streets' : 'safe streets'));
    const many = await ask('"safe streets"', make(texts));
    expect([many.parts[0]?.length, many.found.unsure.length]).toEqual([70, 1]);
    const few = await ask('"safe streets"', make(texts.slice(0, 20)));
    expect([few.parts[0]?.length, few.found.unsure.length]).toEqual([19, 0]);
  });

  test('a bare word that stands nowhere is looked for in others at once, one that stands somewhere only for a tail', async () => {
    const index = make(['southwest', 'south', 'north']);
    expect((await ask('outh', index)).parts).toEqual([[0, 1]]);
    const whole = await ask('south', index);
    expect(whole.parts).toEqual([null]);
    expect(await whole.tails()).toEqual([[0, 1]]);
    expect(await (await ask('反诈', index)).tails()).toEqual([]);
    expect(await (await ask('a longer line of words than any piece', index)).tails()).toEqual([]);
  });

  test('words that only ask are looked up where a phrase was typed, never at its ends', async () => {
    const list = async (typed: string, text: string) => [...(await ask(typed, make([text]))).found.finds.keys()].map(({ term }) => term).sort();
    expect(await list('state of union', 'state of union')).toEqual(['of', 'state', 'union']);
    expect(await list('state of union', 'union state')).toEqual(['state', 'union']);
    expect(await list('the state of union', 'the state of union')).toEqual(['of', 'state', 'union']);
    expect(await list('of union', 'of union')).toEqual(['union']);
  });
});
