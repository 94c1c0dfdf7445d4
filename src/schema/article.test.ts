import { describe, expect, test } from 'vitest';
import { originalSchema, translationSchema } from './article.ts';
import { readThrough } from './read.ts';
import { readYaml } from './yaml.ts';

const facts = ['title: 标题', 'summary: 摘要', 'date: 2024', 'city: wenzhou', 'topic: fire-safety', 'kind: brief', 'text: retold', 'status: published'];
const read = (...lines: string[]) => readThrough(originalSchema, readYaml(lines.join('\n'), 'x'), 'x');
const say = (...lines: string[]): string[] => read(...lines).problems.map((problem) => `${problem.code} ${problem.field}`);
const without = (name: string): string[] => facts.filter((line) => !line.startsWith(`${name}:`));

test('one item or a list reads as a list, digits as a number', () => {
  const { value } = read(...facts, 'district: ouhai', 'source: { part: 3 }');
  expect(value).toMatchObject({ topic: ['fire-safety'], district: ['ouhai'], source: { part: 3 } });
});

describe('what is wrong', () => {
  test.each(['title', 'summary', 'date', 'city', 'topic', 'kind', 'text', 'status'])('%s is required', (name) => {
    expect(say(...without(name))).toEqual([`E-FM-MISSING ${name}`]);
    expect(say(...without(name), `${name}:`)).toEqual([`E-FM-EMPTY ${name}`]);
  });
  test.each([
    ['title', `title: ${'长'.repeat(121)}`, 'E-FM-LENGTH title'],
    ['title', 'title: "  "', 'E-FM-EMPTY title'],
    ['title', 'title: [甲]', 'E-FM-TYPE title'],
    ['summary', 'summary: "甲\\n乙"', 'E-FM-TYPE summary'],
    ['date', 'date: 2024-02-30', 'E-FM-DATE date'],
    ['city', 'city: Wen Zhou', 'E-ID-FORM city'],
    ['topic', 'topic: []', 'E-FM-EMPTY topic'],
    ['topic', 'topic: [fire-safety, Fire]', 'E-ID-FORM topic.1'],
    ['kind', 'kind: essay', 'E-FM-CHOICE kind'],
    ['none', 'byline: [{ name: 张三 }]', 'E-FM-MISSING byline.0.role'],
    ['none', 'byline: [{ name: 张三, role: editor }]', 'E-FM-CHOICE byline.0.role'],
    ['none', 'notes: [{ date: 2024, zh: 甲, en: A }]', 'E-FM-DATE notes.0.date'],
    ['none', 'source: { part: -1 }', 'E-FM-TYPE source.part'],
    ['none', 'source: { url: "https://user" }', 'E-FM-TYPE source.url'],
    ['none', 'translator: editors', 'E-FM-UNKNOWN translator'],
  ])('%s: %s', (name, line, expected) => expect(say(...without(name), line)).toEqual([expected]));

  test('all of it is told at once, a YAML fault and a wrong value alike', () => {
    expect(say(...without('date'), 'date: 2024-13', 'kind: brief', 'sumary: 甲').sort()).toEqual([
      'E-FM-DATE date',
      'E-FM-DUPLICATE kind',
      'E-FM-UNKNOWN sumary',
    ]);
  });
});

test('a translation has its own words and a fingerprint of 16 digits', () => {
  const readOf = (of: string) => readThrough(translationSchema, readYaml(`title: T\nsummary: S\ntranslator: editors\nof: ${of}`, 'x'), 'x');
  expect(readOf('0123456789abcdef').value?.of).toBe('0123456789abcdef');
  expect(readOf('0123456789ABCDEF').problems.map((problem) => problem.code)).toEqual(['E-FM-TYPE']);
});
