import { expect, test } from 'vitest';
import { type ContentFile, isPicture, maximumTextBytes, readText } from './files.ts';

const file = (bytes: ContentFile['bytes']): ContentFile => ({ path: 'x', parts: ['x'], bytes });
const read = (text: string) => readText(file(new TextEncoder().encode(text)));
const say = (bytes: ContentFile['bytes']): string[] => readText(file(bytes)).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

test('a clean text is given as it is, its byte order mark included', () => {
  expect(read('\uFEFF平安\r\n\t文库')).toEqual({ text: '\uFEFF平安\r\n\t文库', problems: [] });
});

test.each([
  ['GBK', new Uint8Array([0xc6, 0xbd, 0xb0, 0xb2]), ['E-FILE-ENCODING 1:2']],
  ['GBK after good lines', new Uint8Array([0x61, 0x0a, 0xe5, 0xb9, 0xb3, 0xc6, 0xbd, 0xb0, 0xb2, 0x0a]), ['E-FILE-ENCODING 2:3']],
  ['a cut-off character', new Uint8Array([0xe5, 0xb9]), ['E-FILE-ENCODING 1:1']],
  ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80]), ['E-FILE-ENCODING 1:1']],
  ['too much', new Uint8Array(maximumTextBytes + 1).fill(0x61), ['E-FILE-SIZE 1:1']],
  ['no more than allowed', new Uint8Array(maximumTextBytes).fill(0x61), []],
  ['a fault', { fault: 'EACCES' }, ['E-FILE-READ 1:1']],
])('%s', (_name, bytes, expected) => expect(say(bytes)).toEqual(expected));

test.each([
  ['a\nb\u0000', ['E-FILE-CONTROL 2:2']],
  ['\u202Ea\u2066', ['E-FILE-CONTROL 1:1', 'E-FILE-CONTROL 1:3']],
  ['\u007F', ['E-FILE-CONTROL 1:1']],
  ['a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x', ['E-FILE-CONFLICT 2:1', 'E-FILE-CONFLICT 4:1', 'E-FILE-CONFLICT 6:1']],
  ['<<<<<<< HEAD\r\nb\r\n=======\r\n', ['E-FILE-CONFLICT 1:1', 'E-FILE-CONFLICT 3:1']],
  ['a ======= b\n========\n<<<<<<<x', []],
])('%j', (text, expected) => expect(say(new TextEncoder().encode(text))).toEqual(expected));

test('a file full of controls is told of twenty times, not a million', () => {
  expect(read('\u0000'.repeat(200_000)).problems).toHaveLength(20);
});

test('pictures are known by their names', () => {
  expect(['a.jpg', 'a.jpeg', 'a.png', 'a.webp'].every(isPicture)).toBe(true);
  expect(['a.JPG', 'a.svg', 'a.gif', 'jpg', 'a.jpg.txt'].some(isPicture)).toBe(false);
});
