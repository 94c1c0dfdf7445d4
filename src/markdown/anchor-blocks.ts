import type { Root } from 'hast';

/**
 * Gives every block of the body its number as an anchor, the same in both languages.
 * `<p>…</p><h2>…</h2>` → `<p id="p1">…</p><h2 id="p2">…</h2>`
 */
export function anchorBlocks() {
  return (tree: Root): void => {
    let number = 0;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      number += 1;
      node.properties = { ...node.properties, id: `p${number}` };
    }
  };
}
