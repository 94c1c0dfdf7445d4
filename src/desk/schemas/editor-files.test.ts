import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ContentFile } from '#archive/files.ts';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { toMessage } from '#schema/problem.ts';
import { readSettings } from '../../settings.ts';
import { createEditorFiles } from './editor-files.ts';
import type { Snippet } from './snippets.ts';

const root = process.cwd();
const content = readContentFiles(readSettings({}, root).folders);
const { places, topics } = readVocabulary(content);
const made = createEditorFiles({ places: places ?? [], topics: topics ?? [] });
const textOf = (file: ContentFile): string => (file.bytes instanceof Uint8Array ? new TextDecoder().decode(file.bytes) : '');
const schemaOf = (name: string) => JSON.parse(made.find(({ path }) => path === `schemas/${name}.json`)?.text ?? 'null') as object;
const ajv = new Ajv({ strict: false, allErrors: true });

/** The block at the top as an editor’s YAML reads it: `2024` is a number there. */
const blockOf = (text: string): unknown => parse(text.split(/^---$/m)[1] ?? '');
const findFaults = (name: string, value: unknown): string[] => {
  const validate = ajv.compile(schemaOf(name));
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

test('the files in .vscode are those that npm run schemas makes now', () => {
  expect(made.length).toBe(7);
  for (const { path, text } of made) expect(readFileSync(join(root, '.vscode', path), 'utf8'), `${path}: npm run schemas`).toBe(text);
});

describe('the schemas', () => {
  const articles = content.filter((file) => file.parts[0] === 'articles' && file.parts.at(-1)?.endsWith('.mdx'));
  const first = (name: string): Record<string, unknown> =>
    blockOf(textOf(articles.find((file) => file.parts.at(-1) === name) as ContentFile)) as Record<string, unknown>;

  test('are valid JSON Schema of draft 7', () => {
    for (const { path, text } of made.filter((file) => file.path.startsWith('schemas/'))) {
      const schema = JSON.parse(text) as { readonly $schema: string };
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      expect(ajv.validateSchema(schema), path).toBe(true);
    }
  });

  test('accept every article, vocabulary and source record there is', () => {
    expect(articles.length).toBeGreaterThanOrEqual(32);
    for (const file of articles) {
      const block = blockOf(textOf(file)) as object;
      expect(findFaults('translator' in block ? 'translation' : 'original', block), file.path).toEqual([]);
    }
    for (const file of content.filter(({ parts }) => parts[0] === 'vocabulary' || parts[0] === 'sources')) {
      const name = file.parts[0] === 'sources' ? 'source' : (file.parts[1] ?? '').replace('.yaml', '');
      if (existsSync(join(root, `.vscode/schemas/${name}.json`))) expect(findFaults(name, parse(textOf(file))), file.path).toEqual([]);
    }
  });

  test.each([
    ['a misspelt field', { titel: 'x' }],
    ['a missing field', { title: undefined }],
    ['an unknown topic', { topic: ['anti-frud'] }],
    ['a district for a city', { city: 'ouhai' }],
    ['a city for a district', { district: 'wenzhou' }],
    ['a date that is none', { date: 'last June' }],
    ['an unknown kind', { kind: 'news' }],
    ['a part of the byline without a role', { byline: [{ name: '张三' }] }],
    ['a headline too long', { title: '长'.repeat(121) }],
  ])('refuse %s', (_name, change) => {
    const block = JSON.parse(JSON.stringify({ ...first('zh.mdx'), ...change })) as unknown;
    expect(findFaults('original', block)).not.toEqual([]);
  });

  test('tell an original from a translation by its translator, and leave the text alone', () => {
    const both = new Ajv({ strict: false });
    for (const name of ['original', 'translation']) both.addSchema(schemaOf(name), `http://x/${name}.json`);
    const validate = both.compile({ ...schemaOf('article'), $id: 'http://x/article.json' });
    expect([first('zh.mdx'), first('en.mdx'), '第一段。'].map((value) => validate(value))).toEqual([true, true, true]);
    expect(
      [
        { ...first('zh.mdx'), city: 'wenzou' },
        { ...first('en.mdx'), city: 'wenzhou' },
      ].map((value) => validate(value)),
    ).toEqual([false, false]);
  });

  test('refuse a fact in a translation', () => {
    expect(findFaults('translation', { ...first('en.mdx'), city: 'wenzhou' })).not.toEqual([]);
  });

  test('say each field in both languages, and each id by its names', () => {
    const { properties } = schemaOf('original') as {
      readonly properties: Record<string, { readonly description?: string; readonly enum?: string[]; readonly enumDescriptions?: string[] }>;
    };
    for (const [name, field] of Object.entries(properties)) expect(field.description, name).toMatch(/[\u4e00-\u9fff].*\n.*[a-z]{2}/);
    expect(properties.city?.enum?.length).toBe(11);
    expect(properties.city?.enumDescriptions?.[properties.city.enum?.indexOf('wenzhou') ?? -1]).toBe('温州市 · Wenzhou');
    expect(JSON.stringify(properties.district)).toContain('温州市瓯海区 · Ouhai District, Wenzhou');
    expect(JSON.stringify(properties.topic)).toContain('反诈 · Anti-fraud');
  });
});

describe('the snippets', () => {
  const snippets = JSON.parse(made.find(({ path }) => path.endsWith('.code-snippets'))?.text ?? '') as Record<string, Snippet>;
  /** What stands there when the writer takes each first choice and every suggestion. */
  const expand = (body: readonly string[]): string =>
    `${body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-01-02')}\n`;
  const named = (name: string): readonly string[] => Object.entries(snippets).find(([key]) => key.endsWith(` · ${name}`))?.[1].body ?? [];
  const read = (zh: string, en: string) => {
    const files = [['zh.mdx', zh] as const, ['en.mdx', en] as const].map(([name, text]) => {
      const parts = ['articles', '2024', '2024-fire-talk', name];
      return { path: `content/${parts.join('/')}`, parts, bytes: new TextEncoder().encode(text) };
    });
    return readArchive([...content.filter(({ parts }) => parts[0] !== 'articles'), ...files], { drafts: true, today: '2026-01-31' });
  };

  test('a whole original and its translation pass the checker as they come', () => {
    const { problems, archive } = read(expand(named('Original')), expand(named('Translation')));
    expect(problems).toEqual([]);
    expect([...archive.articles.keys()]).toEqual(['2024-fire-talk']);
  });

  test('so do byline, source and notes in the block, and each component in the text', () => {
    const parts = ['Byline', 'Source', 'Note of a correction'].map((name) => expand(named(name))).join('');
    const blocks = ['Quote', 'Note', 'Stat'].map((name) => expand(named(name))).join('\n');
    const original = expand(named('Original')).replace(/---\n\n.*\n/, `${parts}---\n\n${blocks}`);
    expect(original).toContain('role: reporter');
    expect(read(original, expand(named('Translation'))).problems.filter(({ code }) => code !== 'E-TR-BLOCKS')).toEqual([]);
    expect(expand(named('Photo'))).toMatch(/^<Photo src="photo\.jpg" alt="[^"]+" caption="[^"]+" credit="[^"]+" \/>\n$/);
  });

  test('a place or topic is found by Chinese, by pinyin or by English, in the block alone', () => {
    for (const word of ['瓯海', 'ouhai', '反诈', 'anti-fraud', 'Anti-fraud', '消防安全']) {
      const hits = Object.values(snippets).filter(({ prefix }) => prefix.includes(word));
      expect(
        hits.map(({ scope }) => scope),
        word,
      ).toEqual(['yaml']);
    }
  });
});

test('the task finds a problem’s code, file and place in what the checker prints', () => {
  const { tasks } = JSON.parse(readPlain('tasks.json')) as {
    readonly tasks: readonly { readonly problemMatcher: { readonly pattern?: { readonly regexp: string } } }[];
  };
  const problem = { code: 'W-TR-STALE', path: 'content/articles/2024/x/en.mdx', line: 7, column: 5, values: { value: 'x' } } as const;
  const patterns = tasks.flatMap((task) => task.problemMatcher.pattern ?? []);
  expect(patterns.length).toBe(2);
  for (const { regexp } of patterns) {
    for (const locale of ['zh', 'en'] as const) {
      expect(new RegExp(regexp).exec(toMessage(problem, locale))?.slice(1, 6)).toEqual(['W-TR-STALE', 'W', problem.path, '7', '5']);
    }
  }
});

/** A settings file of VS Code is JSON with comments. */
const readPlain = (name: string): string => readFileSync(join(root, '.vscode', name), 'utf8').replace(/^\s*\/\/.*$/gm, '');

test('the settings lead every file they name to a schema that is there', () => {
  const settings = JSON.parse(readPlain('settings.json')) as { readonly 'yaml.schemas': Record<string, string> };
  for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(join(root, path)), path).toBe(true);
  for (const name of ['extensions.json', 'tasks.json']) {
    expect(() => JSON.parse(readPlain(name)) as unknown).not.toThrow();
  }
});
