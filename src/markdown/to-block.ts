import type { Element, ElementContent } from 'hast';
import type { Block, BlockKind } from '#schema/block.ts';

/** Makes a block of one top-level element of a body; `stringify` writes its HTML. */
export function toBlock(node: Element, index: number, firstLine: number, stringify: (node: Element) => string): Block {
  const heading = /^h([1-6])$/.exec(node.tagName);
  const kind = heading !== null ? 'heading' : (kinds[node.tagName] ?? 'paragraph');
  const spoken = kind === 'photo' ? node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption') : node.children;
  return {
    anchor: `p${index + 1}`,
    kind,
    html: stringify(node),
    text: toLines(spoken.map(toWords).join('')),
    level: heading === null ? 0 : Number(heading[1]),
    line: (node.position?.start.line ?? 1) + firstLine - 1,
  };
}

/** One line an inner block, without blanks around it; by lines, because a pattern for blanks would go over a mass of them again and again. */
function toLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  figure: 'photo',
  blockquote: 'quote',
  aside: 'note',
  ul: 'list',
  ol: 'list',
  table: 'table',
  pre: 'code',
  hr: 'rule',
  section: 'footnotes',
};

const ownLine = /^(?:p|li|tr|td|th|h[1-6]|footer|figcaption|pre|blockquote)$/;

/** The words of an element, each inner block on a line of its own; the numbers and arrows of footnotes are no words. */
function toWords(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties || node.properties.id === 'footnote-label')
    return '';
  const words = node.children.map(toWords).join('');
  return ownLine.test(node.tagName) ? `\n${words}\n` : words;
}
