import type { Bilingual, Locale } from '#lib/locale.ts';

/** What `npm run new` says to a person. */
export const texts = {
  hello: { zh: '新建一篇文章。Ctrl-C 随时退出，不留下文件。', en: 'A new article. Ctrl-C stops at any time and leaves nothing behind.' },
  title: { zh: '中文标题：', en: 'Chinese title: ' },
  'title-en': { zh: '英文标题（可先不写，直接回车）：', en: 'English title (Enter to leave it for later): ' },
  date: { zh: '日期（2024-06-01、2024-06 或 2024；不确定加 ?，约略加 ~）：', en: 'Date (2024-06-01, 2024-06 or 2024; add ? if uncertain, ~ if approximate): ' },
  'date-basis': { zh: '日期从哪里看出来：', en: 'What the date rests on: ' },
  city: { zh: '城市（中文、拼音或英文，↑↓ 选）：', en: 'City (English, pinyin or Chinese; ↑↓ to choose): ' },
  district: { zh: '区县（没有就选第一行）：', en: 'District or county (first line for none): ' },
  topic: { zh: '主题：', en: 'Topic: ' },
  'topic-more': { zh: '还有别的主题吗（没有就回车）：', en: 'Another topic? (Enter for none): ' },
  kind: { zh: '体裁：', en: 'Kind: ' },
  source: { zh: '来源文件：', en: 'Source document: ' },
  id: { zh: 'id（网址里用，定了不再改）：', en: 'id (stands in the address and never changes): ' },
  none: { zh: '（不填）', en: '(none)' },
  nothing: { zh: '没有找到，请换个写法', en: 'nothing found; try other words' },
  empty: { zh: '不能为空', en: 'This cannot be empty' },
  long: { zh: '有 {value} 个字符，最多 {limit} 个', en: 'This has {value} characters; {limit} are allowed' },
  badDate: { zh: '“{value}” 不是日期，或没有这一天', en: '“{value}” is no date, or there is no such day' },
  future: { zh: '“{value}” 晚于今天', en: '“{value}” is later than today' },
  badId: {
    zh: '“{value}” 不能作 id：只用小写字母、数字和单个连字符，最多 80 个字符，不用 page、con 等保留名',
    en: '“{value}” cannot be an id: use lower-case letters, digits and single hyphens, at most 80 characters, and no reserved name such as page or con',
  },
  taken: { zh: 'id “{value}” 已有文章，没有动它；请换一个', en: 'There is an article “{value}” already; it was not touched. Choose another id' },
  unknown: { zh: '--{flag}：没有“{value}”{near}', en: '--{flag}: there is no “{value}”{near}' },
  elsewhere: { zh: '--district：“{value}” 不属于 {city}', en: '--district: “{value}” is not in {city}' },
  missing: { zh: '这里不能提问，请用选项写明：{value}', en: 'No questions can be asked here; say by options: {value}' },
  option: { zh: '没有选项 --{value}{near}', en: 'There is no option --{value}{near}' },
  value: { zh: '选项 --{value} 后面要有内容', en: 'The option --{value} needs a value' },
  stopped: { zh: '已退出，没有新建文件。', en: 'Stopped; nothing was made.' },
  done: {
    zh: '已新建：\n  {zh}\n  {en}\n接下来：\n  1. 打开这两个文件，把“写在这里”的地方换成标题、摘要和正文；第 n 段译第 n 段。\n  2. npm run check -- {folder}\n  3. npm run dev 看样子（草稿也显示）。\n  4. 写好后把 status: draft 改为 status: published。',
    en: 'Made:\n  {zh}\n  {en}\nNext:\n  1. Open both files and replace each “Write … here” with the headline, summary and text; block n renders block n.\n  2. npm run check -- {folder}\n  3. npm run dev shows the pages, drafts too.\n  4. When it is finished, change status: draft to status: published.',
  },
} as const satisfies Record<string, Bilingual>;

/** One of the things `npm run new` says. */
export type TextName = keyof typeof texts;

/** Gives a text in one language, its `{…}` filled in. */
export function toText(name: TextName, locale: Locale, values: Readonly<Record<string, string>> = {}): string {
  return texts[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** Gives the language of a terminal from its environment: Chinese where LC_ALL, LC_MESSAGES or LANG begins with `zh`. */
export function toTerminalLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(named) ? 'zh' : 'en';
}
