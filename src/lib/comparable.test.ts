import { expect, test } from 'vitest';
import { toComparable } from './comparable.ts';

test.each([
  ['the “Anti-Fraud Centre”', 'The anti-fraud centres'],
  ['Ou police’s studio', "OU POLICE'S STUDIOS"],
  ['the studios’ rules', 'the studio rule'],
  ['two bodies, three branches', 'two body three branch'],
  ['“Drone Plus” mechanism', 'drone plus mechanisms'],
  ['members’ passes and boxes', "member's pass and box"],
  ['Lü-Yang', 'Lu Yang'],
])('in English %j and %j are the same words', (a, b) => {
  expect(toComparable(a, 'en')).toBe(toComparable(b, 'en'));
});

test.each([
  ['police', 'policy'],
  ['Ping’an', 'Ping an'],
  ['“1+7” group', '1 7 group'],
  ['crisis', 'crisi'],
  ['gas', 'ga'],
])('in English %j and %j are not', (a, b) => {
  expect(toComparable(a, 'en')).not.toBe(toComparable(b, 'en'));
});

test('English words are whole: a form is found only between spaces', () => {
  expect(toComparable('An unsafe China', 'en')).not.toContain(toComparable('Safe China', 'en'));
  expect(toComparable('A Safe China, then', 'en')).toContain(toComparable('safe china', 'en'));
});

test('in Chinese quotation marks, dots, spaces and width make no difference; lines, + and the marks that part sentences do', () => {
  expect(toComparable('“国家反诈中心” ＡＰＰ', 'zh')).toBe('国家反诈中心app');
  expect(toComparable('城市大脑·社会治理版块', 'zh')).toBe('城市大脑社会治理版块');
  expect(toComparable('反\n诈', 'zh')).toBe('反\n诈');
  expect(toComparable('“大数据＋”', 'zh')).toBe('大数据+');
  expect(toComparable('守护平安。浙江公安', 'zh')).not.toContain('平安浙江');
});

test('a text without words has none', () => {
  expect([toComparable('……', 'en'), toComparable('“”', 'zh')]).toEqual(['', '']);
});
