import { parseArgs } from 'node:util';
import type { Bilingual } from '#lib/locale.ts';
import type { Place } from '#schema/place.ts';

/** What a person asked of the importer. */
export interface ImportCommand {
  readonly pages: readonly string[];
  readonly to: string | null;
  readonly report: string | null;
  readonly city: string | null;
  readonly year: string | null;
}

/** Reads the words after `npm run import --`; gives what is wrong with them where they cannot be followed. */
export function readCommand(words: readonly string[], places: readonly Place[]): ImportCommand | { readonly refusal: Bilingual } {
  const option = { type: 'string' } as const;
  const parse = () => parseArgs({ args: [...words], allowPositionals: true, options: { to: option, report: option, city: option, year: option } });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    return refuse(`参数有误（${(error as Error).message}）`, (error as Error).message);
  }
  const { values, positionals: pages } = parsed;
  const other = pages.find((path) => !/\.(?:txt|docx|html?|pdf)$/i.test(path));
  if (pages.length === 0 || other !== undefined)
    return refuse(
      `请写明版面文件（.txt、.docx、.html、.pdf）${other === undefined ? '' : `，不是 ${other}`}`,
      `Name the files of source pages (.txt, .docx, .html, .pdf)${other === undefined ? '' : `, not ${other}`}`,
    );
  const { to = null, report = null, city = null, year = null } = values;
  if (city !== null && !places.some((place) => place.id === city && place.level === 'city')) return refuse(`没有城市“${city}”`, `There is no city “${city}”`);
  if (year !== null && !/^(?:19|20)\d{2}$/.test(year)) return refuse('--year 要四位年份', '--year takes a year of four digits');
  return { pages, to, report, city, year };
}

const usage = {
  zh: '用法：npm run import -- 文件… [--to 文件夹] [--report 文件夹] [--city id] [--year 年份]',
  en: 'Usage: npm run import -- FILE… [--to DIR] [--report DIR] [--city id] [--year YYYY]',
};

function refuse(zh: string, en: string): { readonly refusal: Bilingual } {
  return { refusal: { zh: `${zh}。${usage.zh}`, en: `${en}. ${usage.en}` } };
}
