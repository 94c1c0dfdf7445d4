import { Locale } from 'opencc-js/t2cn';
import { listCommonCharacters } from './common-characters.ts';

/** Creates the pairs of Traditional and simplified characters a query needs, one after the other: only those whose simplified form is among the given texts' characters. A character that is good simplified Chinese too (乾 of 乾隆, 著 of 著名) stays itself where the texts have it. */
export function createVariants(texts: Iterable<string>): string {
  const present = new Set<string>();
  for (const text of texts) for (const character of text) present.add(character);
  // 瞭 came back into use, for 瞭望, after the standard was made.
  const common = new Set([...listCommonCharacters(), '瞭']);
  return [...listPairs()]
    .filter(([from, to]) => present.has(to) && !(common.has(from) && present.has(from)) && from.length === to.length)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, to]) => from + to)
    .join('');
}

/** What opencc leaves to its phrases because either may stand in Traditional Chinese: by far the more frequent use. */
const byUse: ReadonlyArray<readonly [from: string, to: string]> = [
  ['瞭', '了'],
  ['著', '着'],
  ['藉', '借'],
  ['鍊', '链'],
];

/** Every Traditional character with its one simplified form, those of Hong Kong and Taiwan included. */
function listPairs(): ReadonlyMap<string, string> {
  const plain = readDictionaries(Locale.to.cn);
  const regional = [Locale.from.hk, Locale.from.tw].flatMap((groups) => [...readDictionaries(groups)]);
  const common = new Set(listCommonCharacters());
  const pairs = new Map([...byUse, ...plain]);
  for (const [from, to] of regional) {
    const simplified = plain.get(to) ?? to;
    if (!pairs.has(from) && !common.has(from) && simplified !== from) pairs.set(from, simplified);
  }
  return pairs;
}

type Groups = (typeof Locale.to)[string];

function readDictionaries(groups: Groups | undefined): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const dictionary of (groups ?? []).flat() as readonly Groups[number][number][])
    for (const [from = '', to = ''] of typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary)
      if (from !== to && [...from].length === 1 && [...to].length === 1) pairs.set(from, to);
  return pairs;
}
