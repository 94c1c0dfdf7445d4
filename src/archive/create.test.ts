import { expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { createArchive } from './create.ts';

const wishes = [
  { id: 'b-day', zh: { date: '2024-06-01', topic: ['anti-fraud', 'crime'] } },
  { id: 'a-day', zh: { date: '2024-06-01', district: 'binjiang' } },
  { id: 'month', zh: { date: '2024-06', city: 'wenzhou', district: 'ouhai', topic: 'fire-safety' } },
  { id: 'old', zh: { date: '2020' } },
  { id: 'gone', zh: { date: '2025', status: 'withdrawn', notes: [{ date: '2025-02-01', zh: '撤下。', en: 'Withdrawn.' }] } },
];

test('newest first; of one date the more exact first, then by id; the withdrawn are kept and not listed', () => {
  const archive = makeArchive(wishes);
  expect(archive.listed).toEqual(['a-day', 'b-day', 'month', 'old']);
  expect([...archive.articles.keys()]).toEqual(['gone', 'a-day', 'b-day', 'month', 'old']);
});

test('indexes hold ids in the same order, each once; an article counts for the topic above its own', () => {
  const archive = makeArchive(wishes);
  expect(archive.byTopic.get('crime')).toEqual(['a-day', 'b-day', 'old']);
  expect(archive.byTopic.get('safety')).toEqual(['month']);
  expect(archive.byPlace.get('hangzhou')).toEqual(['a-day', 'b-day', 'old']);
  expect(archive.byPlace.get('binjiang')).toEqual(['a-day']);
  expect([...archive.byYear]).toEqual([
    ['2024', ['a-day', 'b-day', 'month']],
    ['2020', ['old']],
  ]);
});

test('the same parts in any order make the same archive, and it is frozen', () => {
  const archive = makeArchive(wishes);
  const parts = {
    articles: [...archive.articles.values()],
    places: [...archive.places.values()],
    topics: [...archive.topics.values()],
    sources: [...archive.sources.values()],
    terms: [...archive.terms.values()],
  };
  const again = createArchive({ ...parts, articles: parts.articles.toReversed() });
  expect(again).toEqual(archive);
  expect([...again.articles.keys()]).toEqual([...archive.articles.keys()]);
  expect(Object.isFrozen(archive) && Object.isFrozen(archive.listed)).toBe(true);
});
