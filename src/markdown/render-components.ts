import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { words } from '#i18n/words.ts';
import { type BodyContext, type Picture, report } from './context.ts';

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
      if (element.name === 'Photo') renderPhoto(element, context);
      else if (element.name === 'Quote') renderQuote(element, context);
      else if (element.name === 'Note') setElement(element, 'aside', { className: ['note'], role: 'note' });
      else if (element.name === 'Stat') setElement(element, 'data', { className: ['stat'], value: readAttribute(element, 'value') });
    });
  };
}

function renderPhoto(node: Jsx, context: BodyContext): void {
  const t = words(context.locale);
  const source = readAttribute(node, 'src');
  const credit = readAttribute(node, 'credit');
  const picture = source === '' ? null : findPicture(node, source, context);
  const caption: ElementContent[] = [{ type: 'text', value: readAttribute(node, 'caption') }];
  if (credit !== '') caption.push({ type: 'text', value: ' ' }, create('span', { className: ['credit'] }, t('photo.credit', { name: credit })));
  const shown: ElementContent =
    picture === null
      ? create('p', { className: ['photo-missing'] }, t('photo.absent'))
      : create('img', { src: picture.url, alt: readAttribute(node, 'alt'), width: picture.width, height: picture.height, loading: 'lazy', decoding: 'async' });
  setElement(node, 'figure', { className: picture === null ? ['photo', 'photo-absent'] : ['photo'] });
  node.data = { ...node.data, hChildren: [shown, { type: 'element', tagName: 'figcaption', properties: {}, children: caption }] };
}

function findPicture(node: Jsx, source: string, context: BodyContext): Picture | null {
  const found = context.pictures.get(source);
  if (found !== undefined && 'url' in found) return found;
  report(context, 'E-BODY-PHOTO', node.position?.start, { value: source, reason: found ?? { zh: '文件夹里没有这个文件', en: 'no such file in the folder' } });
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

function create(tagName: string, properties: Record<string, string | string[] | number>, text = ''): ElementContent {
  return { type: 'element', tagName, properties, children: text === '' ? [] : [{ type: 'text', value: text }] };
}
