import { describe, expect, test } from 'vitest';
import type { Archive } from '#archive/model.ts';
import { makeArchive } from '#testing/make.ts';
import { failures, toLines } from './failure.ts';
import { verifySite } from './verify.ts';

const archive = makeArchive([{ id: 'one', zhBody: '开头。\n\n中间一句。最后的“一句”&完。', enBody: 'It begins.\n\nA middle. The last sentence & the end.' }]);

/** A small site in which everything holds. */
function makeSite(): Map<string, string> {
  const article = (title: string, last: string): string =>
    `<html><head><link rel="stylesheet" href="/assets/a.css"></head><body><main><h1>${title}</h1><p>${last}</p><a href="/zh/">x</a></main></body></html>`;
  const urls = ['/zh/', '/en/', '/zh/articles/one/', '/en/articles/one/'];
  const entry = JSON.stringify({ languages: { qaa: { page_count: 1 } } });
  return new Map([
    ['index.html', '<main><a href="/zh/?q=1#p1">中文</a></main>'],
    ['zh/index.html', '<main>首页</main>'],
    ['en/index.html', '<main>Home</main>'],
    ['zh/search/index.html', '<meta name="robots" content="noindex"><main></main>'],
    ['zh/articles/one/index.html', article('标题 one', '中间一句。最后的“一句”&#38;完。')],
    ['en/articles/one/index.html', article('Title one', 'A middle. The last\nsentence &amp; the end.')],
    ['assets/a.css', 'a{}'],
    ['sitemap-0.xml', urls.map((url) => `<loc>https://example.org${url}</loc>`).join('')],
    ['pagefind/zh/pagefind-entry.json', entry],
    ['pagefind/en/pagefind-entry.json', entry],
  ]);
}

function verify(change: (site: Map<string, string>) => void = () => {}, held: Archive = archive): string[] {
  const site = makeSite();
  change(site);
  const sizes = new Map([...site].map(([path, text]) => [path, text.length]));
  const verdict = verifySite({ sizes, read: (path) => site.get(path) ?? '', readBytes: (path) => Buffer.from(site.get(path) ?? '') }, held);
  return verdict.failures.map((failure) => `${failure.code} ${failure.path}`);
}

const edit = (path: string, from: string, to: string) => (site: Map<string, string>) => {
  const text = site.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} lacks ${from}`);
  site.set(path, text.replace(from, to));
};

describe('the gates', () => {
  test('let a sound site through', () => {
    expect(verify()).toEqual([]);
  });

  test.each([
    ['an article page missing', (site: Map<string, string>) => void site.delete('en/articles/one/index.html'), ['I-COUNT en/articles', 'I-SITEMAP sitemap']],
    [
      'an address missing in the sitemap',
      edit('sitemap-0.xml', '<loc>https://example.org/zh/articles/one/</loc>', ''),
      ['I-COUNT sitemap', 'I-SITEMAP zh/articles/one/index.html'],
    ],
    ['a search record missing', edit('pagefind/en/pagefind-entry.json', '1', '0'), ['I-COUNT pagefind/en/pagefind-entry.json']],
    [
      'a search bundle missing',
      (site: Map<string, string>) => void site.delete('pagefind/zh/pagefind-entry.json'),
      ['I-SEARCH pagefind/zh/pagefind-entry.json'],
    ],
    ['a page of another text', edit('zh/articles/one/index.html', '标题 one', '标题 two'), ['I-TEXT zh/articles/one/index.html']],
    ['a page cut short', edit('en/articles/one/index.html', 'sentence &amp; the end.', ''), ['I-TEXT en/articles/one/index.html']],
    ['a link to nowhere', edit('index.html', '/zh/?q=1#p1', '/zh/none/'), ['I-LINK index.html']],
    [
      'a picture to choose from that is nowhere',
      edit('zh/index.html', '首页', '<img src="/assets/a.css" srcset="/assets/a.css 360w, /pictures/b.webp 720w">'),
      ['I-LINK zh/index.html'],
    ],
    [
      'a picture that no article places',
      (site: Map<string, string>) => void site.set('pictures/a.webp', 'x'),
      ['I-STRAY pictures/a.webp', 'P-METADATA pictures/a.webp'],
    ],
    ['an inline script', edit('zh/index.html', '首页', '<script>let a</script>'), ['P-INLINE zh/index.html']],
    ['an inline style', edit('zh/index.html', '首页', '<p style="color:red">x</p>'), ['P-INLINE zh/index.html']],
    ['an event handler', edit('zh/index.html', '首页', '<p onclick="x()">x</p>'), ['P-INLINE zh/index.html']],
    ['a handler behind a > in quotes', edit('zh/index.html', '首页', '<p title="a > b" onclick="x()">x</p>'), ['P-INLINE zh/index.html']],
    ['a third-party script', edit('zh/index.html', '首页', '<script src="https://cdn.example/x.js"></script>'), ['P-ORIGIN zh/index.html']],
    ['a third-party font', edit('zh/index.html', '首页', '<link rel="stylesheet" href="//fonts.example/x.css">'), ['P-ORIGIN zh/index.html']],
    ['a source map', (site: Map<string, string>) => void site.set('assets/a.js.map', '{}'), ['I-STRAY assets/a.js.map']],
    ['a server chunk', (site: Map<string, string>) => void site.set('chunks/page.mjs', 'x'), ['I-STRAY chunks/page.mjs']],
    ['an article’s source', (site: Map<string, string>) => void site.set('zh/articles/one/zh.mdx', 'x'), ['I-STRAY zh/articles/one/zh.mdx']],
    ['an empty file', (site: Map<string, string>) => void site.set('assets/b.css', ''), ['I-EMPTY assets/b.css']],
  ])('stop %s', (_, change, expected) => {
    expect(verify(change)).toEqual(expected);
  });

  test('let links to other sites and plain data pass', () => {
    expect(verify(edit('zh/index.html', '首页', '<a href="https://example.com/">x</a><script type="application/json">{}</script>'))).toEqual([]);
  });

  test('let words pass that only look like attributes', () => {
    expect(verify(edit('zh/index.html', '首页', '<p title="it’s">写 style="x" onclick="x" href="/none/" &lt;script></p>'))).toEqual([]);
  });

  test('every failure says what it is in both languages', () => {
    for (const code of Object.keys(failures) as (keyof typeof failures)[]) {
      const lines = toLines({ code, path: 'a/b', values: { what: { zh: '某物', en: 'something' }, expected: '1', found: '2' } }).split('\n');
      expect(lines).toHaveLength(2);
      expect(lines.join('')).not.toMatch(/[{}]/);
    }
  });
});
