import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sorts } from './fields.ts';
import { createWithout, isEmpty, parseQuery, toOrdered, toUnconditional, writeQuery } from './query.ts';

describe('a query and its URL', () => {
  test('every key is read', () => {
    expect(
      parseQuery('?q=反诈+中心&city=wenzhou&city=lishui&district=ouhai&topic=anti-fraud&kind=brief&from=2024&to=2024-06-30&sort=newest&lang=en&page=3'),
    ).toEqual({
      q: '反诈 中心',
      selected: { city: ['lishui', 'wenzhou'], district: ['ouhai'], topic: ['anti-fraud'], kind: ['brief'], lang: ['en'] },
      from: '2024',
      to: '2024-06-30',
      sort: 'newest',
      page: 3,
    });
  });

  test.each([
    ['from=2024-13&to=2024-02-30', ''],
    ['from=2024?&to=abc', ''],
    ['sort=best&page=0&page=2', ''],
    ['page=-1', ''],
    ['page=1e9', ''],
    ['city=%3Cscript%3E&city=&city=Wenzhou', ''],
    ['unknown=1', ''],
    ['q=%20%09', ''],
    ['page=2&kind=photo&q=b&city=b&city=a&city=b', 'q=b&city=a&city=b&kind=photo&page=2'],
    ['sort=relevance&lang=zh', 'lang=zh'],
  ])('%s is written as “%s”', (typed, written) => {
    expect(writeQuery(parseQuery(typed))).toBe(written);
  });

  test('empty is what asks for nothing; an order or a page asks for nothing', () => {
    expect(['', 'sort=newest', 'page=4', 'q=', 'from=x'].map((text) => isEmpty(parseQuery(text)))).toEqual([true, true, true, true, true]);
    expect(['q=a', 'to=2024', 'lang=en'].map((text) => isEmpty(parseQuery(text)))).toEqual([false, false, false]);
  });

  test('a value taken out leaves the rest, on the first page', () => {
    expect(writeQuery(createWithout(parseQuery('q=a&city=x&city=y&page=5'), 'city', 'x'))).toBe('q=a&city=y');
  });

  test('what is written is read as the same query', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
    const ids = fc.uniqueArray(id, { maxLength: 4 }).map((list) => list.sort());
    const day = fc.constantFrom('', '2024', '2024-06', '2024-02-29');
    const selected = fc.record({ city: ids, district: ids, topic: ids, kind: ids, lang: ids });
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    const query = fc.record({ q: words, selected, from: day, to: day, sort: fc.constantFrom(...sorts), page: fc.integer({ min: 1, max: 99_999 }) });
    fc.assert(
      fc.property(query, (each) => {
        expect(parseQuery(writeQuery(each))).toEqual(each);
      }),
    );
  });

  test('without conditions the words and their order stay', () => {
    expect(writeQuery(toUnconditional(parseQuery('q=a&city=b&from=2024&lang=en&sort=oldest&page=2')))).toBe('q=a&sort=oldest');
  });

  test('days typed the wrong way round are put in order, others stay', () => {
    const order = (search: string): string => writeQuery(toOrdered(parseQuery(search)));
    expect(order('from=2025&to=2024-03')).toBe('from=2024-03&to=2025');
    for (const kept of ['from=2024-03&to=2024', 'from=2024&to=2024', 'from=2025', 'to=2021-02-03', 'q=a']) expect(order(kept)).toBe(kept);
  });
});
