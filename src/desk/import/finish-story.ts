import type { Person } from './byline.ts';
import { isBalanced, type Token } from './classify.ts';
import type { DraftBlock } from './draft.ts';
import type { Placing } from './ledger.ts';
import { normalise } from './punctuation.ts';
import type { Remark, RemarkCode } from './remarks.ts';
import type { Story } from './story.ts';
import { joinStrands, type Strand, toText, trimStrand } from './strand.ts';
import type { TitleLines } from './title.ts';

/** A story with its words as they will be printed, and where each of its characters went. */
export interface FinishedStory {
  readonly part: number;
  readonly line: number;
  readonly titleTokens: readonly Token[];
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  readonly people: readonly Person[];
  /** A byline stands below the last paragraph, and someone in it took pictures. */
  readonly hasLateByline: boolean;
  readonly isPhoto: boolean;
  readonly placings: Placing[];
  readonly remarks: Remark[];
}

/** Gives the blocks and byline of a story their printed form. */
export function finishStory(story: Story, part: number): FinishedStory {
  const placings: Placing[] = [];
  const remarks: Remark[] = [];
  const blocks = story.blocks.map((block, index) => {
    const { strand, isOddQuote, isClosedUp } = normalise(block.strand, block.kind === 'paragraph' ? 'body' : 'heading');
    placings.push({ strand, part, field: `body.${index + 1}`, isCut: false });
    if (isOddQuote) remarks.push({ code: 'quote-odd', line: block.line, part, values: {} });
    if (isClosedUp) remarks.push({ code: 'blanks-closed', line: block.line, part, values: {} });
    const credit = block.credit === null ? '' : placeCredit(block.credit, part, `body.${index + 1}.credit`, placings);
    if (credit !== '') remarks.push({ code: 'credit', line: block.credit?.line ?? block.line, part, values: { value: credit } });
    return { kind: block.kind, text: toText(strand), credit, line: block.line };
  });
  placeByline(story, part, placings, remarks);
  for (const turn of story.turns) {
    const isFrom = turn.turn === 'from';
    placings.push({ strand: turn.strand, part: 0, field: 'turn', isCut: true });
    remarks.push({ code: 'cut', line: turn.line, part, values: { value: toText(turn.strand), why: { zh: '转版标记', en: 'the mark of a turned page' } } });
    remarks.push({ code: isFrom ? 'turn-from' : 'turn-to', line: turn.line, part, values: {} });
  }
  const first = story.blocks[0]?.line ?? 1;
  return {
    part,
    line: Math.min(first, story.titles[0]?.line ?? first),
    titleTokens: story.titles,
    title: story.titles.map((token) => token.plain).join(' '),
    blocks,
    people: story.people,
    hasLateByline: story.bylines.some((token) => token.line > first || token.inline === 'tail'),
    isPhoto: story.bylines.some((token) => token.byline?.isPhoto),
    placings,
    remarks,
  };
}

/** Gives the names under a caption; what else the line says of them is kept in the ledger. */
function placeCredit(token: Token, part: number, field: string, placings: Placing[]): string {
  const people = token.byline?.people ?? [];
  const names = new Set(people.flatMap((person) => person.strand.map((cell) => cell.at)));
  for (const person of people) placings.push({ strand: person.strand, part, field, isCut: false });
  placings.push({ strand: token.strand.filter((cell) => !names.has(cell.at)), part, field: `${field}.role`, isCut: false });
  return people.map((person) => person.name).join(' ');
}

function placeByline(story: Story, part: number, placings: Placing[], remarks: Remark[]): void {
  const names = new Set<number>();
  for (const [index, person] of story.people.entries()) {
    placings.push({ strand: person.strand, part, field: `byline.${index}.name`, isCut: false });
    for (const cell of person.strand) names.add(cell.at);
  }
  for (const token of story.bylines) {
    placings.push({ strand: token.strand.filter((cell) => !names.has(cell.at)), part, field: 'byline', isCut: false });
    remarks.push({ code: 'byline', line: token.line, part, values: { value: toText(token.strand) } });
    for (const name of token.byline?.doubtful ?? []) remarks.push({ code: 'byline-name', line: token.line, part, values: { value: name } });
    if (token.byline?.isBoth) remarks.push({ code: 'byline-both', line: token.line, part, values: {} });
    for (const { name, role, affiliation } of token.byline?.people ?? []) {
      if (role === 'author' && affiliation === null) remarks.push({ code: 'byline-role', line: token.line, part, values: { value: name } });
    }
  }
}

/** The lines above a story as they will be printed. */
export interface FinishedTitle {
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
}

/** Gives the lines above a story their printed form; the colon of a kicker and the dash of a subtitle are print, not words. */
export function finishTitle(lines: TitleLines, story: FinishedStory): FinishedTitle {
  const { part } = story;
  const place = (tokens: readonly Token[], field: RemarkCode & ('title' | 'kicker' | 'subtitle'), ornament: RegExp): string | null => {
    if (tokens.length === 0) return null;
    const joint = tokens.slice(0, -1).some((token) => !isBalanced(token.plain)) ? '' : ' ';
    const whole = joinStrands(
      tokens.map((token) => token.strand),
      joint,
    );
    const isOrnament = findOrnament(whole, ornament);
    const words = normalise(trimStrand(whole.filter((_, index) => !isOrnament(index))), 'heading');
    story.placings.push({ strand: words.strand, part, field, isCut: false });
    const rest = whole.filter((_, index) => isOrnament(index));
    if (rest.length > 0) {
      story.placings.push({ strand: rest, part: 0, field: `${field}-mark`, isCut: true });
      story.remarks.push({
        code: 'cut',
        line: tokens[0]?.line ?? 1,
        part,
        values: { value: toText(rest).trim(), why: { zh: '引题或副题的标点，不是文字', en: 'print around a kicker or subtitle, not words' } },
      });
    }
    for (const token of tokens) story.remarks.push({ code: field, line: token.line, part, values: {} });
    if (words.isOddQuote) story.remarks.push({ code: 'quote-odd', line: tokens[0]?.line ?? 1, part, values: {} });
    return toText(words.strand);
  };
  const kicker = place(lines.kicker, 'kicker', /[：:]+\s*$/);
  const title = place(lines.title, 'title', /(?!)/);
  const subtitle = place(lines.subtitle, 'subtitle', /^[—─-]+\s*/);
  if (lines.doubt !== null) story.remarks.push({ code: lines.doubt.code, line: lines.doubt.token.line, part, values: {} });
  if (title === null) story.remarks.push({ code: 'title-missing', line: story.line, part, values: {} });
  const opening = story.blocks[0]?.text ?? '';
  return { title: title ?? `〔缺标题〕${[...opening].slice(0, 20).join('')}`, kicker, subtitle };
}

function findOrnament(strand: Strand, ornament: RegExp): (index: number) => boolean {
  const text = toText(strand);
  const found = ornament.exec(text);
  if (found === null || found[0].length === text.length) return () => false;
  const starts: number[] = [];
  let position = 0;
  for (const cell of strand) {
    starts.push(position);
    position += cell.text.length;
  }
  return (index) => (starts[index] ?? 0) >= found.index && (starts[index] ?? 0) < found.index + found[0].length;
}
