import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { words } from '#i18n/words.ts';
import type { Locale } from '#lib/locale.ts';
import type { Block, BlockKind } from '#schema/block.ts';
import type { Problem } from '#schema/problem.ts';
import { anchorBlocks } from './anchor-blocks.ts';
import { type BodyContext, report } from './context.ts';
import { refuseUnsafe } from './refuse-unsafe.ts';
import { renderComponents } from './render-components.ts';

/** A body read: its blocks in order, and everything wrong with it. Nothing in it was compiled or run. */
export interface BodyReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** Reads an article's body, a safe subset of MDX, into blocks of safe HTML. */
export function parseBody(body: string, where: Omit<BodyContext, 'problems'>): BodyReading {
  const context: BodyContext = { ...where, problems: [] };
  const file = new VFile({ value: body, data: { body: context } });
  const pipeline = createPipeline(where.locale);
  try {
    const tree = pipeline.runSync(pipeline.parse(file), file) as Root;
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    if (elements.length === 0 && context.problems.length === 0) report(context, 'E-BODY-EMPTY', undefined);
    const blocks = elements.map((node, index) => toBlock(node, index, where.firstLine, (element) => pipeline.stringify({ type: 'root', children: [element] }) as string));
    return { blocks, problems: context.problems };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = { line: error.line ?? 1, column: error.column ?? 1 };
    const text = body.split('\n')[place.line - 1] ?? '';
    report(context, /^(import|export)\b/.test(text) ? 'E-BODY-CODE' : 'E-BODY-SYNTAX', place, { value: text.trim() });
    return { blocks: [], problems: context.problems };
  }
}

/** The ordered list of what happens to a body. */
function createPipeline(locale: Locale) {
  const t = words(locale);
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm)
    .use(refuseUnsafe)
    .use(renderComponents)
    .use(remarkRehype, { footnoteLabel: t('article.footnotes'), footnoteBackLabel: t('article.footnoteBack'), clobberPrefix: '' })
    .use(anchorBlocks)
    .use(rehypeStringify);
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

function toBlock(node: Element, index: number, firstLine: number, stringify: (node: Element) => string): Block {
  const heading = /^h([1-6])$/.exec(node.tagName);
  const kind = heading !== null ? 'heading' : (kinds[node.tagName] ?? 'paragraph');
  const spoken = kind === 'photo' ? node.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption') : node.children;
  return {
    anchor: `p${index + 1}`,
    kind,
    html: stringify(node),
    text: toString({ type: 'root', children: spoken as Root['children'] }).replace(/\s*\n\s*/g, '\n').trim(),
    level: heading === null ? 0 : Number(heading[1]),
    line: (node.position?.start.line ?? 1) + firstLine - 1,
  };
}
