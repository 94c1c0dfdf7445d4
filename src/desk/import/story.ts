import type { Person } from './byline.ts';
import { isListItem, isOpen, isRubric, type Token } from './classify.ts';
import type { Item } from './find-items.ts';
import { weighHeading } from './heading.ts';
import type { Remark, RemarkCode } from './remarks.ts';
import { joinHalf } from './seam.ts';
import type { Cell } from './strand.ts';

/** A block of a story as it stood, its lines joined and its punctuation untouched. */
export interface StoryBlock {
  readonly kind: 'paragraph' | 'heading' | 'photo';
  readonly line: number;
  readonly strand: Cell[];
  /** The byline of the picture’s maker, where one follows the caption. */
  credit: Token | null;
}

/** A story taken apart. */
export interface Story {
  readonly titles: readonly Token[];
  readonly blocks: readonly StoryBlock[];
  readonly people: readonly Person[];
  readonly bylines: readonly Token[];
  readonly turns: readonly Token[];
  readonly remarks: readonly Remark[];
}

/** What the page as a whole says of its layout. */
export interface Layout {
  readonly usualGap: number;
  /** Some lines stand apart by more blank lines than is usual. */
  readonly hasGaps: boolean;
  /** Paragraphs begin with an indent, so that a line without one goes on. */
  readonly isIndented: boolean;
}

const maximumTitle = 110;

/** Takes one item apart into title lines, byline and blocks; sentences broken by columns, captions or pages are joined. */
export function createStory(item: Item, part: number, layout: Layout): Story {
  const { tokens } = item;
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, line: number, values: Remark['values'] = {}): void => void remarks.push({ code, line, part, values });
  const titles: Token[] = [];
  const body: Token[] = [];
  let isAbove = true;
  for (const token of tokens) {
    const isTitle = isAbove && (token.kind === 'heading' || token.kind === 'kicker') && !isRubric(token);
    if (token.kind === 'paragraph' || token.kind === 'byline' || isRubric(token)) isAbove = isAbove && token.kind === 'byline' && titles.length === 0;
    const isApart = titles.length > 0 && token.gap >= layout.usualGap + 2;
    const isShort = titles.length < 4 && titles.reduce((sum, each) => sum + each.plain.length + 1, token.plain.length) <= maximumTitle;
    if (isTitle && !isApart && isShort) titles.push(token);
    else body.push(token.kind === 'kicker' ? { ...token, kind: isRubric(token) ? 'heading' : 'paragraph' } : token);
    if (isTitle && !isApart && !isShort) say('title-long', token.line);
  }
  const blocks = createBlocks(body, layout, say);
  // A photo item may have no words but its caption.
  if (blocks.length === 0 && body.some((token) => token.byline?.isPhoto)) {
    const last = titles.pop();
    if (last !== undefined) blocks.push({ kind: titles.length > 0 ? 'paragraph' : 'photo', line: last.line, strand: [...last.strand], credit: null });
  }
  const bylines = body.filter((token) => token.kind === 'byline' && !blocks.some((block) => block.credit === token));
  return {
    titles,
    blocks,
    bylines,
    people: bylines.flatMap((token) => token.byline?.people ?? []),
    turns: body.filter((token) => token.kind === 'turn'),
    remarks,
  };
}

type Say = (code: RemarkCode, line: number, values?: Remark['values']) => void;

interface Paragraph {
  readonly block: StoryBlock;
  last: Token;
}

function createBlocks(body: readonly Token[], layout: Layout, say: Say): StoryBlock[] {
  const blocks: StoryBlock[] = [];
  const afters = findAfters(body);
  let pending: Paragraph | null = null;
  let hasHeading = false;
  for (const [index, token] of body.entries()) {
    const before = body[index - 1];
    const after = afters[index] ?? null;
    if (token.kind === 'paragraph') {
      hasHeading = false;
      if (pending !== null && isContinued(pending.last, token, layout)) {
        joinTo(pending, token, say);
        continue;
      }
      const isList = pending !== null && isListItem(pending.last) && isListItem(token);
      if (pending !== null && isOpen(pending.last) && !isList) say('sentence-open', pending.last.line);
      const block: StoryBlock = { kind: 'paragraph', line: token.line, strand: [...token.strand], credit: null };
      blocks.push(block);
      pending = { block, last: token };
    } else if (token.kind === 'heading') {
      const isStranded = pending !== null && isOpen(pending.last) && after !== null && isContinued(pending.last, after, layout);
      const kind: StoryBlock['kind'] = isStranded ? 'photo' : tellHeading(token, body[index + 1], after, hasHeading, layout, say);
      hasHeading ||= kind === 'heading';
      blocks.push({ kind, line: token.line, strand: [...token.strand], credit: null });
      if (isStranded) say('caption', token.line, { why: { zh: '站在一句话的中间', en: 'it stands in the middle of a sentence' } });
      if (kind === 'photo') continue;
      if (pending !== null && isOpen(pending.last)) say('sentence-open', pending.last.line);
      pending = null;
    } else if (token.kind === 'byline') {
      const block = blocks.at(-1);
      if (token.byline?.isPhoto && before?.kind === 'heading' && block?.kind === 'photo' && after !== null) block.credit = token;
    } else if (token.turn === 'to') pending = null;
  }
  if (pending !== null && isOpen(pending.last)) say('sentence-open', pending.last.line);
  return blocks;
}

/** For each token the next paragraph with nothing but headings and credits between; null where a story’s end comes first. */
function findAfters(body: readonly Token[]): readonly (Token | null)[] {
  const afters: (Token | null)[] = [];
  let after: Token | null = null;
  for (let index = body.length - 1; index >= 0; index -= 1) {
    const token = body[index] as Token;
    afters[index] = after;
    if (token.kind === 'paragraph') after = token;
    else if (token.turn === 'to') after = null;
  }
  return afters;
}

function isContinued(last: Token, next: Token, layout: Layout): boolean {
  if (/^[，。、；：！？）”’》]/.test(next.plain)) return true;
  if (!isOpen(last) || /^本\s*报\s*讯/.test(next.plain) || isListItem(next)) return false;
  return !(layout.isIndented && next.indent >= 2);
}

const starters = /^(?:近年来|同时|此外|与此同时|目前|据悉|据了解|据介绍|下一步|截至|随着|“|去年|今年|在[^，]{2,8}，)/;

function joinTo(paragraph: Paragraph, token: Token, say: Say): void {
  const { isLatin } = joinHalf(paragraph.block.strand, token.strand);
  say('join', token.line, { line: paragraph.last.line });
  if (isLatin) say('join-latin', token.line);
  if (paragraph.last.line === paragraph.block.line && paragraph.last.plain.length <= 28) say('join-heading', paragraph.last.line);
  if (starters.test(token.plain)) say('join-start', token.line);
  paragraph.last = token;
}

/** `hasHeading`: a subheading stands above already, with no text between. */
function tellHeading(token: Token, next: Token | undefined, after: Token | null, hasHeading: boolean, layout: Layout, say: Say): 'heading' | 'photo' {
  if (after === null && !isRubric(token)) {
    say('caption', token.line, { why: { zh: '下面没有正文', en: 'no text follows it' } });
    return 'photo';
  }
  const weight = weighHeading(token, next, layout);
  // Of several short lines above a text one is its heading; the others are captions.
  const isSpare = Math.max(weight.caption, weight.heading) <= 1 && (hasHeading || next?.kind === 'heading');
  const isCaption = isSpare || weight.caption > weight.heading;
  if (isCaption)
    say('caption', token.line, {
      why: isSpare ? { zh: '几行短语并列，只有一行是小标题', en: 'of several short lines only one is the subheading' } : weight.why,
    });
  else say('heading', token.line);
  const why = isCaption ? { zh: '图片说明', en: 'a caption' } : { zh: '小标题', en: 'a subheading' };
  if (isSpare || weight.caption === weight.heading || (weight.caption > 1 && weight.heading > 1)) say('heading-caption', token.line, { why });
  return isCaption ? 'photo' : 'heading';
}
