import type { Problem } from './problem.ts';
import { type Position, readYaml, type YamlReading } from './yaml.ts';

/** An article file taken apart: the block at its top, and the body with the line it begins on. */
export interface SplitFile {
  readonly yaml: YamlReading;
  readonly body: string;
  readonly bodyLine: number;
}

/** A real article has a tenth of it. */
const maximumNodes = 1000;

/** Takes a file apart at its `---` lines; a byte order mark and CRLF are accepted. */
export function splitFrontmatter(text: string, path: string): SplitFile | Problem {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = plain.split('\n');
  const close = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  if (close < 0) return { code: 'E-FM-OPEN', path, line: 1, column: 1 } satisfies Problem & Position;
  return {
    yaml: readYaml(lines.slice(1, close).join('\n'), path, 2, maximumNodes),
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
}
