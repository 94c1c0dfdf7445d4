import { expect, test } from 'vitest';
import { readReferenceFiles } from './from-disk.ts';
import { findMeant, listNames } from './suggest.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(readReferenceFiles({ content: 'content', fallback: 'content' }));
const places = listNames(vocabulary.places ?? []);
const topics = listNames(vocabulary.topics ?? []);

test.each([
  ['ouhaii', 'ouhai'],
  ['Ouhai', 'ouhai'],
  ['瓯海区', 'ouhai'],
  ['瓯海', 'ouhai'],
  ['Ouhai District', 'ouhai'],
  ['Ōuhǎi Qū', 'ouhai'],
  ['温州', 'wenzhou'],
  ['Wenzhou City', 'wenzhou'],
  ['浙江省温州市', 'wenzhou'],
  ["Rui'an", 'ruian'],
  ['余杭市', 'yuhang'],
  ['上海', null],
  ['Shanghai Municipality', null],
  ['', null],
  ['。', null],
])('the place %s is %s', (typed, id) => expect(findMeant(typed, places)).toBe(id));

test.each([
  ['反诈骗', 'anti-fraud'],
  ['反诈', 'anti-fraud'],
  ['反诈宣传', 'anti-fraud'],
  ['Anti fraud', 'anti-fraud'],
  ['telecom frauds', 'anti-fraud'],
  ['消防', 'fire-safety'],
  ['交通安全', 'road-safety'],
  ['足球', null],
  ['gardening', null],
])('the topic %s is %s', (typed, id) => expect(findMeant(typed, topics)).toBe(id));

test('a name of many thousand letters costs nothing', () => {
  const begin = performance.now();
  for (let round = 0; round < 200; round += 1) findMeant('瓯'.repeat(100_000), places);
  expect(performance.now() - begin).toBeLessThan(3000);
});
