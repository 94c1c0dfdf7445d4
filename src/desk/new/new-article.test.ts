import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBadCharacters } from '#archive/bad-characters.ts';
import type { ContentFile } from '#archive/files.ts';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { countLetters, isForeign } from '#lib/letters.ts';
import type { Locale } from '#lib/locale.ts';
import { originalSchema, translationSchema } from '#schema/article.ts';
import type { NewDesk } from './answers.ts';
import type { Terminal } from './ask.ts';
import { readFlags } from './flags.ts';
import { parseKeys } from './keys.ts';
import { createNew } from './new-article.ts';
import { toTerminalLocale } from './texts.ts';

const reference = readReferenceFiles({ content: 'content', fallback: 'content' });
const { places, topics, sources } = readVocabulary(reference);
const desk: NewDesk = { places: places ?? [], topics: topics ?? [], sources, today: '2026-11-22', isTaken: (id) => id === '2024-taken', locale: 'en' };

/** Runs the command with options and, where given, what a person types. */
async function run(words: readonly string[], typed: string | null = null) {
  const flags = readFlags(words, 'en');
  if ('complaint' in flags) return { code: 2, errors: [flags.complaint], written: null, shown: '' };
  const keys = parseKeys(typed ?? '');
  const pieces: string[] = [];
  const errors: string[] = [];
  let written: { place: string; files: Readonly<Record<string, string>> } | null = null;
  const terminal: Terminal | null =
    typed === null
      ? null
      : { locale: 'en', countColumns: () => 80, write: (text) => void pieces.push(text), read: () => Promise.resolve(keys.shift() ?? null) };
  const code = await createNew(flags, desk, reference, terminal, {
    write: (year, id, files) => {
      written = { place: `${year}/${id}`, files };
      return `content/articles/${year}/${id}`;
    },
    print: () => {},
    printError: (text) => void errors.push(text),
  });
  return { code, errors, shown: pieces.join(''), written: written as { place: string; files: Readonly<Record<string, string>> } | null };
}

const whole = [
  '--title',
  '瓯海无人机队上岗',
  '--title-en',
  'Ouhai’s drone team takes to the air',
  '--date',
  '2024-06',
  '--city',
  '温州',
  '--district',
  'ouhai',
  '--topic',
  '反诈,无人机',
  '--kind',
  'brief',
];

describe('options make an article without a question', () => {
  test('both files, at the proposed id', async () => {
    const { code, written } = await run(whole);
    expect([code, written?.place]).toEqual([0, '2024/2024-ouhai-drone-team-takes']);
    expect(written?.files['zh.mdx']).toContain('city: wenzhou  # 城市的 id · id of the city\ndistrict: [ouhai]  #');
    expect(written?.files['zh.mdx']).toContain('topic: [anti-fraud, police-technology]  #');
    expect(written?.files['en.mdx']).toContain('title: Ouhai’s drone team takes to the air  # 标题 · headline');
  });

  test('every field of the schema has its place and its sentence', async () => {
    const { written } = await run(whole);
    for (const [file, schema] of [
      ['zh.mdx', originalSchema],
      ['en.mdx', translationSchema],
    ] as const) {
      for (const [name, field] of Object.entries(schema.shape)) {
        const { zh, en } = field.meta() as { zh: string; en: string };
        expect(
          written?.files[file]?.split('\n').filter((line) => new RegExp(`^(?:# )?${name}: `).test(line) && line.endsWith(`# ${zh} · ${en}`)),
          name,
        ).toHaveLength(1);
      }
    }
  });

  test.each<[string, string[], string]>([
    ['what is missing is named', ['--title', '题'], '--date --city --topic --kind --id'],
    ['a misspelt option', ['--titel', '题'], 'did you mean title'],
    ['an unknown city', [...whole, '--city', 'wenzhuo'], 'did you mean wenzhou'],
    ['an unknown topic', [...whole, '--topic', 'anti-fruad'], 'did you mean anti-fraud'],
    ['a district of another city', [...whole, '--district', '义乌'], 'is not in Wenzhou'],
    ['no such day', [...whole, '--date', '2024-02-30'], 'there is no such day'],
    ['a day to come', [...whole, '--date', '2027'], 'later than today'],
    ['an uncertain date without its basis', [...whole, '--date', '2024?'], '--date-basis'],
    ['a taken id', [...whole, '--id', '2024-taken'], 'already'],
    ['an id of the wrong form', [...whole, '--id', 'A_b'], 'cannot be an id'],
    ['an unknown source', [...whole, '--source', 'page-01'], 'did you mean page-001'],
    ['a title that is too long', [...whole, '--title', '题'.repeat(121)], 'E-FM-LENGTH'],
    ['an option without its value', ['--title'], 'needs a value'],
  ])('%s: nothing is written', async (_name, words, said) => {
    const { code, errors, written } = await run(words);
    expect([code, written]).toEqual([2, null]);
    expect(errors.join('\n')).toContain(said);
  });

  test('whatever the words, the result passes the checker', async () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => /\p{L}/u.test(text) && findBadCharacters(text, 'x.yaml').length === 0);
    const isIn = (locale: Locale) => (text: string) => !isForeign(countLetters(text), locale);
    await fc.assert(
      fc.asyncProperty(line.filter(isIn('zh')), line.filter(isIn('en')), line.filter(isIn('zh')), async (title, titleEn, basis) => {
        const { code, written } = await run([
          `--title=${title}`,
          `--title-en=${titleEn}`,
          '--date',
          '2024?',
          `--date-basis=${basis}`,
          '--city',
          'wenzhou',
          '--topic',
          'safety',
          '--kind',
          'photo',
          '--id',
          '2024-x',
        ]);
        expect(code).toBe(0);
        const files = Object.entries(written?.files ?? {}).map(
          ([name, text]): ContentFile => ({ path: name, parts: ['articles', '2024', '2024-x', name], bytes: new TextEncoder().encode(text) }),
        );
        const { archive, problems } = readArchive([...reference, ...files], { drafts: true, today: '2026-11-22' });
        expect(problems).toEqual([]);
        expect([archive.articles.get('2024-x')?.editions.zh?.title, archive.articles.get('2024-x')?.editions.en?.title]).toEqual([title, titleEn]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a person is asked for what is open', () => {
  test('all of it, finding places and topics by pinyin and arrows', async () => {
    const typed = ['标题', 'A drone team', '2024-13', '\u00152024-06?', 'the text', 'wz', 'oh', 'fanzha', '无人机', '', '\u001B[B', '\u001B[B', '']
      .map((words) => `${words}\r`)
      .join('');
    const { code, written, shown, errors } = await run([], typed);
    expect([code, errors, written?.place]).toEqual([0, [], '2024/2024-ouhai-drone-team']);
    expect(written?.files['zh.mdx']).toMatch(
      /date: 2024-06\? .*\ndateBasis: the text .*\ncity: wenzhou .*\ndistrict: \[ouhai\] .*\ntopic: \[anti-fraud, police-technology\] .*\nkind: brief /,
    );
    expect(written?.files['zh.mdx']).toContain('source: { document: page-000 }');
    expect(shown).toContain('there is no such day');
  });

  test('only for what the options leave open', async () => {
    const { code, shown, written } = await run(
      whole.filter((_, index) => index !== 6 && index !== 7),
      '温\r\r\r',
    );
    expect([code, written?.files['zh.mdx']?.includes('city: wenzhou')]).toEqual([0, true]);
    expect(shown).not.toContain('Chinese title');
  });

  test('who stops leaves nothing', async () => {
    expect(await run([], '标题\r\u0003')).toMatchObject({ code: 130, written: null });
    expect(await run([], '标题')).toMatchObject({ code: 130, written: null });
  });
});

test('the terminal’s language decides', () => {
  expect(toTerminalLocale({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(toTerminalLocale({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(toTerminalLocale({})).toBe('en');
});
