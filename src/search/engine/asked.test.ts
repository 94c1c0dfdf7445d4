import { expect, test } from 'vitest';
import { findAsked, isAsked, isJoining } from './asked.ts';

const mark = (text: string): string => [...text].map((character, place) => (findAsked(text).has(place) ? '·' : character)).join('');

test.each([
  ['瓯海区去年阻断了多少次诈骗？', '瓯海区去年阻断···次诈骗？'],
  ['反诈中心在哪里', '反诈中心在··'],
  ['平安', '平安'],
  ['谁的', '··'],
])('%s → %s', (text, marked) => expect(mark(text)).toBe(marked));

test('words that only ask or join weigh nothing', () => {
  expect(['how', 'many', 'the', 'did', 'of'].every(isAsked)).toBe(true);
  expect(['police', 'scam', 'may', 'not'].some(isAsked)).toBe(false);
  expect([...'在是和'].every(isJoining)).toBe(true);
  expect([...'网格'].some(isJoining)).toBe(false);
});
