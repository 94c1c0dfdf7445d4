import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '#archive/model.ts';
import { toDay } from './collection.ts';
import { createRandom, drawNumber, drawOne, type Random } from './random.ts';

/**
 * Writes a content folder of made-up bilingual articles, decided by the seed alone: words of the project's own articles and names in orders of their own,
 * lengths with a median of about 600 Chinese characters and a tail to 12,000, places, topics and days spread. For measures of size; it says nothing about quality.
 */
export function writeMadeArchive(source: Archive, folder: string, count: number, seed: number): void {
  const random = createRandom(seed);
  const tongues = { zh: createTongue(source, 'zh', random), en: createTongue(source, 'en', random) };
  // Those that were always there: an article cannot be older than its district.
  const districts = [...source.places.values()].filter(
    ({ level, validFrom, validTo }) => level !== 'province' && level !== 'city' && validFrom === undefined && validTo === undefined,
  );
  const topics = [...source.topics.keys()];
  for (let index = 0; index < count; index += 1) {
    const date = toDay(Math.floor(random() * 7300));
    const district = drawOne(random, districts);
    const id = `${date.slice(0, 4)}-made-${String(index).padStart(5, '0')}`;
    const place = join(folder, 'articles', date.slice(0, 4), id);
    mkdirSync(place, { recursive: true });
    const lengths = listParagraphs(drawLength(random), random);
    const facts = [`date: ${date}`, `city: ${district.parent}`, `district: [${district.id}]`, `topic: [${drawOne(random, topics)}]`];
    const rest = [`kind: ${drawOne(random, ['feature', 'brief', 'brief', 'photo'])}`, 'text: retold', 'status: published'];
    const heads = (tongue: Tongue, title: number, summary: number): string[] => [
      `title: ${JSON.stringify(tongue.say(title).slice(0, 118))}`,
      `summary: ${JSON.stringify(tongue.say(summary).slice(0, 198))}`,
    ];
    const write = (name: string, head: readonly string[], tongue: Tongue): void =>
      writeFileSync(join(place, name), `---\n${head.join('\n')}\n---\n\n${lengths.map((length) => tongue.say(length)).join('\n\n')}\n`);
    write('zh.mdx', [...heads(tongues.zh, 16, 60), ...facts, ...rest], tongues.zh);
    write('en.mdx', [...heads(tongues.en, 16, 40), 'translator: editors'], tongues.en);
  }
}

/** Median 600, one in six above 1,500, none above 12,000. */
function drawLength(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.round(Math.min(12_000, Math.max(80, 600 * Math.exp(0.95 * normal))));
}

function listParagraphs(length: number, random: Random): number[] {
  const lengths: number[] = [];
  for (let left = length; left > 0; ) {
    const next = Math.min(left, drawNumber(random, 60, 220));
    lengths.push(next);
    left -= next;
  }
  return lengths;
}

/** One language's way of making sentences. */
interface Tongue {
  /** Says about as much as `length` Chinese characters, in whole sentences. */
  readonly say: (length: number) => string;
}

/** Of a hundred words, those that no article is followed in: names, numbers, coined words, then words out of their order. With these, about as many different bigrams stand in as much text as in real news (174,000 in 1.2 million characters). */
const borders = { naming: 3, counting: 5, coining: 12, leaving: 18 };
const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹';
const given = '伟芳娜敏静秀丽强磊洋艳勇军杰娟涛超明霞刚平辉玲桂英建华国志文斌波宁健宇浩然雨欣子轩梓涵嘉怡晨曦佳琪俊泽';
const syllables = 'an bao chen da fang guo hai jia kang lin min ning ping qing rong shan tao wei xin yang zhi hua jun li mei'.split(' ');

function createTongue(source: Archive, locale: 'zh' | 'en', random: Random): Tongue {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const next = new Map<string, string[]>();
  const words: string[] = [];
  for (const id of source.listed) {
    for (const block of source.articles.get(id)?.editions[locale]?.blocks ?? []) {
      let before = '';
      for (const { segment, isWordLike } of segmenter.segment(block.text)) {
        if (isWordLike !== true || /\d/.test(segment)) continue;
        words.push(segment);
        if (before !== '') next.set(before, [...(next.get(before) ?? []), segment]);
        before = segment;
      }
    }
  }
  const drawName = (): string => {
    if (locale === 'zh') return `${drawOne(random, [...surnames])}${drawOne(random, [...given])}${random() < 0.6 ? drawOne(random, [...given]) : ''}`;
    const name = (): string => drawOne(random, syllables) + (random() < 0.5 ? drawOne(random, syllables) : '');
    return `${toCapital(name())} ${toCapital(name())}`;
  };
  const drawWord = (before: string): string => {
    const chance = random() * 100;
    if (chance < borders.naming) return drawName();
    if (chance < borders.counting) return String(drawNumber(random, 2, 9999));
    if (chance < borders.coining) return coinWord(locale, random);
    const ways = next.get(before);
    return chance < borders.leaving || ways === undefined ? drawOne(random, words) : drawOne(random, ways);
  };
  const drawSentence = (): { readonly text: string; readonly weight: number } => {
    const count = drawNumber(random, 6, 22);
    const said: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const word = drawWord(said.at(-1)?.replace(/[，,]$/, '') ?? '');
      said.push(index % 7 === 6 && index < count - 1 ? word + (locale === 'zh' ? '，' : ',') : word);
    }
    if (locale === 'zh') return { text: `${said.join('')}。`, weight: said.join('').length };
    return { text: `${toCapital(said.join(' '))}. `, weight: said.length * 1.7 };
  };
  return {
    say: (length) => {
      let text = '';
      for (let weight = 0; weight < length; ) {
        const sentence = drawSentence();
        text += sentence.text;
        weight += sentence.weight;
      }
      return text.trim();
    },
  };
}

/** Makes up a word: of the commonest 3,755 Chinese characters (GB 2312, first level), some far oftener than others; or of syllables. */
function coinWord(locale: 'zh' | 'en', random: Random): string {
  if (locale === 'en') return Array.from({ length: drawNumber(random, 2, 4) }, () => drawOne(random, syllables)).join('');
  const draw = (): string => commonCharacters[Math.floor(random() ** 3 * commonCharacters.length)] ?? '';
  return draw() + draw();
}

/** The first level of GB 2312 lies in rows 0xB0 to 0xD7; a step prime to their number puts them out of their alphabetical order. */
const commonCharacters: readonly string[] = Array.from({ length: 3755 }, (_, index) => {
  const place = (index * 1427) % 3755;
  return new TextDecoder('gb18030').decode(Uint8Array.of(0xb0 + Math.floor(place / 94), 0xa1 + (place % 94)));
});

function toCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
