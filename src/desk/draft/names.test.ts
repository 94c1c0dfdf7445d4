import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { readYaml } from '#schema/yaml.ts';
import { createNames } from './names.ts';
import { toFlowList, toFlowMap, toScalar } from './yaml.ts';

const { places, topics } = readVocabulary(readReferenceFiles({ content: 'content', fallback: 'content' }));
const names = createNames(places ?? [], topics ?? []);

describe('places and topics by what people call them', () => {
  test.each([
    ['wenzhou', 'wenzhou'],
    ['温州', 'wenzhou'],
    ['温州市', 'wenzhou'],
    ['浙江省温州市', 'wenzhou'],
    ['Wenzhou City', 'wenzhou'],
    ['WENZHOU', 'wenzhou'],
    ['瓯海', undefined],
    ['丽水', 'lishui'],
  ])('the city %s', (text, id) => {
    expect(names.findCity(text)?.id).toBe(id);
  });

  test.each([
    ['瓯海', 'ouhai'],
    ['温州市瓯海区', 'ouhai'],
    ['浙江温州瓯海', 'ouhai'],
    ['Ouhai District', 'ouhai'],
    ['Ouhai, Wenzhou', 'ouhai'],
    ['Ruian', 'ruian'],
    ['Rui’an City', 'ruian'],
    ['鄞县', 'yinzhou'],
    ['温州', undefined],
  ])('the district %s', (text, id) => {
    expect(names.findDistrict(text, null)?.id).toBe(id);
  });

  test.each([
    ['反诈骗', 'anti-fraud'],
    ['Telecom fraud', 'anti-fraud'],
    ['road safety', 'road-safety'],
    ['没有', undefined],
  ])('the topic %s', (text, id) => {
    expect(names.findTopic(text)?.id).toBe(id);
  });
});

test('what is written as YAML is read again as the same words', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(':', ' ', '#', '-', '"', "'", '[', '{', ',', '&', '*', '!', '~', '中', 'a', '\n', '\\', '%', '?') }),
    fc.constantFrom('null', 'true', '2024', '~', '---', '- a', 'a: b', 'a #b'),
  );
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 3 }), (one, many) => {
      const yaml = readYaml(`a: ${toScalar(one)}\nb: ${toFlowList(many)}\nc: ${toFlowMap({ x: one, y: undefined })}\n`, 'x');
      expect(yaml.problems).toEqual([]);
      expect(yaml.value).toEqual({ a: one, b: many, c: { x: one } });
    }),
    { numRuns: 1000 },
  );
});
