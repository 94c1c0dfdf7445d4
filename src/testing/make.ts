import { stringify } from 'yaml';
import type { ContentFile } from '#archive/files.ts';
import type { Archive, Article } from '#archive/model.ts';
import { readArchive } from '#archive/read.ts';
import { codes } from '#schema/codes.ts';
import { toMessage } from '#schema/problem.ts';

/** What a test says of an article; everything else is made up, and the real schema reads it all. */
export interface ArticleWish {
  readonly id: string;
  /** Frontmatter of the original, over the defaults; `undefined` leaves a field out. */
  readonly zh?: Readonly<Record<string, unknown>>;
  /** Frontmatter of the translation, over the defaults; `null` makes no translation. */
  readonly en?: Readonly<Record<string, unknown>> | null;
  readonly zhBody?: string;
  readonly enBody?: string;
}

/** The day on which test archives are read. */
export const testDay = '2026-01-31';

/** Makes an archive of the wished articles over a small vocabulary: Hangzhou (Binjiang, Xihu, and Xiacheng until 2021-04), Wenzhou (Ouhai), two main topics with three below them, the terms 平安浙江 and 浙江义警. */
export function makeArchive(wishes: readonly ArticleWish[]): Archive {
  const { archive, problems } = readArchive(makeFiles(wishes), { drafts: false, today: testDay });
  const errors = problems.filter((problem) => codes[problem.code].level === 'error');
  if (errors.length > 0) throw new Error(errors.map((problem) => toMessage(problem, 'en')).join('\n'));
  return archive;
}

/** Makes one article, read as in an archive of its own. */
export function makeArticle(wish: Omit<ArticleWish, 'id'> & { readonly id?: string } = {}): Article {
  const [article] = makeArchive([{ id: 'one', ...wish }]).articles.values();
  if (article === undefined) throw new Error('The wished article is a draft');
  return article;
}

/** Makes the content files of the wished articles and of the small vocabulary, as they would come from disk. */
export function makeFiles(wishes: readonly ArticleWish[]): ContentFile[] {
  return [
    toFile(['vocabulary', 'places.yaml'], stringify(places)),
    toFile(['vocabulary', 'topics.yaml'], stringify(topics)),
    toFile(['vocabulary', 'terms.yaml'], stringify(terms)),
    toFile(['sources', 'page-test.yaml'], stringify({ received: 'test.txt', sha256: 'a'.repeat(64), bytes: '10', parts: '3' })),
    ...wishes.flatMap(toArticleFiles),
  ];
}

function toArticleFiles({
  id,
  zh = {},
  en = {},
  zhBody = `第一段，${id}。\n\n第二段。`,
  enBody = `First paragraph, ${id}.\n\nSecond paragraph.`,
}: ArticleWish): ContentFile[] {
  const original = {
    title: `标题 ${id}`,
    summary: `摘要 ${id}。`,
    date: '2024-06-01',
    dateBasis: '文中写明。',
    city: 'hangzhou',
    topic: ['anti-fraud'],
    kind: 'brief',
    text: 'retold',
    source: { document: 'page-test', part: 1 },
    status: 'published',
    ...zh,
  };
  const translation = { title: `Title ${id}`, summary: `Summary ${id}.`, dateBasis: 'As printed.', translator: 'editors', translated: '2026-01-02', ...en };
  const folder = ['articles', original.date.slice(0, 4), id];
  return [toFile([...folder, 'zh.mdx'], toText(original, zhBody)), ...(en === null ? [] : [toFile([...folder, 'en.mdx'], toText(translation, enBody))])];
}

function toText(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(fields)}---\n\n${body}\n`;
}

function toFile(parts: readonly string[], text: string): ContentFile {
  return { path: `content/${parts.join('/')}`, parts, bytes: new TextEncoder().encode(text) };
}

const places = [
  toPlace('zhejiang', '330000', 'province', undefined, '浙江省', '浙江', 'Zhejiang'),
  toPlace('hangzhou', '330100', 'city', 'zhejiang', '杭州市', '杭州', 'Hangzhou'),
  { ...toPlace('xiacheng', '330103', 'district', 'hangzhou', '下城区', '下城', 'Xiacheng'), validTo: '2021-04' },
  toPlace('xihu', '330106', 'district', 'hangzhou', '西湖区', '西湖', 'Xihu'),
  toPlace('binjiang', '330108', 'district', 'hangzhou', '滨江区', '滨江', 'Binjiang'),
  toPlace('ouhai', '330304', 'district', 'wenzhou', '瓯海区', '瓯海', 'Ouhai'),
  toPlace('wenzhou', '330300', 'city', 'zhejiang', '温州市', '温州', 'Wenzhou'),
];

function toPlace(id: string, code: string, level: string, parent: string | undefined, zh: string, short: string, en: string) {
  return { id, code, level, ...(parent === undefined ? {} : { parent }), name: { zh, en }, short: { zh: short, en }, pinyin: en };
}

const topics = [
  toTopic('crime', undefined, '打击犯罪', 'Fighting crime'),
  toTopic('anti-fraud', 'crime', '反诈', 'Anti-fraud'),
  toTopic('theft', 'crime', '盗抢案件', 'Theft and robbery'),
  toTopic('safety', undefined, '公共安全', 'Public safety'),
  toTopic('fire-safety', 'safety', '消防安全', 'Fire safety'),
];

function toTopic(id: string, parent: string | undefined, zh: string, en: string) {
  return { id, ...(parent === undefined ? {} : { parent }), name: { zh, en }, description: { zh: `${zh}。`, en: `${en}.` } };
}

const terms = [
  { id: 'safe-zhejiang', zh: '平安浙江', en: 'Safe Zhejiang', type: 'programme', aliases: { en: ['a safer Zhejiang'] } },
  { id: 'volunteer-police', zh: '“浙江”义警', en: 'Zhejiang Volunteer Police', type: 'organization', aliases: { zh: ['浙里义警'] } },
];
