import { describe, expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { locales } from '#lib/locale.ts';
import { hasPiece, listArticleTexts } from '../../testing/article-words.ts';
import { isAnswered, judgedSorts, readJudged } from '../../testing/judged.ts';
import { testDay } from '../../testing/make.ts';

const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const queries = readJudged();

describe('the judged queries', () => {
  test('there are at least 220, of every sort and for every article, each once', () => {
    expect(queries.length).toBeGreaterThanOrEqual(220);
    expect(new Set(queries.map((query) => query.sort))).toEqual(new Set(judgedSorts));
    expect(new Set(queries.map((query) => `${query.page} ${query.q}`)).size).toBe(queries.length);
    const judged = new Set(queries.flatMap((query) => query.articles));
    expect([...judged].filter((id) => !archive.listed.includes(id))).toEqual([]);
    for (const id of new Set(queries.flatMap((query) => query.articles)))
      expect(queries.filter((query) => query.articles.includes(id)).length).toBeGreaterThan(5);
  });

  test('the answers to copied words are the articles that have them, and no other', () => {
    const copied = queries.filter(({ sort, q }) => ['phrase', 'quoted'].includes(sort) && q !== traditional);
    for (const { q, articles } of copied) {
      const words = q.replace(/^["“„＂「『《]|["”‟＂」』》]$/gu, '').replaceAll("'", '’');
      const holders = archive.listed.filter((id) => {
        const article = archive.articles.get(id);
        return article !== undefined && locales.some((locale) => hasPiece(listArticleTexts(article, locale), words));
      });
      expect(holders.toSorted(), q).toEqual(articles.toSorted());
    }
  });

  test('one right answer must be first or second, several fill both places', () => {
    const [one, several] = [
      { q: 'q', page: 'zh', sort: 'name', articles: ['a'] },
      { q: 'q', page: 'zh', sort: 'name', articles: ['a', 'b', 'c'] },
    ] as const;
    expect([['a'], ['x', 'a'], ['x', 'y', 'a'], []].map((shown) => isAnswered(one, shown))).toEqual([true, true, false, false]);
    expect([['c', 'a', 'x'], ['a', 'x', 'b'], ['a'], ['a', 'a']].map((shown) => isAnswered(several, shown))).toEqual([true, false, false, false]);
  });
});

/** The one quoted in Traditional characters, which no text has. */
const traditional = '「網格員」';
