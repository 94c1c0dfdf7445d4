import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { BodyContext } from './context.ts';
import { isPlainLink } from './plain-link.ts';

/**
 * Notes every link of a body with its place; whether it leads anywhere is known only once the whole archive is read.
 * `[words](/zh/articles/one/#p2)` → `{ url: '/zh/articles/one/#p2', line: 13, column: 1 }`
 */
export function noteLinks() {
  return (tree: Root, file: VFile): void => {
    const { links, firstLine } = file.data.body as BodyContext;
    visit(tree, ['link', 'definition'], (node) => {
      // What is no plain link is refused already.
      if ((node.type !== 'link' && node.type !== 'definition') || !isPlainLink(node.url)) return;
      links?.push({ url: node.url, line: (node.position?.start.line ?? 1) + firstLine - 1, column: node.position?.start.column ?? 1 });
    });
  };
}
