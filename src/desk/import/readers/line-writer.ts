import { maximumTextBytes } from '#archive/files.ts';
import type { Remark } from '../remarks.ts';
import { DocumentError, type DocumentText } from './document.ts';

/** Collects the lines of a document and what is said of them. */
export interface LineWriter {
  /** Adds a line with at least so many blank ones above it. */
  readonly add: (text: string, gap: number) => void;
  /** Says something of the line that comes next. */
  readonly say: (code: Remark['code'], values?: Remark['values']) => void;
  readonly lines: readonly string[];
  readonly finish: () => DocumentText;
}

/** Creates an empty collection of lines; more text than a page may have ends the reading. */
export function createLineWriter(): LineWriter {
  const lines: string[] = [];
  const said: { readonly at: number; readonly code: Remark['code']; readonly values: Remark['values'] }[] = [];
  let size = 0;
  return {
    lines,
    add: (text, gap) => {
      for (let count = lines.length === 0 ? 0 : gap; count > 0; count -= 1) lines.push('');
      size += Buffer.byteLength(text) + gap + 1;
      if (size > maximumTextBytes) throw new DocumentError('long');
      lines.push(text);
    },
    say: (code, values = {}) => void said.push({ at: lines.length, code, values }),
    finish: () => {
      const remarks = said.map(({ at, code, values }) => ({ code, line: findLine(lines, at), part: 0, values }));
      return { text: `${lines.join('\n')}\n`, remarks };
    },
  };
}

/** The first line with words from here on, or else the last one. */
function findLine(lines: readonly string[], at: number): number {
  for (let index = at; index < lines.length; index += 1) if (lines[index] !== '') return index + 1;
  return Math.max(1, lines.length);
}
