import type { Place } from '#schema/place.ts';

/** A place named in a text: where, and by how long a form (a full name says more than a short one). */
export interface PlaceMention {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly isFull: boolean;
}

/** Finds the places of the vocabulary in a text. */
export type FindPlaces = (text: string) => readonly PlaceMention[];

/** Creates the search for places: names, short names and aliases, the longest first; abolished places by full name only. */
export function createPlaceFinder(places: readonly Place[]): FindPlaces {
  const names = new Map<string, { readonly name: string; readonly id: string; readonly isFull: boolean }[]>();
  const add = (name: string, id: string, isFull: boolean): void => {
    const initial = name[0];
    if (initial === undefined || name.length < 2) return;
    names.set(initial, [...(names.get(initial) ?? []), { name, id, isFull }]);
  };
  for (const place of places) {
    if (place.level === 'province') continue;
    add(place.name.zh, place.id, true);
    if (place.validTo === undefined) add(place.short.zh, place.id, false);
    for (const alias of place.aliases?.zh ?? []) add(alias, place.id, alias.length > 2);
  }
  for (const list of names.values()) list.sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const mentions: PlaceMention[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const found = names.get(text[at] ?? '')?.find((entry) => text.startsWith(entry.name, at));
      if (found === undefined || isOtherWord(found.name, text, at)) continue;
      mentions.push({ id: found.id, at, name: found.name, isFull: found.isFull });
      at += found.name.length - 1;
    }
    return mentions;
  };
}

/** Short names that are also common words, with what must not stand before or after them. */
const otherWords: Readonly<Record<string, RegExp>> = {
  江山: /江山(?:社稷|如画|如此|代有|就是)|(?:打|守|坐|保|绘)江山/,
  文成: /文成(?:公主|为|了)|[一-龥]作文成|论文成/,
  开化: /(?:公|展|对外)开化/,
  平阳: /平阳光/,
  永康: /永康复/,
  云和: /(?:白|祥|乌|风)云和|云和[^公县警政市检法司消]?(?:雨|雾|月)/,
  青田: /丹青田/,
  天台: /(?:楼|屋顶|高层|上|下|露)天台/,
  常山: /[平日]常山/,
  东阳: /东阳光/,
  西湖: /西湖(?:龙井|醋鱼|大学)/,
  三门: /[一二三四五六七八九十]?三门(?:课|峡|以上)|第三门/,
  上城: /(?:登|走|爬)上城|上城(?:楼|墙)/,
  下城: /下城(?:楼|墙)/,
  定海: /定海神针/,
  仙居: /神仙居/,
  江北: /江北(?:方|岸)/,
};

function isOtherWord(name: string, text: string, at: number): boolean {
  const pattern = otherWords[name];
  if (pattern === undefined) return false;
  const around = text.slice(Math.max(0, at - 4), at + name.length + 4);
  return pattern.test(around);
}
