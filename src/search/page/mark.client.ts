import { isLocale } from '#lib/locale.ts';
import { findWords, type ReadCharacter, type Stretch } from './find-words.ts';
import { parseFound } from './found.ts';
import { readSaid } from './said.client.ts';

const texts = '.article-head :is(h1, .kicker, .subtitle, .byline), .prose';
const blocks = 'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, div';

/** Marks the words of the page's address in an article, goes to the first of them unless the address names a paragraph, and offers to take them off. */
export function startMarks(bar: HTMLElement, readCharacter?: ReadCharacter): void {
  const pieces = parseFound(new URLSearchParams(location.search).get('q') ?? '');
  const [count, previous, next, remove] = ['count', 'previous', 'next', 'remove'].map((name) => bar.querySelector<HTMLElement>(`[data-marks-${name}]`));
  const { locale } = bar.dataset;
  if (pieces.length === 0 || !isLocale(locale) || !count || !previous || !next || !remove) return;
  const said = readSaid(bar, locale);
  const places = [...document.querySelectorAll(texts)].flatMap((text) => findBlocks(text)).map((nodes) => markBlock(nodes, pieces, readCharacter));
  const found = places.flat();
  const words = pieces.join(locale === 'zh' ? '、' : ', ');
  const state = { here: -1 };

  const goTo = (place: number): void => {
    for (const mark of found[state.here] ?? []) mark.classList.remove('is-here');
    state.here = (place + found.length) % found.length;
    for (const mark of found[state.here] ?? []) mark.classList.add('is-here');
    found[state.here]?.[0]?.scrollIntoView({ block: 'center' });
  };

  bar.hidden = false;
  count.textContent = found.length === 0 ? said.t('marks.none', { words }) : said.number('marks.count', found.length, { words });
  for (const button of [previous, next]) button.hidden = found.length < 2;
  previous.addEventListener('click', () => goTo(state.here - 1));
  next.addEventListener('click', () => goTo(state.here + 1));
  remove.addEventListener('click', () => {
    for (const mark of found.flat()) unwrap(mark);
    bar.hidden = true;
    history.replaceState(history.state, '', location.pathname + location.hash);
    document.querySelector('main')?.focus({ preventScroll: true });
  });

  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (target === null) {
    if (found.length > 0) goTo(0);
    return;
  }
  // The paragraph is where the reader is; the browser has gone there already.
  state.here = Math.max(-1, found.findIndex((marks) => marks.some((mark) => target.contains(mark))) - 1);
}

/** The text nodes of each block of text, so that no word is found across two. */
function findBlocks(root: Element): Text[][] {
  const groups = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blocks) ?? root;
    if (!(node instanceof Text) || block.closest('.anchor') !== null) continue;
    groups.set(block, [...(groups.get(block) ?? []), node]);
  }
  return [...groups.values()];
}

/** Marks one block; a word that runs through several elements has a mark in each, and they count as one. */
function markBlock(nodes: readonly Text[], pieces: readonly string[], readCharacter?: ReadCharacter): HTMLElement[][] {
  const stretches = findWords(nodes.map((node) => node.data).join(''), pieces, readCharacter);
  const marks: HTMLElement[][] = stretches.map(() => []);
  let end = nodes.reduce((sum, node) => sum + node.length, 0);
  // From the back, so that the places before stay what they are.
  for (const node of [...nodes].reverse()) {
    const start = end - node.length;
    for (let index = stretches.length - 1; index >= 0; index -= 1) {
      const [from, to] = cutTo(stretches[index] as Stretch, start, end);
      if (from < to) marks[index]?.unshift(wrap(node, from - start, to - start));
    }
    end = start;
  }
  return marks;
}

function cutTo([from, to]: Stretch, start: number, end: number): Stretch {
  return [Math.max(from, start), Math.min(to, end)];
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = 'found';
  const word = node.splitText(start);
  word.splitText(end - start);
  word.replaceWith(mark);
  mark.append(word);
  return mark;
}

function unwrap(mark: HTMLElement): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
