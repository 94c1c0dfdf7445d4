import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readSettings } from '../../settings.ts';
import { createNames } from './create-names.ts';
import { type Lexicon, respell } from './respell.ts';
import { createSounds } from './sounds.ts';

const { archive } = readArchive(readContentFiles(readSettings({}, process.cwd()).folders), { drafts: false, today: '2026-11-22' });
const names = createNames(archive);
const sounds = createSounds(names.flatMap(({ zh }) => zh).join(''));
const lexicon: Lexicon = [
  ['police', 14],
  ['polite', 1],
  ['fraud', 9],
  ['officers', 11],
  ['detention', 2],
  ['safety', 12],
  ['drone', 3],
  ['诈骗', 9],
];
const find = (query: string): string[] => respell(query, names, sounds, lexicon).map(({ typed, meant }) => `${typed} ${meant}`);

describe('Chinese', () => {
  test.each([
    ['欧海', ['欧海 瓯海']],
    ['欧海区', ['欧海区 瓯海区']],
    ['反炸', ['反炸 反诈']],
    ['欧海反炸', ['欧海 瓯海', '反炸 反诈']],
    ['瓯海反炸中心', ['瓯海反炸中心 瓯海反诈中心']],
    ['文周', ['文周 温州']],
    ['利水市', ['利水市 丽水市']],
    ['晶宁', ['晶宁 景宁']],
    ['灵海', ['灵海 临海']],
    ['网格圆', ['网格圆 网格员']],
    ['欧海区去年阻断了多少次榨骗', ['欧海区 瓯海区', '榨骗 诈骗']],
  ])('by sound: %s', (query, found) => expect(find(query)).toEqual(found));

  test.each([
    ['人无机中队', ['人无机中队 无人机中队']],
    ['无人中队', ['无人中队 无人机中队']],
    ['无人飞中队', ['无人飞中队 无人机中队']],
    ['溺防水', ['溺防水 防溺水']],
    ['网路员', ['网路员 网格员']],
    ['矛盾纠纷化介', ['矛盾纠纷化介 矛盾纠纷化解']],
  ])('by a slip: %s', (query, found) => expect(find(query)).toEqual(found));

  test.each(['瓯海反诈', '苏州市', '长兴', '兴', '防水材料', '温', '', '派出所'])('%s is left as it is', (query) => expect(find(query)).toEqual([]));
});

describe('Latin', () => {
  test.each([
    ['ouhia', ['ouhia ouhai']],
    ['wenzou', ['wenzou wenzhou']],
    ['polcie', ['polcie police']],
    ['fruad in Ouhai', ['fruad fraud']],
    ['detentoin', ['detentoin detention']],
    ['neighborhod watch', ['neighborhod neighbourhood']],
    ['fanzah', ['fanzah fanzha']],
  ])('by letters: %s', (query, found) => expect(find(query)).toEqual(found));

  test('the most frequent of what is equally near comes first', () => {
    expect(find('polide')).toEqual(['polide police', 'polide polite']);
  });

  test.each(['police', 'policing', 'officer', 'anti-fraud', 'lishui', 'drones', 'abc', '2024', 'zzzzzzzz', 'ouhai fanzha'])('%s is left as it is', (query) =>
    expect(find(query)).toEqual([]),
  );
});

test('the table holds every common character by every sound, and is small', () => {
  expect(sounds.ou).toContain('瓯');
  expect(sounds.ou).toContain('欧');
  expect(sounds.du).toContain('都');
  expect(sounds.dou).toContain('都');
  expect(sounds.lv).toContain('绿');
  expect(gzipSync(JSON.stringify(sounds), { level: 9 }).length).toBeLessThan(20_000);
});
