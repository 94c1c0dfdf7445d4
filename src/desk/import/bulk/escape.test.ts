import { describe, expect, test } from 'vitest';
import { parseBody } from '#markdown/pipeline.ts';
import { toPlainMarkdown, toSafeMarkdown } from './escape.ts';

function read(body: string) {
  const { blocks, problems } = parseBody(body, { path: 'x', firstLine: 1, locale: 'zh', pictures: new Map() });
  return {
    problems: problems.map((problem) => problem.code),
    blocks: blocks.map((block) => [block.kind, block.text]),
    html: blocks.map((block) => block.html).join(''),
  };
}

describe('Markdown is kept, what the subset forbids becomes words', () => {
  test.each<[string, string[][]]>([
    ['1 < 2 {x} \\{y\\} <b>粗</b>', [['paragraph', '1 < 2 {x} {y} <b>粗</b>']]],
    ['# 大标题', [['paragraph', '# 大标题']]],
    [
      '## 二\n\n#### 四\n\n### 三',
      [
        ['heading', '二'],
        ['paragraph', '#### 四'],
        ['heading', '三'],
      ],
    ],
    [
      '前文\n\nimport x from "y"\n\nexport const a = 1',
      [
        ['paragraph', '前文'],
        ['paragraph', 'import x from "y"'],
        ['paragraph', 'export const a = 1'],
      ],
    ],
    ['![图](a.jpg)', [['paragraph', '![图](a.jpg)']]],
    ['`{a}` 与 ``<b>``', [['paragraph', '{a} 与 <b>']]],
    ['```\n{a} <b>\n```', [['code', '{a} <b>']]],
    ['```\n没有合上 {a}', [['paragraph', '```\n没有合上 {a}']]],
    [
      '甲\n===\n\n乙\n---\n丙',
      [
        ['paragraph', '甲\n==='],
        ['paragraph', '乙'],
        ['rule', ''],
        ['paragraph', '丙'],
      ],
    ],
    ['[注]: http://example.org', [['paragraph', '[注]: http://example.org']]],
    [
      '========\n\n======= \n\n>>>>>>> main',
      [
        ['paragraph', '========'],
        ['paragraph', '======='],
        ['paragraph', '>>>>>>> main'],
      ],
    ],
    [
      '　　第一段\n　　第二段',
      [
        ['paragraph', '第一段'],
        ['paragraph', '第二段'],
      ],
    ],
    [
      '第一段\n- 一\n- 二\n末段',
      [
        ['paragraph', '第一段'],
        ['list', '一\n二'],
        ['paragraph', '末段'],
      ],
    ],
    ['| a | b |\n|---|---|\n| 1 | 2 |', [['table', 'a\nb\n1\n2']]],
    ['**粗** 和 [链接](https://example.org)', [['paragraph', '粗 和 链接']]],
    ['见 <https://example.org/a>。', [['paragraph', '见 https://example.org/a。']]],
  ])('%j', (body, blocks) => {
    const { problems, blocks: found } = read(toSafeMarkdown(body));
    expect(problems).toEqual([]);
    expect(found.map(([kind, text]) => [kind, text?.replace(/\n+/g, '\n')])).toEqual(blocks);
  });

  test('an address ends where the Chinese begins', () => {
    expect(read(toSafeMarkdown('见http://a.cn/x，共三页')).html).toContain('<a href="http://a.cn/x">http://a.cn/x</a>，共三页');
  });
});

describe('plain words: every sign stands for itself', () => {
  test.each([
    '# 题',
    '- 一',
    '+ 一',
    '1. 一',
    '2) 一',
    '> 引',
    '***',
    '- - -',
    '---',
    '===',
    '* a *',
    '_a_ __b__ ~c~ ~~d~~',
    '`x`',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '<b>x</b>',
    '{x}',
    '\\{',
    '&amp; &#38;',
    'a | b',
    '|a|\n|-|',
    'a\n:-',
    '~~~',
    '```',
    '$a$',
    'import x',
    'export default 1',
    '<!-- x -->',
    '#',
    '5*3*2',
    'x\\',
    'C:\\temp',
    'www.example.org/a_b_c',
    'a@b.cn',
    '=======',
    '>>>>>>> x',
  ])('%j', (body) => {
    const { problems, blocks } = read(toPlainMarkdown(body));
    expect(problems).toEqual([]);
    expect(blocks).toEqual(body.split('\n').map((line) => ['paragraph', line]));
  });
});
