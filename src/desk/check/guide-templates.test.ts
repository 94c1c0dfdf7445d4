import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { locales } from '#lib/locale.ts';
import { originalSchema, translationSchema } from '#schema/article.ts';
import { splitFrontmatter } from '#schema/frontmatter.ts';
import { toMessage } from '#schema/problem.ts';
import { readSettings } from '../../settings.ts';

const root = process.cwd();
const guide = (locale: string): string => readFileSync(join(root, `content/pages/contribute/${locale}.mdx`), 'utf8');
const reference = readContentFiles(readSettings({}, root).folders).filter(({ parts }) => parts[0] !== 'articles');

/** The templates a newcomer copies from a guide: the original, then the translation. */
function findTemplates(text: string): string[] {
  return [...text.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

function read(zh: string, en: string) {
  const files = [['zh.mdx', zh] as const, ['en.mdx', en] as const].map(([name, text]) => {
    const parts = ['articles', '2024', '2024-fire-talk', name];
    return { path: `content/${parts.join('/')}`, parts, bytes: new TextEncoder().encode(text) };
  });
  return readArchive([...reference, ...files], { drafts: false, today: '2026-11-22' });
}

describe.each(locales)('the templates in the %s editors’ guide', (locale) => {
  const [original = '', translation = '', ...more] = findTemplates(guide(locale));

  test('are two, and pass the checker as they stand, in one article that would be published', () => {
    expect(more).toEqual([]);
    const { archive, problems } = read(original, translation);
    expect(problems.map((problem) => toMessage(problem, 'en'))).toEqual([]);
    expect(Object.keys(archive.articles.get('2024-fire-talk')?.editions ?? {}).toSorted()).toEqual(['en', 'zh']);
  });

  test('are checked in earnest: a slip in either is found', () => {
    expect(read(original.replace('city: wenzhou', 'city: wenzhuo'), translation).problems.map(({ code }) => code)).toContain('E-FM-PLACE');
    expect(read(original, translation.replace('## Everyone', 'Everyone')).problems.map(({ code }) => code)).toContain('E-TR-BLOCKS');
  });

  test('show every required field', () => {
    for (const [text, schema] of [
      [original, originalSchema],
      [translation, translationSchema],
    ] as const) {
      const split = splitFrontmatter(text, 'x');
      const fields = 'yaml' in split ? Object.keys(split.yaml.value as object) : [];
      const required = Object.entries(schema.shape).flatMap(([name, field]) => (field.safeParse(undefined).success ? [] : [name]));
      expect(fields).toEqual(expect.arrayContaining(required));
    }
  });

  test('are the same in both guides', () => {
    expect(findTemplates(guide('zh'))).toEqual(findTemplates(guide('en')));
  });
});

test.each(locales)('each link inside the %s editors’ guide leads to one of its headings', (locale) => {
  const text = guide(locale).replace(/^```[\s\S]*?^```$/gm, '');
  const toAnchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const anchors = [...text.matchAll(/^#{2,3} (.+)$/gm)].map((match) => toAnchor(match[1] ?? ''));
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

test.each(locales)('the %s editors’ guide names only commands that exist', (locale) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  const named = [...guide(locale).matchAll(/npm (?:run )?([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
