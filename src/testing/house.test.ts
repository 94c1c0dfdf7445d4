import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '#i18n/en.json' with { type: 'json' };
import zh from '#i18n/zh.json' with { type: 'json' };
import { isTest, listImports, listSources, type SourceFile } from './sources.ts';

const root = process.cwd();
const sources = listSources(root, ['src', 'scripts']);
const product = sources.filter((file) => file.path.startsWith('src/') && !isTest(file));
const code = product.filter((file) => !file.path.endsWith('.css'));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each layer may import those before it; folders of one row are siblings and never import each other. */
const layers = [['lib', 'styles'], ['i18n'], ['schema'], ['markdown'], ['archive'], ['formats', 'search', 'desk'], ['components'], ['layouts'], ['pages']];
const level = (folder: string): number => layers.findIndex((row) => row.includes(folder));
const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** The folder of src an import leads to; null for packages and for the files at src's top, which every layer may use. */
function targetOf(file: SourceFile, from: string): string | null {
  if (from.startsWith('#')) return from.slice(1).split('/')[0] ?? null;
  if (!from.startsWith('.')) return null;
  const path = join(file.path, '..', from).replaceAll('\\', '/');
  return path.split('/').length > 2 ? folderOf(path) : null;
}

/** Comments may show an address as an example. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

function find(files: readonly SourceFile[], breaks: (file: SourceFile) => readonly string[]): string[] {
  return files.flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));
}

describe('the laws of the house', () => {
  test('the scan sees the code', () => {
    expect(code.length).toBeGreaterThan(60);
  });

  test('layers: no import leads up or to a sibling', () => {
    const broken = find(code, (file) =>
      listImports(file).flatMap(({ from }) => {
        const here = level(folderOf(file.path));
        const target = targetOf(file, from);
        if (here < 0 || target === null || target === folderOf(file.path)) return [];
        return level(target) >= here || level(target) < 0 ? [from] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('borders are crossed as #folder/file.ts, a folder inside is ./file.ts', () => {
    const broken = find(code, (file) =>
      listImports(file).flatMap(({ from }) => (from.startsWith('../') && (targetOf(file, from) ?? folderOf(file.path)) !== folderOf(file.path) ? [from] : [])),
    );
    expect(broken).toEqual([]);
  });

  test('client code imports only client-safe folders', () => {
    const broken = find(
      code.filter((file) => file.path.endsWith('.client.ts')),
      (file) => listImports(file).flatMap(({ from }) => (['search', 'i18n', 'lib', null].includes(targetOf(file, from)) ? [] : [from])),
    );
    expect(broken).toEqual([]);
  });

  test('Astro’s content store and the disk have one door each', () => {
    const naming = (name: RegExp) => code.filter((file) => listImports(file).some(({ from, isType }) => !isType && name.test(from))).map((file) => file.path);
    expect(naming(/^astro:content$/).filter((path) => path.startsWith('src/archive/') || !path.startsWith('src/pages/'))).toEqual([
      'src/archive/from-astro.ts',
      'src/content.config.ts',
    ]);
    expect(naming(/^(?:node:)?fs(?:\/promises)?$/)).toEqual(['src/archive/from-disk.ts', ...diskDoors]);
  });

  test('what a browser runs asks for nothing newer than Chromium 90 and Safari 15: no newer method, no lookbehind', () => {
    const bundled = listBundled();
    expect(bundled.length).toBeGreaterThan(60);
    const newer =
      /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed)\(|\b(?:Object\.(?:hasOwn|groupBy)|Map\.groupBy|Array\.fromAsync|AbortSignal\.(?:any|timeout)|Promise\.withResolvers|crypto\.randomUUID|structuredClone)\(|\(\?<[=!]|\bcause:/g;
    expect(find(bundled, (file) => [...withoutComments(file.text).matchAll(newer)].map((match) => match[0]))).toEqual([]);
  });

  test('a file has at most 200 lines, a page 40, a script 60', () => {
    const limit = (path: string): number => (path.startsWith('src/pages/') ? 40 : path.startsWith('scripts/') && !longScripts.includes(path) ? 60 : 200);
    const broken = sources.filter((file) => !/\.(?:test|e2e)\.ts$/.test(file.path) && !tables.includes(file.path) && file.lines.length > limit(file.path));
    expect(broken.map((file) => `${file.path}: ${file.lines.length}`)).toEqual([]);
  });

  test('every export of a function, class, type or constant has its sentence', () => {
    const broken = find(
      code.filter((file) => file.path.endsWith('.ts') && !file.path.startsWith('src/pages/') && file.path !== 'src/content.config.ts'),
      (file) =>
        file.lines.flatMap((line, index) =>
          /^export (?:async )?(?:function|const|class|interface|type) /.test(line) &&
          !/(?:\*\/)\s*$/.test(file.lines[index - 1] ?? '') &&
          !/^export (?:async )?function \w+\(.*\): .*;$/.test(line)
            ? [`line ${index + 1}`]
            : [],
        ),
    );
    expect(broken).toEqual([]);
  });

  test('no hidden clock, no global state, no default export', () => {
    const forbidden = /\bDate\.now\(|new Date\(\)|\bglobalThis\b|^export default\b/m;
    const allowed = ['src/content.config.ts', 'src/testing/vitest.config.ts'];
    const broken = find(
      code.filter((file) => file.path.endsWith('.ts') && !allowed.includes(file.path)),
      (file) => [...file.text.matchAll(new RegExp(forbidden, 'gm'))].map((match) => match[0]),
    );
    expect(broken).toEqual([]);
  });

  test('no URL is joined by hand outside urls.ts', () => {
    const broken = find(
      code.filter((file) => file.path !== 'src/urls.ts'),
      (file) =>
        [...withoutComments(file.text).matchAll(/[`'"]\/(?:\$\{\w+\}|zh|en)\/[^`'"]*[`'"]|href=["'`]\/(?!\/)[^"'`]*["'`]/g)]
          .map((match) => match[0])
          .filter((url) => !ownFiles.test(url)),
    );
    expect(broken).toEqual([]);
  });

  test('no folder or file is called utils, helpers or common', () => {
    expect(sources.map((file) => file.path).filter((path) => /(?:^|\/)(?:utils?|helpers?|common)(?:\/|\.)/.test(path))).toEqual([]);
  });

  test('both languages have the same words, none empty, with the same values', () => {
    const values = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map((match) => match[0]))].sort();
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect([zh[key].trim(), en[key].trim()], key).not.toContain('');
      expect(values(en[key]), key).toEqual(values(zh[key]));
    }
  });

  test('every word is used, and no text in the code is a person’s to read', () => {
    const all = sources.map((file) => file.text).join('\n');
    const dynamic = [...all.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    expect(Object.keys(zh).filter((key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`) && !dynamic.some((start) => key.startsWith(start)))).toEqual(
      [],
    );
    const templates = code.filter((file) => file.path.endsWith('.astro'));
    const body = (file: SourceFile): string => file.text.replace(/^---[\s\S]*?\n---/, '').replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
    expect(find(templates, (file) => body(file).match(/[\u4e00-\u9fff]+/g) ?? [])).toEqual([]);
  });
});

/** The files that are bundled for the browser: those for it alone, and all code these import. */
function listBundled(): SourceFile[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const bundled = new Set(code.filter((file) => file.path.endsWith('.client.ts')));
  for (const file of bundled)
    for (const { from, isType } of listImports(file)) {
      const path = from.startsWith('#') ? `src/${from.slice(1)}` : join(file.path, '..', from).replaceAll('\\', '/');
      const imported = byPath.get(path);
      // A set goes on with what is added while it is gone through.
      if (!isType && imported !== undefined) bundled.add(imported);
    }
  return [...bundled];
}

/** Files besides from-disk.ts that may touch the disk, each with its reason. */
const diskDoors = ['src/desk/serve/serve.ts', 'src/search/index/effects.ts'];
/** Scripts that may be longer: set-up runs before anything else exists, effects is the one real implementation. */
const longScripts = ['scripts/setup.mjs', 'scripts/setup-machine.mjs', 'scripts/effects.ts'];
/** Closed tables that are one list by design. */
const tables = ['src/schema/codes.ts'];
/** Addresses of files in public/, which no function of urls.ts makes. */
const ownFiles = /\/(?:favicon|icon|apple-touch-icon)/;

describe('README tells the truth', () => {
  const rows = (heading: string): string[][] => {
    const section = readme.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
    return [...section.matchAll(/^\| (.+) \|$/gm)].map((match) => (match[1] ?? '').split(' | ')).slice(2 - 1);
  };

  test('each dependency has its line, and no other', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const named = [...(readme.split(/^## /m).find((part) => part.startsWith('Dependencies')) ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).toSorted());
  });

  test('every place named under “Where my code lives” exists', () => {
    const places = rows('Where my code lives').flatMap((row) => [...(row[0] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  test('every command it names is a script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/`npm (?:run )?(start|test|dev|check|build|verify|[a-z]+)[^`]*`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !['ci', 'install'].includes(name) && scripts[name] === undefined)).toEqual([]);
  });
});
