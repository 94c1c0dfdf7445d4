import type { Locale } from '#lib/locale.ts';
import { findNames } from '#search/names/find-names.ts';
import { isHan, isWordy } from '#search/text/characters.ts';
import type { Expansion } from './answer.ts';
import { type Attempt, attempt, widen } from './attempt.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import type { FindBorders } from './question.ts';
import type { Ranked } from './rank.ts';
import { listRespelt } from './respelt.ts';

/** A row, and the attempt that found it. */
export interface Found extends Ranked {
  readonly attempt: Attempt;
}

/** What was found for a query in all the indexes that were asked: the first attempt says how it was understood, the second adds what its texts have to the letter. */
export interface Tries {
  readonly first: Attempt;
  readonly second: Attempt | null;
  readonly found: readonly Found[];
  readonly isWide: boolean;
}

/** What was found, and what it was read as where nothing whole was. */
export interface SpeltTries {
  readonly tries: Tries;
  readonly respelt: readonly Expansion[];
  readonly spellings: readonly string[];
}

/** Where nothing is found to the letter, the query is read as it may have been meant, if that finds something; the reader is told and can take it back. */
export async function trySpelt(typed: string, own: SearchIndex, open: OpenIndex, findBorders: FindBorders): Promise<SpeltTries> {
  const narrow = await tryIndexes(typed, own, open, findBorders);
  const tries = isWhole(narrow) ? narrow : await widenTries(narrow);
  if (isWhole(tries) || tries.found.some(({ hasLetters }) => hasLetters)) return { tries, respelt: [], spellings: [] };
  const others = await Promise.all(
    (await listRespelt(tries.first, own, open)).map(async (each) => ({ each, tries: await tryIndexes(each.query, own, open, findBorders) })),
  );
  const [best, ...rest] = others.filter((other) => isWhole(other.tries));
  if (best === undefined) return { tries, respelt: [], spellings: [] };
  const expansion: Expansion = { kind: best.each.kind, typed: best.each.typed, meant: best.each.meant, without: `"${typed}"` };
  return { tries: best.tries, respelt: [expansion], spellings: rest.map(({ each }) => each.query) };
}

/** Looks further in all the indexes that were asked. */
export async function widenTries({ first, second }: Tries): Promise<Tries> {
  const [wider, other] = await Promise.all([widen(first), second === null ? null : widen(second)]);
  return { first: wider, second: other, found: join(wider, other), isWide: true };
}

/** Says whether anything was found with all that was asked. */
function isWhole({ found }: Pick<Tries, 'found'>): boolean {
  return found[0]?.match === 'all';
}

/** The texts of the query's script are asked first; the page's own besides, where they may have the same letters. */
async function tryIndexes(typed: string, own: SearchIndex, open: OpenIndex, findBorders: FindBorders): Promise<Tries> {
  const { locale } = own.catalogue;
  const asked = chooseLocale(typed, own);
  const first = await attempt(typed, asked, open, findBorders);
  const hasHan = [...typed].some(isHan);
  const isAlone = asked === locale || (hasHan && isWhole({ found: join(first, null) }) && !/\p{Script=Latin}/u.test(typed));
  if (isAlone) return { first, second: null, found: join(first, null), isWide: false };
  const second = await attempt(typed, locale, open, findBorders);
  const isBetter = !hasHan && first.ranked[0]?.match !== 'all' && (second.ranked[0]?.match === 'all' || first.ranked.length === 0);
  const [better, other] = isBetter ? [second, first] : [first, second];
  return { first: better, second: other, found: join(better, other), isWide: false };
}

/** One list of two: the second adds what stands in its texts to the letter, after the first's of the same kind. */
function join(first: Attempt, second: Attempt | null): Found[] {
  const found = first.ranked.map((item): Found => ({ ...item, attempt: first }));
  if (second === null) return found;
  const best = new Map(found.map((item) => [item.row, item]));
  const others = second.ranked.filter((item) => item.hasLetters).map((item): Found => ({ ...item, attempt: second }));
  const added = others.filter((item) => {
    const known = best.get(item.row);
    return known === undefined || (known.match === 'some' && (item.match === 'all' || !known.hasLetters));
  });
  const rows = new Set(added.map(({ row }) => row));
  const all = [...found.filter(({ row }) => !rows.has(row)), ...added];
  const toRank = ({ match, isTail }: Found): number => (match === 'all' ? 0 : isTail ? 2 : 1);
  return all.sort((a, b) => toRank(a) - toRank(b));
}

/** Han characters are looked for in the Chinese texts, other letters in the English ones; figures and names spelt by their sound in the reader's. */
function chooseLocale(typed: string, { catalogue }: SearchIndex): Locale {
  const characters = [...typed];
  if (characters.some(isHan)) return 'zh';
  if (!characters.some((character) => isWordy(character) && !/\p{N}/u.test(character))) return catalogue.locale;
  const sounds = findNames(typed, catalogue.names).filter(({ by }) => by === 'pinyin' || by === 'initials');
  const rest = characters.filter((character, place) => isWordy(character) && sounds.every(({ start, end }) => place < start || place >= end));
  return sounds.length > 0 && rest.length === 0 ? catalogue.locale : 'en';
}
