import { toComparable } from '#lib/comparable.ts';
import { listLatin } from './latin.ts';
import { isLoose, type Name } from './name.ts';
import { createSimplify } from './simplify.ts';
import { findSpoken, type Spoken } from './spoken.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';
import { toDigitless, toToneless } from './toneless.ts';

/** How many suggestions stand under the box. */
const most = 8;

/** Makes the function that lists suggestions for what has been typed so far, the likeliest first: what begins with it before what has it inside, names before titles. `simplify` replaces the file's own pairs. */
export function createSuggest(suggestions: Suggestions, simplify = createSimplify(suggestions.variants)): (typed: string) => Suggestion[] {
  const { locale } = suggestions;
  const titles = readTitles(suggestions);
  return (typed) => {
    const query = readTyped(simplify(typed.normalize('NFKC').toLowerCase()));
    if (query.zh === '' && query.words === '') return [];
    const found: Ranked[] = [];
    for (const [name, articles] of suggestions.names) {
      const match = matchName(query, name);
      if (match !== null) found.push({ rank: match.rank, order: name.kind === 'term' ? 1 : 0, suggestion: toSuggestion(name, articles, locale, match.form) });
    }
    for (const { id, title, spoken } of titles) {
      const rank = matchTitle(query, id, title, spoken);
      const shown = { text: title, locale: /\p{Script=Han}/u.test(title) ? 'zh' : 'en' } as const;
      if (rank !== null) found.push({ rank, order: 2, suggestion: { kind: 'article', id, ...shown, also: null, articles: null, act: { type: 'open', id } } });
    }
    const seen = new Set<string>();
    return found
      .sort((a, b) => a.rank - b.rank || a.order - b.order)
      .map(({ suggestion }) => suggestion)
      .filter(({ kind, text }) => kind === 'article' || (!seen.has(text.toLowerCase()) && seen.add(text.toLowerCase())))
      .slice(0, most);
  };
}

interface Ranked {
  readonly rank: number;
  readonly order: number;
  readonly suggestion: Suggestion;
}

/** Ranks: the very thing, its beginning, another word for it, somewhere inside. */
const whole = 0;
const start = 1;
const loose = 2;
const inside = 3;

/** What was typed, made ready for comparing. */
interface Typed {
  readonly zh: string;
  readonly hasHan: boolean;
  /** Latin words with blanks between. */
  readonly words: string;
  /** Letters and characters alone, without tones. */
  readonly sound: string;
}

function readTyped(text: string): Typed {
  const words = listLatin(text);
  const zh = toComparable(text, 'zh');
  const sound = toDigitless(toToneless(zh).replace(/[^\p{Script=Han}a-z0-9]/gu, ''));
  return { zh, hasHan: /\p{Script=Han}/u.test(text), words: words.map(({ letters }) => letters).join(' '), sound };
}

interface NameMatch {
  readonly rank: number;
  readonly form: string | null;
}

function matchName(typed: Typed, name: Name): NameMatch | null {
  const matches: NameMatch[] = [];
  const add = (list: 'zh' | 'en' | 'pinyin' | 'initials', index: number, rank: number | null): void => {
    if (rank === null) return;
    const other = isLoose(name, list, index);
    matches.push({ rank: other ? Math.max(rank, loose) : rank, form: other && (list === 'zh' || list === 'en') ? (name[list][index] ?? null) : null });
  };
  if (typed.hasHan) for (const [index, form] of name.zh.entries()) add('zh', index, rankInside(toComparable(form, 'zh'), typed.zh, 1));
  else {
    for (const [index, form] of name.en.entries()) add('en', index, rankWords(form, typed.words));
    for (const [index, form] of name.pinyin.entries()) add('pinyin', index, rankInside(form, typed.sound, 4));
    for (const [index, form] of name.initials.entries())
      if (typed.sound.length > 1 && form.startsWith(typed.sound)) add('initials', index, form === typed.sound ? whole : start);
  }
  return matches.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

/** Where a piece stands in a text; a short one counts at its beginning only. */
function rankInside(text: string, piece: string, shortest: number): number | null {
  if (piece === '' || !text.includes(piece)) return null;
  if (text === piece) return whole;
  return text.startsWith(piece) ? start : piece.length >= shortest ? inside : null;
}

/** English: from the beginning of a word, blanks and hyphens alike or left out. */
function rankWords(form: string, typed: string): number | null {
  const words = listLatin(form)
    .map(({ letters }) => letters)
    .join(' ');
  if (typed === '') return null;
  if (words === typed || words.replaceAll(' ', '') === typed) return whole;
  if (words.startsWith(typed) || words.replaceAll(' ', '').startsWith(typed)) return start;
  return words.includes(` ${typed}`) ? inside : null;
}

interface Title {
  readonly id: string;
  readonly title: string;
  readonly spoken: Spoken;
}

function readTitles({ titles, sounds, exceptions }: Suggestions): Title[] {
  const usual = new Map<string, string>();
  for (const [syllable, characters] of Object.entries(sounds)) for (const character of characters) usual.set(character, syllable);
  const read = titles.map(([id, title]) => {
    const characters = [...title.toLowerCase()];
    return { id, title, spoken: { characters, syllables: characters.map((character) => usual.get(character) ?? '') } };
  });
  for (const [title, character, syllable] of exceptions) read[title]?.spoken.syllables.splice(character, 1, syllable);
  return read;
}

/** A title by its characters, by sound, or in Latin letters by the beginnings of its words; the words of an article's id count with them, they are its English. */
function matchTitle(typed: Typed, id: string, title: string, spoken: Spoken): number | null {
  if (typed.hasHan) {
    const rank = rankInside(toComparable(title, 'zh'), typed.zh, 1);
    if (rank !== null || !/[a-z]/.test(typed.sound)) return rank;
  } else {
    if (typed.sound.length < 2) return null;
    const words = `${listLatin(title)
      .map(({ letters }) => letters)
      .join(' ')} ${id.replaceAll('-', ' ')}`;
    if (typed.words !== '' && words.startsWith(typed.words)) return start;
    if (typed.words !== '' && typed.words.split(' ').every((word) => ` ${words}`.includes(` ${word}`))) return inside;
  }
  const at = findSpoken(typed.sound, spoken);
  return at < 0 ? null : at === 0 ? start : inside;
}

function toSuggestion(name: Name, articles: number, locale: Suggestions['locale'], form: string | null): Suggestion {
  const text = name[locale][0] ?? name.id;
  const { kind, id, facet } = name;
  return { kind, id, text, locale, also: form, articles, act: facet === null ? { type: 'search', query: text } : { type: 'choose', facet, value: id } };
}
