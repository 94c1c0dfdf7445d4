import { respell } from '#search/names/respell.ts';
import type { Attempt } from './attempt.ts';
import type { SearchIndex } from './index.ts';

/** A query written as it may have been meant. */
export interface Respelt {
  readonly typed: string;
  readonly meant: string;
  /** The whole query with it. */
  readonly query: string;
}

const longestQuery = 40;
const mostQueries = 3;

/** Lists other spellings of a query that found nothing whole, the likeliest first: by the sound of names, by a letter more, less or other. What stands in quotes is taken at its word. */
export async function listRespelt({ typed, index }: Attempt, own: SearchIndex): Promise<Respelt[]> {
  if (typed.length > longestQuery || /["“”「」『』《》]/.test(typed)) return [];
  const [sounds, lexicon] = await Promise.all([own.loadSounds(), index.loadLexicon()]);
  const plain = index.simplify(typed);
  const found = respell(plain, own.catalogue.names, sounds, lexicon);
  const parts = [...new Set(found.map((each) => each.typed))];
  const [first, ...others] = parts.map((part) => found.filter((each) => each.typed === part));
  // The parts are put right together; of the first its other meanings are offered too.
  const rest = others.flatMap(([likeliest]) => (likeliest === undefined ? [] : [likeliest]));
  return (first ?? []).slice(0, mostQueries).map((likeliest) => {
    const changed = [likeliest, ...rest];
    const query = changed.reduce((text, each) => text.replace(each.typed, each.meant), plain);
    return { typed: changed.map((each) => each.typed).join(' '), meant: changed.map((each) => each.meant).join(' '), query };
  });
}
