import type { DateEvidence } from './find-dates.ts';

/** The date proposed for a story; never without its mark. */
export interface DateChoice {
  /** EDTF: `?` inferred; `%` where the page tells no year and another stands in for it. */
  readonly edtf: string;
  readonly basis: string;
  /** The year for the id, null where the page tells none. */
  readonly year: string | null;
  readonly from: 'printed' | 'item' | 'page' | 'given' | 'none';
}

/** What is known besides the story’s own words. */
export interface DateContext {
  /** Evidence of all stories of the page. */
  readonly page: DateEvidence;
  /** The printed date, `YYYY-MM-DD`. */
  readonly printed: string | null;
  /** A year the editor gave. */
  readonly given: string | null;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

const noDate = '版面上没有印报日期';

/** Chooses a story’s date, no more exact than its evidence: the printed date, its own words, the page’s, the editor’s year. */
export function chooseDate(own: DateEvidence, context: DateContext): DateChoice {
  const { page, printed, given, today } = context;
  if (printed !== null && printed <= today) return { edtf: `${printed}?`, basis: `版面上印有日期${printed}。`, year: printed.slice(0, 4), from: 'printed' };
  const year = own.year ?? page.year;
  const month = own.month ?? page.month ?? own.until;
  const monthBasis =
    month === null ? '' : own.month === null && month !== own.until ? `；同版有“${month.quote}”，月份据此推断` : `；文中有“${month.quote}”，月份据此推断`;
  if (year === null && given === null) {
    const seen = month === null ? '' : `（文中或同版有“${month.quote}”）`;
    return { edtf: `${today.slice(0, 4)}%`, basis: `〔待核〕${noDate}，文中也没有年份${seen}；暂以导入的年份占位。`, year: null, from: 'none' };
  }
  const value = String(year?.value ?? given);
  const exact = month === null ? null : `${value}-${String(month.value).padStart(2, '0')}`;
  const isPast = exact !== null && exact <= today.slice(0, 7);
  const yearBasis = year === null ? '年份由编辑导入时给出' : own.year === null ? year.basis.replace(/^文中/, '同版稿件中') : year.basis;
  const edtf = `${isPast ? exact : value}?`;
  return {
    edtf,
    basis: `${yearBasis}${isPast ? monthBasis : ''}；${noDate}。`,
    year: value,
    from: year === null ? 'given' : own.year !== null ? 'item' : 'page',
  };
}
