import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { toSlugs } from './slug.ts';

/** The anchors that Astro gives to the headings of a page. */
function render(headings: readonly string[]): string[] {
  const children = headings.map((value): Element => ({ type: 'element', tagName: 'h2', properties: {}, children: [{ type: 'text', value }] }));
  const file = new VFile({ data: { astro: {} } });
  const tree = unified()
    .use(rehypeHeadingIds)
    .runSync({ type: 'root', children } as Root, file) as Root;
  return tree.children.map((node) => String((node as Element).properties.id));
}

test.each([
  [['怎样翻译', 'What the checker says', 'E-FM-DATE', '译文清单和 of']],
  [['a', 'a', 'a-1', 'A', 'a']],
  [['“引号”——破折号', 'Ping’an: a — b', '1.5 %', '下划_线', 'café']],
])('%j', (headings) => expect(toSlugs(headings)).toEqual(render(headings)));

test('as the renderer does, whatever the words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'B', '中', ' ', '-', '_', '1', '，', '’', '“', '.', '/', 'é', '<', '&', '—', '·') });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (headings) => {
      expect(toSlugs(headings)).toEqual(render(headings));
    }),
  );
});
