/** In which rows of the catalogue a term stands, and at which places among the row's tokens, from 0, in order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** One language's index, whatever holds it. Terms are those of `text/cut.ts`. A file that does not come is an error, never an empty answer. */
export interface Postings {
  readonly findTerm: (term: string) => Promise<Places>;
  /** All terms that begin so, taken together. */
  readonly findPrefix: (prefix: string) => Promise<Places>;
}
