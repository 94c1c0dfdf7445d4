import type { Block } from '#schema/block.ts';
import { findPlaceholder, proposalMark } from '#schema/placeholders.ts';
import type { Problem } from '#schema/problem.ts';
import type { ArticlePart } from './read-article.ts';

/** Checks that nothing the tools wrote for an author to replace or to settle is left in an article that is no draft any more. */
export function checkUnwritten(parts: readonly ArticlePart[], toBlocks: (part: ArticlePart) => readonly Block[]): Problem[] {
  const original = parts.find((part) => part.role === 'original');
  if (original === undefined || (original.split.yaml.value as Readonly<Record<string, unknown>>).status === 'draft') return [];
  return parts.flatMap((part) => [...findInFields(part, part.split.yaml.value, []), ...findMarks(part), ...findInBlocks(part, toBlocks(part))]);
}

function findInFields(part: ArticlePart, value: unknown, keys: readonly PropertyKey[]): Problem[] {
  if (typeof value === 'string') {
    const found = findPlaceholder(value);
    return found === null ? [] : [toProblem(part, part.split.yaml.find(keys), found, keys.map(String).join('.'))];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => findInFields(part, inner, [...keys, key]));
}

/** A mark is a comment, which no field holds. */
function findMarks(part: ArticlePart): Problem[] {
  return part.split.block.split('\n').flatMap((line, index) => {
    const column = line.indexOf(proposalMark.slice(0, 5)) + 1;
    return column === 0 ? [] : [toProblem(part, { line: index + 2, column }, proposalMark)];
  });
}

function findInBlocks(part: ArticlePart, blocks: readonly Block[]): Problem[] {
  return blocks.flatMap((block) => {
    const found = block.kind === 'code' ? null : (findPlaceholder(block.html) ?? findPlaceholder(block.text));
    return found === null ? [] : [toProblem(part, { line: block.line, column: 1 }, found)];
  });
}

function toProblem(part: ArticlePart, at: { readonly line: number; readonly column: number }, value: string, field?: string): Problem {
  return { code: 'E-TEXT-UNWRITTEN', path: part.path, line: at.line, column: at.column, field, values: { value } };
}
