import type { Bilingual } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';
import type { Topic } from '#schema/topic.ts';
import { chooseDate, type DateContext } from './choose-date.ts';
import { choosePlace, type PlaceChoice } from './choose-place.ts';
import { chooseTopics } from './choose-topics.ts';
import type { Draft, DraftPerson } from './draft.ts';
import type { DateEvidence } from './find-dates.ts';
import type { FindPlaces } from './find-places.ts';
import { type FinishedStory, finishTitle } from './finish-story.ts';
import type { Remark, RemarkCode } from './remarks.ts';
import { splitTitle } from './title.ts';

/** What a proposal is made with: the vocabulary, what the editor gave, and what the page as a whole states. */
export interface Desk {
  readonly topics: readonly Topic[];
  readonly placesById: ReadonlyMap<string, Place>;
  readonly find: FindPlaces;
  readonly document: string;
  readonly city: string | null;
  readonly imported: ReadonlyMap<number, string>;
  readonly page: { readonly page: string | null; readonly paper: string | null };
}

/** The ids that are taken, and the number last given to each wish. */
export interface Ids {
  readonly taken: ReadonlySet<string>;
  readonly last: Map<string, number>;
}

type Say = (code: RemarkCode, values?: Remark['values'], line?: number) => void;

/** Proposes the draft of one story: its facts from its own words, each with the reason in the remarks. */
export function proposeDraft(story: FinishedStory, dates: DateContext & { readonly own: DateEvidence }, desk: Desk, ids: Ids, remarks: Remark[]): Draft {
  const { part, blocks } = story;
  const say: Say = (code, values = {}, line = story.line) => void remarks.push({ code, line, part, values });
  const titles = finishTitle(
    splitTitle(story.titleTokens, (text) => desk.find(text).length > 0),
    story,
  );
  const byline = listPeople(story, desk, say);
  const body = blocks.filter((block) => block.kind !== 'photo').map((block) => block.text);
  const texts = {
    kicker: titles.kicker ?? '',
    title: `${titles.title} ${titles.subtitle ?? ''}`,
    affiliations: byline.map((person) => person.affiliation?.zh ?? '').join(' '),
    body,
  };
  const place = findPlace(choosePlace(texts, desk.find, desk.placesById), desk, say);
  const kind = chooseKind(story, say);
  const topics = chooseTopics(`${texts.kicker} ${texts.title}`, body, desk.topics, kind === 'feature' ? 8 : 3);
  say(topics.length === 0 ? 'topic-missing' : 'topic', { value: topics.join(', ') });
  const date = chooseDate(dates.own, dates);
  say('date', { value: date.edtf, why: { zh: date.basis, en: `see dateBasis: ${date.basis}` } });
  if (date.from === 'none') say('date-missing', { why: { zh: '导入的年份', en: 'the year of the import' } });
  else say(date.from === 'page' ? 'date-page' : 'date-inferred');
  const id = desk.imported.get(part) ?? createId([date.year ?? 'undated', place.idPlace ?? 'zhejiang', topics[0] ?? kind].join('-'), ids);
  const summary = `〔待写〕${shorten(body[0] ?? blocks[0]?.text ?? '')}`;
  return {
    part,
    id,
    folder: date.edtf.slice(0, 4),
    line: story.line,
    ...titles,
    summary,
    kind,
    byline,
    place,
    topics,
    date,
    document: desk.document,
    page: desk.page.page,
    paper: desk.page.paper,
    blocks,
  };
}

/** Adds a number to an id that is taken. */
function createId(wish: string, ids: Ids): string {
  const base = wish.slice(0, 74).replace(/-+$/, '');
  let number = ids.last.get(base) ?? 0;
  let id = base;
  do {
    number += 1;
    id = number === 1 ? base : `${base}-${number}`;
  } while (ids.taken.has(id));
  ids.last.set(base, number);
  return id;
}

function findPlace(choice: PlaceChoice, desk: Desk, say: Say): PlaceChoice {
  const quote = (words: string): Bilingual => ({ zh: `文中有“${words}”`, en: `the text has “${words}”` });
  if (choice.city === null) {
    say(desk.city === null ? 'place-missing' : 'place-default');
    return desk.city === null ? choice : { ...choice, city: desk.city, idPlace: desk.city };
  }
  say('place', { value: [choice.city, ...choice.districts].join(', '), why: quote(choice.quote) });
  if (choice.other !== null) say('place-other', { value: choice.other });
  return choice;
}

function chooseKind(story: FinishedStory, say: Say): Draft['kind'] {
  const paragraphs = story.blocks.filter((block) => block.kind === 'paragraph');
  const length = paragraphs.reduce((sum, block) => sum + block.text.length, 0);
  const hasHeadings = story.blocks.some((block) => block.kind === 'heading');
  const tell = (value: Draft['kind'], zh: string, en: string): Draft['kind'] => {
    say('kind', { value, why: { zh, en } });
    return value;
  };
  if (hasHeadings) return tell('feature', '有小标题', 'it has subheadings');
  const isShort = length <= 400 && paragraphs.length <= 2;
  if (story.isPhoto && isShort) return tell('photo', '短文，署名有“摄”', 'a short text with a photographer’s name');
  const isNews = /^本\s*报\s*讯/.test(paragraphs[0]?.text ?? '');
  if (!isNews && story.hasLateByline && paragraphs.length === 1 && isShort) {
    say('kind-photo');
    return tell('photo', '一段短文，署名在后', 'one short paragraph with its byline below');
  }
  if (isNews) return tell('brief', '以“本报讯”开头', 'it opens with 本报讯');
  const isLead = story.titleTokens.some((token) => token.kind === 'kicker') && paragraphs.length >= 3;
  return length > 700 || isLead
    ? tell('feature', `正文${length}字，${paragraphs.length}段`, `the text has ${length} characters in ${paragraphs.length} paragraphs`)
    : tell('brief', `正文${length}字，没有小标题`, `the text has ${length} characters and no subheading`);
}

function listPeople(story: FinishedStory, desk: Desk, say: Say): DraftPerson[] {
  const people = new Map<string, DraftPerson>();
  for (const { name, role, affiliation } of story.people) {
    const english = affiliation === null ? null : nameOrganisation(affiliation, desk);
    if (affiliation !== null && english === null) say('affiliation', { value: affiliation });
    const entry = affiliation === null ? null : { zh: affiliation, en: english ?? `? ${affiliation}` };
    if (!people.has(`${name} ${role}`)) people.set(`${name} ${role}`, { name, role, affiliation: entry });
  }
  return [...people.values()];
}

/** Gives the English name of a media centre that is called after a place; null for any other. */
function nameOrganisation(name: string, desk: Desk): string | null {
  const [mention] = desk.find(name);
  if (mention === undefined || mention.at !== 0) return null;
  const place = desk.placesById.get(mention.id)?.short.en ?? null;
  const rest = name.slice(mention.name.length);
  if (place === null) return null;
  if (rest === '政法融媒体中心') return `${place} Political and Legal Affairs Media Centre`;
  return rest === '融媒体中心' || rest === '市融媒体中心' || rest === '县融媒体中心' || rest === '区融媒体中心' ? `${place} Media Centre` : null;
}

function shorten(text: string): string {
  const [sentence = ''] = /^[^。！？]{1,120}[。！？]?/.exec(text) ?? [];
  return [...sentence].slice(0, 120).join('');
}
