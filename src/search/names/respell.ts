import { toComparable } from '#lib/comparable.ts';
import { findNames } from './find-names.ts';
import type { Name } from './name.ts';
import { respellLatin } from './respell-latin.ts';
import type { Sounds } from './sounds.ts';

/** A part of a query and what the archive writes that is like it by sound or by letters. */
export interface Respelling {
  readonly typed: string;
  readonly meant: string;
}

/** Words of the archive with the number of articles each stands in. */
export type Lexicon = ReadonlyArray<readonly [word: string, articles: number]>;

/** Finds what may have been meant by the parts of a query that are no name as they stand, in the query's order; of one part the likeliest first, three at most. */
export function respell(query: string, names: readonly Name[], sounds: Sounds, lexicon: Lexicon): Respelling[] {
  return [...respellChinese(query, names, sounds, lexicon), ...respellLatin(query, names, lexicon)];
}

/** A stretch of the query, a form it is like, and how unlike the two are. */
interface Likeness {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly cost: number;
}

/** Costs: a character of the same sound, of a near one, and any other slip. */
const same = 1;
const near = 2;
const slip = 3;

function respellChinese(query: string, names: readonly Name[], sounds: Sounds, lexicon: Lexicon): Respelling[] {
  const forms = listForms(names, lexicon);
  const known = new Set(forms.map(({ form }) => form));
  const exact = findNames(query, names).filter(({ by }) => by === 'zh');
  const readings = readCharacters(query + forms.map(({ form }) => form).join(''), sounds);
  const likenesses: Likeness[] = [];
  for (const run of query.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run[0]];
    for (const { form, isPlace } of forms) {
      const wanted = [...form];
      for (const length of [wanted.length, wanted.length - 1]) {
        for (let at = 0; length > 1 && at + length <= characters.length; at += 1) {
          const typed = characters.slice(at, at + length);
          const start = run.index + characters.slice(0, at).join('').length;
          const end = start + typed.join('').length;
          if (known.has(typed.join('')) || exact.some((name) => start < name.end && end > name.start && !(start <= name.start && end >= name.end))) continue;
          const cost =
            length === wanted.length
              ? Math.min(compareSounds(typed, wanted, readings), compareSlips(typed, wanted, isPlace))
              : compareMissing(typed, wanted, isPlace, length === characters.length);
          if (cost < none) likenesses.push({ start, end, form, cost });
        }
      }
    }
  }
  return choose(likenesses).map(({ start, end, form }) => ({ typed: query.slice(start, end), meant: form }));
}

const none = 99;

/** Names come before other words, and both in their own order. */
function listForms(names: readonly Name[], lexicon: Lexicon): { readonly form: string; readonly isPlace: boolean }[] {
  const words = lexicon.filter(([word]) => /^\p{Script=Han}{2,}$/u.test(word)).sort(([, a], [, b]) => b - a);
  const own = names.flatMap(({ kind, zh }) => zh.map((form) => ({ form: toComparable(form, 'zh'), isPlace: kind === 'place' })));
  return [...own, ...words.map(([form]) => ({ form, isPlace: false }))].filter(({ form }) => /^\p{Script=Han}{2,}$/u.test(form));
}

/** Every character is the wished one or sounds like it. Of two that both differ, both must sound the very same. */
function compareSounds(typed: readonly string[], wanted: readonly string[], readings: Readings): number {
  let cost = 0;
  let kept = 0;
  for (const [index, character] of typed.entries()) {
    const other = wanted[index] ?? '';
    if (character === other) kept += 1;
    else if (isShared(readings.get(character), readings.get(other), (syllable) => syllable)) cost += same;
    else if (isShared(readings.get(character), readings.get(other), toNear)) cost += near;
    else return none;
  }
  return cost === 0 || (kept === 0 && cost > same * typed.length) ? none : cost;
}

/** One character wrong or two that changed places, in a name of three or more. Cities and counties differ by one character as it is: 苏州市 is no slip for 湖州市. */
function compareSlips(typed: readonly string[], wanted: readonly string[], isPlace: boolean): number {
  if (wanted.length < 3) return none;
  const wrong = wanted.flatMap((character, index) => (character === typed[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return isPlace && wanted.length < 5 ? none : slip;
  return wrong.length === 2 && second === first + 1 && typed[first] === wanted[second] && typed[second] === wanted[first] ? slip : none;
}

/** One character missing; from a name of three only where nothing else was typed beside it: 防水 may be meant, 防水材料 is. */
function compareMissing(typed: readonly string[], wanted: readonly string[], isPlace: boolean, isWhole: boolean): number {
  if (wanted.length < 3 || (isPlace && wanted.length < 5) || (wanted.length === 3 && !isWhole)) return none;
  return wanted.some((_, index) => wanted.every((character, at) => at === index || character === typed[at < index ? at : at - 1])) ? slip : none;
}

/** The least unlike first, the longer before the shorter; none over another, but the same stretch may be like several. */
function choose(likenesses: readonly Likeness[]): Likeness[] {
  const chosen: Likeness[] = [];
  for (const each of [...likenesses].sort((a, b) => a.cost - b.cost || b.end - b.start - (a.end - a.start))) {
    const over = chosen.filter((other) => each.start < other.end && each.end > other.start);
    const isAlike = over.every((other) => other.start === each.start && other.end === each.end && other.cost === each.cost && other.form !== each.form);
    if (over.length < 3 && isAlike) chosen.push(each);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

type Readings = ReadonlyMap<string, readonly string[]>;

function readCharacters(text: string, sounds: Sounds): Readings {
  const wanted = new Set(text);
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(sounds))
    for (const character of characters) if (wanted.has(character)) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  return readings;
}

function isShared(a: readonly string[] = [], b: readonly string[] = [], toKey: (syllable: string) => string): boolean {
  return a.some((syllable) => b.some((other) => toKey(syllable) === toKey(other)));
}

/** What many speakers do not tell apart is one: zh/z, ch/c, sh/s, n/l, and ng/n at the end. */
function toNear(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}
