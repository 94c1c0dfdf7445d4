import { describe, expect, test } from 'vitest';
import { cut } from '#search/text/tokens.ts';
import { showRecord } from './passages.ts';
import { parseQuestion } from './question.ts';
import { rankHits } from './rank.ts';

const none = () => new Set<number>();
const write = (typed: string, locale: 'zh' | 'en' = 'zh') =>
  parseQuestion(typed, locale, none).map(
    (piece) =>
      `${piece.isLiteral ? '=' : ''}${piece.terms.map((term) => `${term.term}@${term.offset}${term.isPrefix ? '*' : ''}${term.weight === 1 ? '' : `/${term.weight}`}`).join(' ')}`,
  );

describe('what is typed', () => {
  test.each([
    ['反诈中心', ['反诈@0 诈中@1 中心@2']],
    ['温州 反诈', ['温州@0', '反诈@0']],
    ['“反诈 中心”温州', ['=反诈@0 诈中@1 中心@2', '温州@0']],
    ['《平安》「安全」『网格』"V2G"', ['=平安@0', '=安全@0', '=网格@0', '=v2g@0']],
    ['２,３０８．２４万元', ['230824@0 万元@1']],
    ['安', ['安@0*']],
    ['V2G技', ['v2g@0 技@1*']],
    ['温州有哪些', ['温州@0 州有@1/0 有哪@2/0 哪些@3/0']],
    ['什么', ['什么@0']],
    ['？！', []],
    ['反诈“', ['反诈@0']],
  ])('%s', (typed, pieces) => {
    expect(write(typed)).toEqual(pieces);
  });

  test('English words stay in a row, question words weighing nothing; Chinese among them is cut', () => {
    expect(write('Who are the fire-fighters of Ouhai 瓯海', 'en')).toEqual(['who@0/0 are@1/0 the@2/0 firefighters@3 of@4/0 ouhai@5', '瓯海@0']);
    expect(write('the “Ouhai’s plan”', 'en')).toEqual(['the@0/0', '=ouhais@0 plan@1']);
  });

  test('a bigram across the border of two words weighs half', () => {
    expect(parseQuestion('反诈中心', 'zh', () => new Set([2]))[0]?.terms.map((term) => term.weight)).toEqual([1, 0.5, 1]);
  });
});

/** The hits of texts as the index would give them, scored by count. */
function find(texts: Readonly<Record<string, string>>, typed: string) {
  const pieces = parseQuestion(typed, 'zh', none);
  const terms = pieces.flatMap((piece) => piece.terms).map((term) => term.term);
  const list = (text: string, term: string) => cut(text).flatMap((token, position) => (token === term ? [position] : []));
  const hits = new Map(
    terms.map((term) => [
      term,
      new Map(
        Object.entries(texts)
          .map(([id, text]) => [id, { score: list(text, term).length, positions: list(text, term) }] as const)
          .filter(([, hit]) => hit.score > 0),
      ),
    ]),
  );
  return { pieces, hits, ranked: rankHits(pieces, hits, Object.keys(texts).length).map((item) => `${item.record} ${item.match}`) };
}

describe('ranking', () => {
  const texts = { far: '中心反诈。诈中。', near: '平安反诈中心', part: '反诈，反诈，反诈，反诈，诈中', other: '消防' };

  test('what stands as typed comes first, then all words, then some', () => {
    expect(find(texts, '反诈中心').ranked).toEqual(['near all', 'far all', 'part some']);
  });

  test('in quotes only what stands as typed is a match', () => {
    expect(find(texts, '「反诈中心」').ranked).toEqual(['near all']);
    expect(find(texts, '“中心诈”').ranked).toEqual([]);
  });

  test('a small part of the words is no match', () => {
    expect(find(texts, '反诈宣传进万家').ranked).toEqual([]);
  });
});

describe('passages', () => {
  test('the mark stands exactly round what was found, without spaces, and the title is apart', () => {
    const text = '平安瓯海 ¶ 反诈中心位于温州，V2G技术。';
    const content = text
      .split(' ¶ ')
      .map((block) => cut(block).join(' '))
      .join(' ¶ ');
    const pieces = parseQuestion('反诈中心', 'zh', none);
    const positions = { 反诈: 5, 诈中: 6, 中心: 7 };
    const hits = new Map(Object.entries(positions).map(([term, position]) => [term, new Map([['x', { score: 1, positions: [position] }]])]));
    expect(content.split(' ')[5]).toBe('反诈');
    expect(showRecord(content, pieces, hits, 'x', 'zh')).toEqual({
      title: [{ text: '平安瓯海', isFound: false }],
      passages: [
        {
          locale: 'zh',
          anchor: '',
          runs: [
            { text: '反诈中心', isFound: true },
            { text: '位于温州，V2G技术。', isFound: false },
          ],
          isCutBefore: false,
          isCutAfter: false,
        },
      ],
    });
  });
});
