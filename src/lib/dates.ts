/** A date as the archive keeps it: an EDTF level 0/1 string and the days it may be (ISO 8601, both included). */
export interface EdtfDate {
  readonly edtf: string;
  readonly precision: 'year' | 'month' | 'day';
  /** EDTF `?`: the source of the date is not sure. */
  readonly uncertain: boolean;
  /** EDTF `~`: the date is near, not exact. */
  readonly approximate: boolean;
  readonly earliest: string;
  readonly latest: string;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with an optional `?`, `~` or `%` (both); null when it is no such date or no real day. Source: EDTF (ISO 8601-2). */
export function parseEdtf(text: string): EdtfDate | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark] = match;
  if (year === '0000') return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (month !== undefined && day !== undefined && (Number(day) < 1 || Number(day) > countDays(year, month))) return null;
  return {
    edtf: text,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? String(countDays(year, month ?? '12')).padStart(2, '0')}`,
  };
}

/** Says whether two dates may be the same day: their ranges of possible days meet. */
export function isOverlapping(a: EdtfDate, b: { readonly earliest: string; readonly latest: string }): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Orders dates from early to late; of two that begin on one day the less exact comes first. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return 0;
}

/** Gives a date's bare ISO 8601 part, without the EDTF mark: `2024-06?` → `2024-06`. */
export function toIsoPart(date: EdtfDate): string {
  return date.edtf.replace(/[?~%]$/, '');
}

function countDays(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
