import type { Bilingual } from '#lib/locale.ts';
import { isRubric, type Token } from './classify.ts';
import type { Layout } from './story.ts';

/** How much speaks for a subheading and how much for a caption. */
export interface HeadingWeight {
  readonly heading: number;
  readonly caption: number;
  readonly why: Bilingual;
}

/** Weighs whether a short line between paragraphs heads the text below or tells of a picture: by its form, and by the blank lines that a picture leaves. */
export function weighHeading(token: Token, next: Token | undefined, layout: Layout): HeadingWeight {
  const { plain } = token;
  const isApart = token.gap >= layout.usualGap + 2;
  const isNamed = /^(?:图为|图[：一二三四①②③④\d]|[▲△◀▶]|[左右上下]图)/.test(plain);
  const isCredited = next?.byline?.isPhoto === true;
  const isScene = /(?:现场|活动|合影|一角|工作室|系统|服务群众|图片)$/.test(plain);
  const caption = (isApart ? 2 : 0) + (isNamed ? 4 : 0) + (isCredited ? 4 : 0) + (isScene ? 1 : 0);
  const heading = (isRubric(token) || /^[一二三四五六七八九十]{1,2}、/.test(plain) ? 6 : 0) + weighPhrases(plain) + (layout.hasGaps && !isApart ? 1 : 0);
  return { heading, caption, why: toWhy(isNamed, isCredited, isApart) };
}

/** Newspaper subheadings often have two phrases of about one length: `创新方式 谱写新篇`. */
function weighPhrases(plain: string): number {
  const phrases = plain.split(/[\s，、]+/).filter((phrase) => phrase !== '');
  if (phrases.length !== 2 || phrases.some((phrase) => phrase.length < 3 || phrase.length > 16)) return 0;
  return Math.abs((phrases[0]?.length ?? 0) - (phrases[1]?.length ?? 0)) <= 2 ? 3 : 2;
}

function toWhy(isNamed: boolean, isCredited: boolean, isApart: boolean): Bilingual {
  if (isNamed) return { zh: '以“图为”之类开头', en: 'it begins with 图为 or the like' };
  if (isCredited) return { zh: '下面是摄影署名', en: 'a photographer’s name follows' };
  if (isApart) return { zh: '前面空行比平常多', en: 'more blank lines than usual stand before it' };
  return { zh: '说法像图片', en: 'its words tell of a picture' };
}
