import { expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { countPlace, countTopic, countYear } from './count.ts';

const archive = makeArchive([
  { id: 'a', zh: { district: 'binjiang', topic: ['anti-fraud', 'theft'] } },
  { id: 'b', zh: { topic: 'crime' } },
  { id: 'c', zh: { city: 'wenzhou', topic: 'fire-safety', date: '2023?' } },
  { id: 'gone', zh: { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }] } },
]);

test('a city counts its districts, and an article of two topics below one counts once', () => {
  expect(['hangzhou', 'binjiang', 'wenzhou', 'ouhai'].map((id) => countPlace(archive, id))).toEqual([2, 1, 1, 0]);
  expect(['crime', 'anti-fraud', 'theft', 'safety', 'fire-safety'].map((id) => countTopic(archive, id))).toEqual([2, 1, 1, 1, 1]);
});

test('a withdrawn article counts nowhere', () => {
  expect([countYear(archive, '2024'), countYear(archive, '2023'), countYear(archive, '2020')]).toEqual([2, 1, 0]);
});
