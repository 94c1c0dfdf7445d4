import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { findArticle } from '#archive/find.ts';
import type { Locale } from '#lib/locale.ts';
import { type ArticleWish, makeArchive } from '#testing/make.ts';
import ArticleItem from './ArticleItem.astro';
import ArticleView from './ArticleView.astro';

const render = async (wish: Omit<ArticleWish, 'id'>, locale: Locale, component: typeof ArticleView | typeof ArticleItem = ArticleView): Promise<string> => {
  const archive = makeArchive([{ id: 'one', ...wish }]);
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props: { archive, article: findArticle(archive, 'one'), locale, level: 2 } });
  return html.replace(/\s+/g, ' ');
};
const countHeadings = (html: string): number => html.match(/<h1[\s>]/g)?.length ?? 0;

test('an article carries its id, its language, one h1, its text with anchors and the same anchors in the other language', async () => {
  const html = await render({}, 'zh');
  expect(html).toContain('data-article="one" data-lang="zh"');
  expect(countHeadings(html)).toBe(1);
  expect(html).toContain('<p id="p2">第二段。</p>');
  expect(html).toContain('href="/en/articles/one/#p2"');
  expect(html).not.toContain('data-notice');
});

test('a retold article says so beside the source’s own byline, in the order and with the roles as printed', async () => {
  const byline = [
    { name: '黄以帖', latin: 'Huang Yitie', role: 'correspondent' },
    { name: '蓝莹', role: 'reporter', affiliation: { zh: '某报', en: 'A Paper' } },
  ];
  const zh = (await render({ zh: { byline } }, 'zh')).replace(/<[^>]*>/g, '');
  expect(zh).toContain('本文由平安文库据原稿重写，事实不变。');
  expect(zh).toMatch(/原署名：通讯员 黄以帖\s*记者 蓝莹（某报）/);
  const en = await render({ zh: { byline } }, 'en');
  expect(en).toContain('Huang Yitie <span lang="zh-Hans">黄以帖</span>');
  expect(en.replace(/<[^>]*>/g, '')).toContain('蓝莹 (reporter, A Paper)');
});

test('a date says its uncertainty in words, and what it rests on', async () => {
  const html = await render({ zh: { date: '2024-06?' } }, 'en');
  expect(html).toContain('<time datetime="2024-06">June 2024 (inferred)</time>');
  expect(html).toContain('As printed.');
});

test('without a translation the page says so and marks title and text as Chinese', async () => {
  const html = await render({ en: null }, 'en');
  expect(html).toContain('data-notice="missing"');
  expect(html).toContain('<h1 lang="zh-Hans">标题 one</h1>');
  expect(html).toContain('<div class="prose" lang="zh-Hans">');
  expect(html).toContain('data-lang="zh"');
  expect(await render({ en: null }, 'zh')).not.toContain('data-notice');
});

test('a list marks an article that is not in the page’s language', async () => {
  const marked = await render({ en: null }, 'en', ArticleItem);
  expect(marked).toContain('<a href="/en/articles/one/" lang="zh-Hans">标题 one</a>');
  expect(marked).toContain('Chinese only');
  expect(await render({}, 'en', ArticleItem)).not.toContain('lang=');
});

test('a machine’s translation, an absent picture and a correction are said before the text', async () => {
  const html = await render(
    { zh: { kind: 'photo', status: 'corrected', notes: [{ date: '2025-01-01', zh: '更正。', en: 'Corrected figure.' }] }, en: { translator: 'machine' } },
    'en',
  );
  for (const notice of ['machine', 'photo', 'corrected']) expect(html.indexOf(`data-notice="${notice}"`)).toBeGreaterThan(-1);
  expect(html.indexOf('data-notice="machine"')).toBeLessThan(html.indexOf('First paragraph'));
  expect(html).toContain('Corrected figure.');
});

test('a withdrawn article shows its notes and none of its words', async () => {
  const html = await render({ zh: { status: 'withdrawn', notes: [{ date: '2025-01-01', zh: '应要求撤下。', en: 'By request.' }] } }, 'zh');
  expect(html).toContain('应要求撤下。');
  expect(countHeadings(html)).toBe(1);
  for (const word of ['标题 one', '摘要 one', '第一段']) expect(html).not.toContain(word);
});
