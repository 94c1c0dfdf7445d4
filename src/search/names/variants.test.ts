import { expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readSettings } from '../../settings.ts';
import { listCommonCharacters } from './common-characters.ts';
import { createNames } from './create-names.ts';
import { createSimplify, simplify } from './simplify.ts';
import { createVariants } from './variants.ts';

const { archive } = readArchive(readContentFiles(readSettings({}, process.cwd()).folders), { drafts: false, today: '2026-11-22' });
const texts = [...archive.articles.values()].flatMap(({ editions: { zh } }) =>
  zh === undefined ? [] : [zh.title, zh.summary, ...zh.blocks.map(({ text }) => text)],
);

test('only for characters whose simplified form is there, sorted, two of one length each', () => {
  expect(createVariants(['反诈'])).toBe('詐诈');
  expect(createVariants(['为里'])).toBe('為为爲为裏里裡里');
  expect(createVariants([''])).toBe('');
  const characters = [...createVariants(listCommonCharacters())];
  expect(characters.length % 2).toBe(0);
  expect(characters.every((character, index) => character.length === characters[index - (index % 2)]?.length)).toBe(true);
});

test('Traditional queries come out as the archive writes', () => {
  const toSimplified = createSimplify(createVariants([...texts, ...createNames(archive).flatMap(({ zh }) => zh)]));
  expect(toSimplified('甌海區反詐中心')).toBe('瓯海区反诈中心');
  expect(toSimplified('防範電信網絡詐騙')).toBe('防范电信网络诈骗');
  expect(toSimplified('溫州、麗水、義烏、臺州')).toBe('温州、丽水、义乌、台州');
  expect(toSimplified('無人機中隊、電動自行車換電櫃')).toBe('无人机中队、电动自行车换电柜');
  expect(toSimplified('衞生、佈防')).toBe('卫生、布防');
  expect(toSimplified('Ouhai 2,308.24萬')).toBe('Ouhai 2,308.24万');
  for (const text of texts) expect(toSimplified(text)).toBe(text);
});

test('a character that both scripts have stays itself where the archive writes it, and only there', () => {
  expect(simplify('乾隆', createVariants(['干净', '乾隆']))).toBe('乾隆');
  expect(simplify('乾燥', createVariants(['干燥']))).toBe('干燥');
  expect(simplify('瞭望', createVariants(['瞭望', '了解']))).toBe('瞭望');
  expect(simplify('瞭解', createVariants(['了解']))).toBe('了解');
  expect(simplify('著名', createVariants(['著名', '看着']))).toBe('著名');
  expect(simplify('反覆', createVariants(['反复', '覆盖']))).toBe('反覆');
});

test('one Traditional word in the archive takes the map from nobody', () => {
  expect(simplify('興奮', createVariants(['嘉興', '兴奋']))).toBe('兴奋');
});

test('length never changes, outside the first plane either', () => {
  const variants = createVariants(listCommonCharacters());
  const odd = '𠀀詐𫵷騙🚓㗲';
  expect(simplify(odd, variants)).toHaveLength(odd.length);
  expect(simplify(odd, variants)).toBe('𠀀诈𫵷骗🚓㗲');
});

test('the common characters are those of the standard', () => {
  const characters = listCommonCharacters();
  expect(characters).toHaveLength(6763);
  expect(characters[0]).toBe('啊');
  expect(characters.at(-1)).toBe('齄');
});
