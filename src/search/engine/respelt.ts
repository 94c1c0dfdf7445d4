import { readPinyin } from '#search/names/read-pinyin.ts';
import { type Lexicon, type Respelling, respell } from '#search/names/respell.ts';
import type { Sounds } from '#search/names/sounds.ts';
import type { Attempt } from './attempt.ts';
import type { OpenIndex, SearchIndex } from './index.ts';

/** A query written as it may have been meant. */
export interface Respelt {
  readonly kind: 'spelling' | 'pinyin';
  readonly typed: string;
  readonly meant: string;
  /** The whole query with it. */
  readonly query: string;
}

const longestQuery = 40;
const mostQueries = 3;
const longestName = 10;

/** Lists other spellings of a query that found nothing whole, the likeliest first: by the sound of names, by a letter more, less or other. What stands in quotes is taken at its word. */
export async function listRespelt({ typed, index }: Attempt, own: SearchIndex, open: OpenIndex): Promise<Respelt[]> {
  if (typed.length > longestQuery || /["“”「」『』《》]/.test(typed)) return [];
  const [sounds, lexicon] = await Promise.all([own.loadSounds(), index.loadLexicon()]);
  const plain = index.simplify(typed);
  // In a whole question too many words are like others.
  const words = [...plain].length > longestName ? lexicon.filter(([word]) => !/\p{Script=Han}/u.test(word)) : lexicon;
  const joined = findJoined(plain, lexicon);
  const found = [...joined, ...respell(plain, own.catalogue.names, sounds, words).filter(({ typed: part }) => joined.every((each) => each.typed !== part))];
  const parts = [...new Set(found.map((each) => each.typed))];
  const [first, ...others] = parts.map((part) => found.filter((each) => each.typed === part));
  // The parts are put right together; of the first its other meanings are offered too.
  const rest = others.flatMap(([likeliest]) => (likeliest === undefined ? [] : [likeliest]));
  const read = await readSounds(plain, sounds, open);
  const spelt = (first ?? []).slice(0, mostQueries).map((likeliest): Respelt => {
    const changed = [likeliest, ...rest];
    const query = changed.reduce((text, each) => text.replace(each.typed, each.meant), plain);
    return { kind: 'spelling', typed: changed.map((each) => each.typed).join(' '), meant: changed.map((each) => each.meant).join(' '), query };
  });
  return [...read, ...spelt];
}

/** Names typed without the apostrophe they have: Zhangan for Zhang’an. */
function findJoined(typed: string, lexicon: Lexicon): Respelling[] {
  const names = lexicon.flatMap(([word]) => (word.includes("'") ? [word] : []));
  const words = typed.match(/\p{Script=Latin}+/gu) ?? [];
  return words.flatMap((word) => names.filter((name) => name.replaceAll("'", '') === word.toLowerCase()).map((meant) => ({ typed: word, meant })));
}

/** Latin letters alone may be the sound of words in the Chinese texts. */
async function readSounds(typed: string, sounds: Sounds, open: OpenIndex): Promise<Respelt[]> {
  if (!/^[\p{Script=Latin}\s'’-]+$/u.test(typed)) return [];
  const chinese = await open('zh');
  const meant = readPinyin(typed, sounds, await chinese.loadLexicon());
  return meant === null ? [] : [{ kind: 'pinyin', typed, meant, query: meant }];
}
