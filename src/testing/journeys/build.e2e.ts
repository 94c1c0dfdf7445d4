import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '#desk/serve/serve.ts';
import { openBrowser } from '../browser.ts';
import { writeArticles } from '../make-folder.ts';
import { runScript } from '../run-script.ts';

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'pingan-build-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const digest = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(relative(folder, name)).update(readFileSync(name));
  }
  return hash.digest('hex');
};

describe('a build', () => {
  test('of 1,000 articles in both languages goes through in one go, counts and all', { timeout: 600_000 }, async () => {
    const content = join(work, 'thousand');
    const out = join(work, 'thousand-dist');
    writeArticles(content, 1000);
    const { code, errors } = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
    expect([code, errors]).toEqual([0, '']);
    for (const locale of ['zh', 'en']) expect(readdirSync(join(out, locale, 'articles')).filter((name) => name.includes('-made-'))).toHaveLength(1000);
    // The gate is no ornament: one page less, and verify says so.
    rmSync(join(out, 'en/articles/2005-made-00000'), { recursive: true });
    const verified = await runScript('verify', [out], { ARCHIVE_CONTENT: content });
    expect(verified.code).toBe(4);
    expect(verified.errors).toContain('[I-COUNT] en/articles');
  });

  test('refuses an article with code in it, names the line, and leaves the earlier site as it was', { timeout: 120_000 }, async () => {
    const content = join(work, 'code');
    const out = join(work, 'code-dist');
    writeArticles(content, 2);
    cpSync(process.env.ARCHIVE_SITE ?? '', out, { recursive: true });
    const before = digest(out);
    const path = join(content, 'articles/2005/2005-made-00000/zh.mdx');
    const text = readFileSync(path, 'utf8');
    const line = text.split('\n').length + 1;
    writeFileSync(path, `${text}\nexport const x = 1\n`);
    for (const script of ['check', 'build']) {
      const { code, errors } = await runScript(script, [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
      expect(code, script).toBe(2);
      expect(errors, script).toContain(`[E-BODY-CODE] ${path}:${line}:1 正文里不能写程序`);
      expect(errors, script).toContain(`[E-BODY-CODE] ${path}:${line}:1 an article cannot hold code`);
    }
    expect(digest(out)).toBe(before);
    expect(readdirSync(work).filter((name) => name.startsWith('.tmp-'))).toEqual([]);
  });

  test('goes on without one English translation, and says that it is missing', { timeout: 180_000 }, async () => {
    const content = join(work, 'missing');
    const out = join(work, 'missing-dist');
    cpSync('content', content, { recursive: true });
    const id = '2025-wenling-drone-team';
    rmSync(join(content, 'articles/2025', id, 'en.mdx'));
    const { code, errors } = await runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out });
    expect([code, errors]).toEqual([0, '']);
    const page = readFileSync(join(out, 'en/articles', id, 'index.html'), 'utf8');
    expect(page).toMatch(/<html[^>]* lang="en"/);
    expect(page).toMatch(/lang="zh-Hans"[^>]*>[\s\S]*无人机/);
    expect(page).toContain('This article has not been translated into English yet.');
    expect(readFileSync(join(out, 'en/articles/index.html'), 'utf8')).toMatch(/lang="zh-Hans"[^>]*>[^<]*空中奇兵/);
    expect(readFileSync(join(out, 'zh/articles', id, 'index.html'), 'utf8')).not.toContain('data-notice="missing"');
    // Search finds the text it has, in the language it has it in, and says so.
    const [browser, server] = await Promise.all([openBrowser(), serveFolder(out)]);
    try {
      const reader = await browser.newPage();
      await reader.goto(`${server.address}/en/search/?q=${encodeURIComponent('无人机中队')}`);
      const result = reader.locator(`[data-state="done"] [data-article="${id}"]`);
      await result.waitFor();
      expect(await result.getAttribute('data-lang')).toBe('zh');
      expect(await result.locator('[lang="zh-Hans"]').count()).toBeGreaterThan(0);
      expect(await result.textContent()).toContain('Not yet in English');
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test('shares nothing with another build at the same time', { timeout: 180_000 }, async () => {
    const content = join(work, 'other');
    writeArticles(content, 30);
    const outs = [join(work, 'one-dist'), join(work, 'two-dist')] as const;
    const results = await Promise.all([
      runScript('build', [], { ARCHIVE_CONTENT: content, ARCHIVE_OUT: outs[0] }),
      runScript('build', [], { ARCHIVE_CONTENT: '', ARCHIVE_OUT: outs[1] }),
    ]);
    expect(results.map(({ code, errors }) => [code, errors])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(digest(outs[1])).toBe(digest(process.env.ARCHIVE_SITE ?? ''));
    expect(readdirSync(join(outs[0], 'zh/articles')).filter((name) => name !== 'index.html' && name !== 'page' && !name.includes('-made-'))).toEqual([]);
  });

  test('that is interrupted leaves nothing behind and the earlier site as it was', { timeout: 180_000 }, async () => {
    const out = join(work, 'stopped-dist');
    cpSync(process.env.ARCHIVE_SITE ?? '', out, { recursive: true });
    const before = digest(out);
    const left = (folder: string, name: string): string[] => readdirSync(folder).filter((each) => each.startsWith(name));
    const { code } = await runScript('build', [], { ARCHIVE_CONTENT: '', ARCHIVE_OUT: out }, (child) => {
      // Interrupted as soon as it has folders of its own to leave behind.
      const watch = setInterval(() => {
        if (left(work, '.tmp-stopped').length === 0) return;
        clearInterval(watch);
        child.kill('SIGTERM');
      }, 20);
      child.on('close', () => clearInterval(watch));
    });
    expect(code).toBe(143);
    expect(digest(out)).toBe(before);
    expect(left(work, '.tmp-stopped')).toEqual([]);
    // Another test may be building beside this one; its folder goes when it is done.
    await expect.poll(() => left('.', '.tmp-astro'), { timeout: 120_000, interval: 500 }).toEqual([]);
  });
});
