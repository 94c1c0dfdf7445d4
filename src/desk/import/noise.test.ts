import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFaults } from '#testing/account.ts';
import { importText, listMadePages, listSeedPages } from '#testing/source-pages.ts';

/** Pieces of pages, so that noise looks like a page often enough to reach every rule. */
const pieces = [
  '温州市瓯海区：',
  '近日，',
  '本报讯',
  '本报讯（通讯员 甲乙）',
  '通讯员 王小明 摄',
  '本报记者 李一 通讯员 赵二',
  '杭州政法融媒体中心 周三',
  '（上接1版）',
  '(下转2版)',
  '。',
  '，',
  ',',
  '.',
  '...',
  '……',
  '--',
  '"',
  "'",
  '“',
  '”',
  '（',
  ')',
  '《',
  '：',
  ':',
  '；',
  '、',
  '！',
  '?',
  ' ',
  '\u3000',
  '\t',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\f',
  '\u2028',
  '\ufeff',
  '民警走进校园讲防溺水',
  '消防',
  '今年',
  '2024年',
  '20年来平安建设',
  '12月15日',
  '6·26',
  '3.5',
  '1,000',
  'APP',
  'import',
  'export x',
  '{',
  '}',
  '<b>',
  '</',
  '&amp;',
  '`',
  '*',
  '_',
  '#',
  '- ',
  '1. ',
  '|',
  '~~',
  '[a](b)',
  '![',
  '[^1]',
  '\\',
  '---',
  '===',
  'https://a.b',
  'www.a.b',
  'a@b.cd',
  '１２Ａ',
  '「',
  '』',
  '①',
  '一、',
  '图为',
  '编者按：',
  '第3版',
  '2024年6月26日 星期三',
  '责任编辑：甲',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ue000',
  '😀',
  '\ud800',
  'é',
  '平 安 浙 江',
  '□',
  '◆◆',
];
const noise = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
        { maxLength: 30 },
      )
      .map((lines) => lines.join('\n\n')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
);
const runs = Number(process.env.IMPORT_RUNS ?? 2000);

test('whatever the text, no character is lost, doubled or changed, and every draft reads back as it was meant', () => {
  fc.assert(
    fc.property(noise, (text) => {
      expect(findFaults(text, importText(text))).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 240_000);

test('a page with lines cut out, doubled or moved is still accounted for', () => {
  const pages = [...listMadePages(), ...listSeedPages()].map((page) => page.text.split('\n'));
  const shuffled = fc
    .tuple(fc.constantFrom(...pages), fc.array(fc.nat(200), { maxLength: 60 }))
    .map(([lines, picks]) => picks.map((pick) => lines[pick % lines.length]).join('\n'));
  fc.assert(
    fc.property(shuffled, (text) => {
      expect(findFaults(text, importText(text))).toEqual([]);
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
}, 240_000);

test('the same text gives the same import', () => {
  const text = listMadePages()
    .map((page) => page.text)
    .join('\n\n');
  expect(importText(text)).toEqual(importText(text));
});

describe('a page of 200 KB comes through whole, whatever it repeats', () => {
  const whole = listMadePages()
    .map((page) => page.text)
    .join('\n\n');
  test.each([
    ['stories', whole],
    ['one line without an end', '民警走进校园讲防溺水，'],
    ['halves of sentences', '民警走进校园，给学生们讲防溺水的知识并且\n\n'],
    ['headings', '防溺水进校园\n\n'],
    ['bylines', '通讯员 王小明\n\n'],
    ['briefs', '防溺水\n\n近日，温州市的民警讲课。\n\n通讯员 王小明 摄\n\n'],
    ['opened brackets', '（“《('],
    ['closing marks', '”）》'],
    ['dots', '.'],
    ['blanks', '甲 '],
    ['blank lines', ' \n'],
    ['control characters', '\u0000\u200b'],
    ['jubilees', '平安20年来，'],
    ['years', '2024年度'],
    ['marks of turning', '（上接1版）\n'],
    ['straight quotes', '甲"'],
    ['columns', '民警走进校园讲防溺水知识并\n'],
    ['places', '温州瓯海'],
    ['Latin', 'safe city\n\n'],
  ])('%s', (_, piece) => {
    const size = Buffer.byteLength(piece);
    const text = piece.repeat(Math.ceil(200_000 / size));
    const page = importText(text);
    expect(page.faults).toEqual({ lost: [], doubled: [] });
  });
});
