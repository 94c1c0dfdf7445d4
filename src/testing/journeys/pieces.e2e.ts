import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import type { Article } from '#archive/model.ts';
import { readArchive } from '#archive/read.ts';
import { serveFolder } from '#desk/serve/serve.ts';
import { isLocale, type Locale, locales } from '#lib/locale.ts';
import { hasPiece, listArticleTexts } from '../article-words.ts';
import { openBrowser } from '../browser.ts';
import { testDay } from '../make.ts';
import { type Cut, drawPieces, type Piece } from '../pieces.ts';
import { ask, askNext, openSearchBox, type Shown } from '../search-box.ts';

// Pieces come from the content on disk, never from the index that is on trial.
const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const articles = archive.listed.map((id) => archive.articles.get(id)).filter((article): article is Article => article !== undefined);
const runs = Number(process.env.PIECES_RUNS ?? 300);
const seed = Number(process.env.PIECES_SEED ?? Math.floor(Math.random() * 2 ** 31));
const cut: Cut = process.env.PIECES_CUT === 'anywhere' ? 'anywhere' : 'words';
const pieces = drawPieces(articles, runs, seed, cut);
const state: { browser?: Browser; server?: Awaited<ReturnType<typeof serveFolder>>; pages: Map<Locale, Page> } = { pages: new Map() };

beforeAll(async () => {
  const site = process.env.ARCHIVE_SITE;
  if (!site) throw new Error('ARCHIVE_SITE 未设定：请用 npm test。 / ARCHIVE_SITE is not set: run npm test, which builds the site and names its folder.');
  state.server = await serveFolder(site);
  state.browser = await openBrowser();
  for (const locale of locales) state.pages.set(locale, await openSearchBox(state.browser, state.server.address, locale));
  console.log(`pieces: ${runs} cut at ${cut}, seed ${seed} (PIECES_RUNS, PIECES_SEED and PIECES_CUT=anywhere change it)`);
});

afterAll(async () => {
  await state.browser?.close();
  await state.server?.close();
});

const limit = { timeout: 120_000 + runs * 1_000 };

test(`${runs} pieces typed bare each find their article (seed ${seed})`, limit, async () => {
  const failed: string[] = [];
  for (const piece of pieces) {
    const shown = await search(piece, piece.text, (results) => results.some((result) => result.id === piece.article));
    if (!shown.some((result) => result.id === piece.article)) failed.push(`${piece.locale} ${piece.text} → not ${piece.article} among ${shown.length}`);
  }
  expect(failed).toEqual([]);
});

test(`${runs} pieces in quotes find their article and only articles that have them (seed ${seed})`, limit, async () => {
  const failed: string[] = [];
  for (const piece of pieces) {
    const shown = await search(piece, piece.quoted, () => false);
    if (!shown.some((result) => result.id === piece.article)) failed.push(`${piece.locale} ${piece.quoted} → not ${piece.article} among ${shown.length}`);
    const strangers = shown.filter((result) => !isHolder(result, piece.text)).map((result) => `${result.id} (${result.lang})`);
    if (strangers.length > 0) failed.push(`${piece.locale} ${piece.quoted} → ${strangers.join(', ')} without it`);
  }
  expect(failed).toEqual([]);
});

/** Types words into the page of the piece's language and turns the pages of the list until it has enough. */
async function search({ locale }: Piece, words: string, isEnough: (results: readonly Shown[]) => boolean): Promise<Shown[]> {
  const page = state.pages.get(locale) as Page;
  const results = await ask(page, words);
  while (!isEnough(results)) {
    const more = await askNext(page);
    if (more === null) break;
    results.push(...more);
  }
  return results;
}

function isHolder({ id, lang }: Shown, piece: string): boolean {
  const article = archive.articles.get(id);
  return article !== undefined && isLocale(lang) && hasPiece(listArticleTexts(article, lang), piece);
}
