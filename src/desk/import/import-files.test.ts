import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { listMadePages } from '#testing/source-pages.ts';
import { type ImportEffects, importFiles } from './import-files.ts';
import { readDocument } from './readers/read-document.ts';

const reference = readReferenceFiles({ content: 'content', fallback: 'content' });
const { places, topics } = readVocabulary(reference);
const options = { places: places ?? [], topics: topics ?? [], city: 'wenzhou', year: null, today: '2026-01-31' };
const bodies = new Map(listMadePages().map(({ name, text }) => [`${name}.txt`, Buffer.from(text)]));
const names = [...bodies.keys()];

/** A folder in memory that refuses to overwrite, and can break off at the n-th write. */
function createWorld(pages: ReadonlyMap<string, Uint8Array> = bodies, limit = Number.POSITIVE_INFINITY) {
  const files = new Map<string, string>();
  const reports = new Map<string, string>();
  const printed: string[] = [];
  let left = limit;
  const effects: ImportEffects = {
    readPage: (path) => {
      const bytes = pages.get(path);
      return bytes === undefined ? { fault: 'ENOENT' } : { name: path, bytes };
    },
    readDocument: (name, bytes) => readDocument(name, bytes, { cMaps: '', fonts: '' }),
    toSha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    readTarget: () => [...files].map(([path, text]) => ({ path: `content/${path}`, parts: path.split('/'), bytes: Buffer.from(text) })),
    write: (path, text) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      if (files.has(path)) throw new Error(`overwrites ${path}`);
      files.set(path, text);
    },
    writeReport: (name, text) => void reports.set(name, text),
    print: (text) => void printed.push(text),
    printError: (text) => void printed.push(text),
  };
  const resume = (): void => {
    left = Number.POSITIVE_INFINITY;
  };
  return { files, reports, printed, effects, resume };
}

test('the pages make drafts that the archive reads, each with its record and report', async () => {
  const world = createWorld();
  expect(await importFiles(names, options, world.effects)).toBe(0);
  const drafts = [...world.files.keys()].filter((path) => path.endsWith('/zh.mdx'));
  expect(drafts.length).toBeGreaterThan(15);
  expect([...world.files.keys()].filter((path) => path.startsWith('sources/'))).toHaveLength(names.length);
  expect(world.reports.size).toBe(names.length * 2);
  const { archive, problems } = readArchive([...reference.filter((file) => file.parts[0] === 'vocabulary'), ...world.effects.readTarget()], {
    drafts: true,
    today: '2026-01-31',
  });
  // A brief without any word of the vocabulary is left for the editor to place; nothing else is wrong.
  expect(problems.filter((problem) => problem.field !== 'topic').map((problem) => `${problem.code} ${problem.path} ${problem.field}`)).toEqual([]);
  expect(archive.articles.size + problems.length).toBe(drafts.length);
  for (const article of archive.articles.values()) expect(article).toMatchObject({ status: 'draft', text: 'original' });
});

test('the same pages a second time change nothing, even where an editor has renamed and rewritten a draft', async () => {
  const world = createWorld();
  await importFiles(names, options, world.effects);
  const first = [...world.files.keys()].find((path) => path.endsWith('/zh.mdx')) ?? '';
  const text = world.files.get(first) ?? '';
  world.files.delete(first);
  world.files.set('articles/2025/2025-renamed-by-hand/zh.mdx', text.replace(/^title: .*$/m, 'title: 编辑改过的标题'));
  const before = new Map(world.files);
  expect(await importFiles(names, options, world.effects)).toBe(0);
  expect(world.files).toEqual(before);
});

test('broken off after any number of files and run again, it ends the same', async () => {
  const few = names.slice(0, 4);
  const whole = createWorld();
  await importFiles(few, options, whole.effects);
  for (let limit = 0; limit < whole.files.size; limit += 1) {
    const world = createWorld(bodies, limit);
    await expect(importFiles(few, options, world.effects)).rejects.toThrow('killed');
    world.resume();
    expect(await importFiles(few, options, world.effects)).toBe(0);
    expect(world.files).toEqual(whole.files);
  }
});

test('an id that is taken is not taken again', async () => {
  const world = createWorld();
  await importFiles(names, options, world.effects);
  const [path = ''] = [...world.files.keys()].filter((each) => each.endsWith('/zh.mdx'));
  const other = createWorld();
  other.files.set(path, '---\ntitle: 别的文章\n---\n\n别的正文。\n');
  await importFiles(names, options, other.effects);
  expect(other.files.get(path)).toContain('别的文章');
  expect([...other.files.keys()]).toContain(path.replace(/\/zh\.mdx$/, '-2/zh.mdx'));
});

test('a record is named after the number of its file, never like another', async () => {
  const pages = new Map([
    ['017_a.txt', Buffer.from('甲\n\n乙，丙。')],
    ['017_b.txt', Buffer.from('甲\n\n乙，丁。')],
  ]);
  const world = createWorld(pages);
  await importFiles([...pages.keys()], options, world.effects);
  const records = [...world.files.keys()].filter((path) => path.startsWith('sources/'));
  expect(records[0]).toBe('sources/page-017.yaml');
  expect(records[1]).toMatch(/^sources\/page-017-[0-9a-f]{8}\.yaml$/);
});

test('a file that is no UTF-8 text, or none at all, is refused and the others are imported', async () => {
  const pages = new Map([...bodies, ['gbk.txt', Uint8Array.of(0xce, 0xc2, 0xd6, 0xdd)]]);
  const world = createWorld(pages);
  expect(await importFiles(['gbk.txt', 'absent.txt', ...names], options, world.effects)).toBe(2);
  expect(world.printed.join('\n')).toMatch(/\[E-FILE-ENCODING\] gbk\.txt[\s\S]*\[E-FILE-READ\] absent\.txt/);
  expect([...world.files.keys()].filter((path) => path.startsWith('sources/'))).toHaveLength(names.length);
});

test('the report names every doubt with its line, in both languages, and quotes at most 80 characters', async () => {
  const world = createWorld();
  await importFiles(names, options, world.effects);
  for (const [name, text] of world.reports) {
    if (!name.endsWith('.json')) continue;
    const report = JSON.parse(text) as { remarks: { level: string; line: number; zh: string; en: string }[]; ledger: { lost: number[]; doubled: number[] } };
    expect(report.ledger).toMatchObject({ lost: [], doubled: [] });
    expect(report.remarks.some((remark) => remark.level === 'doubt')).toBe(true);
    for (const remark of report.remarks) {
      expect(remark.line).toBeGreaterThan(0);
      expect(`${remark.zh}${remark.en}`).not.toMatch(/\{\w+\}/);
    }
  }
});
