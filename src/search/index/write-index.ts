import { join } from 'node:path';
import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { createSuggestions, writeSuggestions } from '#search/names/create-suggestions.ts';
import { createVariants } from '#search/names/variants.ts';
import { toSearchDataUrl } from '../../urls.ts';
import { createColumns } from './create-catalogue.ts';
import { createTexts } from './create-texts.ts';
import { createIndexEffects, type IndexEffects } from './effects.ts';
import { toStamp } from './stamp.ts';
import { type LanguageInput, writeLanguage } from './write-language.ts';

/** How one language's files are written: here, or in a thread of their own. Returns the number of texts. */
export type RunLanguage = (input: LanguageInput) => Promise<number>;

/** Writes all that the search page reads into a built site's folder: for each language Pagefind's bundle, the small index, the catalogue, the texts, the lexicon and the suggestions. Returns the number of texts in each. */
export async function writeIndex(
  archive: Archive,
  outFolder: string,
  effects: IndexEffects = createIndexEffects(),
  run: RunLanguage = createQueue(effects),
): Promise<Record<Locale, number>> {
  const stamp = toStamp(archive);
  const texts = { zh: createTexts(archive, 'zh'), en: createTexts(archive, 'en') };
  const variants = createVariants([texts.zh, texts.en].flatMap((list) => list.flatMap((text) => text?.parts.map(([, part]) => part) ?? [])));
  const counts: Record<Locale, number> = { zh: 0, en: 0 };
  const running = locales.map(async (locale) => {
    counts[locale] = await run({ outFolder, stamp, variants, texts: texts[locale], columns: createColumns(archive, locale) });
  });
  // Both are awaited even where one fails, so that nothing is still writing when the folder is cleared.
  const ended = await Promise.allSettled(running);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  for (const locale of locales) {
    const path = join(outFolder, ...toSearchDataUrl(locale, stamp).split('/'), 'suggest.bin');
    await effects.write(path, writeSuggestions(createSuggestions(archive, locale)));
  }
  return counts;
}

/** One after the other: both languages would share one Pagefind. */
function createQueue(effects: IndexEffects): RunLanguage {
  const state = { last: Promise.resolve(0) };
  return (input) => {
    state.last = state.last.then(() => writeLanguage(input, effects));
    return state.last;
  };
}
