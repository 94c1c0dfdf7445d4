import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type BodyContext, report } from './context.ts';
import { isWordless } from './to-words.ts';

/**
 * Reports links and headings that say nothing: a screen reader has no name for them.
 * `[](https://…)` → [E-BODY-UNNAMED]
 */
export function refuseUnnamed() {
  return (tree: Root, file: VFile): void => {
    const context = file.data.body as BodyContext;
    visit(tree, ['link', 'linkReference', 'heading'], (node) => {
      if (!isWordless(node)) return;
      report(context, 'E-BODY-UNNAMED', node.position?.start, {
        where: node.type === 'heading' ? { zh: '小标题', en: 'the heading' } : { zh: '链接', en: 'the link' },
      });
    });
  };
}
