import type { Nodes, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type FoundNumber, findNumbers } from '#lib/numbers.ts';
import { type BodyContext, report } from './context.ts';
import { toWords } from './to-words.ts';

/**
 * Reports figures whose value is not the number that their words state.
 * `<Stat value="40" unit="人">三十人</Stat>` → [E-BODY-STAT]
 */
export function checkStats() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'mdxJsxTextElement', (node) => {
      if (node.name === 'Stat') checkStat(node, file.data.body as BodyContext);
    });
  };
}

function checkStat(node: MdxJsxTextElement, context: BodyContext): void {
  const value = readAttribute(node, 'value');
  const unit = readAttribute(node, 'unit');
  // What is missing altogether is told by the rule for attributes.
  if (value === '' || unit === '' || node.children.length === 0) return;
  const found = findNumbers(toWords(node as Nodes));
  const isSaid = /^[-−]?\d+(?:\.\d+)?$/.test(value) && found.some((number) => isSame(Math.abs(Number(value.replace('−', '-'))), number, unit));
  if (isSaid) return;
  const said = [...new Set(found.map((number) => toShown(number, unit)))];
  report(context, 'E-BODY-STAT', node.position?.start, { value, found: said.length === 0 ? { zh: '不是数', en: 'no number' } : said.join(' / ') });
}

/** A falling figure may be negative while its words say by how much; a unit may hold the scale (万次, %, million). */
function isSame(value: number, number: FoundNumber, unit: string): boolean {
  return isNear(value, hasScale(number, unit) ? number.plain : number.value);
}

function hasScale({ scale }: FoundNumber, unit: string): boolean {
  return scale < 1 ? /[%％‰成]|百分|千分|per ?cent|percent/i.test(unit) : scale > 1 && /^(?:十|百|千)?[万亿]|thousand|million|billion/i.test(unit);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function toShown(number: FoundNumber, unit: string): string {
  return String(Number((hasScale(number, unit) ? number.plain : number.value).toPrecision(12)));
}

function readAttribute(node: MdxJsxTextElement, name: string): string {
  const attribute = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === name);
  return typeof attribute?.value === 'string' ? attribute.value.trim() : '';
}
