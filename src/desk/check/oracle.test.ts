import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArchiveReading, readArchive } from '#archive/read.ts';
import { toAtom } from '#formats/feeds/atom.ts';
import { locales } from '#lib/locale.ts';
import { createTexts } from '#search/index/create-texts.ts';
import { canary, generateArticle, type MadeArticle } from '#testing/generate.ts';
import { makeFiles, testDay } from '#testing/make.ts';
import { expectHarmless, expectXml } from '#testing/markup.ts';
import { type BuildEffects, buildSite } from '../build/build.ts';
import { check } from './check.ts';

// The oracle of the checker: what it accepts is rendered and passes the gates; of what it rejects nothing is rendered. `src/testing/journeys/oracle.e2e.ts` builds a sample for good.
const runs = Number(process.env.FUZZ_RUNS ?? 2000);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const vocabulary = makeFiles([]);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function toFiles({ id, zh, en }: MadeArticle) {
  const folder = ['articles', '2024', id];
  const texts = [['zh.mdx', zh] as const, ...(en === null ? [] : [['en.mdx', en] as const])];
  return [...vocabulary, ...texts.map(([name, text]) => ({ path: `content/${[...folder, name].join('/')}`, parts: [...folder, name], bytes: encode(text) }))];
}

/** Runs the real build up to the point where pages would be rendered, and says whether it came there. */
async function isRendered(reading: ArchiveReading): Promise<boolean> {
  let rendered = false;
  const never = (): never => {
    throw new Error('nothing else may happen');
  };
  const effects: BuildEffects = {
    readContent: async () => reading,
    createWorkFolder: () => '/work',
    render: async () => {
      rendered = true;
      return { code: 1, output: '' };
    },
    index: async () => undefined,
    listSite: never,
    move: never,
    exists: () => false,
    remove: () => undefined,
    print: () => undefined,
    printError: () => undefined,
  };
  await buildSite('/out', effects);
  return rendered;
}

test(`the oracle holds for ${runs} articles (seed ${seed}; FUZZ_SEED and FUZZ_RUNS change them)`, { timeout: 60_000 + runs * 100 }, async () => {
  console.log(`fuzz: seed ${seed}, ${runs} articles`);
  const counts = { accepted: 0, rejected: 0 };
  await fc.assert(
    fc.asyncProperty(generateArticle(), async (made) => {
      const files = toFiles(made);
      const report = check(files, { today: testDay });
      const reading = readArchive(files, { drafts: false, today: testDay });
      expect(await isRendered(reading)).toBe(report.errors === 0);
      expect(Object.hasOwn(globalThis, canary)).toBe(false);
      if (report.errors > 0) {
        counts.rejected += 1;
        return;
      }
      counts.accepted += 1;
      const { archive } = readArchive(files, { drafts: true, today: testDay });
      const article = archive.articles.get(made.id);
      for (const edition of Object.values(article?.editions ?? {})) {
        expect(edition.blocks.length).toBeGreaterThan(0);
        for (const block of edition.blocks) expectHarmless(block.html);
      }
      for (const locale of locales) {
        const feed = toAtom(archive, { locale, address: 'https://example.org' });
        expectXml(feed);
        expect(feed).toContain(`/${locale}/articles/${made.id}/</id>`);
        expect(createTexts(archive, locale)).toHaveLength(1);
      }
    }),
    { numRuns: runs, seed },
  );
  console.log(`fuzz: ${counts.accepted} accepted, ${counts.rejected} rejected`);
  // An oracle that is asked one kind of question only shows nothing.
  expect(Math.min(counts.accepted, counts.rejected) / runs).toBeGreaterThan(0.2);
});
