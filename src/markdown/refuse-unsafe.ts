import type { Node, Parent, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { toNear } from '#schema/near.ts';
import { type ComponentRule, components } from './components.ts';
import { type BodyContext, report } from './context.ts';
import { isPlainLink } from './plain-link.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reports everything the safe subset of MDX forbids: code, expressions, HTML, unknown components and attributes, other links than plain ones.
 * `export const x = 1` → [E-BODY-CODE]; nothing is compiled or run.
 */
export function refuseUnsafe() {
  return (tree: Root, file: VFile): void => {
    const context = file.data.body as BodyContext;
    let level = 1;
    checkFootnotes(tree, context, String(file.value));
    visit(tree, (node, _index, parent) => {
      const start = node.position?.start;
      if (node.type === 'mdxjsEsm') report(context, 'E-BODY-CODE', start, { value: node.value });
      else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
        report(context, 'E-BODY-EXPRESSION', start, { value: `{${node.value}}` });
      else if (node.type === 'html') report(context, 'E-BODY-HTML', start, { value: node.value });
      else if (node.type === 'image' || node.type === 'imageReference') report(context, 'E-BODY-IMAGE', start);
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') checkElement(node, parent ?? tree, context);
      else if (node.type === 'link' || node.type === 'definition') {
        if (!isPlainLink(node.url)) report(context, 'E-BODY-LINK', start, { value: node.url });
      } else if (node.type === 'heading') {
        if (node.depth === 1 || node.depth > level + 1) report(context, 'E-BODY-HEADING', start, { value: String(node.depth) });
        else level = node.depth;
      }
    });
  };
}

function checkElement(node: Jsx, parent: Parent, context: BodyContext): void {
  const start = node.position?.start;
  const name = node.name ?? '';
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  if (rule === undefined) {
    if (/^[A-Z]/.test(name)) {
      const names = Object.keys(components);
      report(context, 'E-BODY-COMPONENT', start, { value: name, expected: names.join(', '), ...toNear(name, names) });
    } else report(context, 'E-BODY-HTML', start, { value: name });
    return;
  }
  checkPlace(node, rule, parent, context);
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const isTwice = attribute.type === 'mdxJsxAttribute' && seen.has(attribute.name);
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
    if (isTwice || !isLiteral(attribute) || !rule.attributes.includes(attribute.name)) {
      report(context, 'E-BODY-ATTRIBUTE', attribute.position?.start ?? start, {
        component: name,
        value: attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}',
        expected: rule.attributes.length === 0 ? { zh: '没有', en: 'none' } : rule.attributes.join(', '),
      });
    }
  }
  const given = new Set(node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : '')));
  for (const need of rule.needs) if (!given.has(need) || isBlank(node, need)) report(context, 'E-BODY-NEEDS', start, { component: name, value: need });
  if (given.has('src') && (!given.has('alt') || isBlank(node, 'alt'))) report(context, 'E-BODY-NEEDS', start, { component: name, value: 'alt' });
}

function isLiteral(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): attribute is MdxJsxAttribute & { value: string } {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
}

/** A block component stands alone at the top of the text, an inline one inside a paragraph; text between the tags where the rule says so, and nowhere else. */
function checkPlace(node: Jsx, rule: ComponentRule, parent: Parent, context: BodyContext): void {
  const start = node.position?.start;
  const name = node.name ?? '';
  const isAlone = node.type === 'mdxJsxFlowElement' && parent.type === 'root';
  if (rule.form === 'block' && !isAlone) report(context, 'E-BODY-PLACE', start, { component: name, where: blockPlace });
  if (rule.form === 'inline' && node.type === 'mdxJsxFlowElement') report(context, 'E-BODY-PLACE', start, { component: name, where: inlinePlace });
  const isEmpty = node.children.length === 0;
  if (rule.children && isEmpty) report(context, 'E-BODY-CHILDREN', start, { component: name, reason: { zh: '没有文字', en: 'holds no text' } });
  if (!rule.children && !isEmpty) report(context, 'E-BODY-CHILDREN', start, { component: name, reason: { zh: '不能有文字', en: 'cannot hold text' } });
}

const blockPlace = {
  zh: '请让它单独成段，前后各空一行，不放在句子、列表或别的组件里',
  en: 'Put it in a paragraph of its own, with a blank line before and after, not in a sentence, a list or another component',
};
const inlinePlace = { zh: '请把它写在一句话里，句子不要只有它', en: 'Write it inside a sentence that has other words too' };

/** A mark without its note is shown as it is typed, and a note without its mark is lost: both are slips. */
function checkFootnotes(tree: Root, context: BodyContext, source: string): void {
  const marks = new Map<string, Node>();
  const notes = new Map<string, Node>();
  visit(tree, (node, _index, parent) => {
    if (node.type === 'footnoteReference') marks.set(node.identifier, node);
    else if (node.type === 'footnoteDefinition') {
      if (notes.has(node.identifier))
        report(context, 'E-BODY-FOOTNOTE', node.position?.start, {
          value: node.label ?? node.identifier,
          reason: { zh: '的注文写了两次', en: 'has two notes' },
        });
      notes.set(node.identifier, node);
    }
    if (node.type === 'text') {
      const written = source.slice((node.position ?? parent?.position)?.start.offset, (node.position ?? parent?.position)?.end.offset);
      for (const [, label = ''] of node.value.matchAll(/\[\^([^\]\s]+)\]/g))
        if (isMark(label, written)) report(context, 'E-BODY-FOOTNOTE', node.position?.start, { value: label, reason: { zh: '没有注文', en: 'has no note' } });
    }
  });
  for (const [label, node] of notes) {
    if (!marks.has(label))
      report(context, 'E-BODY-FOOTNOTE', node.position?.start, { value: label, reason: { zh: '在正文里没有用到', en: 'is not used in the text' } });
  }
}

/** Says whether a label is written as a mark; with a backslash before it, it is meant as words. */
function isMark(label: string, written: string): boolean {
  const at = [...written.matchAll(/\\.|\[\^([^\]\s]+)\]/gs)];
  return at.some((found) => found[1] === label);
}

function isBlank(node: Jsx, name: string): boolean {
  const attribute = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof attribute?.value === 'string' && attribute.value.trim() === '';
}
