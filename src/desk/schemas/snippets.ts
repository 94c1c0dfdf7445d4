import { placeholders } from '#schema/placeholders.ts';
import { type Lists, listCities, listDistricts, listTopics } from './choices.ts';

/** A snippet of VS Code: what to type for it, what it writes, and in which languages of a file it is offered. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Articles open as Markdown (`.vscode/settings.json`); VS Code takes the block at their top for YAML, so ids are offered there and never in the text. */
const inText = 'markdown,mdx';
const inBlock = 'yaml';
const inBoth = `${inText},${inBlock}`;

/** Creates the snippets by name: whole files, parts of them, components, and an entry for each place and topic, found by Chinese, pinyin or English. */
export function createSnippets(lists: Lists): Record<string, Snippet> {
  return { ...toFiles(lists), ...parts, ...toEntries(lists) };
}

function toFiles(lists: Lists): Record<string, Snippet> {
  const cities = listCities(lists).map(({ id }) => id);
  const topics = listTopics(lists).map(({ id }) => id);
  return {
    '原文 · Original': {
      scope: inText,
      prefix: ['original', '原文'],
      body: [
        '---',
        `title: $\{1:${placeholders.title}}`,
        `summary: $\{2:${placeholders.summary}}`,
        `date: $\{3:2024-06-01}`,
        `city: $\{4|${cities.join()}|}`,
        `topic: [$\{5|${topics.join()}|}]`,
        `kind: $\{6|brief,feature,photo|}`,
        `text: $\{7|retold,original|}`,
        `status: $\{8|draft,published|}`,
        '---',
        '',
        `$\{0:${placeholders.body}}`,
      ],
      description: '一份完整的原文 · A whole original',
    },
    '译文 · Translation': {
      scope: inText,
      prefix: ['translation', '译文'],
      body: [
        '---',
        `title: $\{1:${placeholders.enTitle}}`,
        `summary: $\{2:${placeholders.enSummary}}`,
        `translator: $\{3:editors}`,
        `translated: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE`,
        '---',
        '',
        `$\{0:${placeholders.enBody}}`,
      ],
      description: '一份完整的译文，不重复事实 · A whole translation, which repeats no fact',
    },
  };
}

const parts: Readonly<Record<string, Snippet>> = {
  '署名 · Byline': {
    scope: inBoth,
    prefix: ['byline', '署名'],
    body: ['byline:', `  - { name: $\{1:${placeholders.name}}, latin: $\{2:Xing Ming}, role: $\{3|reporter,correspondent,photographer,author|} }`],
    description: '原稿的署名 · The source’s byline',
  },
  '来源 · Source': {
    scope: inBoth,
    prefix: ['source', '来源'],
    body: [`source: { document: $\{1:page-000}, part: $\{2:1} }`],
    description: '来源记录和版面上的第几篇 · The source record, and which item on the page',
  },
  '更正说明 · Note of a correction': {
    scope: inBoth,
    prefix: ['notes', '更正', '撤下'],
    body: ['notes:', '  - date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', `    zh: $\{1:${placeholders.noteZh}}`, `    en: $\{2:${placeholders.noteEn}}`],
    description: '更正或撤下的说明，两种语言 · What was corrected or why it is withdrawn, in both languages',
  },
  '图片 · Photo': {
    scope: inText,
    prefix: ['Photo', '图片'],
    body: [`<Photo src="$\{1:photo.jpg}" alt="$\{2:${placeholders.alt}}" caption="$\{3:${placeholders.caption}}" credit="$\{4:${placeholders.credit}}" />`],
    description: '图片，单独成段 · A picture, in a paragraph of its own',
  },
  '引语 · Quote': {
    scope: inText,
    prefix: ['Quote', '引语'],
    body: [`<Quote by="$\{1:${placeholders.name}}" role="$\{2:${placeholders.role}}">$\{0:原话}</Quote>`],
    description: '一段引语，单独成段 · Someone’s words, in a paragraph of their own',
  },
  '编者按 · Note': {
    scope: inText,
    prefix: ['Note', '编者按'],
    body: [`<Note>$\{0:编者的话}</Note>`],
    description: '编者的话，单独成段 · A word from the editors, in a paragraph of its own',
  },
  '数字 · Stat': {
    scope: inText,
    prefix: ['Stat', '数字'],
    body: [`<Stat value="$\{1:30}" unit="$\{2:人}" measure="$\{3:参加人数}">$\{0:三十人}</Stat>`],
    description: '句子里的一个数字 · A figure inside a sentence',
  },
};

function toEntries(lists: Lists): Record<string, Snippet> {
  const places = [...listCities(lists), ...listDistricts(lists)].map((choice) => {
    const place = lists.places.find(({ id }) => id === choice.id);
    return toEntry('地名 place', choice.id, choice.means, [place?.short.zh, place?.short.en, ...(place?.aliases?.zh ?? [])]);
  });
  const topics = listTopics(lists).map((choice) => {
    const topic = lists.topics.find(({ id }) => id === choice.id);
    return toEntry('主题 topic', choice.id, choice.means, [topic?.name.zh, topic?.name.en, ...(topic?.aliases?.zh ?? [])]);
  });
  return Object.fromEntries([...places, ...topics]);
}

function toEntry(kind: string, id: string, means: string, words: readonly (string | undefined)[]): [string, Snippet] {
  const prefix = [...new Set([id, ...words.filter((word) => word !== undefined)])];
  return [`${kind} ${id}`, { scope: inBlock, prefix, body: [id], description: means }];
}
