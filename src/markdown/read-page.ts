import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Locale } from '#lib/locale.ts';
import { toSlugs } from '#lib/slug.ts';
import type { Problem } from '#schema/problem.ts';
import { type BodyContext, type FoundLink, report } from './context.ts';
import { isPlainLink } from './plain-link.ts';
import { refuseUnnamed } from './refuse-unnamed.ts';
import { findTangle } from './tangle.ts';
import { toWords } from './to-words.ts';

/** What one of the archive's own pages leads to and can be led to, and what is wrong with its text. */
export interface PageReading {
  readonly links: readonly FoundLink[];
  /** The anchors of its headings; null where the text cannot be read. */
  readonly anchors: ReadonlySet<string> | null;
  /** The file's lines that show code, in which any sign may stand as an example. */
  readonly codeLines: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** Elements that a page may use beside Markdown, and their attributes: enough to mark a language or fold something away. */
const elements: readonly string[] = ['div', 'span', 'section', 'details', 'summary', 'kbd', 'abbr', 'sub', 'sup', 'br'];
const attributes: readonly string[] = ['lang', 'id', 'title', 'open'];

/** Reads the text of a page that Astro compiles as MDX, without compiling it: no code may be in it, and every link is noted. */
export function readPage(body: string, where: { readonly path: string; readonly firstLine: number; readonly locale: Locale }): PageReading {
  const links: FoundLink[] = [];
  const context: BodyContext = { ...where, pictures: new Map(), problems: [], placed: new Set(), links };
  const tangle = findTangle(body);
  if (tangle !== null) report(context, 'E-BODY-TANGLE', { line: tangle.line, column: 1 }, { value: tangle.value });
  const tree = tangle === null ? parse(body, context) : null;
  if (tree === null) return { links, anchors: null, codeLines: new Set(), problems: context.problems };
  const headings: string[] = [];
  const ids: string[] = [];
  const codeLines = new Set<number>();
  visit(tree, (node) => {
    checkNode(node, context);
    if (node.type === 'code' || node.type === 'inlineCode') {
      for (let line = node.position?.start.line ?? 1; line <= (node.position?.end.line ?? 0); line += 1) codeLines.add(line + where.firstLine - 1);
    }
    if (node.type === 'heading') headings.push(toWords(node));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string') ids.push(attribute.value);
    }
  });
  refuseUnnamed()(tree, { data: { body: context } } as unknown as Parameters<ReturnType<typeof refuseUnnamed>>[1]);
  return { links, anchors: new Set([...toSlugs(headings), ...ids]), codeLines, problems: context.problems };
}

function parse(body: string, context: BodyContext): Root | null {
  try {
    return unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const line = error.line ?? 1;
    report(context, 'E-BODY-SYNTAX', { line, column: error.column ?? 1 }, { value: (body.split('\n')[line - 1] ?? '').trim() });
    return null;
  }
}

function checkNode(node: Nodes, context: BodyContext): void {
  const start = node.position?.start;
  if (node.type === 'mdxjsEsm') report(context, 'E-BODY-CODE', start, { value: node.value });
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') report(context, 'E-BODY-EXPRESSION', start, { value: `{${node.value}}` });
  else if (node.type === 'image' || node.type === 'imageReference') report(context, 'E-BODY-IMAGE', start);
  else if (node.type === 'link' || node.type === 'definition') {
    if (isPlainLink(node.url)) context.links?.push({ url: node.url, line: (start?.line ?? 1) + context.firstLine - 1, column: start?.column ?? 1 });
    else report(context, 'E-BODY-LINK', start, { value: node.url });
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const name = node.name ?? '';
    if (!elements.includes(name)) report(context, 'E-BODY-HTML', start, { value: name });
    for (const attribute of elements.includes(name) ? node.attributes : []) {
      const isPlain = attribute.type === 'mdxJsxAttribute' && (attribute.value === null || typeof attribute.value === 'string');
      if (isPlain && attributes.includes(attribute.name)) continue;
      const value = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      report(context, 'E-BODY-ATTRIBUTE', attribute.position?.start ?? start, { component: name, value, expected: attributes.join(', ') });
    }
  }
}
