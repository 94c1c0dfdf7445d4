import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults, toOutline } from '#testing/account.ts';
import { importText, listMadePages, listSeedPages } from '#testing/source-pages.ts';

/** Each folder is a page made up for the importer, unlike the others, with what must become of it. */
describe('made-up pages', () => {
  test('there are enough of them', () => {
    expect(listMadePages().length).toBeGreaterThanOrEqual(6);
  });

  test.each(listMadePages())('$name', ({ name, text }) => {
    const expected: unknown = JSON.parse(readFileSync(join('src/desk/import/fixtures', name, 'expected.json'), 'utf8'));
    expect(toOutline(importText(text))).toEqual(expected);
  });
});

describe('every character of a page is kept, joined, normalised or reported', () => {
  test.each([...listMadePages(), ...listSeedPages()])('$name', ({ text }) => {
    expect(findFaults(text, importText(text))).toEqual([]);
  });

  test('the proof notices a lost and a doubled character', () => {
    const text = '甲乙丙丁\n\n近日，温州市的民警来到学校，讲防溺水。\n';
    const page = importText(text);
    expect(findFaults(text, page)).toEqual([]);
    const [first, ...rest] = page.ledger;
    if (first === undefined) throw new Error('The ledger is empty');
    expect(findFaults(text, { ...page, ledger: rest }).join('\n')).toContain('lost');
    expect(findFaults(text, { ...page, ledger: [first, ...page.ledger] }).join('\n')).toContain('doubled');
    const [draft] = page.drafts;
    if (draft === undefined) throw new Error('There is no draft');
    const changed = { ...draft, blocks: draft.blocks.map((block) => ({ ...block, text: block.text.replace('溺', '') })) };
    expect(findFaults(text, { ...page, drafts: [changed] }).join('\n')).toContain('body.1');
  });
});
