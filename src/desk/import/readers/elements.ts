import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Bilingual } from '#lib/locale.ts';

/** An element of a page. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Anything in the tree of a page. */
export type Node = DefaultTreeAdapterTypes.Node;

/** Elements that begin a line of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words for a reader. */
export const silentNames: ReadonlySet<string> = new Set(
  'script style noscript template iframe frame frameset noframes object embed applet svg math canvas audio video map select datalist button input textarea rp rt head link meta'.split(
    ' ',
  ),
);

/** The children of a node; none where it can have none. */
export function listChildren(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** Says whether a node is an element, of one of these names where any are given. */
export function isElement(node: Node, ...names: readonly string[]): node is Element {
  return 'tagName' in node && (names.length === 0 || names.includes(node.tagName));
}

/** Reads an attribute; an empty text where the element has none such. */
export function readAttribute(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Lists a node and all below it, as deep as they may go. */
export function* walk(root: Node, isClosed: (node: Node) => boolean = () => false): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (isClosed(node)) continue;
    const children = listChildren(node);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index] as Node);
  }
}

/** Gives the words below a node in one line; those of scripts and the like are none. */
export function toWordsOf(root: Node): string {
  const words: string[] = [];
  for (const node of walk(root, isSilent)) {
    if (node.nodeName === '#text') words.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node) && (blockNames.has(node.tagName) || node.tagName === 'br')) words.push(' ');
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Says whether a node has no words for a reader. */
export function isSilent(node: Node): boolean {
  return node.nodeName === '#comment' || (isElement(node) && silentNames.has(node.tagName));
}

/** Says why an element is of the site or hidden rather than of the story; null where it is of the story. */
export function findIdle(element: Element): Bilingual | null {
  const style = readAttribute(element, 'style');
  const isHidden = element.attrs.some((attribute) => attribute.name === 'hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  if (isHidden) return { zh: '网页上不显示', en: 'hidden on the page' };
  const isNavigation =
    isElement(element, 'nav', 'menu', 'footer', 'aside') || ['navigation', 'banner', 'contentinfo', 'search'].includes(readAttribute(element, 'role'));
  const isBanner = isElement(element, 'header') && ![...walk(element)].some((node) => isElement(node, 'h1', 'h2'));
  return isNavigation || isBanner ? { zh: '网站的导航或页眉页脚', en: 'navigation of the site, its head or its foot' } : null;
}
