import type { Archive } from '#archive/model.ts';
import type { Locale } from '#lib/locale.ts';
import { drawOne, type Random } from './random.ts';

/** Draws what readers type first: a word or two of a title, 2–4 characters in Chinese. */
export function drawNames(archive: Archive, locale: Locale, count: number, random: Random): string[] {
  const titles = archive.listed.flatMap((id) => archive.articles.get(id)?.editions[locale]?.title ?? []);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const names: string[] = [];
  for (let tries = 0; titles.length > 0 && names.length < count && tries < count * 100; tries += 1) {
    const words = [...segmenter.segment(drawOne(random, titles))];
    const start = Math.floor(random() * words.length);
    const name = toName(words.slice(start), locale);
    if (name !== null && !names.includes(name)) names.push(name);
  }
  return names;
}

function toName(words: readonly Intl.SegmentData[], locale: Locale): string | null {
  if (locale === 'en') return words[0]?.isWordLike === true && words[0].segment.length >= 4 ? words[0].segment : null;
  let name = '';
  for (const { segment, isWordLike } of words) {
    if (isWordLike !== true || !/^\p{Script=Han}+$/u.test(segment) || name.length + segment.length > 4) break;
    name += segment;
  }
  return name.length >= 2 ? name : null;
}
