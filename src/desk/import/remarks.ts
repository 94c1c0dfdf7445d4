import type { Bilingual } from '#lib/locale.ts';
import { toExcerpt } from '#lib/text.ts';

const decision = (zh: string, en: string) => ({ level: 'decision', zh, en }) as const;
const doubt = (zh: string, en: string) => ({ level: 'doubt', zh, en }) as const;

/** The closed table of what the importer says of a page: what it decided, and what it could not. */
export const remarkTexts = {
  item: decision('第 {part} 篇从这里开始：{why}', 'Item {part} begins here: {why}'),
  title: decision('标题', 'Headline'),
  kicker: decision('引题', 'Kicker'),
  subtitle: decision('副题', 'Subtitle'),
  byline: decision('署名：{value}', 'Byline: {value}'),
  heading: decision('小标题', 'Subheading'),
  caption: decision('图片说明：{why}', 'Caption: {why}'),
  credit: decision('图片说明的署名：{value}', 'Credit of the caption: {value}'),
  join: decision('接在第 {line} 行后面，合成一段', 'Joined to line {line} as one paragraph'),
  cut: decision('略去“{value}”：{why}', 'Cut “{value}”: {why}'),
  kind: decision('体裁 {value}：{why}', 'Kind {value}: {why}'),
  place: decision('地点 {value}：{why}', 'Place {value}: {why}'),
  topic: decision('主题 {value}', 'Topics {value}'),
  date: decision('日期 {value}：{why}', 'Date {value}: {why}'),
  document: decision(
    '文字取自{value}；行号是报告旁 {document}.txt 里的行号',
    'The text was taken from {value}; lines are those of {document}.txt beside the report',
  ),
  page: decision('第 {value} 页从这里开始', 'Page {value} begins here'),
  'cut-more': decision('网页上还有别的文字没有取', 'The web page has more words that were not taken'),
  'printed-twice': decision('同一处重复印了 {value} 次的文字只取一次', 'Words printed twice in the same place ({value} times) were taken once'),
  encoding: doubt('网页没有写明编码或写得不对，按 {value} 解读', 'The page does not state its encoding, or not rightly; read as {value}'),
  'title-page': doubt('正文里没有标题，用了网页的标题', 'There is no headline in the text; the web page’s title was taken'),
  table: doubt('表格的一行接成了一行字，请核对', 'A row of a table became one line; please check'),
  'list-numbers': doubt('列表的编号是程序补的，请核对', 'The numbers of this list were added by the program; please check'),
  pictures: doubt('文档里的 {value} 幅图片没有导入，请另行添加', '{value} pictures of the document were not imported; add them yourself'),
  columns: doubt(
    '这一页分栏，从左到右、从上到下读成 {value} 块，请核对次序',
    'This page has columns and was read as {value} blocks from the left and the top; please check their order',
  ),
  turned: doubt('从这里起是竖排或转了方向的字，请放回原处', 'From here on words that stand upright or turned; please put them where they belong'),
  'pages-empty': doubt('有 {value} 页没有文字，可能是扫描件', '{value} pages hold no text; they may be scans'),
  'lost-characters': doubt('有的字读不出来，写成了 �，请照原件补上', 'Some characters cannot be read and became �; please supply them from the document'),
  'title-missing': doubt('没有找到标题，先用开头几个字代替', 'No headline was found; the first words stand in for it'),
  'title-kicker': doubt('两行并列：把上面一行当作引题，请核对', 'Two lines: the upper one was taken as a kicker; please check'),
  'title-subtitle': doubt('两行并列：把下面一行当作副题，请核对', 'Two lines: the lower one was taken as a subtitle; please check'),
  'title-lines': doubt('标题由几行合成，请核对', 'The headline was put together from several lines; please check'),
  'title-long': doubt('标题太长，这一行放进了正文', 'The headline is too long; this line went into the text'),
  'item-guess': doubt(
    '没有署名，也没有“本报讯”，只凭开头的说法断为另一篇',
    'Taken as an item of its own by its opening words alone: it has neither a byline nor 本报讯',
  ),
  'item-closing': doubt('末尾的署名归给从这里开始的一篇，而不是上一篇', 'The byline at the end was given to the item that begins here, not to the one before'),
  'byline-end': doubt('末尾的署名归给全篇', 'The byline at the end was given to the whole item'),
  resumed: doubt('前面被另一篇隔断，这里断为接着第 {part} 篇', 'Taken to go on with item {part}, which another item had cut in two'),
  'heading-caption': doubt('不能肯定是小标题还是图片说明，作{why}处理', 'Either a subheading or a caption; taken as {why}'),
  'join-start': doubt('接成一段，但这一行也像另起的一段', 'Joined, though this line reads as if a paragraph began here'),
  'join-heading': doubt(
    '这一行很短，也像小标题或图片说明，当作前半句接上了',
    'Short enough to be a subheading or a caption; taken as the first half of a sentence',
  ),
  'join-latin': doubt('字母或数字在换行处断开，接法请核对', 'Letters or figures were broken over lines; please check how they were joined'),
  'join-width': doubt('上一行正好排满并以句号结束，这里也可能另起一段', 'The line before is full and ends a sentence; a paragraph may begin here'),
  'sentence-open': doubt('这一段没有说完，找不到下文', 'The paragraph stops in mid-sentence and nothing continues it'),
  'turn-from': doubt('前半篇在别的版面，不在这份文件里', 'The first part is on another page and not in this document'),
  'turn-to': doubt('后半篇在别的版面，不在这份文件里', 'The rest is on another page and not in this document'),
  'quote-odd': doubt('引号不成对', 'The quotation marks are not in pairs'),
  'blanks-closed': doubt('去掉了汉字之间的空白', 'Blanks between Chinese characters were taken out'),
  'private-use': doubt('含有字体私用区的字，可能是识别错误', 'Holds a character of the private use area, perhaps a fault of recognition'),
  'byline-name': doubt('“{value}”不像常见的人名，请核对', '“{value}” is no common form of a name; please check'),
  'byline-both': doubt('署名里既写稿又摄影，只记了写稿', 'The byline names someone for words and pictures; only the words were noted'),
  'byline-role': doubt('“{value}”没有写明身份，记作 author', '“{value}” is named without a role and was noted as author'),
  affiliation: doubt('单位“{value}”没有英文名，请补', '“{value}” has no English name yet; please add it'),
  'kind-photo': doubt('没有“摄”字，但短文署名在后，像图片新闻', 'No 摄, but a short text with its byline below reads like a photo item'),
  'place-missing': doubt('没有找到本库地名表里的地名，city 空缺', 'No place of the vocabulary was found; city is left open'),
  'place-default': doubt('没有找到地名，用了导入时给出的城市', 'No place was found; the city given with the command was used'),
  'place-other': doubt('文中另有 {value}，请核对', 'The text also names {value}; please check'),
  'topic-missing': doubt('没有找到主题表里的词，topic 空缺', 'No word of the topics was found; topic is left open'),
  'date-inferred': doubt('日期是推断的，请核对 dateBasis', 'The date is inferred; please check dateBasis'),
  'date-page': doubt('日期依据取自同一版面的其他稿件', 'The date rests on other items of the page'),
  'date-missing': doubt('版面上没有年份，暂以{why}占位', 'The page states no year; {why} stands in for it'),
  'no-text': doubt('没有正文，没有写成稿件', 'There is no text; no draft was written'),
} as const;

/** The name of something the importer says. */
export type RemarkCode = keyof typeof remarkTexts;

/** Something the importer decided or could not decide, with the line of the page. */
export interface Remark {
  readonly code: RemarkCode;
  readonly line: number;
  /** The item it is about, from 1; 0 for the page. */
  readonly part: number;
  readonly values: Readonly<Record<string, string | number | Bilingual>>;
}

/** Gives a remark's words in both languages; what it quotes is cut to 80 characters. */
export function toWords(remark: Remark): Bilingual {
  const text = remarkTexts[remark.code];
  const fill = (locale: 'zh' | 'en'): string =>
    text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = remark.values[name];
      return value === undefined ? whole : typeof value === 'object' ? value[locale] : toExcerpt(String(value));
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** Says whether a remark is a doubt that an editor must settle. */
export function isDoubt(remark: Remark): boolean {
  return remarkTexts[remark.code].level === 'doubt';
}
