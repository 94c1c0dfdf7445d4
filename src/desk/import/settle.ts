import { type Byline, parseByline } from './byline.ts';
import { isBalanced, isNewsStart, isOpen, type Token } from './classify.ts';

/** Settles by their place what tokens could not be told by their form: long headings, halves of sentences, bare names, and kickers that no heading follows. */
export function settle(tokens: readonly Token[], usualGap: number): Token[] {
  const settled: Token[] = [];
  let isFresh = true;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const isAbove = next?.kind === 'heading' || next?.kind === 'long';
    let kind = token.kind;
    if (kind === 'kicker' && !isAbove) kind = 'paragraph';
    if (kind === 'long') kind = isFresh || isTitlePlace(tokens, index, settled.at(-1)) ? 'heading' : 'paragraph';
    // Of a page that begins in mid-sentence the first line is no title.
    if (kind === 'heading' && token.kind === 'long' && settled.at(-1)?.turn === 'from') kind = 'paragraph';
    if (kind === 'heading' && !isFresh && (isHalf(token, next) || isRunOn(tokens, index, settled.at(-1), usualGap))) kind = 'paragraph';
    const byline = kind === 'heading' && settled.at(-1)?.kind === 'heading' && next?.kind === 'paragraph' ? readBareNames(token) : null;
    if (byline !== null) kind = 'byline';
    settled.push(kind === token.kind ? token : { ...token, kind, byline });
    if (kind === 'paragraph' || kind === 'byline') isFresh = false;
  }
  return settled;
}

/** Says of each token whether it is a heading that stands in the middle of a sentence: a caption, then. */
export function findStranded(tokens: readonly Token[]): boolean[] {
  const stranded = tokens.map(() => false);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'paragraph' || !isOpen(token)) continue;
    let end = index + 1;
    while (tokens[end]?.kind === 'heading') end += 1;
    const next = tokens[end];
    if (end === index + 1 || next?.kind !== 'paragraph' || isNewsStart(next)) continue;
    for (let at = index + 1; at < end; at += 1) stranded[at] = true;
  }
  return stranded;
}

/** A longer line whose next begins with a word that only goes on: the first half of a sentence. */
function isHalf(token: Token, next: Token | undefined): boolean {
  if (next?.kind === 'paragraph' && /[A-Za-z]$/.test(token.plain) && /^[a-z]/.test(next.plain)) return true;
  if (next?.kind === 'paragraph' && /^\p{sc=Han}[，、。；]/u.test(next.plain)) return true;
  return (
    next?.kind === 'paragraph' &&
    token.plain.length >= 12 &&
    /^(?:可以|并[^列]|也|还[^是]|都|就|已经|而|以及|及[^时]|和[^平谐]|与[^此]|的|了|地[^方区处点]|得[^到]|着[^力眼]|等|们)/.test(next.plain)
  );
}

/** A line of one long phrase, above a text and at the usual distance: more likely the rest of a column than a subheading. */
function isRunOn(tokens: readonly Token[], index: number, before: Token | undefined, usualGap: number): boolean {
  const token = tokens[index];
  if (token === undefined || before?.kind !== 'paragraph' || token.gap >= usualGap + 2 || tokens[index + 1]?.kind !== 'paragraph') return false;
  const isPhrase = !/[\s，、：！？]/.test(token.plain) && !isTitlePlace(tokens, index, before) && !isNewsStart(tokens[index + 1] as Token);
  return isPhrase && (token.plain.length >= 19 || (token.plain.length >= 12 && /^(?:作为|随着|由于|根据|自从|针对|经过)/.test(token.plain)));
}

/** One or two names of two or three characters under a headline: a byline without its role. */
function readBareNames(token: Token): Byline | null {
  return /^\p{sc=Han}{2,3}(?:\s+\p{sc=Han}{2,3})?$/u.test(token.plain) ? parseByline(token.strand, true) : null;
}

const titleLines = 4;

/** A title stands above a byline or above 本报讯, or right after a story's end; never after an unfinished sentence. */
function isTitlePlace(tokens: readonly Token[], index: number, before: Token | undefined): boolean {
  if (before?.kind === 'paragraph' && isOpen(before)) return false;
  if (before?.kind === 'heading' && !isBalanced(before.plain)) return true;
  let end = index + 1;
  while (end < index + titleLines && (tokens[end]?.kind === 'heading' || tokens[end]?.kind === 'long')) end += 1;
  const below = tokens[end];
  if (below?.kind === 'byline' && before?.kind === 'paragraph' && tokens[end + 1]?.kind !== 'paragraph') return false;
  if (below?.kind === 'byline') return below.inline !== 'tail';
  if (below?.kind === 'paragraph' && /^本\s*报\s*讯/.test(below.plain)) return true;
  return before?.turn === 'to' || (before?.kind === 'byline' && (before.byline?.isPhoto === true || before.inline === 'tail'));
}
