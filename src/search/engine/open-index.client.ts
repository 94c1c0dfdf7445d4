import { gunzipSync, strFromU8 } from 'fflate';
import type { Locale } from '#lib/locale.ts';
import type { Sounds } from '#search/names/sounds.ts';
import { createSmallPostings } from '#search/small/read-words.ts';
import { supportsPagefind } from '#search/small/supports.ts';
import { createSimplify } from '#search/text/simplify.ts';
import { toBundleUrl, toSearchDataUrl } from '../../urls.ts';
import type { Catalogue, Text } from './catalogue.ts';
import type { OpenIndex, SearchIndex } from './index.ts';
import { createPagefindPostings, type PagefindApi } from './pagefind.client.ts';
import type { Lexicon } from './part-words.ts';
import { remember } from './remember.ts';

/** What opening an index needs of the worker: the site's address, its fetch, and a watch on files that did not come to Pagefind. */
export interface OpenEffects {
  readonly origin: string;
  readonly load: (url: string) => Promise<Uint8Array>;
  readonly startPagefind: (basePath: string, entry: unknown) => Promise<PagefindApi>;
  readonly checkLoaded: () => void;
}

/** Creates the opener of both languages' indexes; `stamp` is in the address of every file. */
export function createOpenIndex(stamp: string, effects: OpenEffects): OpenIndex {
  const indexes = new Map<string, Promise<SearchIndex>>();
  return (locale) => remember(indexes, locale, () => openIndex(locale, stamp, effects));
}

async function openIndex(locale: Locale, stamp: string, effects: OpenEffects): Promise<SearchIndex> {
  const folder = new URL(toSearchDataUrl(locale, stamp), effects.origin).href;
  const texts = new Map<string, Promise<Text>>();
  const lexicons = new Map<string, Promise<Lexicon>>();
  const sounds = new Map<string, Promise<Sounds>>();
  const load = async <T>(name: string): Promise<T> => unpack(await effects.load(folder + name)) as T;
  const catalogue = await load<Catalogue>('catalogue.bin');
  const postings =
    catalogue.usesPagefind && supportsPagefind()
      ? createPagefindPostings(
          await effects.startPagefind(new URL(toBundleUrl(locale), effects.origin).href, catalogue.entry),
          catalogue.records,
          effects.checkLoaded,
        )
      : createSmallPostings(catalogue.words, (name) => effects.load(`${folder}words/${name}`));
  return {
    catalogue,
    postings,
    simplify: createSimplify(catalogue.variants),
    loadText: (row) => remember(texts, String(row), () => load<Text>(`text/${row}.bin`)),
    loadLexicon: () => remember(lexicons, '', () => load<Lexicon>('lexicon.bin')),
    loadSounds: () => remember(sounds, '', () => load<Sounds>('sounds.bin')),
  };
}

/** A server may have unpacked what it sent. */
function unpack(bytes: Uint8Array): unknown {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return JSON.parse(strFromU8(isPacked ? gunzipSync(bytes) : bytes));
}
