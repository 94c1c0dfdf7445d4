/** One line of the table: what was measured, and what each side showed. */
export interface Figure {
  readonly measure: string;
  readonly ours: string;
  readonly peer: string;
}

/** Writes a share as percent; everything and nothing only where it is everything and nothing. */
export function toShare(share: number): string {
  if (Number.isNaN(share)) return '–';
  const percent = share * 100;
  if (percent > 0 && percent < 100) return `${Math.min(99.9, Math.max(0.1, percent)).toFixed(1)} %`;
  return `${percent} %`;
}

/** Writes `all` for everything, else how many of how many. */
export function toPart(part: number, whole: number): string {
  return whole === 0 ? '–' : part === whole ? `all ${whole}` : `${part} of ${whole}`;
}

/** The figure below which a share of the figures lie, by nearest rank. */
export function toQuantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
