import { describe, expect, test } from 'vitest';
import { createMonths, createYears, isChosen, toRange } from './bins.ts';

const whole = { '2021-12': 1, '2023': 2, '2024-06': 5, '2024-01': 1 };
const anyDay = { from: '', to: '' };

describe('the bars of the histogram', () => {
  test('every year from the archive’s first to its last has a bar, dated to the month or not', () => {
    expect(createYears({ '2024-06': 3, '2024': 1, '2021-12': 1 }, whole).map(({ key, count }) => [key, count])).toEqual([
      ['2021', 1],
      ['2022', 0],
      ['2023', 0],
      ['2024', 4],
    ]);
    expect(createYears({}, {})).toEqual([]);
  });

  test('months are shown of few years only, the undated of a year before its January', () => {
    expect(createMonths(whole, whole, anyDay)).toEqual([]);
    expect(createMonths(whole, whole, { from: '2022', to: '2024' })).toEqual([]);
    const bins = createMonths({ '2023': 1, '2024-06': 3 }, whole, { from: '2023-05-02', to: '2024-02' });
    expect(bins.length).toBe(25);
    expect(bins[0]).toEqual({ key: '2023', count: 1, isVague: true });
    expect(bins.find(({ key }) => key === '2024-06')?.count).toBe(3);
    expect(bins.filter(({ isVague }) => isVague).length).toBe(1);
  });

  test('an open range ends where the archive does', () => {
    expect(createMonths(whole, whole, { from: '2024-03', to: '' }).map(({ key }) => key.slice(0, 4))).toEqual(Array(12).fill('2024'));
    expect(createMonths(whole, whole, { from: '1990', to: '2021' }).length).toBe(12);
    expect(createMonths(whole, whole, { from: '2030', to: '' })).toEqual([]);
  });

  test('a range runs from one bar to the other, whichever was touched first', () => {
    const [one, other] = [
      { key: '2024-02', count: 0, isVague: false },
      { key: '2023-11', count: 0, isVague: false },
    ];
    expect(toRange(one, other)).toEqual({ from: '2023-11', to: '2024-02' });
    expect(toRange(one, one)).toEqual({ from: '2024-02', to: '2024-02' });
    const undated = { key: '2024', count: 1, isVague: true };
    expect(toRange(other, undated)).toEqual({ from: '2023-11', to: '2024-01' });
    expect(toRange(undated, undated)).toEqual({ from: '2024', to: '2024' });
  });

  test('a bar is chosen when the range has a day of it', () => {
    const bin = { key: '2024-06', count: 1, isVague: false };
    expect(isChosen(bin, anyDay)).toBe(false);
    expect(isChosen(bin, { from: '2024-06-30', to: '' })).toBe(true);
    expect(isChosen(bin, { from: '2024-07', to: '' })).toBe(false);
    expect(isChosen(bin, { from: '', to: '2024-05-31' })).toBe(false);
    expect(isChosen({ key: '2024', count: 1, isVague: true }, { from: '2024-06', to: '2024-06' })).toBe(true);
  });
});
