/** Words of a text that tell when it was printed. */
export interface DateEvidence {
  /** The year they tell, and why; null where they tell none. */
  readonly year: { readonly value: number; readonly basis: string } | null;
  /** The month they tell, 1 to 12, and the words; null where they tell none. */
  readonly month: { readonly value: number; readonly quote: string } | null;
  /** The month up to which figures were counted, `截至11月底`: the least that can be said. */
  readonly until: { readonly value: number; readonly quote: string } | null;
}

/** What began in a known year, so that a jubilee tells the year of printing. */
const jubilees: readonly { readonly words: RegExp; readonly since: number; readonly zh: string }[] = [
  { words: /平安(?:浙江|建设|创建)|平安[^\n]{0,40}(?:建设|创建)/, since: 2004, zh: '平安浙江建设始于2004年' },
  { words: /枫桥经验/, since: 1963, zh: '“枫桥经验”始于1963年' },
  { words: /八八战略/, since: 2003, zh: '“八八战略”始于2003年' },
  { words: /改革开放/, since: 1978, zh: '改革开放始于1978年' },
  { words: /新中国成立|中华人民共和国成立/, since: 1949, zh: '新中国成立于1949年' },
];

/** Days of campaigns that papers report when they come round. */
const observances = /(?<!\d)(6·26|3·15|12·4|11·9|4·15|5·12)(?!\d)/;

/** Finds what the paragraphs of a text say of the time of printing; `latest` is the last year it can be. */
export function findDates(paragraphs: readonly string[], latest: number): DateEvidence {
  return { year: findJubilee(paragraphs, latest) ?? findLatestYear(paragraphs, latest), month: findMonth(paragraphs), until: findUntil(paragraphs) };
}

function findJubilee(paragraphs: readonly string[], latest: number): DateEvidence['year'] {
  const years = paragraphs.flatMap((text) => listYears(text, latest).map((year) => year.value));
  const least = years.reduce((a, b) => Math.max(a, b), 0);
  for (const text of paragraphs) {
    for (const found of [...text.matchAll(/(?:今年是[^，。；\d]{0,16})?(?<!\d)(\d{2,3})(周年|年来)/g)].slice(0, 10)) {
      const age = Number(found[1]);
      const near = found[2] === '周年' ? text.slice(Math.max(0, found.index - 24), found.index + found[0].length + 12) : text;
      const known = jubilees.find((each, index) => each.words.test(near) && (found[2] === '周年' || (index === 0 && age % 5 === 0 && age >= 10)));
      const value = (known?.since ?? 0) + age;
      if (known === undefined || value < least || value > latest) continue;
      return { value, basis: `文中说“${toQuote(found[0])}”，${known.zh}，据此推断为${value}年` };
    }
  }
  return null;
}

interface YearMention {
  readonly value: number;
  readonly quote: string;
  /** 年以来, or a year’s total: printed after that year. */
  readonly isOver: boolean;
}

function listYears(text: string, latest: number): YearMention[] {
  return [...text.matchAll(/(?<![\d.])((?:19|20)\d{2})\s*年(?!代)(度|以来)?([^。；]{0,12})/g)]
    .map((found) => {
      const isTotal = found[2] === '度' && /[共累]/.test(found[3] ?? '');
      return { value: Number(found[1]), quote: `${found[1]}年${found[2] ?? ''}`, isOver: found[2] === '以来' || isTotal };
    })
    .filter((year) => year.value <= latest);
}

function findLatestYear(paragraphs: readonly string[], latest: number): DateEvidence['year'] {
  const mentions = paragraphs.flatMap((text) => listYears(text, latest));
  const last = mentions.reduce((most, each) => Math.max(most, each.value), 0);
  if (last === 0) return null;
  const over = mentions.find((each) => each.value === last && each.isOver);
  const saysThisYear = paragraphs.some((text) => text.includes('今年'));
  const quote = (over ?? mentions.find((each) => each.value === last))?.quote ?? '';
  if ((over === undefined && !saysThisYear) || last >= latest) return { value: last, basis: `文中最晚的年份是“${quote}”，据此推断` };
  const why = over === undefined ? '而当年写作“今年”' : '当年的事报纸会写“今年”';
  return { value: last + 1, basis: `文中最晚的年份是“${quote}”，${why}，故推断不早于${last + 1}年` };
}

function findMonth(paragraphs: readonly string[]): DateEvidence['month'] {
  for (const text of paragraphs.slice(0, 3)) {
    const day = /(?<![\d年])(?<!截至|截至今年)(\d{1,2})月(?:(\d{1,2})日(?!至|起?到)|初|[上中下]旬)/.exec(text);
    const value = Number(day?.[1]);
    if (day !== null && value >= 1 && value <= 12) return { value, quote: day[0] };
    const start = /新年伊始|岁末年初|元旦/.exec(text);
    if (start !== null) return { value: 1, quote: start[0] };
    const known = observances.exec(text);
    if (known !== null) return { value: Number(known[1]?.split('·')[0]), quote: known[0] };
  }
  return null;
}

function findUntil(paragraphs: readonly string[]): DateEvidence['until'] {
  for (const text of paragraphs) {
    const found = /截至(?:今年|目前)?(\d{1,2})月(?:底|末|初|中旬|\d{1,2}日)?/.exec(text);
    const value = Number(found?.[1]);
    if (found !== null && value >= 1 && value <= 12) return { value, quote: found[0] };
  }
  return null;
}

function toQuote(words: string): string {
  return words.length <= 20 ? words : `${words.slice(0, 19)}…`;
}
