import { toOther } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import { findMissedTerms, type Glossary, listForms } from './glossary.ts';
import type { Edition } from './model.ts';

/** Looks for the glossary's terms in the blocks of an original; each that the translation as a whole renders in no accepted form is told of, at the block that renders the one it stands in. */
export function compareTerms(original: Edition | undefined, translation: Edition | undefined, glossary: Glossary): Problem[] {
  if (original === undefined || translation === undefined || original.blocks.length === 0 || translation.blocks.length === 0) return [];
  const blocks = original.blocks.map((block) => block.text);
  return findMissedTerms(glossary, blocks, toWords(translation), original.locale).map(({ term, block }) => ({
    code: 'W-TR-TERM',
    path: translation.path,
    line: (translation.blocks[block] ?? translation.blocks.at(-1))?.line ?? 1,
    column: 1,
    values: { value: term[original.locale], number: String(block + 1), expected: listForms(term, toOther(original.locale)).join(' / ') },
  }));
}

/** All a reader sees of an edition's words. */
function toWords({ kicker, title, subtitle, summary, dateBasis, blocks }: Edition): string {
  return [kicker, title, subtitle, summary, dateBasis, ...blocks.map((block) => block.text)].filter((words) => words !== null).join('\n');
}
