import { expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readSettings } from '../../settings.ts';
import { createNames } from './create-names.ts';
import { findNames } from './find-names.ts';

const { archive } = readArchive(readContentFiles(readSettings({}, process.cwd()).folders), { drafts: false, today: '2026-11-22' });
const names = createNames(archive);
const find = (typed: string): string[] =>
  findNames(typed, names).map((found) => {
    expect(typed.slice(found.start, found.end)).toBe(found.typed);
    return `${found.typed} ${found.by} ${found.name.id}${found.isLoose ? ' loose' : ''}`;
  });

test.each([
  ['瓯海区去年阻断了多少次诈骗？', ['瓯海区 zh ouhai']],
  ['瓯海反诈中心', ['瓯海反诈中心 zh ouhai-anti-fraud-centre']],
  ['瓯海反诈', ['瓯海 zh ouhai', '反诈 zh anti-fraud']],
  ['“四个一” 设施', ['四个一” 设施 zh four-ones-equipment']],
  ['141基层治理体系', ['141基层治理体系 zh 141-governance-system']],
  ['2141基层治理体系', ['基层治理 zh governance']],
  ['无人机中队', ['无人机中队 zh drone-squadron']],
  ['无人机', ['无人机 zh police-technology loose']],
  ['长兴', []],
  ['兴', []],
  ['临平区', []],
])('Chinese: %s', (typed, found) => expect(find(typed)).toEqual(found));

test.each([
  ['How many scam calls did Ouhai block?', ['scam en anti-fraud loose', 'Ouhai en ouhai']],
  ['anti fraud', ['anti fraud en anti-fraud']],
  ['Anti-Frauds', ['Anti-Frauds en anti-fraud']],
  ['antifraud', ['antifraud en anti-fraud']],
  ['Ouhai’s anti-fraud centers', ['Ouhai’s anti-fraud centers en ouhai-anti-fraud-centre']],
  ['organized crime', ['organized crime en organised-crime']],
  ['neighborhood watch', ['neighborhood watch en neighbourhood-watch']],
  ['how long you wait in Anji', ['Anji en anji']],
  ['Anjinese', []],
  ['chang an cup', ['chang an cup en changan-cup']],
])('English: %s', (typed, found) => expect(find(typed)).toEqual(found));

test.each([
  ['ouhaiqu', ['ouhaiqu pinyin ouhai']],
  ['ōuhǎi', ['ōuhǎi en ouhai']],
  ['fǎnzhà', ['fǎnzhà pinyin anti-fraud']],
  ['fan3zha4', ['fan3zha4 pinyin anti-fraud']],
  ['fan3 zha4', ['fan3 zha4 pinyin anti-fraud']],
  ['wen zhou fan zha', ['wen zhou pinyin wenzhou', 'fan zha pinyin anti-fraud']],
  ['wen zhou police', ['wen zhou pinyin wenzhou']],
  ['ouhaifanzha', ['ouhai pinyin ouhai', 'fanzha pinyin anti-fraud']],
  ["ping'an zhe jiang", ["ping'an zhe jiang pinyin safe-zhejiang"]],
  ['反诈 fanzha', ['反诈 zh anti-fraud', 'fanzha pinyin anti-fraud']],
  ['fanzhalüdao', ['fanzhalüdao pinyin anti-fraud-greenway']],
  ['fanzhalvdao', ['fanzhalvdao pinyin anti-fraud-greenway']],
])('pinyin: %s', (typed, found) => expect(find(typed)).toEqual(found));

test('lishui is the city of this province, and what has no article is not guessed at', () => {
  expect(findNames('lishui', names).map(({ name }) => name.zh[0])).toEqual(['丽水市']);
  expect(find('changxing')).toEqual([]);
});

test('initials only where they are the whole query, two at least', () => {
  expect(find('oh')).toEqual(['oh initials ouhai']);
  expect(find('  OH ')).toEqual(['OH initials ouhai']);
  expect(find('fz')).toEqual(['fz initials anti-fraud']);
  expect(find('oh dear')).toEqual([]);
  expect(find('o')).toEqual([]);
  expect(find('')).toEqual([]);
});

test('a query as long as a query can be is read to its end', () => {
  expect(find('ou hai fan zha '.repeat(27))).toHaveLength(54);
  expect(find('a'.repeat(400))).toEqual([]);
  expect(find('瓯海反诈'.repeat(100))).toHaveLength(200);
});
