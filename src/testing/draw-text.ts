import fc from 'fast-check';

/** What texts are made of in tests of the search: whatever two languages' newspapers print, and what they would rather not. */
const bits = {
  han: ['平', '安', '温', '州', '网', '格', '的', '一', '𠮷', '𠀀', '龥', '反诈', '中心', '网格员', '臺', '乾'],
  latin: [
    'police',
    'polic',
    'the',
    'a',
    'V2G',
    'App',
    'café',
    'cafe\u0301',
    'naïve',
    'ﬁre',
    'co\u00adop',
    'zero\u200bwidth',
    'Ouhai',
    'e',
    'in',
    'ing',
    'Ελλάδα',
    'カナ',
    '한글',
  ],
  numbers: ['24', '2024', '1,852', '2,308.24', '12,3', '1,2345', '27, 2022', '１２，３４５', '6·26', '3.5', '0', '½', '①', '㎡', '％', '%'],
  signs: [
    '，',
    '。',
    '“',
    '”',
    '‘',
    '’',
    '「',
    '」',
    '《',
    '》',
    '、',
    '（',
    '）',
    '——',
    '…',
    '·',
    ',',
    '.',
    '-',
    "'",
    '"',
    '(',
    ')',
    '&',
    '_',
    '/',
    '！',
    '?',
    ';',
    '👮‍♀️',
    '︎',
  ],
  spaces: [' ', ' ', ' ', '  ', '\u3000', '\u00a0', '\n', '\u2009', '\ufeff'],
};

const bit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...bits.han) },
  { weight: 4, arbitrary: fc.constantFrom(...bits.latin) },
  { weight: 3, arbitrary: fc.constantFrom(...bits.numbers) },
  { weight: 4, arbitrary: fc.constantFrom(...bits.signs) },
  { weight: 4, arbitrary: fc.constantFrom(...bits.spaces) },
);

/** Draws a text of any mixture of scripts, signs and spaces. */
export const drawText = (maximum = 24): fc.Arbitrary<string> => fc.array(bit, { minLength: 1, maxLength: maximum }).map((list) => list.join(''));

/** Draws some texts and a stretch of one of them, 2 to 20 characters, as a reader may copy it. */
export const drawPiece = (): fc.Arbitrary<{ readonly texts: readonly string[]; readonly row: number; readonly piece: string }> =>
  fc
    .tuple(fc.array(drawText(), { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 20 }))
    .map(([texts, number, place, length]) => {
      const row = number % texts.length;
      // An accent is no character of its own.
      const characters = (texts[row] ?? '').match(/[\s\S]\p{M}*/gu) ?? [''];
      const start = place % characters.length;
      const piece = characters
        .slice(start, start + length)
        .join('')
        .trim();
      return { texts, row, piece };
    })
    .filter(({ piece }) => [...piece].length >= 2 && [...piece].length <= 20);

/** Says whether a text has a piece to the letter, found without any of the search's own code: width, capitals, kinds of spaces, and spaces beside Chinese make no difference. */
export function hasLetters(text: string, piece: string): boolean {
  return toLetters(text).includes(toLetters(piece));
}

/** Says the same where commas between digits make no difference either. */
export function hasFigures(text: string, piece: string): boolean {
  return hasLetters(text, piece) || dropCommas(toLetters(text)).includes(dropCommas(toLetters(piece)));
}

function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .trim()
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

function dropCommas(text: string): string {
  return text.replace(/(?<=\d),(?=\d)/g, '');
}
