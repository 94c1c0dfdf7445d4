import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { components } from './components.ts';

/**
 * Lifts a block component that stands alone in its paragraph out of it, as if its tags had lines of their own.
 * `<p><Note>words</Note></p>` → `<Note><p>words</p></Note>`
 */
export function liftComponents() {
  return (tree: Root): void => {
    tree.children = tree.children.map((node) => (node.type === 'paragraph' ? lift(node) : node));
  };
}

function lift(paragraph: Paragraph): RootContent {
  const [only, ...others] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only === undefined || others.length > 0 || !isBlockComponent(only)) return paragraph;
  const inner: Paragraph[] = only.children.length === 0 ? [] : [{ type: 'paragraph', children: only.children, position: only.position }];
  return { ...only, type: 'mdxJsxFlowElement', children: inner } as RootContent;
}

function isBlockComponent(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && node.name !== null && Object.hasOwn(components, node.name) && components[node.name]?.form === 'block';
}
