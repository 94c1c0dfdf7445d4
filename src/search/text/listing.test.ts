import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawText } from '../../testing/draw-text.ts';
import { cut } from './cut.ts';
import { placeParts } from './listing.ts';
import { createSimplify, keep } from './simplify.ts';

describe('placeParts', () => {
  test('every token of every part has a place of its own, and one stays empty between parts', () =>
    fc.assert(
      fc.property(fc.array(drawText(), { maxLength: 6 }), (texts) => {
        const parts = placeParts({ id: 'x', locale: 'zh', title: '', parts: texts.map((text, index) => [`p${index}`, text] as const) }, keep);
        let next = 0;
        for (const [index, part] of parts.entries()) {
          expect(part).toMatchObject({ anchor: `p${index}`, text: texts[index], first: next });
          expect(part.tokens).toEqual(cut(texts[index] ?? '', keep));
          next += part.tokens.length + 1;
        }
      }),
    ));
});

describe('createSimplify', () => {
  test('pairs are read one after the other, characters outside the basic plane too; nothing else changes', () => {
    expect(createSimplify('臺台𠀀一')('臺北𠀀，臺')).toBe('台北一，台');
    expect(createSimplify('')('臺')).toBe('臺');
  });
});
