/** What the newsroom's own tools write where an author's words are to stand: `npm run new`, and the templates of VS Code. */
export const placeholders = {
  zhSummary: '摘要写在这里。',
  zhBody: '正文写在这里。',
  enTitle: 'Write the headline here',
  enSummary: 'Write the summary here.',
  enBody: 'Write the text here.',
  title: '标题 headline',
  summary: '摘要，一两句话 summary, a sentence or two',
  body: '第一段。 The first paragraph.',
  name: '姓名 name',
  alt: '图上有什么 what is to be seen',
  caption: '说明 caption',
  credit: '摄影者 photographer',
  role: '身份 who it is',
  noteZh: '改了什么，依据什么。',
  noteEn: 'What was changed, and on what evidence.',
} as const;

/** Stands behind a field that an import proposed, until a person has settled it. */
export const proposalMark = '# ? 待核 to check';

/** What people write by hand where they mean to write later, with nothing beside it. */
const later =
  /^(?:[（(【[](?:标题|摘要|正文|headline|summary|text)[）)】\]]|(?:标题|摘要|正文)?写在这里|[（(【[]?(?:待补|待写|待定|TODO|TBD)[）)】\]]?)[。.]?$/i;

/** Finds words of a text that are nobody's: a mark that an import left, a placeholder, or a promise of words to come; null where there are none. */
export function findPlaceholder(text: string): string | null {
  const mark = /〔(?:待写|待核|缺标题)〕/.exec(text)?.[0] ?? Object.values(placeholders).find((words) => text.includes(words.replace(/[。.]$/, '')));
  return mark ?? (text.length < 40 && later.test(text.trim()) ? text.trim() : null);
}
