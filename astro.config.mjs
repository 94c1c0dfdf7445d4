import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Scripts hand over the folders of one run; `astro` called by hand uses the defaults.
const { ARCHIVE_BUILD_OUT, ARCHIVE_BUILD_CACHE, SITE_URL } = process.env;

export default defineConfig({
  site: (SITE_URL || 'http://127.0.0.1:4321').replace(/\/+$/, ''),
  output: 'static',
  trailingSlash: 'always',
  // A build runs from a root of its own (scripts/build.ts), so the sources are named in full.
  srcDir: fileURLToPath(new URL('./src', import.meta.url)),
  publicDir: fileURLToPath(new URL('./public', import.meta.url)),
  outDir: ARCHIVE_BUILD_OUT ?? './dist',
  cacheDir: ARCHIVE_BUILD_CACHE ?? './node_modules/.cache/astro',
  devToolbar: { enabled: false },
  compressHTML: true,
  // One small stylesheet and no inline code, so that one Content-Security-Policy fits every page.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Chromium 90 is about as old as the engines inside WeChat: no newer CSS than it reads.
  vite: { build: { assetsInlineLimit: 0, sourcemap: false, cssTarget: 'chrome90' } },
  markdown: { processor: unified({ gfm: true, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx()],
});
