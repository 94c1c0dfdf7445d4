import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import { classify, type Token } from './classify.ts';
import type { Draft } from './draft.ts';
import { findDates } from './find-dates.ts';
import { findItems, type Item, type PlaceSense } from './find-items.ts';
import { createPlaceFinder, type FindPlaces } from './find-places.ts';
import { type FinishedStory, finishStory } from './finish-story.ts';
import { checkLedger, createLedger, type LedgerEntry, type Placing } from './ledger.ts';
import { type Desk, proposeDraft } from './propose-draft.ts';
import { countWidth, findUsualGap } from './read-lines.ts';
import { readPage } from './read-page.ts';
import type { DocumentFormat } from './readers/document.ts';
import { type Remark, toWords } from './remarks.ts';
import { settle } from './settle.ts';
import { createStory, type Layout, type Story } from './story.ts';
import { toText } from './strand.ts';
import { formatNames, type SourceProposal } from './write-source.ts';

/** What a page is imported with besides its text. */
export interface PageContext {
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  /** The file’s name, hash and size as received. */
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What the page came in, plain text unless it says otherwise, and what the reader of a document said of its lines. */
  readonly format?: DocumentFormat | 'txt';
  readonly read?: readonly Remark[];
  /** The id of the page’s source record. */
  readonly document: string;
  /** Ids of articles that exist; a proposal takes none of them. */
  readonly taken: ReadonlySet<string>;
  /** Ids of the items of this page that were imported before, by part. */
  readonly imported: ReadonlyMap<number, string>;
  /** The city where the page names none, and the year where it states none. */
  readonly city: string | null;
  readonly year: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What the importer makes of a page: drafts in the order of the page, the source record, and an account of every character and every decision. */
export interface PageImport {
  readonly drafts: readonly Draft[];
  readonly source: SourceProposal;
  readonly remarks: readonly Remark[];
  readonly ledger: readonly LedgerEntry[];
  /** Offsets that the ledger leaves out or names twice; both empty unless the importer itself is at fault. */
  readonly faults: { readonly lost: readonly number[]; readonly doubled: readonly number[] };
}

/** Imports the text recognised from a newspaper page, by rules alone; never throws, takes time in proportion to the text. */
export function importPage(text: string, context: PageContext): PageImport {
  const page = readPage(text);
  const find = createPlaceFinder(context.places);
  const desk: Desk = { ...context, find, placesById: new Map(context.places.map((place) => [place.id, place])), page };
  const usualGap = findUsualGap(page.lines);
  const tokens = settle(page.lines.flatMap(classify), usualGap);
  const layout = findLayout(tokens, usualGap);
  const remarks: Remark[] = [...(context.read ?? []), ...page.remarks];
  const placings: Placing[] = [...page.cuts];
  const finished: FinishedStory[] = [];
  const parts = new Map<Item, number>();
  for (const item of findItems(tokens, usualGap, createSense(find, desk.placesById))) {
    const part = finished.length + 1;
    const story = createStory(item, part, layout);
    if (story.blocks.length === 0) {
      cutItem(item, placings, remarks);
      continue;
    }
    parts.set(item, part);
    remarks.push(...sayItem(item, story, part));
    finished.push(finishStory(story, part));
  }
  const latest = Number(context.today.slice(0, 4));
  const dates = finished.map((story) => findDates([story.title, ...story.blocks.filter((block) => block.kind !== 'photo').map((block) => block.text)], latest));
  const pageDates = {
    year: dates.find((date) => date.year !== null)?.year ?? null,
    month: dates.find((date) => date.month !== null)?.month ?? null,
    until: null,
  };
  const ids = { taken: context.taken, last: new Map<string, number>() };
  const drafts = finished.map((story, index) => {
    const draft = proposeDraft(
      story,
      { own: dates[index] ?? pageDates, page: pageDates, printed: page.date, given: context.year, today: context.today },
      desk,
      ids,
      remarks,
    );
    placings.push(...story.placings);
    remarks.push(...story.remarks);
    return draft;
  });
  const ledger = createLedger(text, placings);
  const sorted = remarks.sort((a, b) => a.line - b.line || a.part - b.part);
  const cut = sorted.filter((remark) => remark.code === 'cut').map(toWords);
  const captions = drafts.reduce((sum, draft) => sum + draft.blocks.filter((block) => block.kind === 'photo').length, 0);
  const { document, fileName: received, sha256, bytes, format = 'txt' } = context;
  if (format !== 'txt') sorted.unshift({ code: 'document', line: 1, part: 0, values: { value: formatNames[format], document } });
  return {
    drafts,
    source: { document, received, sha256, bytes, format, parts: drafts.length, paper: page.paper, page: page.page, date: page.date, captions, cut },
    remarks: sorted,
    ledger,
    faults: checkLedger(text, ledger),
  };
}

function findLayout(tokens: readonly Token[], usualGap: number): Layout {
  const long = tokens.filter((token) => token.kind === 'paragraph' && countWidth(token.plain) > 20);
  const indented = long.filter((token) => token.indent >= 2).length;
  return { usualGap, hasGaps: tokens.some((token) => token.gap >= usualGap + 2), isIndented: indented >= 3 && indented >= long.length * 0.6 };
}

function createSense(find: FindPlaces, places: ReadonlyMap<string, Place>): PlaceSense {
  const toCity = (id: string): string | null => (places.get(id)?.level === 'city' ? id : (places.get(id)?.parent ?? null));
  return {
    findOpeningCity: (token) => {
      const [first] = find(token.plain.slice(0, 24));
      return first === undefined || first.at > 14 ? null : toCity(first.id);
    },
    listCities: (token) => [...new Set(find(token.plain).map((mention) => toCity(mention.id)))].filter((city) => city !== null),
  };
}

function cutItem(item: Item, placings: Placing[], remarks: Remark[]): void {
  for (const token of item.tokens) {
    placings.push({ strand: token.strand, part: 0, field: 'no-text', isCut: true });
    remarks.push({
      code: 'cut',
      line: token.line,
      part: 0,
      values: { value: toText(token.strand), why: { zh: '没有正文的一行', en: 'a line without any text to it' } },
    });
  }
  remarks.push({ code: 'no-text', line: item.tokens[0]?.line ?? 1, part: 0, values: {} });
}

const reasons = {
  page: { zh: '版面开头', en: 'the page begins' },
  byline: { zh: '标题下面是署名', en: 'a byline follows the headline' },
  news: { zh: '“本报讯”', en: 'it opens with 本报讯' },
  kicker: { zh: '引题和标题', en: 'a kicker and a headline' },
  turn: { zh: '从别的版面接来', en: 'it is continued from another page' },
  ended: { zh: '上一篇已经结束', en: 'the item before has ended' },
  closing: { zh: '末尾有署名', en: 'a byline closes it' },
  guess: { zh: '标题和简讯式的开头', en: 'a headline and an opening like a news brief’s' },
} as const;

function sayItem(item: Item, story: Story, part: number): Remark[] {
  const line = item.tokens[0]?.line ?? 1;
  const remarks: Remark[] = [{ code: 'item', line, part, values: { part, why: reasons[item.reason] } }, ...story.remarks];
  if (item.reason === 'guess' && story.bylines.length === 0) remarks.push({ code: 'item-guess', line, part, values: {} });
  if (item.reason === 'closing' && story.bylines.every((token) => !token.byline?.isPhoto)) remarks.push({ code: 'item-closing', line, part, values: {} });
  if (item.resumedAt !== null) remarks.push({ code: 'resumed', line: item.resumedAt, part, values: { part } });
  const lastByline = story.bylines.at(-1);
  const hasSubheads = story.blocks.some((block) => block.kind === 'heading');
  if (hasSubheads && item.reason !== 'closing' && lastByline !== undefined && lastByline.line > (story.blocks[0]?.line ?? 0)) {
    remarks.push({ code: 'byline-end', line: lastByline.line, part, values: {} });
  }
  return remarks;
}
