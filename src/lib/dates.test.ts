import { expect, test } from 'vitest';
import { compareDates, type EdtfDate, isOverlapping, parseEdtf, toIsoPart } from './dates.ts';

function make(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (date === null) throw new Error(text);
  return date;
}

test.each([
  ['2024', 'year', '2024-01-01', '2024-12-31'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2023-02', 'month', '2023-02-01', '2023-02-28'],
  ['1900-02', 'month', '1900-02-01', '1900-02-28'],
  ['2000-02-29', 'day', '2000-02-29', '2000-02-29'],
  ['0004', 'year', '0004-01-01', '0004-12-31'],
])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
  expect(make(text)).toEqual({ edtf: text, precision, uncertain: false, approximate: false, earliest, latest });
});

test.each([
  ['2024?', true, false],
  ['2024-06~', false, true],
  ['2024-06-01%', true, true],
])('%s: uncertain %s, approximate %s', (text, uncertain, approximate) => {
  expect(make(text)).toMatchObject({ uncertain, approximate });
});

test.each([
  '',
  '24',
  '0000',
  '2024-00',
  '2024-13',
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-06-00',
  '2024-6',
  '2024-06-1',
  '2024??',
  '2024-06-01T00:00',
  ' 2024',
  '2024\n',
  '２０２４',
  '2024-06-31',
])('%j is no date', (text) => expect(parseEdtf(text)).toBeNull());

test('dates sort from early to late, the less exact first', () => {
  const sorted = ['2024-06-02', '2024', '2023-12', '2024-01-01', '2024-01'].map(make).sort(compareDates);
  expect(sorted.map((date) => date.edtf)).toEqual(['2023-12', '2024', '2024-01', '2024-01-01', '2024-06-02']);
  expect(compareDates(make('2024'), make('2024?'))).toBe(0);
});

test('two dates overlap when one day may be both', () => {
  expect(isOverlapping(make('2024'), make('2024-06'))).toBe(true);
  expect(isOverlapping(make('2024-06'), { earliest: '2024-06-30', latest: '2024-07-02' })).toBe(true);
  expect(isOverlapping(make('2024-06'), make('2024-07'))).toBe(false);
});

test('the ISO part has no mark', () => {
  expect(['2024?', '2024-06~', '2024-06-01%', '2024'].map((text) => toIsoPart(make(text)))).toEqual(['2024', '2024-06', '2024-06-01', '2024']);
});
