/** The kinds of block a body is made of; a translation has the same kinds in the same order. */
export type BlockKind = 'paragraph' | 'heading' | 'photo' | 'quote' | 'note' | 'list' | 'table' | 'code' | 'rule' | 'footnotes';

/** One block of a body, ready to be shown: block n of a translation renders block n of the original. */
export interface Block {
  /** `p1`, `p2` … the same in both languages. */
  readonly anchor: string;
  readonly kind: BlockKind;
  /** Safe HTML of the block, its anchor as `id`. */
  readonly html: string;
  /** The block's words alone, for search, feeds and checks. */
  readonly text: string;
  /** The heading's level (2 to 6), 0 for other kinds. */
  readonly level: number;
  /** The line of the file it begins on. */
  readonly line: number;
}
