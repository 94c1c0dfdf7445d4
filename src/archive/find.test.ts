import { expect, test } from 'vitest';
import { makeArchive, makeArticle } from '#testing/make.ts';
import { findArticle, findDateBasis, findEdition, findLead, findPlace, findSource, findTopic } from './find.ts';

test('a reader gets their language, or the other one where theirs is missing', () => {
  const both = makeArticle();
  expect([findEdition(both, 'zh').locale, findEdition(both, 'en').locale]).toEqual(['zh', 'en']);
  expect(findEdition(makeArticle({ en: null }), 'en').locale).toBe('zh');
});

test('the basis of a date is taken from the other language where one does not give it', () => {
  const article = makeArticle({ en: { dateBasis: undefined } });
  expect(findDateBasis(article, 'en')).toEqual({ text: '文中写明。', locale: 'zh' });
  expect(findDateBasis(makeArticle({ zh: { dateBasis: undefined }, en: { dateBasis: undefined } }), 'zh')).toBeNull();
});

test('the front page opens with the newest feature, else with the newest article, else with nothing', () => {
  const feature = { kind: 'feature' };
  const mixed = makeArchive([{ id: 'old', zh: { ...feature, date: '2020' } }, { id: 'newer', zh: { ...feature, date: '2023' } }, { id: 'brief' }]);
  expect(findLead(mixed)?.id).toBe('newer');
  expect(findLead(makeArchive([{ id: 'brief' }]))?.id).toBe('brief');
  expect(findLead(makeArchive([]))).toBeNull();
});

test('things are found by id, and an unknown id throws', () => {
  const archive = makeArchive([{ id: 'one' }, { id: 'without-source', zh: { source: undefined } }]);
  expect(findPlace(archive, 'ouhai').parent).toBe('wenzhou');
  expect(findTopic(archive, 'theft').parent).toBe('crime');
  expect(findSource(archive, findArticle(archive, 'one'))?.id).toBe('page-test');
  expect(findSource(archive, findArticle(archive, 'without-source'))).toBeNull();
  for (const find of [findArticle, findPlace, findTopic]) expect(() => find(archive, 'none')).toThrow('none');
});
