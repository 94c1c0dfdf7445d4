import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { DocumentError, type DocumentText } from './document.ts';
import { blockNames, type Element, findIdle, isElement, isSilent, listChildren, type Node, readAttribute, toWordsOf, walk } from './elements.ts';
import { createLineWriter, type LineWriter } from './line-writer.ts';

interface State {
  readonly writer: LineWriter;
  current: string;
  gap: number;
  pictures: number;
  cuts: number;
  /** How many of the elements around keep their line ends. */
  pre: number;
  /** The rows of tables seen so far, and whether each is of a table of words. */
  readonly rows: Map<Node, boolean>;
}

/** Reads the tree of a page into lines, one a paragraph; captions stand apart, as the page importer expects of them. */
export function readMarkup(html: string): DocumentText {
  const page = parse(html);
  const nodes = [...walk(page)];
  const body = nodes.find((node) => isElement(node, 'body'));
  if (body === undefined) throw new DocumentError('empty');
  const state: State = { writer: createLineWriter(), current: '', gap: 0, pictures: 0, cuts: 0, pre: 0, rows: new Map() };
  const story = findStory(nodes, body);
  readTree(body, story, state);
  flush(state, 0);
  if (state.writer.lines.length === 0) throw new DocumentError('empty');
  const title = nodes.find((node) => isElement(node, 'title'));
  const named = title === undefined ? null : findTitle(toWordsOf(title), nodes, state.writer.lines);
  if (state.pictures > 0) state.writer.say('pictures', { value: state.pictures });
  const read = state.writer.finish();
  if (named === null) return read;
  const remarks = read.remarks.map((remark) => ({ ...remark, line: remark.line + 2 }));
  return { text: `${named}\n\n${read.text}`, remarks: [{ code: 'title-page', line: 1, part: 0, values: {} }, ...remarks] };
}

/** The part of a page that is its story: the only main or article element, where it holds a good part of the words. */
function findStory(nodes: readonly Node[], body: Node): Node {
  const length = toWordsOf(body).length;
  for (const name of ['main', 'article']) {
    const found = nodes.filter((node) => isElement(node, name));
    const [only] = found;
    if (only !== undefined && found.length === 1 && toWordsOf(only).length >= length * 0.3) return only;
  }
  return body;
}

/** The page’s title, where neither a heading nor a line of the text says it; what follows a bar is the site’s name. */
function findTitle(words: string, nodes: readonly Node[], lines: readonly string[]): string | null {
  const [title = ''] = words.split(/\s*[_|｜]\s*|\s+[-–—]\s+/);
  const bare = words.replace(/\s/g, '');
  const isSaid = lines.slice(0, 40).some((line) => line.trim() === title || (line.trim().length >= 4 && bare.includes(line.replace(/\s/g, ''))));
  const hasHeading = nodes.some((node) => isElement(node, 'h1') && toWordsOf(node) !== '');
  return title === '' || isSaid || hasHeading ? null : title;
}

interface Frame {
  readonly node: Node;
  next: number;
  readonly isOutside: boolean;
  /** The number of the list’s next item; null where its items have none. */
  number: number | null;
  readonly leave: (() => void) | null;
}

/** Walks the tree without recursion: a page may be nested as deep as its author pleases. */
function readTree(body: Node, story: Node, state: State): void {
  const around = new Set<Node>();
  for (let node: Node | null = story; node !== null; node = (node as DefaultTreeAdapterTypes.ChildNode).parentNode ?? null) around.add(node);
  const frames: Frame[] = [];
  const enter = (node: Node, isOutside: boolean): void => {
    const parent = frames.at(-1);
    frames.push({ node, next: 0, isOutside, number: findNumber(node), leave: isElement(node) ? begin(node, parent, state) : null });
  };
  enter(body, body !== story);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const child = listChildren(frame.node)[frame.next];
    frame.next += 1;
    if (child === undefined) {
      frame.leave?.();
      frames.pop();
    } else if (child.nodeName === '#text') {
      if (frame.isOutside) cut(child, { zh: '网页上稿件以外的文字', en: 'outside the story on the web page' }, state);
      else state.current += readText((child as DefaultTreeAdapterTypes.TextNode).value, state);
    } else if (isSilent(child)) continue;
    else if (around.has(child)) enter(child, child !== story);
    else if (frame.isOutside) cut(child, { zh: '网页上稿件以外的文字', en: 'outside the story on the web page' }, state);
    else {
      const why = isElement(child) ? findIdle(child) : null;
      if (why === null) enter(child, false);
      else cut(child, why, state);
    }
  }
}

/** Does what an element asks for at its start, and gives what it asks for at its end. */
function begin(element: Element, parent: Frame | undefined, state: State): (() => void) | null {
  const name = element.tagName;
  if (name === 'img') state.pictures += 1;
  if (name === 'br') {
    if (state.current.trim() === '') state.gap += 1;
    else flush(state, 0);
    return null;
  }
  if (!blockNames.has(name)) return null;
  if (isElement(element, 'td', 'th') && isDataRow(element.parentNode, state)) {
    if (state.current.trim() !== '') state.current += '\u3000';
    return null;
  }
  if (name === 'p' && element.parentNode !== null && isElement(element.parentNode, 'td', 'th') && isDataRow(element.parentNode.parentNode, state)) return null;
  const gap = isElement(element, 'figcaption', 'caption') ? 3 : 1;
  flush(state, gap);
  state.gap = Math.max(state.gap, gap);
  if (name === 'pre') state.pre += 1;
  if (name === 'ol') state.writer.say('list-numbers');
  if (name === 'tr' && isDataRow(element, state)) state.writer.say('table');
  if (name === 'li' && typeof parent?.number === 'number') {
    state.current = `${parent.number}. `;
    parent.number += 1;
  }
  const before = state.writer.lines.length;
  return () => {
    flush(state, 1);
    if (state.writer.lines.length === before) state.gap = Math.min(state.gap, 1);
    if (name === 'pre') state.pre -= 1;
  };
}

/** Says whether a node is a row of several cells that hold nothing but words; other tables only lay a page out. */
function isDataRow(row: Node | null, state: State): boolean {
  if (row === null || !isElement(row, 'tr')) return false;
  const known = state.rows.get(row);
  if (known !== undefined) return known;
  const cells = listChildren(row).filter((cell) => isElement(cell, 'td', 'th'));
  const isPlain = (cell: Node): boolean =>
    listChildren(cell).every((child) => !isElement(child) || !(blockNames.has(child.tagName) || child.tagName === 'br') || isLonePart(cell, child));
  const isData = cells.length > 1 && cells.every(isPlain);
  state.rows.set(row, isData);
  return isData;
}

/** Word puts the words of every cell into a paragraph. */
function isLonePart(cell: Node, child: Node): boolean {
  return isElement(child, 'p') && listChildren(cell).filter((each) => isElement(each)).length === 1 && toWordsOf(child).length <= 40;
}

function findNumber(node: Node): number | null {
  if (!isElement(node, 'ol')) return null;
  const start = Number.parseInt(readAttribute(node, 'start'), 10);
  return Number.isSafeInteger(start) ? start : 1;
}

const maximumCuts = 20;

function cut(node: Node, why: { readonly zh: string; readonly en: string }, state: State): void {
  const value = toWordsOf(node);
  if (value === '' || state.cuts > maximumCuts) return;
  state.cuts += 1;
  if (state.cuts <= maximumCuts) state.writer.say('cut', { value, why });
  else state.writer.say('cut-more');
}

/** Source line ends between Chinese characters are nothing, elsewhere a blank. */
function readText(text: string, state: State): string {
  if (state.pre === 0) return text;
  const [first = '', ...rest] = text.split(/\r\n?|\n/);
  for (const [index, line] of rest.entries()) {
    state.current += index === 0 ? first : '';
    flush(state, 0);
    state.current = line;
  }
  return rest.length === 0 ? first : '';
}

function flush(state: State, gapBelow: number): void {
  const words = state.current
    .replace(
      /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f])[ \t\f]*[\r\n][ \t\r\n\f]*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f])/g,
      '',
    )
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^ | $/g, '');
  state.current = '';
  if (words.trim() === '') {
    state.gap = Math.max(state.gap, state.writer.lines.length === 0 ? 0 : Math.min(gapBelow, 1));
    return;
  }
  state.writer.add(words, Math.min(state.gap, 3));
  state.gap = Math.min(gapBelow, 1);
}
