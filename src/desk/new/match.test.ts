import { describe, expect, test } from 'vitest';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { findMatches, toPlaceChoice, toTopicChoice } from './match.ts';
import { toTypedPinyin } from './pinyin.ts';

const { places, topics } = readVocabulary(readReferenceFiles({ content: 'content', fallback: 'content' }));
const placeChoices = (places ?? []).map(toPlaceChoice);
const topicChoices = (topics ?? []).map(toTopicChoice);
const first = (typed: string, choices = placeChoices): string | undefined => findMatches(typed, choices)[0]?.id;

describe('places are found as people type them', () => {
  test.each(['瓯', '瓯海', '瓯海区', 'ouhai', 'Ouhai', 'OUHAI', 'ou hai', 'Ōuhǎi', 'ouhaiqu', 'oh', 'ohq', 'OH', 'ouh', 'ouhai district'])(
    '%s → ouhai',
    (typed) => {
      expect(first(typed)).toBe('ouhai');
    },
  );

  test.each([
    ['wz', 'wenzhou'],
    ['hz', 'hangzhou'],
    ['温', 'wenzhou'],
    ['ruian', 'ruian'],
    ["rui'an", 'ruian'],
    ['ra', 'ruian'],
    ['lv', undefined],
    ['洞头县', 'dongtou'],
    ['jnsz', 'jingning'],
    ['zzz', undefined],
  ])('%s → %s', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  test('nothing typed lists all, in order', () => {
    expect(findMatches(' ', placeChoices)).toEqual(placeChoices);
  });

  test('every place is found by each of its names, and is first by its pinyin unless another has the same', () => {
    for (const place of places ?? []) {
      for (const typed of [place.id, place.name.zh, place.short.zh, place.name.en, place.short.en, place.pinyin]) {
        expect(
          findMatches(typed, placeChoices).map((choice) => choice.id),
          typed,
        ).toContain(place.id);
      }
      expect(findMatches(place.pinyin, placeChoices)[0]?.id).toBe(place.id);
    }
  });
});

describe('topics too', () => {
  test.each(['反诈', '反诈骗', 'fanzha', 'fz', 'Anti-fraud', 'anti fraud', 'antifraud', 'telecom fraud'])('%s → anti-fraud', (typed) => {
    expect(first(typed, topicChoices)).toBe('anti-fraud');
  });

  test.each([
    ['funv', 'women-family'],
    ['funu', 'women-family'],
    ['funü', 'women-family'],
    ['枫桥', 'dispute-mediation'],
    ['xfaq', 'fire-safety'],
  ])('%s → %s', (typed, id) => {
    expect(first(typed, topicChoices)).toBe(id);
  });

  test('every topic has its pinyin, with a syllable for each Chinese letter', () => {
    for (const topic of topics ?? []) expect(toTypedPinyin(topic.pinyin ?? '').initials.length, topic.id).toBe([...topic.name.zh].length);
    for (const place of places ?? []) expect(toTypedPinyin(place.pinyin).initials.length, place.id).toBe([...place.name.zh].length);
  });
});
