import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type BodyContext, type Picture, report } from './context.ts';
import { findAbsence, renderPhoto } from './render-photo.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Turns the allowed components into plain HTML elements.
 * `<Photo caption="…" />` → `<figure class="photo photo-absent"><p>the picture did not come…</p><figcaption>…</figcaption></figure>`
 */
export function renderComponents() {
  return (tree: Root, file: VFile): void => {
    const context = file.data.body as BodyContext;
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as Jsx;
      if (element.name === 'Photo') placePhoto(element, context);
      else if (element.name === 'Quote') renderQuote(element, context);
      else if (element.name === 'Note') setElement(element, 'aside', { className: ['note'], role: 'note' });
      else if (element.name === 'Stat') setElement(element, 'data', { className: ['stat'], value: readAttribute(element, 'value') });
    });
  };
}

function placePhoto(node: Jsx, context: BodyContext): void {
  const [source = '', alt = '', caption = '', credit = ''] = ['src', 'alt', 'caption', 'credit'].map((name) => readAttribute(node, name));
  const picture = source === '' ? null : findPicture(node, source, context);
  setElement(node, 'figure', { className: picture === null ? ['photo', 'photo-absent'] : ['photo'] });
  node.data = { ...node.data, hChildren: renderPhoto({ source, alt, caption, credit }, picture, context.locale) };
}

function findPicture(node: Jsx, source: string, context: BodyContext): Picture | null {
  context.placed.add(source);
  const found = context.pictures.get(source);
  if (found !== undefined && 'hash' in found) return found;
  report(context, 'E-BODY-PHOTO', node.position?.start, { value: source, ...findAbsence(source, context.pictures) });
  return null;
}

function renderQuote(node: Jsx, context: BodyContext): void {
  const role = readAttribute(node, 'role');
  setElement(node, 'blockquote', { className: ['quote'] });
  const by = [readAttribute(node, 'by'), role].filter((part) => part !== '').join(context.locale === 'zh' ? '，' : ', ');
  node.children.push({ type: 'paragraph', data: { hName: 'footer' }, children: [{ type: 'text', value: by }] } as never);
}

function setElement(node: Jsx, name: string, properties: Record<string, string | string[]>): void {
  // The plain node type keeps remark-rehype from treating it as MDX.
  Object.assign(node, { type: 'component', data: { ...node.data, hName: name, hProperties: properties } });
}

function readAttribute(node: Jsx, name: string): string {
  const attribute = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof attribute?.value === 'string' ? attribute.value.trim() : '';
}
