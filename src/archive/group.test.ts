import { expect, test } from 'vitest';
import { makeArchive, makeArticle } from '#testing/make.ts';
import { groupByline } from './group-byline.ts';
import { groupMonths } from './group-months.ts';

test('months stand newest first; articles dated only to the year stand last, apart from January', () => {
  const archive = makeArchive([
    { id: 'january', zh: { date: '2024-01?' } },
    { id: 'june-day', zh: { date: '2024-06-15' } },
    { id: 'june', zh: { date: '2024-06~' } },
    { id: 'year', zh: { date: '2024?' } },
    { id: 'other', zh: { date: '2023-06' } },
  ]);
  expect(groupMonths(archive, '2024')).toEqual([
    { month: 6, ids: ['june-day', 'june'] },
    { month: 1, ids: ['january'] },
    { month: null, ids: ['year'] },
  ]);
  expect(groupMonths(archive, '2020')).toEqual([]);
});

test('a byline keeps its printed order; neighbours of one role stand together', () => {
  const person = (name: string, role: string) => ({ name, role });
  const { byline } = makeArticle({
    zh: { byline: [person('甲', 'correspondent'), person('乙', 'correspondent'), person('丙', 'reporter'), person('丁', 'correspondent')] },
  });
  expect(groupByline(byline).map((group) => [group.role, group.people.map((each) => each.name).join('')])).toEqual([
    ['correspondent', '甲乙'],
    ['reporter', '丙'],
    ['correspondent', '丁'],
  ]);
});
