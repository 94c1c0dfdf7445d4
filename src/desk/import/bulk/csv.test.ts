import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRow, createCsvReader, maximumRecord, toCsvRow } from './csv.ts';

function readAll(pieces: readonly string[]): CsvRow[] {
  const reader = createCsvReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const cells = (text: string): (readonly string[])[] => readAll([text]).map((row) => row.cells);

describe('CSV as RFC 4180 has it', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['"a,b","say ""hi""","two\r\nlines"', [['a,b', 'say "hi"', 'two\r\nlines']]],
    ['a,,\n', [['a', '', '']]],
    ['\n\r\n a , b \n\n', [[' a ', ' b ']]],
    ['5" pipe,x', [['5" pipe', 'x']]],
    ['""\n', [['']]],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('rows know the line they begin on, breaks inside quotes counted', () => {
    expect(readAll(['a\r\n"x\r\ny\nz"\r\n\r\nb\n']).map((row) => row.line)).toEqual([1, 2, 6]);
  });

  test('what is no CSV is named at its line', () => {
    expect(readAll(['a\n"b"c\nd']).map((row) => row.fault)).toEqual([null, 'quote', null]);
    expect(readAll(['a\n"b\nc\nd']).map((row) => [row.line, row.fault])).toEqual([
      [1, null],
      [2, 'open'],
    ]);
  });

  test('a quote that never closes takes no more memory than a record may', () => {
    const reader = createCsvReader();
    const piece = 'x'.repeat(1024 * 1024);
    reader.push('"');
    for (let round = 0; round < 8; round += 1) reader.push(piece);
    expect(reader.end()[0]?.cells[0]?.length).toBe(maximumRecord);
  });

  test('what is written is read again, wherever the text is cut', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '中', 'a', '\uFEFF') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), fc.array(fc.nat(200), { maxLength: 6 }), (rows, cuts) => {
        const text = rows.map(toCsvRow).join('');
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const letters = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(readAll(letters).map((row) => row.cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
