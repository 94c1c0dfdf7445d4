import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a content folder of `count` articles in both languages, each with a sentence of its own; deterministic. For tests of size. */
export function writeArticles(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const year = 2005 + (number % 20);
    const [city, district] = places[number % places.length] ?? ['wenzhou', 'ouhai'];
    const id = `${year}-made-${String(number).padStart(5, '0')}`;
    const path = join(folder, 'articles', String(year), id);
    const month = String((number % 12) + 1).padStart(2, '0');
    mkdirSync(path, { recursive: true });
    const facts = [
      `date: ${year}-${month}`,
      `city: ${city}`,
      `district: [${district}]`,
      `topic: [${topics[number % topics.length]}]`,
      'kind: brief',
      'text: retold',
      'status: published',
    ];
    const bodies = { zh: toParagraphs(number, chinese), en: toParagraphs(number, english) };
    writeFileSync(
      join(path, 'zh.mdx'),
      `---\ntitle: 试验稿第${number}篇\nsummary: 第${number}篇的摘要。\n${facts.join('\n')}\n---\n\n${bodies.zh}\n\n这是第${number}篇独有的末句。\n`,
    );
    writeFileSync(
      join(path, 'en.mdx'),
      `---\ntitle: Test report ${number}\nsummary: The summary of report ${number}.\ntranslator: editors\n---\n\n${bodies.en}\n\nThis last sentence belongs to report ${number} alone.\n`,
    );
  }
}

const places = [
  ['wenzhou', 'ouhai'],
  ['hangzhou', 'xihu'],
  ['taizhou', 'wenling'],
  ['lishui', 'liandu'],
  ['jinhua', 'yiwu'],
] as const;
const topics = ['anti-fraud', 'fire-safety', 'road-safety', 'dispute-mediation', 'drowning-prevention'] as const;
const chinese = [
  '民警走进社区讲解防骗要点。',
  '消防员检查了沿街商铺的电线。',
  '志愿者在河边巡查并劝阻游泳。',
  '调解员请双方坐下来把话说开。',
  '网格员逐户登记独居老人的电话。',
];
const english = [
  'Officers explained common scams to residents. ',
  'Firefighters checked the wiring of shops. ',
  'Volunteers patrolled the river bank. ',
  'A mediator brought both sides together. ',
  'Grid workers noted the numbers of people living alone. ',
];

/** Three paragraphs whose length and order depend on the number alone. */
function toParagraphs(number: number, sentences: readonly string[]): string {
  return [0, 1, 2]
    .map((part) =>
      Array.from({ length: 4 + ((number + part) % 5) }, (_, index) => sentences[(number * 7 + part * 3 + index) % sentences.length])
        .join('')
        .trim(),
    )
    .join('\n\n');
}
