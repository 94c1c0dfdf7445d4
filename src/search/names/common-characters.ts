/** Lists the characters of GB 2312, levels 1 and 2: all that simplified Chinese newspapers print but for rare names. The first level, some 3,750, comes in the order of sound. */
export function listCommonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      // The end of the first level's last row is not used.
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  return characters;
}
