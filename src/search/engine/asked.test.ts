import { expect, test } from 'vitest';
import { createSimplify } from '#search/text/simplify.ts';
import { findAsked, isAsked, isJoining } from './asked.ts';
import { isDateAsked, parseQuestion } from './question.ts';

const read = (typed: string) => parseQuestion(typed, createSimplify(''), () => new Set());
const weigh = (typed: string): string =>
  read(typed)
    .flatMap(({ words }) => words.flatMap(({ term, weight }) => (weight > 0 ? [term] : [])))
    .join(' ');

test('a noun that says what is asked weighs nothing at the end of a question, but does inside it or in a name', () => {
  expect(weigh('大桥的通车时间')).toBe('大桥 通车');
  expect(weigh('大桥通车时间和地点是什么？')).toBe('大桥 桥通 通车');
  expect(weigh('《大桥》上映日期')).toBe('大桥 上映');
  expect(weigh('开放时间')).toBe('开放 放时 时间');
  expect(weigh('社区里的时间银行')).toContain('时间');
  expect([...findAsked('什么时候通车')]).toEqual([0, 1, 2, 3]);
  expect(weigh('通车是什么时候？')).toBe('通车');
});

test.each([
  ['大桥什么时候通车', true],
  ['大桥的通车时间？', true],
  ['大桥何时通车', true],
  ['《大桥》的上映日期', true],
  ['大桥的开工地点', false],
  ['谁设计了大桥', false],
  ['开放时间', false],
  ['时间银行', false],
  ['“大桥的通车时间”', false],
  ['什么时候', false],
])('%s: asks for a date: %s', (typed, isAsked) => {
  expect(isDateAsked(read(typed))).toBe(isAsked);
});

test('words that only ask or join weigh nothing', () => {
  const mark = (text: string): string => [...text].map((character, place) => (findAsked(text).has(place) ? '·' : character)).join('');
  expect(mark('瓯海区去年阻断了多少次诈骗？')).toBe('瓯海区去年阻断···次诈骗？');
  expect(mark('平安')).toBe('平安');
  expect(['how', 'many', 'the', 'did', 'of'].every(isAsked)).toBe(true);
  expect(['police', 'scam', 'may', 'not'].some(isAsked)).toBe(false);
  expect([...'在是和'].every(isJoining)).toBe(true);
  expect([...'网格'].some(isJoining)).toBe(false);
});
