import { join, resolve } from 'node:path';
import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { openBrowser } from '../browser.ts';
import { type Cut, drawPieces, type Piece } from '../pieces.ts';
import type { BenchContext, BenchTable } from './bench.ts';
import { type Question, readQuestions } from './search/collection.ts';
import { listCosts, type Visit } from './search/cost.ts';
import type { Figure } from './search/figure.ts';
import { createKeeper, type Keeper } from './search/keeper.ts';
import { listLiteral, listMisses } from './search/literal.ts';
import { readWish, type SearchWish } from './search/options.ts';
import { type Kind, type Prepared, prepare } from './search/prepare.ts';
import { listQuality } from './search/quality.ts';
import { createRandom } from './search/random.ts';
import { openOurs, openStock, type Side } from './search/side.ts';
import { createShelf } from './search/texts.ts';
import { drawNames } from './search/wishes.ts';

/** Measures search through its real page in a real browser, stock Pagefind on the same texts beside it: how good answers to questions are, whether pieces of texts are found, and what queries cost. */
export async function runBench({ folder, tell, given }: BenchContext): Promise<BenchTable> {
  const wish = readWish(given);
  const place = wish.keep === null ? folder : resolve(wish.keep);
  const kinds: Kind[] = wish.docs === null ? ['own'] : ['docs'];
  if (wish.size !== null) kinds.push('made');
  const findings: Finding[] = [];
  let version = '';
  const keeper = createKeeper(openBrowser);
  try {
    for (const kind of kinds) {
      // What one archive showed is not lost when the next cannot be made.
      const finding = prepare(kind, join(place, kind), wish, tell).then((prepared) => measure(keeper, prepared, kind, wish, tell));
      findings.push(await finding.catch((error: Error) => ({ figures: [], notes: [], failures: [`${kind}: ${error.message}`], misses: [] })));
    }
    version = (await keeper.find()).version();
  } finally {
    await keeper.close();
  }
  const slow =
    wish.line.milliseconds + wish.line.kilobits === 0 ? '' : ` Costs over a line of ${wish.line.milliseconds} ms a request and ${wish.line.kilobits} kbit/s.`;
  return {
    columns: ['search', 'this archive', 'stock Pagefind'],
    rows: findings.flatMap(({ figures }) => figures.map(({ measure, ours, peer }) => [measure, ours, peer])),
    notes: [
      ...findings.flatMap(({ notes }) => notes),
      `Each through its page in Chromium ${version}; seed ${wish.seed}. Costs are medians of ${wish.visits} visits with an empty cache and five more queries each, the worst in brackets; bytes as they came over the line, headers included, text in gzip.${slow}`,
    ],
    failures: findings.flatMap(({ failures }) => failures),
    misses: findings.flatMap(({ misses }) => misses),
  };
}

interface Finding {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
  readonly misses: readonly string[];
}

async function measure(keeper: Keeper, prepared: Prepared, kind: Kind, wish: SearchWish, tell: (line: string) => void): Promise<Finding> {
  const { name, archive, site, stock, notes } = prepared;
  const shelf = createShelf(archive);
  const random = createRandom(wish.seed);
  const ours = await openOurs(keeper, site, archive, shelf, wish.line);
  const peer = wish.hasPeer ? await openStock(keeper, stock, shelf, wish.line) : null;
  const figures: Figure[] = [];
  const failures: string[] = [];
  const misses: string[] = [];
  const fail = (side: string, found: readonly string[]): void => void failures.push(...found.map((text) => `${name}, ${side}: ${text}`));
  try {
    const questions =
      kind === 'docs' && wish.queries !== null ? takeQuestions(readQuestions(resolve(wish.queries)), wish, (id) => archive.articles.has(id)) : [];
    if (questions.length > 0) {
      tell(`${name}: ${questions.length} questions`);
      const bilingual = questions.some((question) => question.words.zh !== undefined && question.words.en !== undefined);
      const [own, other] = [await ours.rateQuestions(questions, bilingual), (await peer?.rateQuestions(questions, bilingual)) ?? null];
      figures.push(...listQuality(own, other));
      for (const quality of own.values()) fail('ours', quality.failed);
      for (const quality of other?.values() ?? []) fail('stock', quality.failed);
    }
    for (const [locale, cut, count] of toPlan(wish.pieces)) {
      const pieces = drawSome(archive, locale, cut, count, wish.seed);
      if (pieces.length === 0) continue;
      tell(`${name}: ${pieces.length} pieces, ${locale}, ${cut}`);
      const [own, other] = [await ours.findPieces(pieces), (await peer?.findPieces(pieces)) ?? null];
      const title = `${names[locale]}, ${cut === 'words' ? 'no word or number broken' : 'cut anywhere'}`;
      figures.push(...listLiteral(title, own, other));
      misses.push(...listMisses(`${name}, ${title}`, own));
      fail(
        'ours',
        own.flatMap((fate) => fate.failed),
      );
      fail(
        'stock',
        (other ?? []).flatMap((fate) => fate.failed),
      );
    }
    for (const [title, locale, queries] of toVisits(prepared, questions, wish, random)) {
      tell(`${name}: ${wish.visits} visits, ${title}`);
      const [own, other] = await visitBoth(ours, peer, locale, queries, wish.visits);
      figures.push(...listCosts(title, own, other));
      fail(
        'ours',
        own.flatMap((visit) => visit.failed),
      );
      fail(
        'stock',
        (other ?? []).flatMap((visit) => visit.failed),
      );
    }
  } finally {
    await ours.close();
    await peer?.close();
  }
  return { figures: figures.map((figure) => ({ ...figure, measure: `${name}: ${figure.measure}` })), notes, failures, misses };
}

/** With a part of the passages alone, only questions that one of these answers are put. */
function takeQuestions(questions: readonly Question[], wish: SearchWish, isThere: (id: string) => boolean): Question[] {
  if (wish.limit === null) return [...questions];
  return questions.map((question) => ({ ...question, answers: question.answers.filter(isThere) })).filter((question) => question.answers.length > 0);
}

const names = { zh: 'Chinese', en: 'English' } as const;

function toPlan(count: number): (readonly [Locale, Cut, number])[] {
  const half = Math.ceil(count / 2);
  return [
    ['zh', 'words', count],
    ['zh', 'anywhere', half],
    ['en', 'words', half],
    ['en', 'anywhere', half],
  ];
}

/** Pieces of one language's texts. */
function drawSome(archive: Archive, locale: Locale, cut: Cut, count: number, seed: number): Piece[] {
  const articles = archive.listed.flatMap((id) => {
    const article = archive.articles.get(id);
    const edition = article?.editions[locale];
    return article === undefined || edition === undefined ? [] : [{ ...article, editions: { [locale]: edition } }];
  });
  return articles.length === 0 ? [] : drawPieces(articles, count, seed, cut);
}

const laterQueries = 5;

type Plan = readonly [title: string, locale: Locale, queries: readonly string[]];

function toVisits({ archive }: Prepared, questions: readonly Question[], wish: SearchWish, random: () => number): Plan[] {
  const count = wish.visits * (1 + laterQueries);
  return locales.flatMap((locale) => {
    const asked = questions.flatMap((question) => question.words[locale] ?? []).slice(0, count);
    const plans: Plan[] = [
      [`${names[locale]} names`, locale, drawNames(archive, locale, count, random)],
      [`${names[locale]} questions`, locale, asked],
    ];
    return plans.filter(([, , queries]) => queries.length > laterQueries);
  });
}

/** Turn and turn about, so that what the machine does besides meets both. */
async function visitBoth(ours: Side, peer: Side | null, locale: Locale, queries: readonly string[], visits: number): Promise<[Visit[], Visit[] | null]> {
  const [own, other]: [Visit[], Visit[]] = [[], []];
  for (let visit = 0; visit < visits; visit += 1) {
    const start = (visit * (1 + laterQueries)) % Math.max(1, queries.length - laterQueries);
    const some = queries.slice(start, start + 1 + laterQueries);
    own.push(await ours.visit(locale, some));
    if (peer !== null) other.push(await peer.visit(locale, some));
  }
  return [own, peer === null ? null : other];
}
