import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { check } from '#desk/check/check.ts';
import { generateArticle, type MadeArticle } from '../generate.ts';
import { expectXml } from '../markup.ts';
import { runScript } from '../run-script.ts';

const wanted = 60;
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'oracle-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Generated articles that the checker accepts against the archive's own vocabulary, each with another id. */
function listAccepted(): MadeArticle[] {
  const reference = readReferenceFiles({ content: 'content', fallback: 'content' });
  const accepted = new Map<string, MadeArticle>();
  for (const made of fc.sample(generateArticle(), { numRuns: wanted * 4, seed })) {
    const texts = [['zh.mdx', made.zh] as const, ...(made.en === null ? [] : [['en.mdx', made.en] as const])];
    const files = texts.map(([name, text]) => ({ path: name, parts: ['articles', '2024', made.id, name], bytes: new TextEncoder().encode(text) }));
    if (accepted.size < wanted && check([...reference, ...files], { today: '2026-01-31' }).errors === 0) accepted.set(made.id, made);
  }
  return [...accepted.values()];
}

test(`${wanted} generated articles that the checker accepts are built and pass every gate (seed ${seed}; FUZZ_SEED changes it)`, {
  timeout: 600_000,
}, async () => {
  console.log(`fuzz build: seed ${seed}`);
  const accepted = listAccepted();
  expect(accepted.length).toBe(wanted);
  for (const { id, zh, en } of accepted) {
    const folder = join(work, 'content/articles/2024', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'zh.mdx'), zh);
    if (en !== null) writeFileSync(join(folder, 'en.mdx'), en);
  }
  const out = join(work, 'dist');
  const { code, output, errors } = await runScript('build', [], { ARCHIVE_CONTENT: join(work, 'content'), ARCHIVE_OUT: out });
  expect(errors.split('\n').filter((line) => line !== '' && !line.startsWith('[W-'))).toEqual([]);
  expect(code).toBe(0);
  expect(output).toMatch(/Done: \d+ pages/);
  for (const locale of ['zh', 'en']) expectXml(readFileSync(join(out, locale, 'feed.xml'), 'utf8'));
});
