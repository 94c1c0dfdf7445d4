import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import site from '../../../../astro.config.mjs';

// The site's own configuration, with the search pages for its only pages. `BENCH_SOURCES` is a folder that holds nothing but the content configuration.
const pages = fileURLToPath(new URL('../../../pages', import.meta.url));
const own = readdirSync(pages, { recursive: true }).filter(
  (name) => /(?:^|[\\/])search(?:[\\/]|[.\w-]*\.(?:astro|ts)$)/.test(name) && /\.(?:astro|ts)$/.test(name),
);

const onlySearch = {
  name: 'only-search',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const name of own) {
        const pattern = `/${name
          .replaceAll('\\', '/')
          .replace(/\.(?:astro|ts)$/, '')
          .replace(/(?:^|\/)index$/, '')}`;
        injectRoute({ pattern, entrypoint: join(pages, name), prerender: true });
      }
    },
  },
};

export default { ...site, srcDir: process.env.BENCH_SOURCES, integrations: [...site.integrations, onlySearch] };
