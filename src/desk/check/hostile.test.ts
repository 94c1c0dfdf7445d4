import { expect, test } from 'vitest';
import type { ContentFile } from '#archive/files.ts';
import { makeFiles, testDay } from '#testing/make.ts';
import { check } from './check.ts';

// Each takes a few tens of milliseconds; the guard only tells “refused” from “hangs”, on whatever machine.
const guard = 5000;

function time(files: readonly ContentFile[]): { readonly codes: string[]; readonly passed: number } {
  // The processor's time, not the clock's: other work on the machine must not count.
  const begin = process.cpuUsage();
  const report = check(files, { today: testDay });
  const { user, system } = process.cpuUsage(begin);
  return { codes: [...new Set(report.problems.map((problem) => problem.code))], passed: (user + system) / 1000 };
}

const withBody = (zhBody: string): ContentFile[] => makeFiles([{ id: 'one', zhBody, en: null }]);

function withText(text: string): ContentFile[] {
  const parts = ['articles', '2024', 'one', 'zh.mdx'];
  return [...makeFiles([]), { path: 'content/articles/2024/one/zh.mdx', parts, bytes: new TextEncoder().encode(text) }];
}

const names = 'abcdefghijklmnop';
const bomb = `---\na: &a [x, x]\n${[...names.slice(1)].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(', ')}]`).join('\n')}\ntitle: *p\n---\n\nx\n`;

test.each([
  ['a YAML alias bomb', withText(bomb), 'E-FM-FORBIDDEN'],
  ['56 KB of nested emphasis', withBody('*a **b '.repeat(8000)), 'E-BODY-TANGLE'],
  ['a table of 2,000 columns', withBody(`|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}`), 'E-BODY-TANGLE'],
  ['a list of 20,000 topics', withText(`---\ntitle: T\ntopic: [${'反诈骗, '.repeat(20_000)}]\n---\n\nx\n`), 'E-FM-FORBIDDEN'],
  ['20,000 fields nobody knows', withText(`---\n${Array.from({ length: 20_000 }, (_, index) => `f${index}: x`).join('\n')}\n---\n\nx\n`), 'E-FM-FORBIDDEN'],
  ['a title of 200 KB', withText(`---\ntitle: ${'长'.repeat(65_000)}\ndate: 2024\n---\n\nx\n`), 'E-FM-LENGTH'],
  ['a text of four megabytes', withText(`---\ntitle: T\n---\n\n${'a'.repeat(4_000_000)}`), 'E-FILE-SIZE'],
] as const)('%s is refused at once', (_name, files, code) => {
  const { codes, passed } = time(files);
  expect(codes).toContain(code);
  expect(passed).toBeLessThan(guard);
});

const units =
  '*|**a |*a **b |_|`|``a` |[|](|[a](b |![|![a](|<|<a>|</|<Note>|</Note>|{|}|\\|> |- |1. |- [ ] a\n|#|## a\n\n|\n|\n\n|a\n|~~|^|[^a]|[^a]: b\n|&|&amp;|"|=|===\n|---\n|- - |\t| |a|一|1,|1亿|http://|www.|a@b.c |<Stat value="1" unit="x">1</Stat>|<Photo caption="a" />\n\n|import "x"\n|\u202E|\u200B|\uFEFF|\u3000|\u00A0|=======\n|<!--|{/*|```|    a\n|[a]: /b\n\n|[a][b]|[x](#p1)\n\n|[x](/zh/articles/a/)\n\n|\u0301|\u{1F469}\u200D'.split(
    '|',
  );

test('no sign that Markdown knows costs more than it should, however often it stands', () => {
  for (const unit of [...units, '|', 'a|', '|a|\n|-|\n']) {
    const { passed } = time(withBody(unit.repeat(Math.ceil(200_000 / new TextEncoder().encode(unit).length))));
    expect(passed, JSON.stringify(unit)).toBeLessThan(guard);
  }
});
