import type { OriginalFields } from '#schema/article.ts';
import type { DateChoice } from './choose-date.ts';
import type { PlaceChoice } from './choose-place.ts';

/** A block of a draft, its words ready to print. */
export interface DraftBlock {
  readonly kind: 'paragraph' | 'heading' | 'photo';
  readonly text: string;
  /** The photographer named under a caption. */
  readonly credit: string;
  /** The line of the page it begins on. */
  readonly line: number;
}

/** A person of a draft's byline. */
export interface DraftPerson {
  readonly name: string;
  readonly role: NonNullable<OriginalFields['byline']>[number]['role'];
  readonly affiliation: { readonly zh: string; readonly en: string } | null;
}

/** One item of a page as the importer proposes it. */
export interface Draft {
  readonly part: number;
  readonly id: string;
  /** The year’s folder. */
  readonly folder: string;
  readonly line: number;
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly summary: string;
  readonly kind: OriginalFields['kind'];
  readonly byline: readonly DraftPerson[];
  readonly place: PlaceChoice;
  readonly topics: readonly string[];
  readonly date: DateChoice;
  readonly document: string;
  readonly page: string | null;
  readonly paper: string | null;
  readonly blocks: readonly DraftBlock[];
}
