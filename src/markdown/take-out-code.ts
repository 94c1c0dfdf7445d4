import type { Processor } from 'unified';
import { type BodyContext, report } from './context.ts';

/** Notes every import and export and blanks it, so that nothing even parses it as code. */
export function takeOutCode(body: string, context: BodyContext): string {
  const lines = body.split('\n');
  let fence = '';
  let rest = body;
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (mark !== null && fence === '') fence = mark[1] ?? '';
    else if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = '';
    const isFirst = (lines[index - 1] ?? '').trim() === '';
    if (fence !== '' || !(isFirst ? /^(?:import|export)[ \t{*"']/ : statement).test(line)) continue;
    report(context, 'E-BODY-CODE', { line: index + 1, column: 1 }, { value: line.trim() });
    rest = blankParagraph(rest, index);
  }
  return rest;
}

const statement = /^(?:export\s*(?:[{*]|(?:const|let|var|function|class|default|async)\b)|import\s*(?:["'{*]|\w+\s*(?:,|from\b)))/;

/** Takes import and export out of the MDX grammar: what is not found by `takeOutCode` stays words. */
export function forgetCode(this: Processor): void {
  const extensions = (this.data() as { micromarkExtensions?: { flow?: Record<number, unknown> }[] }).micromarkExtensions ?? [];
  for (const { flow } of extensions) for (const letter of ['e', 'i']) delete flow?.[letter.charCodeAt(0)];
}

/** Empties the lines around one up to the next blank ones; line numbers stay. */
export function blankParagraph(body: string, index: number): string {
  const lines = body.split('\n');
  let first = Math.min(index, lines.length - 1);
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
  for (let at = first; at < lines.length && (at <= index || (lines[at] ?? '').trim() !== ''); at += 1) lines[at] = '';
  return lines.join('\n');
}
