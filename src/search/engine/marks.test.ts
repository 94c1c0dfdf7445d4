import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeParts } from '#search/text/listing.ts';
import { keep } from '#search/text/simplify.ts';
import { drawPiece } from '../../testing/draw-text.ts';
import { makeIndex } from '../../testing/memory-index.ts';
import { findBorders } from '../../testing/memory-search.ts';
import { findRows } from './find-rows.ts';
import { findMarks } from './marks.ts';
import { showOpening, showPassages, toRuns } from './passages.ts';
import { parseQuestion } from './question.ts';

/** The paragraphs of one article with what is marked in brackets. */
async function mark(typed: string, ...paragraphs: string[]): Promise<string[]> {
  const text = { id: 'x', locale: 'zh' as const, title: '', parts: paragraphs.map((part) => ['p1', part] as const) };
  const index = makeIndex({ locale: 'zh', texts: [text] });
  const pieces = parseQuestion(typed, keep, findBorders);
  const { finds } = await findRows(pieces, index, (word) => [word.term]);
  const parts = placeParts(text, keep);
  const marks = findMarks(parts, pieces, finds, 0);
  return parts.map((part) =>
    toRuns(part.text, 0, part.text.length, marks.get(part) ?? [])
      .map(({ text: run, isFound }) => (isFound ? `[${run}]` : run))
      .join(''),
  );
}

describe('marks', () => {
  test.each([
    ['无人机', '无人机中队，无人看守', ['[无人机]中队，无人看守']],
    ['反诈 网格', '反诈网格员', ['[反诈网格]员']],
    ['网', '网格，网', ['[网]格，[网]']],
    ['police station', 'The police came to the police station.', ['The police came to the [police] [station].']],
    ['station police', 'The police station.', ['The [police] [station].']],
    ['olice sta', 'The police station.', ['The p[olice] [sta]tion.']],
    ['"e to e"', 'employee to employee', ['employe[e] [to] [e]mployee']],
    ['24', '2024年24人，24.5', ['2024年[24]人，24.5']],
    ['「24」', '2024年24人', ['20[24]年[24]人']],
    ['2308', '追回2,308万', ['追回[2,308]万']],
    ['2,3', '追回2,308万', ['追回[2,308]万']],
    ['how many police', 'How the police', ['How the [police]']],
    ['“平，安”', '平，安', ['[平，安]']],
    ['V２G', 'Ｖ2G桩', ['[Ｖ2G]桩']],
    ['平 安', '平 安', ['[平] [安]']],
  ])('%s in %s', async (typed, text, marked) => expect(await mark(typed, text)).toEqual(marked));

  test('every paragraph has its own marks', async () => {
    expect(await mark('反诈', '反诈', '无', '防反诈骗')).toEqual(['[反诈]', '无', '防[反诈]骗']);
  });

  test('a quoted piece is marked at the letters that were typed, wherever it was cut out', () =>
    fc.assert(
      fc.asyncProperty(drawPiece(), async ({ texts, row, piece }) => {
        if (/["＂]/.test(piece) || !/[\p{L}\p{N}]/u.test(piece)) return;
        const [marked = ''] = await mark(`"${piece}"`, texts[row] ?? '');
        expect(marked.replace(/[[\]]/g, '')).toBe(texts[row]);
        expect(marked, `${piece} in ${texts[row]}`).toContain('[');
      }),
      { numRuns: 1500 },
    ));
});

describe('passages', () => {
  const show = (locale: 'zh' | 'en', typed: string, ...paragraphs: string[]) => {
    const text = { id: 'x', locale, title: '', parts: paragraphs.map((part, index) => [index === 0 ? '' : `p${index}`, part] as const) };
    const index = makeIndex({ locale, texts: [text] });
    const pieces = parseQuestion(typed, keep, findBorders);
    const parts = placeParts(text, keep);
    return findRows(pieces, index, (word) => [word.term]).then(({ finds }) => showPassages(parts, findMarks(parts, pieces, finds, 0), locale));
  };
  const long = '这里是一段没有什么可说的文字，'.repeat(12);

  test('three at most, in the order of the text, each with its paragraph, never the title', async () => {
    const passages = await show('zh', '反诈', '反诈的标题', `${long}反诈。`, `${long}无。`, `反诈开头，${long}`, `${long}反诈${long}`, `${long}反诈反诈。`);
    expect(passages.map(({ anchor }) => anchor)).toEqual(['p1', 'p3', 'p5']);
    expect(passages.map(({ isCutBefore, isCutAfter }) => [isCutBefore, isCutAfter])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    expect(passages.map(({ runs }) => runs.filter(({ isFound }) => isFound).map(({ text }) => text))).toEqual([['反诈'], ['反诈'], ['反诈反诈']]);
  });

  test('the opening where nothing is marked, and headings only where nothing else is', async () => {
    const [opening, ...rest] = await show('en', 'xylophone', 'Title', 'Short', 'A paragraph that is long enough to say something of itself.');
    expect(rest).toEqual([]);
    expect(opening).toMatchObject({ anchor: 'p2', isCutBefore: false, isCutAfter: false });
    expect((await show('zh', '反诈', '标题', '反诈', `${long}无。`)).map(({ anchor }) => anchor)).toEqual(['p1', 'p2']);
    expect(await show('zh', '反诈', '标题')).toEqual([]);
  });

  test('the runs of a passage are a stretch of its paragraph, which says truly where it is cut, and break no word', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('police ', 'station', ' wenzhou, ', '平安', '反诈', '，', '。', '𠮷', '2,308.24', ' ', '”'), { minLength: 1, maxLength: 120 }),
        fc.constantFrom('zh', 'en'),
        fc.constantFrom('反诈', 'police', '平安 station', '2308'),
        async (bits, locale, typed) => {
          const paragraph = bits.join('');
          for (const { runs, isCutBefore, isCutAfter, anchor } of await show(locale, typed, '标题', paragraph)) {
            const text = runs.map((run) => run.text).join('');
            expect(anchor).toBe('p1');
            expect(paragraph).toContain(text);
            if (!isCutBefore) expect(paragraph.trimStart().startsWith(text)).toBe(true);
            if (!isCutAfter) expect(paragraph.endsWith(text)).toBe(true);
            const places = [...Array(paragraph.length).keys()].filter((place) => paragraph.startsWith(text, place));
            const breaks = (place: number): boolean => /^[a-z]{2}$/.test(paragraph.slice(place - 1, place + 1)) && place > 0;
            if (text.length > 0) expect(places.some((place) => !breaks(place) && !breaks(place + text.length))).toBe(true);
            expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
            for (const [index, run] of runs.entries()) expect(run.text !== '' && run.isFound !== runs[index + 1]?.isFound).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    ));

  test('an opening is the paragraph’s beginning, unmarked', () => {
    const [part] = placeParts({ id: 'x', locale: 'zh', title: '', parts: [['p1', long]] }, keep);
    if (part === undefined) throw new Error('no part');
    const { runs, isCutBefore, isCutAfter } = showOpening(part, 'zh');
    expect([runs.length, isCutBefore, isCutAfter, runs[0]?.isFound]).toEqual([1, false, true, false]);
    expect(long.startsWith(runs[0]?.text ?? '-')).toBe(true);
  });

  test('marks that touch or lie over each other are one run', () => {
    const toMark = (start: number, end: number) => ({ start, end, term: 'x' });
    expect(toRuns('abcdef', 0, 6, [toMark(1, 3), toMark(2, 4), toMark(4, 5)])).toEqual([
      { text: 'a', isFound: false },
      { text: 'bcde', isFound: true },
      { text: 'f', isFound: false },
    ]);
    expect(toRuns('abcdef', 2, 4, [toMark(0, 3)])).toEqual([
      { text: 'c', isFound: true },
      { text: 'd', isFound: false },
    ]);
  });
});
