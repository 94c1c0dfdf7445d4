/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Every test of the project: `.test.ts` in plain node, `.astro.test.ts` through Astro, `.e2e.ts` in a real browser on the built site. */
export default getViteConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.e2e.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
