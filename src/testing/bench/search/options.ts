/** The options of `npm run bench -- search`, for the door to read. */
export const searchOptions = {
  /** Passages and questions in the format of search-dev, as an archive of their own; the first `limit` passages alone. */
  docs: { type: 'string' },
  queries: { type: 'string' },
  limit: { type: 'string' },
  /** An archive of this many made-up articles. */
  size: { type: 'string' },
  pieces: { type: 'string' },
  visits: { type: 'string' },
  seed: { type: 'string' },
  peer: { type: 'string' },
  /** What a request waits (ms) and what comes through a second (kbit): `150,1600`. */
  line: { type: 'string' },
  keep: { type: 'string' },
  site: { type: 'string' },
  'index-only': { type: 'boolean' },
} as const;

/** What the door read, by option. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

/** What to measure, and how. */
export interface SearchWish {
  readonly docs: string | null;
  readonly queries: string | null;
  readonly limit: number | null;
  /** Null for none. */
  readonly size: number | null;
  readonly pieces: number;
  readonly visits: number;
  readonly seed: number;
  readonly hasPeer: boolean;
  readonly line: { readonly milliseconds: number; readonly kilobits: number };
  /** Where built sites stay; null for nowhere. */
  readonly keep: string | null;
  /** Whether what is kept there is used again. */
  readonly isReused: boolean;
  readonly isIndexOnly: boolean;
}

/** Reads the options; throws a RangeError that says what is wrong. */
export function readWish(given: Given): SearchWish {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const number = (name: string, otherwise: number): number => {
    const value = Number(text(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 0) throw new RangeError(`--${name} needs a whole number`);
    return value;
  };
  const peer = text('peer') ?? 'pagefind';
  if (peer !== 'none' && peer !== 'pagefind') throw new RangeError('--peer is none or pagefind');
  if (text('queries') !== null && text('docs') === null) throw new RangeError('--queries needs --docs');
  const [milliseconds = Number.NaN, kilobits = 0] = (text('line') ?? '0,0').split(',').map(Number);
  if (!(milliseconds >= 0 && kilobits >= 0)) throw new RangeError('--line is MILLISECONDS,KILOBITS such as 150,1600');
  const size = number('size', text('docs') === null ? 3000 : 0);
  return {
    docs: text('docs'),
    queries: text('queries'),
    limit: text('limit') === null ? null : number('limit', 0),
    size: size === 0 ? null : size,
    pieces: number('pieces', 1000),
    visits: number('visits', 10),
    seed: number('seed', 1),
    hasPeer: peer === 'pagefind',
    line: { milliseconds, kilobits },
    keep: text('site') ?? text('keep'),
    isReused: text('site') !== null,
    isIndexOnly: given['index-only'] === true,
  };
}
