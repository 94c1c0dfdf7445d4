import { words } from '#i18n/words.ts';
import { type Bilingual, locales } from '#lib/locale.ts';
import { toExcerpt } from '#lib/text.ts';

/** The closed table of what can be wrong with a built site. `exit` is 4 for integrity, 5 for policy. */
export const failures = {
  'I-COUNT': {
    exit: 4,
    zh: '数目对不上：{what}应有 {expected}，实有 {found}。请重新构建；若仍如此，请报告缺陷',
    en: 'The counts differ: {what} should be {expected}, found {found}. Build again; if it stays, report a bug',
  },
  'I-SITEMAP': { exit: 4, zh: '站点地图与页面不一致：{what}', en: 'The sitemap and the pages differ: {what}' },
  'I-TEXT': { exit: 4, zh: '文章页缺少{what}', en: 'The article page lacks {what}' },
  'I-STRAY': { exit: 4, zh: '不该发布的文件。请从 public/ 或构建中去掉', en: 'This file should not be published. Take it out of public/ or the build' },
  'I-EMPTY': { exit: 4, zh: '文件是空的', en: 'The file is empty' },
  'I-LINK': { exit: 4, zh: '站内链接“{what}”没有对应的页面', en: 'The link “{what}” leads to no page of the site' },
  'I-SEARCH': { exit: 4, zh: '搜索索引不完整：{what}', en: 'The search index is incomplete: {what}' },
  'I-PICTURE': {
    exit: 4,
    zh: '文章里的图片没有发布出来。请重新构建；若仍如此，请报告缺陷',
    en: 'A picture of an article was not published. Build again; if it stays, report a bug',
  },
  'P-METADATA': {
    exit: 5,
    zh: '图片里有图像以外的数据（{what}），可能泄露地点、时间或人名。请去掉这些数据',
    en: 'The picture holds more than its image ({what}), which may tell a place, a time or a name. Take that out',
  },
  'P-INLINE': {
    exit: 5,
    zh: '页面里有内联的脚本或样式（{what}），安全策略不允许',
    en: 'The page holds an inline script or style ({what}), which the security policy forbids',
  },
  'P-ORIGIN': {
    exit: 5,
    zh: '页面会向别的网站请求“{what}”。所有资源都必须在本站',
    en: 'The page would request “{what}” from another site. Everything must come from this one',
  },
} as const satisfies Record<string, Bilingual & { exit: 4 | 5 }>;

/** One thing wrong with one file of a built site. */
export interface Failure {
  readonly code: keyof typeof failures;
  readonly path: string;
  readonly values?: Readonly<Record<string, string | Bilingual>>;
}

/** Writes a failure in both languages, a line each. */
export function toLines(failure: Failure): string {
  return locales
    .map((locale) => {
      const text = failures[failure.code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = failure.values?.[name];
        return value === undefined ? whole : toExcerpt(typeof value === 'string' ? value : value[locale]);
      });
      return `[${failure.code}] ${toExcerpt(failure.path, 300)}: ${text}${words(locale)('text.stop')}`;
    })
    .join('\n');
}
