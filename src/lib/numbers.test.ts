import { expect, test } from 'vitest';
import { findNumbers } from './numbers.ts';

const values = (text: string): number[] => findNumbers(text).map((found) => Number(found.value.toPrecision(12)));

test.each([
  ['三十人', 30],
  ['36.74万次', 367_400],
  ['2308.24万元', 23_082_400],
  ['99.9%', 0.999],
  ['９９.９％', 0.999],
  ['百分之九十九点九', 0.999],
  ['千分之三', 0.003],
  ['九成', 0.9],
  ['3.5个百分点', 0.035],
  ['1亿2000万元', 120_000_000],
  ['三十六万七千四百', 367_400],
  ['两千三', 2300],
  ['一千零五', 1005],
  ['二〇二四', 2024],
  ['30多人', 30],
  ['一年半', 1.5],
  ['半数', 0.5],
  ['翻番', 2],
  ['thirty people', 30],
  ['Twenty-one', 21],
  ['367,400', 367_400],
  ['23.0824 million yuan', 23_082_400],
  ['2.4bn', 2_400_000_000],
  ['two hundred and five', 205],
  ['a hundred', 100],
  ['half a million', 500_000],
  ['five hundred thousand', 500_000],
  ['99.9 per cent', 0.999],
  ['three dozen', 36],
  ['two-thirds', 0.666666666667],
])('%s says %d', (text, value) => expect(values(text)).toEqual([value]));

test('words without a number say none, several say each', () => {
  expect([values('许多人'), values('many people'), values('')]).toEqual([[], [], []]);
  expect(values('30至40人')).toEqual([30, 40]);
  expect(values('nine in ten')).toEqual([9, 10]);
});

test('the number beside its scale is kept as it stands', () => {
  expect(findNumbers('36.74万次')[0]).toMatchObject({ plain: 36.74, scale: 10_000 });
  expect(findNumbers('99.9%')[0]).toMatchObject({ plain: 99.9, scale: 0.01 });
});

test('a mass of digits is read in a moment', () => {
  const begin = performance.now();
  for (const text of ['1,'.repeat(50_000), '一'.repeat(50_000), 'one and '.repeat(50_000), '1亿'.repeat(50_000)]) findNumbers(text);
  expect(performance.now() - begin).toBeLessThan(1000);
});
