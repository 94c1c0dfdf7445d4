import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '#archive/read.ts';
import { codes } from '#schema/codes.ts';
import { makeFiles, testDay } from '#testing/make.ts';
import { check } from './check.ts';

// Pieces an author, a careless tool or an attacker might put next to each other.
const piece = fc.oneof(
  fc.constantFrom(
    '一段话。',
    'A sentence.',
    '\n\n',
    '\n',
    ' ',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '## ',
    '# ',
    '- ',
    '> ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '[x](',
    ')',
    '[^1]',
    '[^1]: ',
    '![',
    ']',
    '(',
    '{',
    '}',
    '\\{',
    '{x}',
    '<',
    '>',
    '/>',
    '</',
    '<b>',
    '</b>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- -->',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/',
    '<https://a.example/>',
    '<Photo caption="',
    '" />',
    '<Photo caption="x" />',
    '<Photo src="x.jpg" alt="y" caption="z" />',
    '<Quote by="x">',
    '</Quote>',
    '<Note>',
    '</Note>',
    '<Stat value="1" unit="x">',
    '</Stat>',
    ' onclick="x"',
    ' style="x"',
    '={x}',
    '{...x}',
    'export const x = 1',
    'import "x"',
    '&lt;script&gt;',
    '&#106;avascript:x',
    '\u202E',
    '\u0000',
    '\t',
    '"',
    '---\n',
    '===\n',
    '~~',
    '\\',
    '%',
    '\uFEFF',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const value = fc.oneof(
  fc.constantFrom(
    '2024',
    '2024-02-30',
    'wenzhou',
    '[ouhai]',
    '{ a: b }',
    '&a x',
    '*a',
    '!!js x',
    '"x',
    '',
    '- x',
    'published',
    'null',
    'javascript:x',
    '<b>',
    '| \n x',
  ),
  fc.string({ maxLength: 12 }),
);
const field = fc.tuple(
  fc.constantFrom(
    'title',
    'summary',
    'date',
    'dateBasis',
    'city',
    'district',
    'topic',
    'kind',
    'byline',
    'source',
    'status',
    'notes',
    'translator',
    'of',
    '__proto__',
    '<<',
    'x',
  ),
  value,
);
const block = fc.array(field, { maxLength: 12 }).map((fields) => `---\n${fields.map(([name, content]) => `${name}: ${content}`).join('\n')}\n---\n`);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const isAccepted = (report: { readonly errors: number }): boolean => report.errors === 0;

test('whatever the two files of an article hold, the checker gives a report and does not throw', () => {
  const whole = fc.tuple(fc.oneof(block, body), body).map(([head, rest]) => encode(head + rest));
  fc.assert(
    fc.property(fc.oneof(whole, fc.uint8Array({ maxLength: 200 })), fc.oneof(whole, fc.constant(null)), (zh, en) => {
      const vocabulary = makeFiles([]);
      const folder = ['articles', '2024', 'one'];
      const files = [
        ...vocabulary,
        { path: 'zh.mdx', parts: [...folder, 'zh.mdx'], bytes: zh },
        ...(en === null ? [] : [{ path: 'en.mdx', parts: [...folder, 'en.mdx'], bytes: en }]),
      ];
      const report = check(files, { today: testDay });
      expect(report.errors).toBe(report.problems.filter((problem) => codes[problem.code].level === 'error').length);
      for (const problem of report.problems) expect(problem.line).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('what the checker accepts holds no script, handler or javascript: address', () => {
  let accepted = 0;
  fc.assert(
    fc.property(body, (text) => {
      const files = makeFiles([{ id: 'one', en: null, zhBody: `一段。\n\n${text}` }]);
      if (!isAccepted(check(files, { today: testDay }))) return;
      accepted += 1;
      for (const edition of Object.values(readArchive(files, { drafts: false, today: testDay }).archive.articles.get('one')?.editions ?? {})) {
        const tags = edition.blocks.flatMap((block) => block.html.match(/<[^>]*>/g) ?? []).join('\n');
        expect(tags).not.toMatch(/<\/?(?:script|iframe|style|object|embed|form|svg)\b/i);
        expect(tags).not.toMatch(/\s(?:on\w+|style)=/i);
        expect(tags).not.toMatch(/(?:href|src)="(?!https?:\/\/|mailto:|\/(?!\/)|#)/i);
      }
    }),
    { numRuns: 600 },
  );
  // A property that accepts nothing would show nothing.
  expect(accepted).toBeGreaterThan(20);
});

test('problems of unwanted paths are left out of the report', () => {
  const files = makeFiles([
    { id: 'one', zhBody: '{x}' },
    { id: 'two', zhBody: '{x}', enBody: 'One.' },
  ]);
  const report = check(files, { today: testDay, isWanted: (path) => path.includes('/two/') });
  expect(report.problems.map((problem) => problem.path)).toEqual(['content/articles/2024/two/zh.mdx']);
});
