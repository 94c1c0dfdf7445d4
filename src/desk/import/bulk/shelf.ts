import { type Locale, locales } from '#lib/locale.ts';
import type { Draft, OriginalOnDisk } from './draft.ts';
import type { BulkEffects } from './effects.ts';
import type { Refusal } from './refusals.ts';
import { isSameFile } from './to-file.ts';

/** The articles of a content folder, as bulk import sees and adds to them. */
export interface Shelf {
  /** Says whether an article's file already stands there with these words. */
  readonly isKept: (id: string, locale: Locale, text: string) => boolean;
  /** Puts a new article's folder in its place in one step; refuses one whose id has other content. */
  readonly addOriginal: (draft: Extract<Draft, { text: string }>) => 'added' | 'kept' | Refusal;
  /** Puts a translation beside its original in one step. */
  readonly addTranslation: (draft: Extract<Draft, { text: string }>) => 'added' | 'kept' | Refusal;
  readonly findOriginal: (id: string) => OriginalOnDisk | null;
  readonly ids: () => Iterable<string>;
}

/** Opens the articles of a content folder; `work` is a folder of this run alone, on the same disk. */
export function openShelf(content: string, work: string, effects: BulkEffects): Shelf {
  const years = new Map<string, string>();
  for (const year of effects.listNames(`${content}/articles`)) for (const id of effects.listNames(`${content}/articles/${year}`)) years.set(id, year);
  const folderOf = (id: string): string | null => (years.has(id) ? `${content}/articles/${years.get(id)}/${id}` : null);
  const read = (id: string, locale: Locale): string | null => {
    const folder = folderOf(id);
    return folder === null ? null : effects.readText(`${folder}/${locale}.mdx`);
  };
  const isKept: Shelf['isKept'] = (id, locale, text) => {
    const there = read(id, locale);
    return there !== null && isSameFile(there, text);
  };
  const refuse = (id: string): Refusal => ({ code: 'E-BULK-TAKEN', values: { value: id, other: folderOf(id) ?? '' } });
  return {
    isKept,
    addOriginal: ({ id, year, locale, text }) => {
      if (isKept(id, locale, text)) return 'kept';
      if (years.has(id)) return refuse(id);
      effects.write(`${work}/${id}/${locale}.mdx`, text);
      effects.move(`${work}/${id}`, `${content}/articles/${year}/${id}`);
      years.set(id, year);
      return 'added';
    },
    addTranslation: ({ id, locale, text }) => {
      if (isKept(id, locale, text)) return 'kept';
      if (read(id, locale) !== null) return refuse(id);
      effects.write(`${work}/${id}.${locale}.mdx`, text);
      effects.move(`${work}/${id}.${locale}.mdx`, `${folderOf(id)}/${locale}.mdx`);
      return 'added';
    },
    findOriginal: (id) => {
      for (const locale of locales) {
        const text = read(id, locale);
        // Only an original states facts; `city` is one it cannot lack.
        if (text !== null && /^city:/m.test(text.slice(0, text.indexOf('\n---', 3)))) return { id, locale, text };
      }
      return null;
    },
    ids: () => years.keys(),
  };
}
