import { expect, test } from 'vitest';
import { toParts, toScope } from './scope.ts';

test('nothing named, or the folder itself, means everything', () => {
  for (const named of [[], [[]], [['articles', '2024', 'one'], []]]) {
    const scope = toScope(named);
    expect(scope.articles).toBeNull();
    expect(scope.isWanted('sources/page-000.yaml')).toBe(true);
  }
});

test('articles alone are read alone, each once', () => {
  const scope = toScope([
    ['articles', '2024', 'one'],
    ['articles', '2024', 'one', 'en.mdx'],
    ['articles', '2023', 'two', 'zh.mdx'],
  ]);
  expect(scope.articles).toEqual([
    { year: '2024', id: 'one' },
    { year: '2023', id: 'two' },
  ]);
});

test('anything wider needs the whole folder, and shows its own problems', () => {
  const scope = toScope([
    ['articles', '2024'],
    ['articles', '2023', 'two'],
  ]);
  expect(scope.articles).toBeNull();
  expect(['articles/2024/one/zh.mdx', 'articles/2023/two', 'vocabulary/places.yaml'].every(scope.isWanted)).toBe(true);
  expect(['articles/2023/two-more/zh.mdx', 'articles/20245/x', 'sources/x.yaml'].some(scope.isWanted)).toBe(false);
});

test('a file’s scope takes in its folder’s problems and not its neighbour’s', () => {
  const scope = toScope([['articles', '2024', 'one', 'en.mdx']]);
  expect([scope.isWanted('articles/2024/one/en.mdx'), scope.isWanted('articles/2024/one'), scope.isWanted('articles/2024/one/zh.mdx')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('a path’s parts lie inside the folder or there are none', () => {
  expect(toParts('/a/content/articles/x', '/a/content')).toEqual(['articles', 'x']);
  expect(toParts('/a/content/', '/a/content')).toEqual([]);
  expect(toParts('/a/content/..x', '/a/content')).toEqual(['..x']);
  expect([toParts('/a', '/a/content'), toParts('/a/contents', '/a/content'), toParts('/a/content/../other', '/a/content')]).toEqual([null, null, null]);
});
