import type { Months, Range } from './bins.ts';
import { createNode } from './node.client.ts';
import type { Said } from './said.client.ts';

/** Renders the histogram's numbers as a table: years, under each its months, every row a way to choose it. */
export function renderTable(months: Months, said: Said, choose: (range: Range) => void): HTMLElement {
  const keys = Object.keys(months).filter((key) => (months[key] ?? 0) > 0);
  const years = [...new Set(keys.map((key) => key.slice(0, 4)))].sort().reverse();
  const renderRow = (key: string, name: string, count: number, isYear: boolean): Node => {
    const button = createNode('button', { type: 'button' }, name);
    button.addEventListener('click', () => choose({ from: key, to: key }));
    return createNode('tr', { class: isYear ? 'is-year' : null }, createNode('th', { scope: 'row' }, button), createNode('td', {}, count.toLocaleString()));
  };
  const rows = years.flatMap((year) => {
    const own = keys.filter((key) => key.startsWith(year)).sort();
    const sum = own.reduce((total, key) => total + (months[key] ?? 0), 0);
    const toName = (key: string): string => (key === year ? said.t('search.chart.vague', { year: said.date(year) }) : said.date(key));
    return [renderRow(year, said.date(year), sum, true), ...own.map((key) => renderRow(key, toName(key), months[key] ?? 0, false))];
  });
  return createNode(
    'table',
    {},
    createNode('caption', { class: 'unseen' }, said.t('search.chart.months')),
    createNode(
      'thead',
      {},
      createNode('tr', {}, createNode('th', { scope: 'col' }, said.t('search.dates')), createNode('th', { scope: 'col' }, said.t('search.chart.articles'))),
    ),
    createNode('tbody', {}, ...rows),
  );
}
