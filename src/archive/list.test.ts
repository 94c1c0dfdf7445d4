import { describe, expect, test } from 'vitest';
import { makeArchive } from '#testing/make.ts';
import { listArticles, listCities, listDistricts, listMainTopics, listSlices, listSubtopics, listYears } from './list.ts';

const toIds = (things: ReadonlyArray<{ readonly id: string }>) => things.map((thing) => thing.id);

describe('listSlices', () => {
  test('cuts a list into pages and keeps every id once, in order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const slices = listSlices(ids, 2);
    expect(slices.map((slice) => slice.page)).toEqual([1, 2, 3]);
    expect(slices.flatMap((slice) => slice.ids)).toEqual(ids);
    expect(slices[2]).toEqual({ ids: ['e'], page: 3, pages: 3, total: 5 });
  });

  test('makes no empty last page when the list fills its pages', () => {
    expect(listSlices(['a', 'b', 'c', 'd'], 2)).toHaveLength(2);
  });

  test('gives one empty page for an empty list', () => {
    expect(listSlices([], 20)).toEqual([{ ids: [], page: 1, pages: 1, total: 0 }]);
  });
});

describe('lists of the vocabulary', () => {
  const archive = makeArchive([{ id: 'old', zh: { date: '2021' } }, { id: 'new' }]);

  test('cities stand in the order of their codes, without province and districts', () => {
    expect(toIds(listCities(archive))).toEqual(['hangzhou', 'wenzhou']);
  });

  test('districts stand by code, those that ceased to exist last', () => {
    expect(toIds(listDistricts(archive, 'hangzhou'))).toEqual(['xihu', 'binjiang', 'xiacheng']);
  });

  test('topics keep their two levels', () => {
    expect(toIds(listMainTopics(archive))).toEqual(['crime', 'safety']);
    expect(toIds(listSubtopics(archive, 'crime'))).toEqual(['anti-fraud', 'theft']);
    expect(listSubtopics(archive, 'theft')).toEqual([]);
  });

  test('years stand newest first', () => {
    expect(listYears(archive)).toEqual(['2024', '2021']);
  });

  test('articles come in the order of the ids; an unknown id throws', () => {
    expect(toIds(listArticles(archive, ['old', 'new']))).toEqual(['old', 'new']);
    expect(() => listArticles(archive, ['none'])).toThrow('none');
  });
});
