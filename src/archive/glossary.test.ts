import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toComparable } from '#lib/comparable.ts';
import { locales } from '#lib/locale.ts';
import type { Term } from '#schema/term.ts';
import { readContentFiles } from './from-disk.ts';
import { createGlossary, findMissedTerms, listForms } from './glossary.ts';
import { readArchive } from './read.ts';

const toTerm = (id: string, zh: string, en: string, aliases?: Term['aliases']): Term => ({ id, zh, en, type: 'term', ...(aliases && { aliases }) });
const terms = [
  toTerm('safe-china', '平安中国', 'Safe China'),
  toTerm('city', '平安中国建设示范市', 'Demonstration City for Building a Safe China'),
  toTerm('station', '派出所', 'police station'),
  toTerm('fraud', '电信网络诈骗', 'telecom and online fraud', { zh: ['电诈'], en: ['telecom fraud'] }),
];
const glossary = createGlossary(terms);
const find = (blocks: readonly string[], translation: string): string[] =>
  findMissedTerms(glossary, blocks, translation, 'zh').map(({ term, block }) => `${term.id} ${block}`);

describe('terms of a Chinese original', () => {
  test('each that is rendered nowhere is told once, with the first block it stands in', () => {
    expect(find(['甲。', '派出所与平安中国。', '派出所。'], 'Nothing.')).toEqual(['safe-china 1', 'station 1']);
    expect(find(['甲。', '派出所。'], 'The police stations’ heads')).toEqual([]);
  });

  test('a longer term is no occurrence of the shorter one inside it, and both may stand side by side', () => {
    expect(find(['平安中国建设示范市。'], 'Nothing.')).toEqual(['city 0']);
    expect(find(['平安中国建设示范市与平安中国。'], 'Nothing.')).toEqual(['city 0', 'safe-china 0']);
  });

  test('a variant gives the term away, and a variant renders it', () => {
    expect(find(['防“电诈”。'], 'Nothing.')).toEqual(['fraud 0']);
    expect(find(['电信网络诈骗。'], 'A telecom-fraud case.')).toEqual([]);
  });

  test('quotation marks make no difference, the end of a sentence or block does', () => {
    expect(find(['“平安”中国。'], 'Nothing.')).toEqual(['safe-china 0']);
    expect(find(['保平安。中国', '平安', '中国'], 'Nothing.')).toEqual([]);
  });
});

test('of an English original only the agreed form gives a term away, as whole words', () => {
  const missed = (text: string): string[] => findMissedTerms(glossary, [text], '没有。', 'en').map(({ term }) => term.id);
  expect(missed('Two police stations fought telecom fraud.')).toEqual(['station']);
  expect(missed('A safe Chinatown.')).toEqual([]);
  expect(missed('Safe China police station')).toEqual(['station', 'safe-china']);
  expect(findMissedTerms(glossary, ['A police station.'], '一个派出所。', 'en')).toEqual([]);
});

test('a glossary without terms, or of marks alone, misses nothing', () => {
  for (const each of [[], [toTerm('marks', '“”', '“…”')]]) expect(findMissedTerms(createGlossary(each), ['“甲”'], 'x', 'zh')).toEqual([]);
});

test('each of many terms in a long text is found once', () => {
  const many = createGlossary(Array.from({ length: 1000 }, (_, index) => toTerm(`t${index}`, `专名${index}号`, `name ${index}`)));
  expect(
    findMissedTerms(
      many,
      Array.from({ length: 200 }, (_, index) => `专名${index}号。${'一'.repeat(400)}`),
      'x',
      'zh',
    ),
  ).toHaveLength(200);
});

describe('the archive’s own glossary', () => {
  const content = join(import.meta.dirname, '../../content');
  const { archive, problems } = readArchive(readContentFiles({ content, fallback: content }), { drafts: true, today: '2026-11-22' });
  const own = [...archive.terms.values()];

  test('no Chinese form belongs to two terms', () => {
    const forms = own.flatMap((term) => listForms(term, 'zh').map((form) => toComparable(form, 'zh')));
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(own.length).toBeGreaterThan(100);
  });

  test('no form is repeated within a term', () => {
    for (const term of own)
      for (const locale of locales) {
        const forms = listForms(term, locale).map((form) => toComparable(form, locale));
        expect(new Set(forms).size, term.id).toBe(forms.length);
      }
  });

  test('nearly every term stands in some article, and every article renders its own as agreed', () => {
    const used = [...archive.articles.values()].flatMap((article) =>
      findMissedTerms(
        createGlossary(own),
        (article.editions[article.original]?.blocks ?? []).map((block) => block.text),
        '',
        article.original,
      ).map(({ term }) => term.id),
    );
    expect(new Set(used).size).toBeGreaterThan(100);
    expect(problems.filter((problem) => problem.code === 'W-TR-TERM')).toEqual([]);
  });
});
