import type { Progress } from './effects.ts';

/** Draws how far a run has come in one line of a terminal: `[██████░░░░] 60% · 1,200 条 records · 3 退回 refused`. */
export function toBar({ done, total, round, records, refused }: Progress, columns: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const words = `${round === 2 ? ' 译文 translations' : ''} ${Math.floor(share * 100)}% · ${toNumber(records)} 条 records · ${toNumber(refused)} 退回 refused`;
  // Chinese letters take two columns each.
  const width = Math.max(0, Math.min(40, columns - words.length - 11));
  const full = Math.round(width * share);
  return `[${'█'.repeat(full)}${'░'.repeat(width - full)}]${words}`;
}

/** Says how far a run has come where there is no terminal: a line for every thousand records, nothing in between. */
export function toProgressLine({ round, records, refused }: Progress): string | null {
  return records % 1000 === 0
    ? `${round === 2 ? '第二遍（译文）：' : ''}已读 ${toNumber(records)} 条，退回 ${toNumber(refused)} 条 · ${round === 2 ? 'second round (translations): ' : ''}${toNumber(records)} records read, ${toNumber(refused)} refused`
    : null;
}

function toNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
