import type { ContentFile } from '#archive/files.ts';
import { readArchive } from '#archive/read.ts';
import { countCharacters } from '#lib/text.ts';
import { toMessage } from '#schema/problem.ts';
import { type Answers, checkDate, checkId, kinds, listComplaints, listDistricts, listMissing, type NewDesk, toAnswers, toProposedId } from './answers.ts';
import { askChoice, askLine, stop, type Terminal } from './ask.ts';
import type { FlagName, Flags } from './flags.ts';
import { type Choice, toChoice, toPlaceChoice, toTopicChoice } from './match.ts';
import { toScaffold } from './scaffold.ts';
import { type TextName, toText } from './texts.ts';

/** What making an article does to the world. */
export interface NewEffects {
  /** Writes the files of a new article in one step and gives its folder, as a person would type it. */
  readonly write: (year: string, id: string, files: Readonly<Record<string, string>>) => string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** Makes a new article from options, asking at the terminal for what they leave open; without a terminal the missing ones are named. Gives the exit code. */
export async function createNew(
  flags: Flags,
  desk: NewDesk,
  reference: readonly ContentFile[],
  terminal: Terminal | null,
  effects: NewEffects,
): Promise<0 | 2 | 130> {
  const complaints = listComplaints(flags, desk);
  if (terminal === null && listMissing(flags).length > 0)
    complaints.push(
      toText('missing', desk.locale, {
        value: listMissing(flags)
          .map((name) => `--${name}`)
          .join(' '),
      }),
    );
  for (const complaint of complaints) effects.printError(complaint);
  if (complaints.length > 0) return 2;
  const all = terminal === null ? flags : await askAll(flags, desk, terminal);
  if (all === stop) {
    effects.print(toText('stopped', desk.locale));
    return 130;
  }
  return make(toAnswers(all, desk), desk, reference, effects);
}

function make(answers: Answers, desk: NewDesk, reference: readonly ContentFile[], effects: NewEffects): 0 | 2 {
  const { id } = answers;
  const complaint = checkId(id, desk);
  if (complaint !== null) {
    effects.printError(complaint);
    return 2;
  }
  const year = answers.date.earliest.slice(0, 4);
  const { zh, en } = toScaffold(answers);
  const files = Object.entries({ zh, en }).map(([locale, text]): ContentFile => {
    const parts = ['articles', year, id, `${locale}.mdx`];
    return { path: parts.join('/'), parts, bytes: new TextEncoder().encode(text) };
  });
  const { problems } = readArchive([...reference, ...files], { drafts: true, today: desk.today });
  const own = problems.filter((problem) => problem.path.startsWith('articles/'));
  for (const problem of own) effects.printError(toMessage(problem, desk.locale));
  if (own.length > 0) return 2;
  const folder = effects.write(year, id, { 'zh.mdx': zh, 'en.mdx': en });
  effects.print(toText('done', desk.locale, { zh: `${folder}/zh.mdx`, en: `${folder}/en.mdx`, folder }));
  return 0;
}

type Asked = { -readonly [Name in FlagName]?: Flags[Name] };

/** Asks for what is left open, one question after another. */
async function askAll(flags: Flags, desk: NewDesk, terminal: Terminal): Promise<Flags | typeof stop> {
  const { locale, places, topics, sources } = desk;
  const asked: Asked = { ...flags };
  const say = (name: TextName): string => toText(name, locale);
  const isFilled = (value: string): string | null => (value === '' ? say('empty') : null);
  const isShort = (value: string, limit: number): string | null =>
    countCharacters(value) > limit ? toText('long', locale, { value: String(countCharacters(value)), limit: String(limit) }) : null;
  terminal.write(`${say('hello')}\r\n`);

  const lines: readonly (readonly ['title' | 'title-en' | 'date' | 'date-basis', (value: string) => string | null])[] = [
    ['title', (value) => isFilled(value) ?? isShort(value, 120)],
    ['title-en', (value) => isShort(value, 120)],
    ['date', (value) => isFilled(value) ?? checkDate(value, desk)],
    ['date-basis', (value) => isFilled(value) ?? isShort(value, 400)],
  ];
  for (const [name, check] of lines) {
    const isExact = !/[?~%]$/.test(asked.date ?? '');
    if (asked[name] !== undefined || (name === 'date-basis' && isExact)) continue;
    const answer = await askLine(terminal, say(name), check);
    if (answer === stop) return stop;
    if (answer !== '') asked[name] = answer;
  }

  const none = toChoice('', { zh: say('none'), en: say('none') }, []);
  const choose = async (question: TextName, choices: readonly Choice[]): Promise<string | typeof stop> => {
    const answer = await askChoice(terminal, say(question), choices);
    return answer === stop ? stop : answer.id;
  };
  if (asked.city === undefined) {
    const city = await choose('city', places.filter((place) => place.level === 'city').map(toPlaceChoice));
    if (city === stop) return stop;
    asked.city = city;
  }
  const given = toAnswers({ topic: [], ...asked }, desk);
  if (asked.district === undefined) {
    const district = await choose('district', [none, ...listDistricts(places, given.city, given.date).map(toPlaceChoice)]);
    if (district === stop) return stop;
    asked.district = district === '' ? [] : [district];
  }
  if (asked.topic === undefined) {
    const chosen: string[] = [];
    for (;;) {
      const rest = topics.filter((topic) => !chosen.includes(topic.id)).map(toTopicChoice);
      const topic = await choose(chosen.length === 0 ? 'topic' : 'topic-more', chosen.length === 0 ? rest : [none, ...rest]);
      if (topic === stop) return stop;
      if (topic === '') break;
      chosen.push(topic);
    }
    asked.topic = chosen;
  }
  if (asked.kind === undefined) {
    const kind = await choose(
      'kind',
      kinds.map((name) => toChoice(name, { zh: kindNames[name] ?? name, en: name }, [kindNames[name] ?? ''])),
    );
    if (kind === stop) return stop;
    asked.kind = kind;
  }
  if (asked.source === undefined && sources.length > 0) {
    const source = await choose('source', [
      none,
      ...sources.map(({ id, received }) => toChoice(id, { zh: `${id}  ${received}`, en: `${id}  ${received}` }, [received])),
    ]);
    if (source === stop) return stop;
    if (source !== '') asked.source = source;
  }
  if (asked.id === undefined) {
    const { districts, city, date } = toAnswers(asked, desk);
    const proposed = toProposedId(date, districts[0] ?? city, asked['title-en'] ?? '');
    const id = await askLine(terminal, say('id'), (value) => checkId(value, desk), asked['title-en'] === undefined ? `${proposed}-` : proposed);
    if (id === stop) return stop;
    asked.id = id;
  }
  return asked;
}

const kindNames: Readonly<Record<string, string>> = { feature: '通讯 feature', brief: '简讯 brief', photo: '图片新闻 photo' };
