/** Makes the function that writes Traditional characters simplified, code point by code point and without changing a text's length; `variants` are the catalogue's pairs. */
export function createSimplify(variants: string): (text: string) => string {
  const characters = [...variants];
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) pairs.set(characters[index] ?? '', characters[index + 1] ?? '');
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => pairs.get(character) ?? character);
}

/** Writes the Traditional characters of one text simplified. */
export function simplify(text: string, variants: string): string {
  return createSimplify(variants)(text);
}
