import { expect, test } from 'vitest';
import { supportsPagefind } from './supports.ts';

test('a browser that knows externref can run Pagefind', () => {
  expect(supportsPagefind()).toBe(true);
});

test('what is asked is whether externref is known, and nothing else', () => {
  const asked: Uint8Array[] = [];
  const wasm = { validate: (bytes: BufferSource) => asked.push(bytes as Uint8Array) > 1 };
  expect(supportsPagefind(wasm)).toBe(false);
  const [bytes] = asked;
  // In place of externref (6f), a number (7f), which every browser knows, and a type that none has.
  for (const [type, isKnown] of [
    [0x6f, true],
    [0x7f, true],
    [0x01, false],
  ] as const) {
    expect(WebAssembly.validate(Uint8Array.from(bytes ?? [], (byte) => (byte === 0x6f ? type : byte))), String(type)).toBe(isKnown);
  }
});

test('a browser without WebAssembly cannot', () => {
  expect(supportsPagefind(null)).toBe(false);
});
