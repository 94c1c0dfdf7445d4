import type { Text } from '#search/engine/catalogue.ts';
import { cut, type Token } from './cut.ts';
import type { Simplify } from './simplify.ts';

/** A part of an article's text, and the place of its first token among the article's. */
export interface PlacedPart {
  readonly anchor: string;
  readonly text: string;
  readonly first: number;
  readonly tokens: readonly Token[];
}

/** Cuts an article's text part by part and numbers the tokens through; one place stays empty between two parts, so that no phrase runs from one into the next. */
export function placeParts(text: Text, simplify: Simplify): PlacedPart[] {
  let first = 0;
  return text.parts.map(([anchor, part]) => {
    const placed = { anchor, text: part, first, tokens: cut(part, simplify) };
    first += placed.tokens.length + 1;
    return placed;
  });
}
