import type { Nodes } from 'mdast';

/** Gives the words of a piece of the Markdown tree; what has no shape on the page is no word. */
export function toWords(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(toWords).join('') : '';
}

/** Says whether a piece of the tree shows a reader nothing. */
export function isWordless(node: Nodes): boolean {
  return toWords(node).replace(/[\s\p{Cf}]/gu, '') === '';
}
