import type { EdtfDate } from '#lib/dates.ts';
import type { Bilingual, Locale } from '#lib/locale.ts';
import type { BylineEntry, OriginalFields } from '#schema/article.ts';
import type { Block } from '#schema/block.ts';
import type { Place } from '#schema/place.ts';
import type { Source } from '#schema/source.ts';
import type { Term } from '#schema/term.ts';
import type { Topic } from '#schema/topic.ts';
import type { PictureFile } from './pictures.ts';

/** An article's words in one language. */
export interface Edition {
  readonly locale: Locale;
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly summary: string;
  readonly dateBasis: string | null;
  readonly blocks: readonly Block[];
  /** The file it was read from, to show a person. */
  readonly path: string;
  /** Who translated it; null for the original. */
  readonly translator: string | null;
  readonly translated: string | null;
  /** The fingerprint of the words it renders, as it states it. */
  readonly of: string | null;
  /** Whether the original has changed since it was translated, as far as its `of` tells. */
  readonly isStale: boolean;
}

/** An article: its facts once, its words in one or both languages. */
export interface Article {
  readonly id: string;
  readonly date: EdtfDate;
  readonly city: string;
  readonly districts: readonly string[];
  /** The first is primary. */
  readonly topics: readonly string[];
  readonly kind: OriginalFields['kind'];
  readonly text: OriginalFields['text'];
  readonly byline: readonly BylineEntry[];
  readonly source: OriginalFields['source'] | null;
  readonly status: OriginalFields['status'];
  readonly notes: ReadonlyArray<Bilingual & { readonly date: string }>;
  /** The language of the original. */
  readonly original: Locale;
  /** The fingerprint of the original's words, for a translation's `of`. */
  readonly fingerprint: string;
  readonly editions: Readonly<Partial<Record<Locale, Edition>>>;
  /** The pictures its editions place. */
  readonly pictures: readonly PictureFile[];
}

/** The whole archive, frozen: things by id, and indexes that hold only ids, newest first. */
export interface Archive {
  readonly articles: ReadonlyMap<string, Article>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly terms: ReadonlyMap<string, Term>;
  /** Every article a reader can find: not the withdrawn ones. */
  readonly listed: readonly string[];
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
  readonly byTopic: ReadonlyMap<string, readonly string[]>;
  readonly byYear: ReadonlyMap<string, readonly string[]>;
}
