import type { Bilingual } from '#lib/locale.ts';
import type { Block } from '#schema/block.ts';
import type { Problem } from '#schema/problem.ts';
import type { Edition } from './model.ts';

/** Where a translation and its original part: the block's number from 1, what stands there in each, and the line in the translation. */
export interface Parting {
  readonly number: number;
  readonly expected: Bilingual;
  readonly found: Bilingual;
  readonly line: number;
}

/** Compares the kinds of block of an original and its translation one by one; the first that differs is where the two part. */
export function compareBlocks(original: Edition | undefined, translation: Edition | undefined): Problem[] {
  if (original === undefined || translation === undefined) return [];
  const parting = findParting(original, translation);
  if (parting === null) return [];
  const { expected, found, line } = parting;
  const values = { value: String(translation.blocks.length), limit: String(original.blocks.length), found, expected };
  return [{ code: 'E-TR-BLOCKS', path: translation.path, line, column: 1, values }];
}

/** Finds the first block that differs in kind; null where all agree, or where either has no blocks to compare. */
export function findParting(original: Edition, translation: Edition): Parting | null {
  if (original.blocks.length === 0 || translation.blocks.length === 0) return null;
  const length = Math.max(original.blocks.length, translation.blocks.length);
  for (let index = 0; index < length; index += 1) {
    const expected = original.blocks[index];
    const found = translation.blocks[index];
    if (expected?.kind === found?.kind && expected?.level === found?.level) continue;
    return { number: index + 1, expected: nameBlock(expected), found: nameBlock(found), line: found?.line ?? translation.blocks.at(-1)?.line ?? 1 };
  }
  return null;
}

const blockNames: Readonly<Record<Block['kind'], Bilingual>> = {
  paragraph: { zh: '段落', en: 'paragraph' },
  heading: { zh: '小标题', en: 'heading' },
  photo: { zh: '图片', en: 'photo' },
  quote: { zh: '引文', en: 'quote' },
  note: { zh: '编者注', en: 'note' },
  list: { zh: '列表', en: 'list' },
  table: { zh: '表格', en: 'table' },
  code: { zh: '代码', en: 'code' },
  rule: { zh: '分隔线', en: 'rule' },
  footnotes: { zh: '脚注', en: 'footnotes' },
};

function nameBlock(block: Block | undefined): Bilingual {
  if (block === undefined) return { zh: '没有了', en: 'nothing more' };
  const name = blockNames[block.kind];
  return block.level === 0 ? name : { zh: `${block.level} 级${name.zh}`, en: `${name.en} of level ${block.level}` };
}
