import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeArticles } from '../make-folder.ts';
import { makeVastPng } from '../make-picture.ts';

/** What the bench of the desk works on: content folders by name, each with one thing in it, and a file of bulk records. */
export interface DeskInputs {
  readonly many: string;
  readonly hostile: readonly { readonly name: string; readonly folder: string; readonly code: string }[];
  readonly records: string;
}

/** Writes everything into a scratch folder, from word lists of our own; the same each time. */
export function writeInputs(folder: string, sizes: { readonly articles: number; readonly records: number }): DeskInputs {
  const many = join(folder, 'many');
  writeArticles(many, sizes.articles);
  const names = 'abcdefghijklmnop';
  const bomb = [...names.slice(1)].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(', ')}]`).join('\n');
  const row = (cell: string): string => `|${`${cell}|`.repeat(2000)}`;
  const photo = '<Photo src="huge.png" alt="图" caption="图" />';
  const hostile = [
    ['a YAML alias bomb', 'E-FM-FORBIDDEN', `a: &a [x, x]\n${bomb}\n`, '一段。'],
    ['a PNG of 600 megapixels', 'E-BODY-PHOTO', '', photo],
    ['56 KB of nested emphasis', 'E-BODY-TANGLE', '', '*a **b '.repeat(8000)],
    ['a table of 2,000 columns', 'E-BODY-TANGLE', '', [row('a'), row('-'), row('b')].join('\n')],
  ] as const;
  const folders = hostile.map(([name, code, fields, body], index) => {
    const content = join(folder, `hostile-${index}`);
    write(join(content, 'articles/2024/one/zh.mdx'), `---\n${facts}${fields}---\n\n${body}\n`);
    if (body === photo) write(join(content, 'articles/2024/one/huge.png'), makeVastPng(30_000, 20_000));
    return { name, folder: content, code };
  });
  const records = join(folder, 'records.jsonl');
  writeRecords(records, sizes.records);
  return { many, hostile: folders, records };
}

const facts = 'title: 试验稿\nsummary: 试验稿的摘要。\ndate: 2024-06-01\ncity: wenzhou\ntopic: fire-safety\nkind: brief\ntext: retold\nstatus: published\n';

function write(path: string, what: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, what);
}

const cities = ['温州', '杭州市', 'taizhou', 'Lishui', '金华'];
const topics = ['反诈', 'fire-safety', 'Road safety', 'dispute-mediation', 'drowning-prevention'];
const sentences = [
  '民警走进社区讲解防骗要点。',
  '消防员检查了沿街商铺的电线。',
  '志愿者在河边巡查并劝阻游泳。',
  '调解员请双方坐下来把话说开。',
  '网格员逐户登记独居老人的电话。',
  '交警在路口提醒骑车人戴好头盔。',
  '居民把意见写在楼下的本子上。',
];

function writeRecords(path: string, count: number): void {
  const file = openSync(path, 'w');
  for (let number = 0; number < count; number += 1) {
    const paragraph = (part: number): string =>
      Array.from({ length: 5 + ((number + part) % 7) }, (_, index) => sentences[(number * 3 + part * 5 + index) % sentences.length]).join('');
    const record = {
      id: `bulk-${String(number).padStart(5, '0')}`,
      lang: 'zh',
      title: `试验稿第${number}篇`,
      date: `${2005 + (number % 20)}-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
      city: cities[number % cities.length],
      topic: topics[number % topics.length],
      kind: 'brief',
      body: [0, 1, 2, 3].map(paragraph).join('\n\n'),
    };
    writeSync(file, `${JSON.stringify(record)}\n`);
  }
  closeSync(file);
}
