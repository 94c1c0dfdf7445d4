import { type Locale, locales } from '#lib/locale.ts';
import type { Question } from './collection.ts';
import { type Figure, toShare } from './figure.ts';
import type { Reader, Reply } from './reader.ts';

const depth = 10;

/** How good the answers to a set of questions were; a page that failed is no answer, and counts as failed. */
export interface Quality {
  readonly asked: number;
  readonly failed: readonly string[];
  /** The mean share of a question's articles among the first ten results. */
  readonly recall: number;
  /** The same, of as many articles as ten results can hold. */
  readonly reach: number;
  /** The mean of one over the place of the first right result, none in ten counting nothing. */
  readonly mrr: number;
  /** The share of questions without any result. */
  readonly zero: number;
}

/** Asks every question on the search page of its own language and, where the articles are in both, on the other's too. */
export async function measureQuality(reader: Reader, questions: readonly Question[], bilingual: boolean): Promise<ReadonlyMap<string, Quality>> {
  const found = new Map<string, Quality>();
  for (const words of locales) {
    const own = questions.filter((question) => question.words[words] !== undefined);
    if (own.length === 0) continue;
    for (const page of bilingual ? locales : [words]) {
      const replies = await reader.ask(
        page,
        own.map((question) => toQuery(question.words[words] ?? '')),
      );
      found.set(toName(words, page), rate(own, replies));
    }
  }
  return found;
}

/** What follows `?` for plain words. */
export function toQuery(words: string, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ q: words, ...more }).toString();
}

/** Judges the replies to questions. */
export function rate(questions: readonly Question[], replies: readonly Reply[]): Quality {
  const rated = questions.flatMap((question, index) => {
    const reply = replies[index];
    if (reply === undefined || 'failed' in reply) return [];
    const ids = reply.ids.slice(0, depth);
    const place = ids.findIndex((id) => question.answers.includes(id));
    const hits = new Set(ids.filter((id) => question.answers.includes(id))).size;
    const size = new Set(question.answers).size;
    return [{ recall: hits / size, reach: hits / Math.min(depth, size), mrr: place < 0 ? 0 : 1 / (place + 1), zero: reply.ids.length === 0 ? 1 : 0 }];
  });
  const failed = questions.flatMap((question, index) => {
    const reply = replies[index];
    return reply !== undefined && 'failed' in reply ? [`${question.id}: ${reply.failed}`] : [];
  });
  const mean = (name: 'recall' | 'reach' | 'mrr' | 'zero'): number =>
    rated.length === 0 ? Number.NaN : rated.reduce((sum, one) => sum + one[name], 0) / rated.length;
  return { asked: questions.length, failed, recall: mean('recall'), reach: mean('reach'), mrr: mean('mrr'), zero: mean('zero') };
}

/** Puts both sides' quality beside each other. */
export function listQuality(ours: ReadonlyMap<string, Quality>, peer: ReadonlyMap<string, Quality> | null): Figure[] {
  return [...ours].flatMap(([name, quality]) => {
    const other = peer?.get(name);
    const toFigure = (measure: string, key: 'recall' | 'reach' | 'mrr' | 'zero', show: (value: number) => string): Figure => ({
      measure: `${quality.asked} questions, ${name}: ${measure}`,
      ours: show(quality[key]),
      peer: other === undefined ? '–' : show(other[key]),
    });
    const reach = quality.reach === quality.recall ? [] : [toFigure('recall@10 of ten at most', 'reach', toDecimal)];
    return [
      toFigure('recall@10', 'recall', toDecimal),
      ...reach,
      toFigure('MRR@10', 'mrr', toDecimal),
      toFigure('no result', 'zero', (value) => toShare(value)),
    ];
  });
}

const toDecimal = (value: number): string => value.toFixed(3);

function toName(words: Locale, page: Locale): string {
  const names = { zh: 'Chinese', en: 'English' } as const;
  return words === page ? names[words] : `${names[words]} in the ${names[page]} list`;
}
