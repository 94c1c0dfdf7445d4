import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '#testing/run-script.ts';

const article = (name: string): string => `articles/2024/${name}/zh.mdx`;
const text = (date: string, body: string): string =>
  `---\ntitle: 标题\nsummary: 摘要\ndate: ${date}\ncity: wenzhou\ntopic: fire-safety\nkind: brief\ntext: retold\nstatus: published\n---\n\n${body}\n`;

describe('npm run check', () => {
  let content = '';
  const put = (path: string, what: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), what);
  };
  const run = (...commands: string[]) => runScript('check', commands, { ARCHIVE_CONTENT: content });

  beforeAll(() => {
    content = mkdtempSync(join(tmpdir(), 'check-'));
    put(article('good'), text('2024-06-01', '一段。'));
    put(article('bad'), text('2024-02-30', '一段。\n\nexport const x = 1'));
    put(article('also-bad'), text('2024-06-01', '{x}'));
  });
  afterAll(() => rmSync(content, { recursive: true, force: true }));

  test('all content: every problem on stderr in both languages, a summary on stdout, exit 2', async () => {
    const { code, output, errors } = await run();
    expect(code).toBe(2);
    const path = (name: string): string => join(content, article(name));
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(
      [`[E-BODY-EXPRESSION] ${path('also-bad')}:12:1`, `[E-FM-DATE] ${path('bad')}:4:7`, `[E-BODY-CODE] ${path('bad')}:14:1`].flatMap((line) => [line, line]),
    );
    expect(output).toContain('3 个错误，0 个提醒。');
    expect(output).toContain('Errors: 3. Warnings: 0.');
  });

  test('one article: its problems alone', async () => {
    const [good, bad] = await Promise.all([run(join(content, 'articles/2024/good')), run(join(content, article('bad')))]);
    expect([good.code, good.errors]).toEqual([0, '']);
    expect(bad.code).toBe(2);
    expect(bad.errors).not.toContain('also-bad');
  });

  test('--json: one object a line on stdout, nothing else', async () => {
    const { code, output, errors } = await run('--json');
    expect([code, errors]).toEqual([2, '']);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { code: string }).code),
    ).toEqual(['E-BODY-EXPRESSION', 'E-FM-DATE', 'E-BODY-CODE']);
  });

  test('one article alone is told of links to others that do not exist, as when all are checked', async () => {
    const links = (paragraph: number, id: string): string => `见[甲](/zh/articles/good/#p${paragraph})和[乙](/zh/articles/${id}/)，[丙](/zh/dates/2024/)。`;
    put(article('linking'), text('2024-06-01', links(1, 'bad')));
    put(article('mislinking'), text('2024-06-01', links(2, 'none')));
    const [sound, broken] = await Promise.all([run(join(content, 'articles/2024/linking')), run(join(content, 'articles/2024/mislinking'))]);
    expect([sound.code, sound.errors]).toEqual([0, '']);
    expect(sound.output).toContain('共 1 篇文章');
    expect(broken.errors.match(/\[E-BODY-TARGET\] \S+:12:\d+ the link/g)).toHaveLength(2);
    for (const name of ['linking', 'mislinking']) rmSync(join(content, 'articles/2024', name), { recursive: true });
  });

  test('--annotations: what the forge reads, on stdout; a forge nobody knows is refused', async () => {
    const [github, gitlab, other] = await Promise.all([run('--annotations', 'github'), run('--annotations=gitlab'), run('--annotations', 'sourcehut')]);
    expect([github.code, github.errors, github.output.match(/^::error file=/gm)?.length]).toEqual([2, '', 3]);
    expect([gitlab.code, gitlab.errors, (JSON.parse(gitlab.output) as unknown[]).length]).toEqual([2, '', 3]);
    expect([other.code, other.output]).toEqual([2, '']);
    expect(other.errors).toMatch(/后面写 github 或 gitlab[\s\S]+takes github or gitlab/);
  });

  test('--translations: the list on stdout in both languages, errors beside it, exit 2 only for those', async () => {
    const good = join(content, 'articles/2024/good');
    const [list, json, all] = await Promise.all([run('--translations', good), run('--translations', '--json', good), run('--translations')]);
    expect([list.code, list.errors, json.code, json.errors, all.code]).toEqual([0, '', 0, '', 2]);
    expect(list.output).toMatch(/还没有译文[\s\S]*Not translated yet/);
    expect(JSON.parse(json.output)).toMatchObject({ article: 'good', need: 'missing', path: join(good, 'en.mdx') });
    expect(all.errors).toContain('[E-FM-DATE]');
  });

  test('a path outside the content folder, or none at all: exit 2 and a sentence in both languages', async () => {
    for (const path of [tmpdir(), join(content, 'articles/2024/nothing')]) {
      const { code, errors } = await run(path);
      expect(code).toBe(2);
      expect(errors).toMatch(/不在内容文件夹[\s\S]+is not in the content folder/);
    }
  });

  test('no content folder: exit 3, in both languages, without a stack trace', async () => {
    const { code, errors } = await runScript('check', [], { ARCHIVE_CONTENT: join(content, 'nothing') });
    expect(code).toBe(3);
    expect(errors).toMatch(/没有内容文件夹[\s\S]+There is no content folder/);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  test('the archive’s own content is sound', async () => {
    const { code, errors } = await runScript('check', [], {});
    expect([code, errors]).toEqual([0, '']);
  });

  test('an alias bomb is refused at once', async () => {
    const bomb = mkdtempSync(join(tmpdir(), 'bomb-'));
    cpSync(join(import.meta.dirname, 'fixtures/E-FM-FORBIDDEN-alias-bomb/content'), bomb, { recursive: true });
    const { code } = await runScript('check', [], { ARCHIVE_CONTENT: bomb });
    expect(code).toBe(2);
    rmSync(bomb, { recursive: true });
  });
});
