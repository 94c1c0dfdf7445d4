import { expect, test } from 'vitest';
import { toRobots } from './robots.ts';

test('names the sitemap by its full address', () => {
  expect(toRobots('https://example.org').split('\n').at(-2)).toBe('Sitemap: https://example.org/sitemap-index.xml');
});
