import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPassage, createResult, toRuns } from '../../testing/fake-worker.ts';
import { listFound, parseFound, writeFound } from './found.ts';

describe('what was found, on its way to the article', () => {
  test('each piece once, the longest first, of the text’s own language', () => {
    const passages = [createPassage('在[反诈]中心', 'p1'), createPassage('[反诈中心]又[反诈]', 'p2'), createPassage('[anti-fraud] centre', 'p3', 'en')];
    const result = createResult({ id: 'x', title: toRuns('[瓯海]的蓝图'), passages });
    expect(listFound(result, 'zh')).toEqual(['反诈中心', '瓯海', '反诈']);
    expect(listFound(result, 'en')).toEqual(['anti-fraud']);
  });

  test('a word of which the beginning was found is taken whole', () => {
    const passages = [createPassage('the people’s mediation [committee]s of 200[5], [reform]', 'p1', 'en')];
    expect(listFound(createResult({ id: 'x', titleLocale: 'zh', passages }), 'en')).toEqual(['committees', 'reform', '2005']);
  });

  test('a lone character counts only where nothing longer was found', () => {
    expect(listFound(createResult({ id: 'x', title: toRuns('[网][网格]'), passages: [] }), 'zh')).toEqual(['网格']);
    expect(listFound(createResult({ id: 'x', title: toRuns('[网]格'), passages: [] }), 'zh')).toEqual(['网']);
  });

  test('an address made by hand is read too, in quotes of every shape', () => {
    expect(parseFound(' 反诈  瓯海 "scam calls" “平安 文库”「网格」 ')).toEqual(['反诈', '瓯海', 'scam calls', '平安 文库', '网格']);
    expect(parseFound('""')).toEqual([]);
    expect(parseFound('don’t')).toEqual(['don’t']);
  });

  test('pieces come back as they were written, as far as they fit', () => {
    const piece = fc.stringMatching(/^[\p{Script=Han}a-z0-9.,’-]{1,9}( [a-z]{1,9}){0,2}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(piece, { maxLength: 10 }), (pieces) => {
        const written = writeFound(pieces);
        expect(written.length).toBeLessThanOrEqual(200);
        expect(parseFound(written)).toEqual(written.length > 150 ? expect.any(Array) : pieces);
      }),
    );
  });
});
