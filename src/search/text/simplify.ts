/** Writes Traditional characters in simplified form, one for one. */
export type Simplify = (text: string) => string;

/** Leaves text as it is. */
export const keep: Simplify = (text) => text;

/** Creates the rewriting of Traditional characters from pairs that stand one after the other: Traditional, simplified, Traditional, simplified. */
export function createSimplify(variants: string): Simplify {
  const characters = [...variants];
  const simple = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) simple.set(characters[index] ?? '', characters[index + 1] ?? '');
  return simple.size === 0 ? keep : (text) => Array.from(text, (character) => simple.get(character) ?? character).join('');
}
