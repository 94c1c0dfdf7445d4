import { type Bin, createMonths, createYears, isChosen, type Months, type Range, toRange } from './bins.ts';
import { startChart } from './chart.client.ts';
import { renderTable } from './histogram-table.client.ts';
import { createNode } from './node.client.ts';
import type { Said } from './said.client.ts';

/** What the histogram needs of the page. */
export interface HistogramContext {
  readonly said: Said;
  /** The archive's own counts, which set the axis. */
  readonly whole: Months;
  /** Called while a range is being dragged out. */
  readonly preview: (range: Range) => void;
  /** Called when a range is chosen; an empty one takes the choice back. */
  readonly choose: (range: Range) => void;
}

const tallest = 3.5;
const labels = 6;

/** Draws the counts as bars by year, and by month where the years are few, with a table beside them; what had the focus has it again. */
export function drawHistogram(place: HTMLElement, table: HTMLElement, months: Months, range: Range, context: HistogramContext): void {
  const { said, whole } = context;
  const years = createYears(months, whole);
  const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.bar : undefined;
  const charts = [
    ...(years.length > 1 ? [renderChart('search.chart.years', years, range, context)] : []),
    ...[createMonths(months, whole, range)].filter((bins) => bins.length > 0).map((bins) => renderChart('search.chart.months', bins, range, context)),
  ];
  place.replaceChildren(...charts);
  table.replaceChildren(renderTable(months, said, context.choose));
  if (focused !== undefined) place.querySelector<HTMLElement>(`[data-bar="${focused}"]`)?.focus({ preventScroll: true });
}

function renderChart(key: 'search.chart.years' | 'search.chart.months', bins: readonly Bin[], range: Range, context: HistogramContext): HTMLElement {
  const { said } = context;
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const isYears = key === 'search.chart.years';
  const step = Math.ceil(bins.length / labels);
  const start = Math.max(
    0,
    bins.findIndex((bin) => isChosen(bin, range)),
  );
  const bars = bins.map((bin, index) => {
    const column = createNode('span', { class: 'chart-column' });
    // Through the style object, for a policy forbids style attributes.
    column.style.blockSize = bin.count === 0 ? '0' : `${Math.max(0.15, (bin.count / most) * tallest)}rem`;
    const isLabelled = isYears ? index % step === 0 : bin.isVague || bins.length < 14 || Number(bin.key.slice(5)) % 3 === 1;
    return createNode(
      'button',
      {
        type: 'button',
        class: `chart-bar${bin.isVague ? ' is-vague' : ''}`,
        'data-bar': `${isYears ? 'y' : 'm'}${bin.key}`,
        tabindex: index === start ? '0' : '-1',
        'aria-pressed': String(isChosen(bin, range)),
        'aria-label': said.number('search.chart.bar', bin.count, { date: toName(bin, said) }),
      },
      createNode('span', { class: 'chart-area' }, column),
      createNode('span', { class: 'chart-label', 'aria-hidden': 'true' }, isLabelled ? toLabel(bin, bins.length) : ''),
    );
  });
  const years = [...new Set(bins.map((bin) => bin.key.slice(0, 4)))];
  const chart = createNode('div', { class: 'chart', role: 'group', 'aria-label': said.t(key), 'aria-describedby': 'chart-tip' }, ...bars);
  const press = (shown: Range): void => {
    for (const [index, bin] of bins.entries()) bars[index]?.setAttribute('aria-pressed', String(isChosen(bin, shown)));
    context.preview(shown);
  };
  const findRange = (first: number, last: number): Range => toRange(bins[first] as Bin, bins[last] as Bin);
  startChart(chart, {
    show: (first, last) => press(findRange(first, last)),
    choose: (first, last) => {
      const chosen = findRange(first, last);
      context.choose(chosen.from === range.from && chosen.to === range.to ? { from: '', to: '' } : chosen);
    },
    cancel: () => press(range),
  });
  return createNode(
    'div',
    { class: 'chart-frame' },
    createNode('p', { class: 'chart-name', 'aria-hidden': 'true' }, isYears ? said.t(key) : `${said.t(key)} · ${years.join('–')}`),
    chart,
  );
}

/** Beneath a bar stands a year, a month's number, or a question mark for the undated. */
function toLabel(bin: Bin, count: number): string {
  if (bin.isVague) return '?';
  if (bin.key.length === 4) return count > labels ? `’${bin.key.slice(2)}` : bin.key;
  return String(Number(bin.key.slice(5)));
}

function toName(bin: Bin, said: Said): string {
  return bin.isVague ? said.t('search.chart.vague', { year: said.date(bin.key) }) : said.date(bin.key);
}
