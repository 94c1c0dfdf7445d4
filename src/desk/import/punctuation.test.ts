import { expect, test } from 'vitest';
import { normalise, toNormal } from './punctuation.ts';
import { createStrand } from './strand.ts';

const body = (text: string): string => toNormal(createStrand(text, 0, text.length), 'body');

test.each([
  ['守住底线,保一方平安.', '守住底线，保一方平安。'],
  ['共3,586人,涉案2.3亿元', '共3,586人，涉案2.3亿元'],
  ['清晨6:30出发:先去东门', '清晨6:30出发：先去东门'],
  ['街道(乡镇)有"平安哨"', '街道（乡镇）有“平安哨”'],
  ['他说:"叫它\'小水牛\'."', '他说：“叫它‘小水牛’。”'],
  ['“平安”... 再见', '“平安”……再见'],
  ['平安--从心开始', '平安——从心开始'],
  ['use of AI, and more. (safe) "city"', 'use of AI, and more. (safe) "city"'],
  ["民警用VR, AR设备和it's app", '民警用VR, AR设备和it’s app'],
  ['「平安」与『法治』', '“平安”与‘法治’'],
  ['２０２４年ＡＢＣ', '2024年ABC'],
  ['防溺水 , 守安全', '防溺水，守安全'],
  ['两个   字之间', '两个字之间'],
  ['主题为“三十而立 再出发”', '主题为“三十而立 再出发”'],
  ['平 安 浙 江 建设', '平安浙江 建设'],
  ['1.先查，2.后改', '1.先查，2.后改'],
])('%s → %s', (text, printed) => {
  expect(body(text)).toBe(printed);
});

test('in a heading a blank parts two phrases', () => {
  const text = '守好"家门"  管好灯火';
  expect(toNormal(createStrand(text, 0, text.length), 'heading')).toBe('守好“家门” 管好灯火');
});

test('each character still knows where it came from', () => {
  const text = '甲,乙...丙';
  expect(normalise(createStrand(text, 0, text.length), 'body').strand).toEqual([
    { at: 0, length: 1, text: '甲' },
    { at: 1, length: 1, text: '，' },
    { at: 2, length: 1, text: '乙' },
    { at: 3, length: 3, text: '……' },
    { at: 6, length: 1, text: '丙' },
  ]);
});

test('a straight quotation mark without a partner is noticed', () => {
  expect(normalise(createStrand('甲"乙', 0, 3), 'body').isOddQuote).toBe(true);
  expect(normalise(createStrand('"乙"', 0, 3), 'body').isOddQuote).toBe(false);
});
