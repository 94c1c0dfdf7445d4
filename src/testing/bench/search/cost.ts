import type { Locale } from '#lib/locale.ts';
import { type Figure, toQuantile } from './figure.ts';
import { type Answered, type Meter, readClock } from './meter.ts';
import { toQuery } from './quality.ts';
import type { Reader } from './reader.ts';

/** What one query cost. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  /** As the files lie on disk. */
  readonly size: number;
  readonly milliseconds: number;
}

/** What a visit to a search page cost: the page itself, the first query until the first result and until done, and those after it. */
export interface Visit {
  readonly page: Cost;
  readonly first: Cost | null;
  readonly done: Cost | null;
  readonly later: readonly Cost[];
  readonly failed: readonly string[];
}

/** How long after an answer its stragglers are waited for. */
const settling = 300;

/** Visits the search page with an empty cache, asks the first of some queries by the form and the rest by history. */
export async function measureVisit(reader: Reader, meter: Meter, locale: Locale, queries: readonly string[]): Promise<Visit> {
  const [words = '', ...rest] = queries;
  meter.take();
  let page: readonly Answered[] = [];
  const { reply, ask, leave } = await reader.visit(locale, words, () => {
    page = meter.take();
  });
  const later: Cost[] = [];
  const failed = 'failed' in reply ? [`${words}: ${reply.failed}`] : [];
  const end = readClock();
  await settle(settling);
  const answered = meter.take();
  const first = 'failed' in reply || reply.first === null ? null : toCost(answered, reply.begin + reply.first, reply.first);
  const done = 'failed' in reply ? null : toCost(answered, end, reply.done);
  if (failed.length === 0) {
    for (const query of rest) {
      const next = await ask(toQuery(query));
      const moment = readClock();
      await settle(settling);
      const traffic = meter.take();
      if ('failed' in next) {
        failed.push(`${query}: ${next.failed}`);
        break;
      }
      later.push(toCost(traffic, moment, next.done));
    }
  }
  await leave();
  return { page: toCost(page, Number.POSITIVE_INFINITY, 0), first, done, later, failed };
}

/** Requests that had begun by a moment; of bytes, those that had come. */
function toCost(answered: readonly Answered[], moment: number, milliseconds: number): Cost {
  const begun = answered.filter((one) => one.begin <= moment);
  const come = begun.filter((one) => one.end <= moment);
  const add = (key: 'bytes' | 'size'): number => come.reduce((sum, one) => sum + one[key], 0);
  return { requests: begun.length, bytes: add('bytes'), size: add('size'), milliseconds };
}

function settle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Puts both sides' visits beside each other: medians, and the worst in brackets. */
export function listCosts(name: string, ours: readonly Visit[], peer: readonly Visit[] | null): Figure[] {
  const parts = [
    ['first query, until the first result', (visit: Visit) => listOne(visit.first)],
    ['first query, until done', (visit: Visit) => listOne(visit.done)],
    ['later queries', (visit: Visit) => visit.later],
  ] as const;
  const toFigure = (measure: string, show: (costs: readonly Cost[]) => string, take: (visit: Visit) => readonly Cost[]): Figure => ({
    measure: `${name}: ${measure}`,
    ours: show(ours.flatMap(take)),
    peer: peer === null ? '–' : show(peer.flatMap(take)),
  });
  return [
    toFigure('the page before any query', toTraffic, (visit) => [visit.page]),
    ...parts.flatMap(([part, take]) => [toFigure(`${part}: time`, toTime, take), toFigure(`${part}: traffic`, toTraffic, take)]),
  ];
}

const listOne = (cost: Cost | null): readonly Cost[] => (cost === null ? [] : [cost]);

function toTime(costs: readonly Cost[]): string {
  return `${toSpread(costs, (cost) => cost.milliseconds)} ms`;
}

function toTraffic(costs: readonly Cost[]): string {
  const [bytes, requests, size] = [
    toSpread(costs, (cost) => cost.bytes / 1000),
    toSpread(costs, (cost) => cost.requests),
    toSpread(costs, (cost) => cost.size / 1000),
  ];
  return `${bytes} kB, ${requests} requests; as the files lie ${size} kB`;
}

function toSpread(costs: readonly Cost[], take: (cost: Cost) => number): string {
  const figures = costs.map(take);
  return figures.length === 0 ? '–' : `${Math.round(toQuantile(figures, 0.5))} (${Math.round(Math.max(...figures))})`;
}
