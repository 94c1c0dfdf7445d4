import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type BodyContext, report } from './context.ts';

/**
 * Reports the check boxes of task lists: a newspaper has none, and they would be form fields.
 * `- [x] done` → [E-BODY-CHECKBOX]
 */
export function refuseCheckboxes() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'listItem', (node) => {
      if (typeof node.checked === 'boolean') report(file.data.body as BodyContext, 'E-BODY-CHECKBOX', node.position?.start);
    });
  };
}
