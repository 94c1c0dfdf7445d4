import { describe, expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { findNeighbours, listRelated } from './relate.ts';

const withdrawn = { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }] };

describe('findNeighbours', () => {
  const archive = makeArchive([
    { id: 'first', zh: { date: '2024-01-01' } },
    { id: 'gone', zh: { date: '2024-02-01', ...withdrawn } },
    { id: 'last', zh: { date: '2024-03-01' } },
  ]);

  test('passes over a withdrawn article and ends at both ends', () => {
    expect(findNeighbours(archive, 'first')).toMatchObject({ earlier: null, later: { id: 'last' } });
    expect(findNeighbours(archive, 'last')).toMatchObject({ earlier: { id: 'first' }, later: null });
  });

  test('gives a withdrawn article no neighbours', () => {
    expect(findNeighbours(archive, 'gone')).toEqual({ earlier: null, later: null });
  });
});

describe('listRelated', () => {
  const archive = makeArchive([
    { id: 'subject', zh: { district: 'binjiang', topic: ['anti-fraud', 'fire-safety'] } },
    { id: 'same-topics', zh: { city: 'wenzhou', topic: ['anti-fraud', 'fire-safety'] } },
    { id: 'same-district', zh: { district: 'binjiang', topic: 'theft', date: '2020' } },
    { id: 'same-city-far', zh: { topic: 'theft', date: '2021-01-01' } },
    { id: 'same-city-near', zh: { topic: 'theft', date: '2024-05-30' } },
    { id: 'same-district-gone', zh: { district: 'binjiang', ...withdrawn } },
    { id: 'nothing-shared', zh: { city: 'wenzhou', topic: 'theft' } },
  ]);

  test('a shared district comes before the city, the city before topics, the nearer date before the farther', () => {
    expect(listRelated(archive, 'subject', 9).map((article) => article.id)).toEqual(['same-district', 'same-city-near', 'same-city-far', 'same-topics']);
  });

  test('names no more than asked for, and never the article itself', () => {
    expect(listRelated(archive, 'subject', 2)).toHaveLength(2);
    expect(listRelated(archive, 'subject', 9).map((article) => article.id)).not.toContain('subject');
  });
});
