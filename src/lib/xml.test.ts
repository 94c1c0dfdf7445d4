import { expect, test } from 'vitest';
import { escapeXml, toDocument, toXml } from './xml.ts';

test('text and attributes are escaped, null is left out, XML stays', () => {
  const inner = toXml('b', { a: '"<', none: null }, 'x < y & z');
  expect(toXml('a', {}, inner, null, 'tail').xml).toBe('<a><b a="&#34;&#60;">x &#60; y &#38; z</b>tail</a>');
  expect(toXml('empty', {}).xml).toBe('<empty/>');
});

test('characters that XML cannot hold are dropped, others kept', () => {
  expect(escapeXml('a\u0000\u000B\uFFFE\uD800b\t\n𠮷')).toBe('ab\t\n𠮷');
});

test('a document has its declaration and a last line break', () => {
  expect(toDocument(toXml('a', {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
});
