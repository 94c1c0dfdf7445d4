import { type Byline, parseByline } from './byline.ts';
import { type TurnMark, takeMarks } from './marks.ts';
import { countWidth, type SourceLine, toPlain } from './read-lines.ts';
import { isBlank, joinStrands, type Strand, splitStrand, toText, trimStrand } from './strand.ts';

/** What a line of a story can be. `long` is a heading by its form, but so long that only its place can tell. */
export type TokenKind = 'heading' | 'long' | 'kicker' | 'paragraph' | 'byline' | 'turn';

/** A line, or a part of one, with what it is. */
export interface Token {
  readonly kind: TokenKind;
  readonly line: number;
  readonly gap: number;
  readonly indent: number;
  readonly strand: Strand;
  readonly plain: string;
  readonly byline: Byline | null;
  /** A byline inside a line: in brackets after 本报讯, or after the last sentence. */
  readonly inline: 'head' | 'tail' | null;
  readonly turn: TurnMark['direction'] | null;
}

/** Takes a line apart into what it is made of: the marks of turning pages, bylines, and the words between. */
export function classify(line: SourceLine): Token[] {
  const { before, rest, after } = takeMarks(line.strand);
  const words = trimStrand(rest);
  const tokens = [
    ...(before === null ? [] : [toTurn(before, line)]),
    ...(words.length === 0 ? [] : readWords(words, line)),
    ...(after === null ? [] : [toTurn(after, line)]),
  ];
  return tokens.map((token, index) => (index === 0 ? token : { ...token, gap: 0, indent: 0 }));
}

/** Says whether a paragraph stops before its sentence does. */
export function isOpen(token: Token): boolean {
  if (isListItem(token) && countWidth(token.plain) <= 28 && !token.plain.includes('，')) return false;
  const end = token.plain.slice(-40).replace(/[”’」』）】》"'\s]+$/, '');
  return !/[。！？!?…：.]$/.test(end) || /\d\.$/.test(end);
}

/** Says whether a paragraph begins an item of a list: `1.`, `（一）`, `①`, `二是`. */
export function isListItem(token: Token): boolean {
  return /^(?:\d{1,2}[.、．](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、])/.test(
    token.plain,
  );
}

/** Says whether a paragraph begins as news does: 本报讯, 近日, 6月5日 … */
export function isNewsStart(token: Token): boolean {
  return /^(?:本报讯|近日|日前|连日来|近期|近段时间|昨日|昨天|今天上午|前不久|岁末年初|新年伊始|\d{1,2}月(?:\d{1,2}日|[上中下]旬))/.test(token.plain);
}

/** Says whether a heading is one that opens a box rather than a story. */
export function isRubric(token: Token): boolean {
  return /^(?:编者按|编后|开栏语|开栏的话|核心提示|阅读提示|相关链接|新闻链接|延伸阅读|记者手记|链接)：?$/.test(token.plain);
}

/** Counts the quotation marks and brackets that are opened and not closed, or closed and not opened. */
export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return ['“”', '《》', '（）', '‘’', '「」'].every((pair) => count(pair[0] ?? '') === count(pair[1] ?? ''));
}

function toTurn(mark: TurnMark, line: SourceLine): Token {
  const base = toToken('turn', trimStrand(mark.strand), line);
  return { ...base, turn: mark.direction };
}

function toToken(kind: TokenKind, strand: Strand, line: SourceLine): Token {
  return { kind, line: line.number, gap: line.gap, indent: line.indent, strand, plain: toPlain(toText(strand)), byline: null, inline: null, turn: null };
}

function readWords(words: Strand, line: SourceLine): Token[] {
  const byline = parseByline(words);
  if (byline !== null) return [{ ...toToken('byline', words, line), byline }];
  const token = toToken(findKind(toPlain(toText(words))), words, line);
  return token.kind === 'paragraph' ? (splitHead(token, line) ?? splitTail(token, line) ?? [token]) : [token];
}

function findKind(plain: string): TokenKind {
  const width = countWidth(plain);
  if (/：$/.test(plain)) return width <= 16 && !/[，。；！？、]/.test(plain) ? 'kicker' : 'paragraph';
  const isSentence = /[。；]|……|…$|\.{3}/.test(plain) || /[，、—]$/.test(plain) || /^[，。、；：！？）”’》…]/.test(plain);
  if (isSentence || !/[\p{L}\p{N}]/u.test(plain) || isListItem({ plain } as Token)) return 'paragraph';
  if (width > 45 || /^(?:问|答|记者|主持人)：/.test(plain)) return 'paragraph';
  return width > 28 || isFragment(plain) ? 'long' : 'heading';
}

/** Says whether a short line without an end reads as a piece of a sentence rather than as a heading. */
function isFragment(plain: string): boolean {
  const phrases = plain.split('，');
  const isUneven = phrases.length === 2 && phrases.some((phrase) => phrase.length < 3 || phrase.length > 16);
  const isAsked = phrases.length > 1 && /[！？]$/.test(plain);
  return phrases.length > 2 || isUneven || isAsked || hangingEnd.test(plain) || (phrases.length > 1 && hangingStart.test(plain)) || !isBalanced(plain);
}

/** Words after which a sentence must go on, and words with which one begins that a comma does not end. */
const hangingEnd = /(?:[的和与及在对将把被从向为以是并也还都就已]|不仅|不但|而且|以及|由于|通过|根据|按照|随着|如果|因为|所以|但是|可以)$/;
const hangingStart = /^(?:当|如果|为了|随着|经过|由于|对于|根据|近年来|据|在[^，]{2,}(?:后|中|时|上|下)，)/;

/** `本报讯（通讯员 甲乙）近日…` → the byline, then the words without it. */
function splitHead(token: Token, line: SourceLine): Token[] | null {
  const found = /^(本\s*报\s*讯\s*)(?:（[^（）]{2,60}）|(?:见习)?(?:记者|通讯员)[^，。；]{2,40}?报道(?=[\s：])：?)/.exec(token.plain);
  if (found === null) return null;
  const start = (found[1] ?? '').length;
  const [head = [], brackets = [], rest = []] = splitStrand(token.strand, start, found[0].length);
  const byline = parseByline(brackets, true);
  if (byline === null) return null;
  const isApart = [head.at(-1), rest[0]].some((cell) => cell !== undefined && isBlank(cell));
  const paragraph = toToken('paragraph', trimStrand(joinStrands([head, rest], isApart ? '' : ' ')), line);
  return [{ ...toToken('byline', brackets, line), byline, inline: 'head' }, ...(splitTail(paragraph, line) ?? [paragraph])];
}

/** `…工作。（甲乙）` and `…工作。 通讯员 甲乙 摄` → the words, then the byline. */
function splitTail(token: Token, line: SourceLine): Token[] | null {
  const tail = token.plain.slice(-60);
  const found = /[。！？]”?\s*(（[^（）]{2,50}）)$/.exec(tail) ?? /[。！？]”?\s*([^。！？，；]{3,50})$/.exec(tail);
  if (found === null) return null;
  const at = token.plain.length - (found[1] ?? '').length;
  const [words = [], end = []] = splitStrand(token.strand, at);
  const byline = parseByline(end, (found[1] ?? '').startsWith('（'));
  if (byline === null) return null;
  return [toToken('paragraph', trimStrand(words), line), { ...toToken('byline', trimStrand(end), line), byline, inline: 'tail' }];
}
