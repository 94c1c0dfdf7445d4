import type { Bilingual } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import { toKey } from '../draft/names.ts';
import { toTypedPinyin } from './pinyin.ts';

/** Something to choose, and all it can be found by. */
export interface Choice {
  readonly id: string;
  readonly label: Bilingual;
  /** Names without blanks, in lower case. */
  readonly keys: readonly string[];
  /** First letters of the pinyin. */
  readonly initials: readonly string[];
}

/** Gives the choices that what was typed may mean, the likeliest first: Chinese, pinyin, its first letters, English or an id. Nothing typed, all of them. */
export function findMatches(typed: string, choices: readonly Choice[]): Choice[] {
  const query = toKey(
    typed
      .normalize('NFD')
      .replace(/u\p{M}*\u0308\p{M}*/giu, 'v')
      .replace(/\p{M}/gu, ''),
  );
  if (query === '') return [...choices];
  return choices
    .map((choice, index) => ({ choice, index, rank: toRank(query, choice) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ choice }) => choice);
}

/** Makes a choice of a place. */
export function toPlaceChoice(place: Place): Choice {
  const { id, name, short, aliases, pinyin } = place;
  const typed = toTypedPinyin(pinyin);
  return toChoice(
    id,
    { zh: `${name.zh} ${short.en}`, en: `${name.en} ${name.zh}` },
    [name.zh, short.zh, name.en, short.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? []), ...typed.full],
    [typed.initials],
  );
}

/** Makes a choice of a topic. */
export function toTopicChoice(topic: Topic): Choice {
  const { id, name, aliases, pinyin } = topic;
  const typed = toTypedPinyin(pinyin ?? '');
  return toChoice(
    id,
    { zh: `${name.zh} ${name.en}`, en: `${name.en} ${name.zh}` },
    [name.zh, name.en, ...(aliases?.zh ?? []), ...(aliases?.en ?? []), ...typed.full],
    [typed.initials],
  );
}

/** Makes a choice of anything with an id, a label and other words for it. */
export function toChoice(id: string, label: Bilingual, words: readonly string[], initials: readonly string[] = []): Choice {
  return { id, label, keys: [...new Set([id, ...words].map(toKey))].filter((key) => key !== ''), initials: initials.filter((word) => word !== '') };
}

const none = 9;

function toRank(query: string, { keys, initials }: Choice): number {
  if (keys.includes(query)) return 0;
  if (initials.includes(query)) return 1;
  if (keys.some((key) => key.startsWith(query))) return 2;
  if (initials.some((word) => word.startsWith(query))) return 3;
  return (query.length > 1 || /\p{Script=Han}/u.test(query)) && keys.some((key) => key.includes(query)) ? 4 : none;
}
