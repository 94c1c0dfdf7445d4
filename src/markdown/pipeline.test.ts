import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/locale.ts';
import { type BodyReading, parseBody } from './pipeline.ts';

const pictures = new Map([['talk.jpg', { hash: '0123456789abcdef', widths: [360, 800], width: 800, height: 600 }]]);
const parse = (body: string, locale: Locale = 'zh', firstLine = 1): BodyReading => parseBody(body, { path: 'x', firstLine, locale, pictures });
const say = (body: string): string[] => parse(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

// A golden case is a folder: input.md, and output.html with one block a paragraph. A new case is a new folder.
const root = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test.each(cases)('%s becomes what stands in output.html', (name) => {
  const { blocks, problems } = parse(readFileSync(join(root, name, 'input.md'), 'utf8'));
  expect(problems).toEqual([]);
  const shown = blocks.map(
    ({ kind, level, line, html, text }) => `<!-- ${kind}${level === 0 ? '' : ` ${level}`}, line ${line}: ${JSON.stringify(text)} -->\n${html}\n`,
  );
  expect(shown.join('\n')).toBe(readFileSync(join(root, name, 'output.html'), 'utf8'));
});

test('both languages have the same anchors, in order, and their own words', () => {
  const zh = parse('一段[^1]。\n\n## 题\n\n<Photo caption="说明" />\n\n[^1]: 注。\n', 'zh');
  const en = parse('A paragraph[^1].\n\n## Title\n\n<Photo caption="Caption" />\n\n[^1]: Note.\n', 'en');
  expect(zh.blocks.map((block) => block.anchor)).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(en.blocks.map((block) => [block.anchor, block.kind])).toEqual(zh.blocks.map((block) => [block.anchor, block.kind]));
  for (const block of [...zh.blocks, ...en.blocks]) expect(block.html).toContain(`id="${block.anchor}"`);
  expect(zh.blocks[2]?.html).toContain('图片没有随文件收到');
  expect(en.blocks[2]?.html).toContain('The picture did not come');
  expect(parse('<Quote by="Zhang" role="resident">Yes.</Quote>', 'en').blocks[0]?.html).toContain('Zhang, resident');
});

test('lines are the file’s own', () => {
  expect(parse('\n一段。\n\n二段。', 'zh', 10).blocks.map((block) => block.line)).toEqual([11, 13]);
  expect(parseBody('\n{x}', { path: 'x', firstLine: 10, locale: 'zh', pictures }).problems[0]).toMatchObject({ line: 11, column: 1 });
});

describe('refused, with line and column', () => {
  test.each([
    ['import x from "y"', ['E-BODY-CODE 1:1']],
    ['一段。\nexport const x = 1', ['E-BODY-CODE 2:1']],
    ['## 题\nexport default 1', ['E-BODY-CODE 2:1']],
    ['~~~\n```\n~~~\nexport const x = 1', ['E-BODY-CODE 4:1']],
    ['export const x = {\n\n a: 1', ['E-BODY-CODE 1:1']],
    ['一段{x}。', ['E-BODY-EXPRESSION 1:3']],
    ['{/* 注 */}', ['E-BODY-EXPRESSION 1:1']],
    ['<iframe src="https://a.example/" />', ['E-BODY-HTML 1:1']],
    ['<>一段</>', ['E-BODY-HTML 1:1']],
    ['<photo caption="x" />', ['E-BODY-HTML 1:1']],
    ['<Photo.x caption="x" />', ['E-BODY-COMPONENT 1:1']],
    ['<constructor />', ['E-BODY-HTML 1:1']],
    ['<Photo caption="x" set:html="y" />', ['E-BODY-ATTRIBUTE 1:20']],
    ['<Photo caption="x" client:load />', ['E-BODY-ATTRIBUTE 1:20']],
    ['<Photo src="../x.jpg" alt="a" caption="b" />', ['E-BODY-PHOTO 1:1']],
    ['[x](JAVASCRIPT:alert(1))', ['E-BODY-LINK 1:1']],
    ['[x](java&#10;script:alert(1))', ['E-BODY-LINK 1:1']],
    ['[x](data:text/html;base64,x)', ['E-BODY-LINK 1:1']],
    ['[x](/\\evil.example)', ['E-BODY-LINK 1:1']],
    ['[x](file:///etc/passwd)', ['E-BODY-LINK 1:1']],
    ['[x](articles/)', ['E-BODY-LINK 1:1']],
    ['题\n===', ['E-BODY-HEADING 1:1']],
    ['', ['E-BODY-EMPTY 1:1']],
    ['[^1]: 没有用到', ['E-BODY-FOOTNOTE 1:1']],
    ['一[^1]，写给 a@b.cn[^2]。', ['E-BODY-FOOTNOTE 1:1', 'E-BODY-FOOTNOTE 1:16']],
    ['\\\\[^1]', ['E-BODY-FOOTNOTE 1:1']],
  ])('%j', (body, expected) => expect(say(body)).toEqual(expected));

  test('a broken paragraph hides none of the others, and nothing is said twice', () => {
    expect(say('<b\n\n{x}\n\n[y](javascript:z)\n\n<!-- c -->\n\n{open').sort()).toEqual([
      'E-BODY-EXPRESSION 3:1',
      'E-BODY-HTML 1:1',
      'E-BODY-HTML 7:1',
      'E-BODY-LINK 5:1',
      'E-BODY-SYNTAX 9:1',
    ]);
    expect(say('一段。\n\n<Stat value="1" unit="x">一段话。\n---\n\nb {x}')).toEqual(['E-BODY-SYNTAX 3:1', 'E-BODY-EXPRESSION 6:3']);
    expect(say('<Note>\n\n1 <= 2\n\n</Note>')).toEqual(['E-BODY-SYNTAX 3:3']);
  });

  test('a body with a fault in it gives no blocks that could be taken for the whole', () => {
    expect(parse('一段。\n\nexport const x = 1\n').blocks).toEqual([]);
    expect(parse('一段。\n\n1 <= 2\n').blocks).toEqual([]);
  });
});

test.each(['\\[^1]', '[\\^1]', '[^1\\]', '`[^1]`', '\\[^1\\] 写给 a@b.cn', '&#91;^1]'])('%j is no footnote, only looks like one', (body) =>
  expect(say(body)).toEqual([]),
);

test.each<[string, string]>([
  ['见https://a.cn/x，另见', '见<a href="https://a.cn/x">https://a.cn/x</a>，另见'],
  ['（https://a.cn/x_y）', '（<a href="https://a.cn/x_y">https://a.cn/x_y</a>）'],
  ['“www.a.cn/x”；', '“<a href="http://www.a.cn/x">www.a.cn/x</a>”；'],
  ['看https://a.cn/x.的说明', '看<a href="https://a.cn/x">https://a.cn/x</a>.的说明'],
  ['https://a.cn/x。又https://b.cn/y。', '<a href="https://a.cn/x">https://a.cn/x</a>。又<a href="https://b.cn/y">https://b.cn/y</a>。'],
  ['https://a.cn/x?y=1&z=2 和', '<a href="https://a.cn/x?y=1&#x26;z=2">https://a.cn/x?y=1&#x26;z=2</a> 和'],
  ['https://例子.中国/x', '<a href="https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/x">https://例子.中国/x</a>'],
  ['[https://a.cn/温州](https://a.cn/温州)', '<a href="https://a.cn/%E6%B8%A9%E5%B7%9E">https://a.cn/温州</a>'],
])('a bare address ends where the Chinese begins: %s', (body, html) => expect(parse(body).blocks[0]?.html).toBe(`<p id="p1">${html}</p>`));

describe('a hostile text is refused in a moment', () => {
  const fill = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const most = 250 * 1024;
  test.each([
    ['nested emphasis', fill('*a **b ', most)],
    ['mixed emphasis', fill('*a_ ', most)],
    ['strong without spaces', fill('a**b** ', most)],
    ['quotes', `${'>'.repeat(most)} a`],
    ['quotes apart', `${'> '.repeat(5000)}a`],
    ['lists in one line', `${'- '.repeat(5000)}a`],
    ['lists in lists', Array.from({ length: 400 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')],
    ['brackets', fill('[', most)],
    ['links in links', `${'['.repeat(10_000)}a${'](x)'.repeat(10_000)}`],
    ['pictures', fill('![', most)],
    ['backticks', Array.from({ length: 600 }, (_, index) => `${'`'.repeat(index + 1)}a`).join(' ')],
    ['footnotes', Array.from({ length: 3000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n`).join('\n')],
    ['a wide table', `${'|'.repeat(10_000)}\n${'|-'.repeat(5000)}\n`],
    ['a long table', `|a|b|\n|-|-|\n${'|*a*|*b*|\n'.repeat(4000)}`],
    ['braces', '{'.repeat(20_000) + '}'.repeat(20_000)],
    ['a template that never ends', `{\`${'文字}\n'.repeat(3000)}`],
    ['code that never ends', `export const x = \`\n\n${'文字\n\n'.repeat(2400)}`],
    ['tags', '<Note>\n\n'.repeat(2000)],
    ['spaces', `a${' '.repeat(most)}b`],
    ['lines', fill('a\n', most)],
    ['paragraphs', fill('a\n\n', most)],
    ['one long word', fill('文', 80_000)],
    ['nested notes', `${'<Note>\n\n'.repeat(400)}a\n\n${'</Note>\n\n'.repeat(400)}`],
  ])('%s', (name, body) => {
    const { problems } = parse(body);
    expect(problems.length > 0).toBe(name !== 'one long word');
  });

  test('a long and richly marked article passes', () => {
    const paragraph = '**要点**一二三四五六七八九十，[链接](https://www.example.org/)，“引语”[^1]。'.replace('[^1]', '');
    expect(say(`${`${paragraph}\n\n`.repeat(400)}| 甲 | 乙 |\n|---|---|\n${'| 1 | 2 |\n'.repeat(300)}`)).toEqual([]);
  });
});
