import { describe, expect, test } from 'vitest';
import { countCharacters, escapeHtml, findLastSentence, toExcerpt } from './text.ts';

test('characters are counted as a person does', () => {
  expect(countCharacters('平安𠮷')).toBe(3);
  expect(countCharacters('')).toBe(0);
});

describe('toExcerpt', () => {
  test('keeps what fits and marks what was cut', () => {
    expect(toExcerpt('平安', 2)).toBe('平安');
    expect(toExcerpt('平安文库', 3)).toBe('平安…');
    expect([...toExcerpt('字'.repeat(1000))]).toHaveLength(80);
  });
  test('shows what cannot be seen', () => {
    expect(toExcerpt('a\u0000b\u202Ec\u200Bd\ne')).toBe('a\\u{0}b\\u{202e}c\\u{200b}d\\u{a}e');
  });
  test('never grows beyond the limit, however much must be escaped', () => {
    expect(toExcerpt('\u202E'.repeat(100), 80).length).toBeLessThanOrEqual(80);
  });
});

test.each([
  ['第一句。第二句。', '第二句。'],
  ['第一句。他说：“第二句！”', '他说：“第二句！”'],
  ['First. Second?', 'First. Second?'],
  ['只有一句', '只有一句'],
  ['第一句！第二句没有句号', '第二句没有句号'],
  ['', ''],
])('the last sentence of %j is %j', (text, expected) => expect(findLastSentence(text)).toBe(expected));

test('HTML is escaped', () => expect(escapeHtml(`<a href="x">&'`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;'"));
