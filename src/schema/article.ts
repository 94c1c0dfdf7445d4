import { z } from 'zod';
import { bilingual, choice, count, date, day, id, line, oneOrMore, pattern } from './fields.ts';

/** Who wrote or photographed. */
export const bylineSchema = z.strictObject({
  name: line(60).meta({ zh: '署名', en: 'name as printed' }),
  latin: line(80).optional().meta({ zh: '姓名的拼音，姓在前，供英文页使用', en: 'the name in pinyin, surname first, for the English page' }),
  role: choice(['reporter', 'correspondent', 'photographer', 'author']).meta({
    zh: 'reporter 本报记者、correspondent 通讯员、photographer 摄影、author 其他作者',
    en: 'reporter (of the paper), correspondent, photographer, or author for any other',
  }),
  affiliation: bilingual(100).optional().meta({ zh: '署名里写明的单位', en: 'the organisation named in the byline' }),
});

const noteSchema = z.strictObject({
  date: day.meta({ zh: '更正或撤下的那一天，YYYY-MM-DD', en: 'the day of the correction or withdrawal, YYYY-MM-DD' }),
  zh: line(400).meta({ zh: '中文说明', en: 'the note in Chinese' }),
  en: line(400).meta({ zh: '英文说明', en: 'the note in English' }),
});

const wordFields = {
  title: line(120).meta({ zh: '标题', en: 'headline' }),
  kicker: line(60).optional().meta({ zh: '引题', en: 'kicker above the headline' }),
  subtitle: line(120).optional().meta({ zh: '副题', en: 'line below the headline' }),
  summary: line(200).meta({ zh: '摘要，最多 200 个字符', en: 'summary, at most 200 characters' }),
  dateBasis: line(400).optional().meta({ zh: '日期依据；日期带 ? 或 ~ 时必填', en: 'what the date rests on; required with ? or ~' }),
};

/** The frontmatter of an original: its own words and all the facts. */
export const originalSchema = z.strictObject({
  ...wordFields,
  date: date.meta({ zh: '日期：YYYY、YYYY-MM 或 YYYY-MM-DD；不确定加 ?，约略加 ~', en: 'YYYY, YYYY-MM or YYYY-MM-DD; ? uncertain, ~ approximate' }),
  city: id.meta({ zh: '城市的 id', en: 'id of the city' }),
  district: oneOrMore(id).optional().meta({ zh: '区、县、市的 id，一个或一列', en: 'id of the district or county, one or a list' }),
  topic: oneOrMore(id).meta({ zh: '主题的 id，一个或一列，第一个为主', en: 'id of the topic, one or a list, the first is primary' }),
  kind: choice(['feature', 'brief', 'photo']).meta({ zh: 'feature 通讯、brief 简讯、photo 图片新闻', en: 'feature, brief or photo' }),
  text: choice(['retold', 'original']).meta({ zh: 'retold 本馆重写、original 原文照录', en: 'retold by the archive, or the source’s original words' }),
  byline: z.array(bylineSchema).optional().meta({ zh: '原稿署名，没有就不写', en: 'the source’s byline, left out where there is none' }),
  source: z
    .strictObject({
      document: id.optional().meta({ zh: 'content/sources 里的文件名', en: 'the record in content/sources' }),
      part: count.optional().meta({ zh: '版面上的第几篇', en: 'which item on the page' }),
      page: line(20).optional().meta({ zh: '版次，仅在写明时填', en: 'page number, only if stated' }),
      paper: line(100).optional().meta({ zh: '报名，仅在写明时填', en: 'the newspaper, only if stated' }),
      url: pattern(/^https?:\/\/[^\s/?#]+\.[^\s]+$/, '以 http:// 或 https:// 开头的网址', 'an address that begins with http:// or https://')
        .optional()
        .meta({ zh: '原文网址', en: 'address of the source' }),
    })
    .optional()
    .meta({ zh: '来源，只写确知的', en: 'where it comes from; only what is known' }),
  status: choice(['draft', 'published', 'corrected', 'withdrawn']).meta({
    zh: 'draft 草稿、published 已发布、corrected 已更正、withdrawn 已撤下',
    en: 'draft, published, corrected or withdrawn',
  }),
  notes: z.array(noteSchema).optional().meta({ zh: '更正或撤下的说明', en: 'notes on corrections or withdrawal' }),
});

/** The frontmatter of a translation: its own words, and no fact twice. */
export const translationSchema = z.strictObject({
  ...wordFields,
  translator: line(60).meta({ zh: '译者：editors 本馆、人名或 machine 机器', en: 'editors (the archive’s own), a person’s name, or machine' }),
  translated: day.optional().meta({ zh: '翻译日期', en: 'day of the translation' }),
  of: pattern(/^[0-9a-f]{16}$/, '16 位小写十六进制数', '16 lower-case hexadecimal digits')
    .optional()
    .meta({ zh: '所译原文的指纹', en: 'fingerprint of the original it renders' }),
});

/** What an original's frontmatter says. */
export type OriginalFields = z.infer<typeof originalSchema>;
/** What a translation's frontmatter says. */
export type TranslationFields = z.infer<typeof translationSchema>;
/** One person of a byline. */
export type BylineEntry = z.infer<typeof bylineSchema>;

/** Fields that only an original has: a file with any of them is read as one. */
export const factFields = ['date', 'city', 'district', 'topic', 'kind', 'text', 'byline', 'source', 'status', 'notes'] as const;
