import { describe, expect, test } from 'vitest';
import { parseQuery, writeQuery } from '#search/query.ts';
import { listConditions, listMeanings } from './chips.ts';
import type { Said } from './said.client.ts';

const said: Said = {
  t: (key, values = {}) => `${key}${JSON.stringify(values)}`,
  number: (key, count) => `${key} ${count}`,
  name: (facet, value) => `${facet}:${value}`,
  date: (edtf) => `<${edtf}>`,
};
const cities = new Map([['ouhai', 'wenzhou']]);
const list = (search: string) =>
  listConditions(parseQuery(search), said, (district) => cities.get(district) ?? null).map(({ name, without }) => [name, writeQuery(without)]);

describe('chips', () => {
  test('every value of a facet and the days, each with the search without it, on its first page', () => {
    expect(list('q=a&kind=photo&kind=brief&lang=en&from=2024&page=3&sort=oldest')).toEqual([
      ['kind:brief', 'q=a&kind=photo&from=2024&sort=oldest&lang=en'],
      ['kind:photo', 'q=a&kind=brief&from=2024&sort=oldest&lang=en'],
      ['lang:en', 'q=a&kind=brief&kind=photo&from=2024&sort=oldest'],
      ['search.chip.from{"date":"<2024>"}', 'q=a&kind=brief&kind=photo&sort=oldest&lang=en'],
    ]);
  });

  test('days are said as a day, a beginning, an end or a range', () => {
    expect(list('from=2024-06&to=2024-06')[0]?.[0]).toBe('<2024-06>');
    expect(list('to=2024')[0]?.[0]).toBe('search.chip.to{"date":"<2024>"}');
    expect(list('from=2023&to=2024')[0]?.[0]).toBe('search.chip.range{"from":"<2023>","to":"<2024>"}');
    expect(list('q=a')).toEqual([]);
  });

  test('a city takes its districts along where another city stays', () => {
    expect(list('city=wenzhou&city=lishui&district=ouhai')[1]).toEqual(['city:wenzhou', 'city=lishui']);
    expect(list('city=wenzhou&district=ouhai')[0]).toEqual(['city:wenzhou', 'district=ouhai']);
  });

  test('meanings are taken back one by one; a spelling is a sentence of its own', () => {
    const expansion = (kind: 'pair' | 'pinyin' | 'spelling') => ({ kind, typed: '反诈', meant: 'anti-fraud', without: '"反诈"' });
    const query = parseQuery('q=反诈&kind=brief&page=2');
    const chips = listMeanings([expansion('pair'), expansion('spelling'), expansion('pinyin')], query);
    expect(chips.map(({ name }) => name)).toEqual(['反诈 = anti-fraud', '反诈 = anti-fraud']);
    expect(chips[0]?.without).toEqual({ ...query, q: '"反诈"', page: 1 });
  });
});
