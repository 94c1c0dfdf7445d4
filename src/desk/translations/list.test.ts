import { describe, expect, test } from 'vitest';
import { type ArticleWish, makeArchive, makeArticle } from '#testing/make.ts';
import { listTasks } from './list.ts';

const { fingerprint } = makeArticle();
const done = { of: fingerprint };
const list = (wishes: readonly ArticleWish[]): string[] => listTasks(makeArchive(wishes), []).map(({ article, need }) => `${article} ${need}`);

test('a translation that renders the original as it stands needs nothing', () => {
  expect(list([{ id: 'one', en: done }])).toEqual([]);
});

test('missing, stale, unstamped and machine translations are listed by article, then by need', () => {
  expect(
    list([
      { id: 'c-none', en: null, zh: { date: '2024-06-03' } },
      { id: 'b-stale', en: { of: '0'.repeat(16), translator: 'machine' } },
      { id: 'a-bare', zh: { date: '2020' } },
    ]),
  ).toEqual(['a-bare unstamped', 'b-stale stale', 'b-stale machine', 'c-none missing']);
});

test('a task says which file, which version and which languages', () => {
  const [task] = listTasks(makeArchive([{ id: 'one', en: null }]), []);
  expect(task).toEqual({
    article: 'one',
    status: 'published',
    from: 'zh',
    to: 'en',
    need: 'missing',
    path: 'content/articles/2024/one/en.mdx',
    line: null,
    original: 'content/articles/2024/one/zh.mdx',
    of: fingerprint,
    parting: null,
  });
});

describe('out of step', () => {
  // A translation out of step is an error, and the test archive takes none: its editions are put together from two sound articles.
  const pair = (zhBody: string, enBody: string) => {
    const archive = makeArchive([{ id: 'one', en: done }]);
    const article = makeArticle({ zhBody, enBody: zhBody, en: done });
    const other = makeArticle({ zhBody: enBody, enBody, en: done });
    const editions = { ...article.editions, ...(other.editions.en && { en: other.editions.en }) };
    return listTasks({ ...archive, articles: new Map([['one', { ...article, editions }]]) }, []).filter((task) => task.need === 'blocks');
  };

  test('the first block that differs is named, with what stands there and its line', () => {
    expect(pair('甲。\n\n## 乙\n\n丙。', 'A.\n\nB.\n\nC.')).toMatchObject([
      { parting: { number: 2, expected: { zh: '2 级小标题', en: 'heading of level 2' }, found: { zh: '段落', en: 'paragraph' } } },
    ]);
    expect(pair('甲。\n\n乙。', 'A.')).toMatchObject([{ parting: { number: 2, found: { zh: '没有了', en: 'nothing more' } } }]);
    expect(pair('甲。', 'A.\n\nB.')).toMatchObject([{ parting: { number: 2, expected: { en: 'nothing more' } } }]);
  });

  test('blocks of the same kinds are in step', () => {
    expect(pair('甲。\n\n## 乙', 'A.\n\n## B')).toEqual([]);
  });
});

test('a withdrawn article needs nothing', () => {
  const notes = [{ date: '2025-01-01', zh: '撤下。', en: 'Withdrawn.' }];
  expect(list([{ id: 'gone', en: null, zh: { status: 'withdrawn', notes } }])).toEqual([]);
});

test('a translation that is there and cannot be read is no missing one', () => {
  const archive = makeArchive([{ id: 'one', en: null }]);
  expect(listTasks(archive, [{ code: 'E-FM-OPEN', path: 'content/articles/2024/one/en.mdx', line: 1, column: 1 }])).toEqual([]);
});
