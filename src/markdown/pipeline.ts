import type { Element, Root } from 'hast';
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
import type { Block } from '#schema/block.ts';
import type { Problem } from '#schema/problem.ts';
import { anchorBlocks } from './anchor-blocks.ts';
import { checkStats } from './check-stats.ts';
import { type BodyContext, report } from './context.ts';
import { liftComponents } from './lift-components.ts';
import { noteLinks } from './note-links.ts';
import { refuseCheckboxes } from './refuse-checkboxes.ts';
import { refuseUnnamed } from './refuse-unnamed.ts';
import { refuseUnsafe } from './refuse-unsafe.ts';
import { renderComponents } from './render-components.ts';
import { blankParagraph, forgetCode, takeOutCode } from './take-out-code.ts';
import { findTangle } from './tangle.ts';
import { toBlock } from './to-block.ts';
import { trimAddresses } from './trim-addresses.ts';
import { findUnclosed } from './unclosed.ts';

/** A body read: its blocks in order, and everything wrong with it. Nothing in it was compiled or run. */
export interface BodyReading {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** A body read, and the names of the picture files it asks for. */
export interface PlacedReading extends BodyReading {
  readonly placed: ReadonlySet<string>;
}

/** Reads an article's body, a safe subset of MDX, into blocks of safe HTML. A fault in one paragraph does not hide those in others. */
export function parseBody(body: string, where: Omit<BodyContext, 'problems' | 'placed'>): PlacedReading {
  const context: BodyContext = { ...where, problems: [], placed: new Set() };
  return { ...readBody(body, context), placed: context.placed };
}

function readBody(body: string, context: BodyContext): BodyReading {
  const tangle = findTangle(body);
  if (tangle !== null) {
    report(context, 'E-BODY-TANGLE', { line: tangle.line, column: 1 }, { value: tangle.value });
    return { blocks: [], problems: context.problems };
  }
  const rest = takeOutCode(body, context);
  if (rest === body) return parseRounds(body, body, context, 0);
  // Blocks without the code taken out would no longer be the author's.
  return { ...parseRounds(rest, body, context, 1), blocks: [] };
}

/** How often a body is read again after a slip: a short one until all of them are told, a long one a few times. */
function countRounds(body: string): number {
  return Math.min(40, Math.max(4, Math.floor(100_000 / (body.length + 1))));
}

/** Parses; where that stops at a paragraph, notes it, blanks it and parses the rest. */
function parseRounds(body: string, whole: string, context: BodyContext, round: number): BodyReading {
  const inner: BodyContext = { ...context, problems: [] };
  const file = new VFile({ value: body, data: { body: inner } });
  const pipeline = createPipeline(context.locale);
  try {
    const tree = pipeline.runSync(pipeline.parse(file), file) as Root;
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    const blocks = elements.map((node, index) =>
      toBlock(node, index, context.firstLine, (element) => pipeline.stringify({ type: 'root', children: [element] }) as string),
    );
    if (round === 0 && inner.problems.length === 0 && blocks.every((block) => isBlank(block.text))) report(inner, 'E-BODY-EMPTY', undefined);
    const problems = round === 0 ? inner.problems : inner.problems.filter((problem) => !wholeBodyCodes.includes(problem.code));
    return { blocks: round === 0 ? blocks : [], problems: [...context.problems, ...problems] };
  } catch (error) {
    if (error instanceof RangeError) {
      report(context, 'E-BODY-TANGLE', undefined, { value: { zh: '层次太深', en: 'nested too deep' } });
      return { blocks: [], problems: context.problems };
    }
    const lines = body.split('\n');
    const isAsserted = (error as { readonly code?: unknown }).code === 'ERR_ASSERTION';
    if (!(error instanceof VFileMessage) && !isAsserted) throw error;
    const place = error instanceof VFileMessage ? findSlip(error, lines) : findStumble(lines, context.locale);
    const text = (lines[place.line - 1] ?? '').trim();
    const unclosed = error instanceof VFileMessage ? findUnclosed(error, text) : null;
    const tag = /<\/?([a-z][\w-]*(?=[\s/>]|$)|!--)/.exec(text)?.[1];
    if (!(error instanceof VFileMessage) || !isBroughtAbout(error, body, whole)) {
      if (unclosed !== null) report(context, 'E-BODY-UNCLOSED', place, unclosed);
      else report(context, tag === undefined ? 'E-BODY-SYNTAX' : 'E-BODY-HTML', place, { value: tag === '!--' ? '!-- --' : (tag ?? text) });
    }
    return round < countRounds(body)
      ? parseRounds(blankParagraph(body, place.line - 1), whole, context, round + 1)
      : { blocks: [], problems: context.problems };
  }
}

/** Blanks of any kind and what has no shape are no text. */
function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}

/** Where the author's slip is: the tag or brace that was opened, and not where the parser despaired of it. */
function findSlip(error: VFileMessage, lines: readonly string[]): { readonly line: number; readonly column: number } {
  const place = { line: error.line ?? 1, column: error.column ?? 1 };
  const told = /`<[^`]*>` \((\d+):(\d+)/.exec(error.reason);
  if (told !== null) return { line: Number(told[1]), column: Number(told[2]) };
  const before = [...lines.slice(0, place.line - 1), (lines[place.line - 1] ?? '').slice(0, place.column - 1)].join('\n');
  const open = error.reason.includes('brace') ? before.lastIndexOf('{') : before.lastIndexOf('<');
  if (open < 0 || open < before.lastIndexOf('>')) return place;
  const upTo = before.slice(0, open).split('\n');
  return { line: upTo.length, column: (upTo.at(-1) ?? '').length + 1 };
}

/** The development build of the parser, which tests and previews may load, asserts where the other says what is wrong: the first paragraph that makes it do so by itself. */
function findStumble(lines: readonly string[], locale: Locale): { readonly line: number; readonly column: number } {
  const starts = lines.flatMap((text, index) => (text.trim() !== '' && (lines[index - 1] ?? '').trim() === '' ? [index] : []));
  const found = starts.find((start) => {
    const end = lines.findIndex((text, index) => index > start && text.trim() === '');
    try {
      createPipeline(locale).parse(lines.slice(start, end < 0 ? undefined : end).join('\n'));
      return false;
    } catch {
      return true;
    }
  });
  return { line: (found ?? 0) + 1, column: 1 };
}

/** Says whether a tag misses its other half only because that was blanked. */
function isBroughtAbout(error: VFileMessage, body: string, whole: string): boolean {
  const name = (/closing tag for `<(\w+)/.exec(error.reason) ?? /`<\/?(\w+)/.exec(error.reason))?.[1];
  if (name === undefined || body === whole) return false;
  return whole.split(`<${name}`).length !== body.split(`<${name}`).length || whole.split(`</${name}`).length !== body.split(`</${name}`).length;
}

/** These say something of the body as a whole, which a blanked one no longer shows. */
const wholeBodyCodes: readonly string[] = ['E-BODY-HEADING', 'E-BODY-FOOTNOTE', 'E-BODY-CHILDREN'];

/** The ordered list of what happens to a body. */
function createPipeline(locale: Locale) {
  const t = words(locale);
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(forgetCode)
    .use(remarkGfm)
    .use(trimAddresses)
    .use(liftComponents)
    .use(refuseUnsafe)
    .use(refuseUnnamed)
    .use(refuseCheckboxes)
    .use(checkStats)
    .use(noteLinks)
    .use(renderComponents)
    .use(remarkRehype, { footnoteLabel: t('article.footnotes'), footnoteBackLabel: t('article.footnoteBack'), clobberPrefix: '' })
    .use(anchorBlocks)
    .use(rehypeStringify);
}
