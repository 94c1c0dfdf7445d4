import type { Bilingual } from '#lib/locale.ts';

/** The closed table of what the importer did to a record by itself, for the report. */
export const marks = {
  id: { zh: 'id 改成了合规的写法', en: 'the id was rewritten' },
  lang: { zh: '语言由正文判断', en: 'the language was judged from the text' },
  date: { zh: '日期改成了标准写法', en: 'the date was rewritten' },
  title: { zh: '标题取自正文首句', en: 'the title was taken from the text' },
  summary: { zh: '摘要取自正文', en: 'the summary was taken from the text' },
  shortened: { zh: '摘要太长，已截短', en: 'the summary was too long and was shortened' },
  kind: { zh: '没有写体裁，记为简讯', en: 'no kind was given: brief' },
  city: { zh: '城市由区县推出', en: 'the city follows from the district' },
  removed: { zh: '去掉了看不见的控制字符', en: 'invisible control characters were taken out' },
  plain: { zh: '正文按纯文本保存，Markdown 记号照原样显示', en: 'the text was kept as plain words, signs of Markdown shown as they are' },
  translator: { zh: '没有写译者，记为 editors', en: 'no translator was given: editors' },
} as const satisfies Record<string, Bilingual>;

/** Something the importer did to a record. */
export type Mark = keyof typeof marks;
