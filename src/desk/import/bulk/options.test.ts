import { describe, expect, test } from 'vitest';
import { readBulkArguments } from './options.ts';
import { toBar, toProgressLine } from './progress.ts';

describe('the words after the command', () => {
  test('pairs, flags and files in any order', () => {
    expect(
      readBulkArguments(['--map', 'body=content', 'a.jsonl', '--default=topic=safety', '--limit', '10', '--title-from-body', '--to', 'x', 'b.CSV']),
    ).toEqual({
      files: ['a.jsonl', 'b.CSV'],
      to: 'x',
      reports: null,
      options: { columns: { body: 'content' }, defaults: { topic: 'safety' }, titleFromBody: true, isPlain: false, status: 'draft', limit: 10 },
    });
  });

  test.each([
    [['a.jsonl', '--titel-from-body'], 'did you mean title-from-body'],
    [['a.jsonl', '--map', 'titel=x'], 'did you mean title'],
    [['a.jsonl', '--map', 'title'], 'field=value'],
    [['a.jsonl', '--default', 'topic='], 'field=value'],
    [['a.jsonl', '--status', 'corrected'], 'draft or published'],
    [['a.jsonl', '--limit', '0'], 'above 0'],
    [['a.jsonl', '--to'], 'needs a value'],
    [['a.xlsx'], 'no .jsonl or .csv'],
    [[], 'Name the'],
  ])('%j', (words, said) => {
    expect(readBulkArguments(words)).toMatchObject({ en: expect.stringContaining(said) });
  });
});

describe('how far it has come', () => {
  test('a bar as wide as the terminal lets it be', () => {
    expect(toBar({ done: 30, total: 60, round: 1, records: 1234, refused: 2 }, 70)).toBe(
      `[${'█'.repeat(11)}${'░'.repeat(11)}] 50% · 1,234 条 records · 2 退回 refused`,
    );
    expect(toBar({ done: 0, total: 0, round: 1, records: 0, refused: 0 }, 10)).toBe('[] 100% · 0 条 records · 0 退回 refused');
  });

  test('a line for each thousand elsewhere', () => {
    expect(toProgressLine({ done: 1, total: 2, round: 2, records: 999, refused: 0 })).toBeNull();
    expect(toProgressLine({ done: 1, total: 2, round: 2, records: 2000, refused: 3 })).toContain('2,000 records read, 3 refused');
  });
});
