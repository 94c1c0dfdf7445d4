import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findNearest } from '#lib/nearest.ts';
import { components } from './components.ts';
import { type BodyContext, report } from './context.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reports everything the safe subset of MDX forbids: code, expressions, HTML, unknown components and attributes, other links than plain ones.
 * `export const x = 1` → [E-BODY-CODE]; nothing is compiled or run.
 */
export function refuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const context = file.data.body as BodyContext;
    let level = 1;
    visit(tree, (node) => {
      const start = node.position?.start;
      if (node.type === 'mdxjsEsm') report(context, 'E-BODY-CODE', start, { value: node.value });
      else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') report(context, 'E-BODY-EXPRESSION', start, { value: `{${node.value}}` });
      else if (node.type === 'html') report(context, 'E-BODY-HTML', start, { value: node.value });
      else if (node.type === 'image' || node.type === 'imageReference') report(context, 'E-BODY-IMAGE', start);
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') checkElement(node, context);
      else if (node.type === 'link' || node.type === 'definition') {
        if (!isPlainLink(node.url)) report(context, 'E-BODY-LINK', start, { value: node.url });
      } else if (node.type === 'heading') {
        if (node.depth === 1 || node.depth > level + 1) report(context, 'E-BODY-HEADING', start, { value: String(node.depth) });
        else level = node.depth;
      }
    });
  };
}

function checkElement(node: Jsx, context: BodyContext): void {
  const start = node.position?.start;
  const name = node.name ?? '';
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  if (rule === undefined) {
    if (/^[A-Z]/.test(name)) {
      const near = findNearest(name, Object.keys(components));
      const nearText = near === null ? {} : { near: { zh: `，是不是 <${near}>？`, en: ` (did you mean <${near}>?)` } };
      report(context, 'E-BODY-COMPONENT', start, { value: name, expected: Object.keys(components).join(', '), ...nearText });
    } else report(context, 'E-BODY-HTML', start, { value: name });
    return;
  }
  for (const attribute of node.attributes) {
    if (!isLiteral(attribute) || !rule.attributes.includes(attribute.name)) {
      report(context, 'E-BODY-ATTRIBUTE', attribute.position?.start ?? start, {
        component: name,
        value: attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}',
        expected: rule.attributes.join(', '),
      });
    }
  }
  const given = new Set(node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '')));
  for (const need of rule.needs) if (!given.has(need)) report(context, 'E-BODY-NEEDS', start, { component: name, value: need });
  if (given.has('src') && !given.has('alt')) report(context, 'E-BODY-NEEDS', start, { component: name, value: 'alt' });
}

function isLiteral(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): attribute is MdxJsxAttribute & { value: string } {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
}

/** Only web and mail addresses, this site's paths and this page's anchors; a control character or a hidden scheme is no plain link. */
function isPlainLink(url: string): boolean {
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(url)) return false;
  return /^(https?:\/\/[^/]|mailto:[^:]+@|\/(?!\/)|#)/i.test(url);
}
