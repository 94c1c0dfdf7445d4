import { isNewsStart, isOpen, type Token } from './classify.ts';
import { findStranded } from './settle.ts';

/** Why a story is taken to begin where it does. */
export type StartReason = 'page' | 'byline' | 'news' | 'kicker' | 'turn' | 'ended' | 'closing' | 'guess';

/** One story of a page: its tokens in the order of the page. */
export interface Item {
  readonly tokens: readonly Token[];
  readonly reason: StartReason;
  /** The line at which it goes on after another story stood in its way; null where it is in one piece. */
  readonly resumedAt: number | null;
}

/** What the search for stories asks of the vocabulary of places. */
export interface PlaceSense {
  /** The city that the first words of a news paragraph name, after 近日 and its like; null where they name none. */
  readonly findOpeningCity: (token: Token) => string | null;
  /** The cities a text names. */
  readonly listCities: (token: Token) => readonly string[];
}

interface State {
  readonly index: number;
  reason: StartReason;
  resumedAt: number | null;
  paragraphs: number;
  hasByline: boolean;
  isClosed: boolean;
  isNews: boolean;
  last: Token | null;
  /** The last paragraph above the last heading with text below it. */
  beforeHead: Token | null;
  /** Where the last heading with text below it begins, and how much text that is; -1 where there is none. */
  head: number;
  headParagraphs: number;
  headLength: number;
  isHeadNews: boolean;
  readonly cities: Set<string>;
}

/** Finds the stories of a page from its settled tokens; every token belongs to exactly one. */
export function findItems(tokens: readonly Token[], usualGap: number, places: PlaceSense): Item[] {
  const stranded = findStranded(tokens);
  const owners: number[] = [];
  const states: State[] = [createState(0, 'page')];
  let current = states[0] as State;
  let pending: State | null = null;
  let run = -1;

  const begin = (start: number, reason: StartReason, at: number): void => {
    const last = reason === 'closing' ? current.beforeHead : current.last;
    if (last !== null && isOpen(last) && !current.isClosed) pending = current;
    current = createState(states.length, reason);
    states.push(current);
    for (let index = start; index < at; index += 1) owners[index] = current.index;
  };
  const titleAt = (index: number): number => findTitleStart(tokens, run, index, usualGap);

  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    const hasRun = run >= 0;
    if (token.kind === 'heading' || token.kind === 'kicker') {
      if (current.isClosed) begin(index, 'ended', index);
      else if (token.kind === 'kicker' && current.paragraphs > 0) {
        begin(index, 'kicker', index);
        run = index;
      }
      if (run < 0 && !stranded[index]) run = index;
      if (current.paragraphs === 0) for (const city of places.listCities(token)) current.cities.add(city);
    } else if (token.kind === 'turn') {
      if (token.turn === 'from' && current.paragraphs > 0) begin(hasRun ? titleAt(index) : index, 'turn', index);
      if (token.turn === 'to') current.isClosed = true;
      run = -1;
    } else if (token.kind === 'byline') {
      if (hasRun) {
        const isCredit = current.paragraphs > 0 && token.byline?.isPhoto && run === index - 1 && next?.kind === 'paragraph' && !isNewsStart(next);
        const hasText =
          next?.kind === 'paragraph' || (next?.kind === 'heading' && !token.byline?.isPhoto && current.paragraphs === 0) || next?.kind === 'byline';
        if (current.paragraphs > 0 && !isCredit && (hasText || token.byline?.isPhoto)) begin(titleAt(index), 'byline', index);
        if (!isCredit) current.hasByline = true;
        if (!hasText && !isCredit) current.isClosed = true;
      } else if (token.inline === 'head') {
        if (current.paragraphs > 0) begin(index, 'news', index);
        current.hasByline = true;
      } else if (before?.kind === 'paragraph') {
        const start = findClosed(token, current);
        if (start >= 0) {
          begin(start, 'closing', index);
          current.paragraphs = 1;
        }
        current.hasByline = true;
        current.isClosed = true;
      } else if (before?.kind !== 'byline') current.hasByline = true;
      run = -1;
    } else {
      if (current.isClosed) {
        const target: State = pending ?? current;
        if (target !== current) target.resumedAt = token.line;
        current = target;
        current.isClosed = false;
        pending = null;
      }
      const isNews = /^本\s*报\s*讯/.test(token.plain) && before?.inline !== 'head';
      if (current.paragraphs > 0 && (hasRun || isNews)) {
        if (isNews) begin(hasRun ? titleAt(index) : index, 'news', index);
        else if (isBriefOfItsOwn(token, current, places)) begin(titleAt(index), 'guess', index);
        else Object.assign(current, { beforeHead: current.last, head: titleAt(index), headParagraphs: 0, headLength: 0, isHeadNews: isNewsStart(token) });
      }
      noteParagraph(token, current, places);
      run = -1;
    }
    owners[index] = current.index;
  }
  const groups = states.map((): Token[] => []);
  for (const [index, token] of tokens.entries()) groups[owners[index] ?? 0]?.push(token);
  return states.map(({ index, reason, resumedAt }) => ({ tokens: groups[index] ?? [], reason, resumedAt })).filter((item) => item.tokens.length > 0);
}

function createState(index: number, reason: StartReason): State {
  return {
    index,
    reason,
    resumedAt: null,
    paragraphs: 0,
    hasByline: false,
    isClosed: false,
    isNews: false,
    last: null,
    beforeHead: null,
    head: -1,
    headParagraphs: 0,
    headLength: 0,
    isHeadNews: false,
    cities: new Set(),
  };
}

function noteParagraph(token: Token, state: State, places: PlaceSense): void {
  if (state.paragraphs === 0) state.isNews = isNewsStart(token);
  state.paragraphs += 1;
  state.headParagraphs += 1;
  state.headLength += token.plain.length;
  state.last = token;
  for (const city of places.listCities(token)) state.cities.add(city);
}

const titleLines = 4;

/** Of the headings above a byline or a text, the first that is the title’s: captions that lie apart above it belong to the story before. */
function findTitleStart(tokens: readonly Token[], run: number, end: number, usualGap: number): number {
  const isApart = (index: number): boolean => (tokens[index]?.gap ?? 0) >= usualGap + 2;
  let start = end - 1;
  while (start > run && start > end - titleLines && !isApart(start) && !isApart(start - 1)) start -= 1;
  return start;
}

/** For a byline after a paragraph: where the story it closes begins; -1 where it closes the present one. */
function findClosed(token: Token, state: State): number {
  if (state.head < 0) return -1;
  if (token.byline?.isPhoto) return state.headParagraphs <= 2 && state.headLength <= 500 ? state.head : -1;
  if (state.hasByline) return state.head;
  return state.isHeadNews && state.headParagraphs <= 4 && state.headLength <= 800 ? state.head : -1;
}

/** A short text under a heading that opens like news and names its place at once is a story, where the one before is as short or is about another city. */
function isBriefOfItsOwn(token: Token, state: State, places: PlaceSense): boolean {
  if (!isNewsStart(token) || (state.last !== null && isOpen(state.last))) return false;
  const city = places.findOpeningCity(token);
  if (city === null) return false;
  return (state.isNews && state.head < 0 && state.paragraphs <= 4) || !state.cities.has(city);
}
