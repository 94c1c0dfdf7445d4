import { expect, test } from 'vitest';
import { keep } from '#search/text/simplify.ts';
import { findInside, type Lexicon, listLonger, listOpenWords } from './part-words.ts';
import { parseQuestion } from './question.ts';

const lexicon: Lexicon = ['24', '1243', '2024', 'art', 'part', 'parts', 'party', 'station', '网格'].map((word) => [word, 1]);

const listOpen = (typed: string) => listOpenWords(parseQuestion(`"${typed}"`, keep, () => new Set())[0]?.words ?? []);
const open = (typed: string): Array<readonly [string, string[]]> => listOpen(typed).map((each) => [each.word.term, listLonger(each, lexicon)] as const);

test('only the words at the two ends of a piece may be parts of others', () => {
  expect(open('art of sta')).toEqual([
    ['art', ['art', 'part']],
    ['sta', ['station']],
  ]);
  expect(open('24年')).toEqual([['24', ['24', '2024']]]);
  expect(open('共24')).toEqual([['24', ['24']]]);
  expect(open('24')).toEqual([['24', ['24', '1243', '2024']]]);
  expect(open('网格')).toEqual([]);
});

test('where the part stands in the longer word: at its end, at its beginning, anywhere', () => {
  const [start, end] = listOpen('e to e');
  const [both] = listOpen('e');
  expect([start, end, both].map((each) => each && findInside('employee', each))).toEqual([7, 0, 0]);
  expect(start && findInside('art', start)).toBeNull();
  const [long] = listOpen('longer x');
  expect(long && findInside('long', long)).toBeNull();
});
