import { expect, test } from 'vitest';
import { splitFrontmatter } from './frontmatter.ts';

const plain = '---\ntitle: 甲\n---\n\n第一段。\n---\n第二段。\n';

test.each([
  ['plain', plain],
  ['byte order mark', `\uFEFF${plain}`],
  ['CRLF', plain.replaceAll('\n', '\r\n')],
  ['CR', plain.replaceAll('\n', '\r')],
  ['spaces after ---', plain.replace('---\n', '---  \n')],
])('%s: the block, the body and its first line', (_name, text) => {
  const split = splitFrontmatter(text, 'x');
  if (!('yaml' in split)) throw new Error(split.code);
  expect(split.yaml.value).toEqual({ title: '甲' });
  expect(split.body).toBe('\n第一段。\n---\n第二段。\n');
  expect(split.bodyLine).toBe(4);
  expect(split.yaml.find(['title'])).toEqual({ line: 2, column: 8 });
});

test.each(['', 'text', '---\ntitle: 甲\n', '\n---\na: 1\n---\n', '----\na: 1\n----\n', ' ---\na: 1\n---\n'])('%j has no block', (text) => {
  expect(splitFrontmatter(text, 'x')).toEqual({ code: 'E-FM-OPEN', path: 'x', line: 1, column: 1 });
});
