import type { Problem } from './problem.ts';
import { type Position, readYaml, type YamlReading } from './yaml.ts';

/** An article file taken apart: the block at its top, and the body with the line it begins on. */
export interface SplitFile {
  readonly yaml: YamlReading;
  /** The lines of the block as typed, from the file's second line. */
  readonly block: string;
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
  const block = lines.slice(1, close).join('\n');
  return {
    yaml: toFields(readYaml(block, path, 2, maximumNodes), path),
    block,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
  };
}

/** A block that can be read but holds no fields is no block. */
function toFields(yaml: YamlReading, path: string): YamlReading {
  if (yaml.value === undefined || (yaml.value !== null && typeof yaml.value === 'object' && !Array.isArray(yaml.value))) return yaml;
  const problem: Problem = {
    code: 'E-FM-YAML',
    path,
    line: 2,
    column: 1,
    values: { value: { zh: '里面没有“字段: 内容”', en: 'it holds no “field: content”' } },
  };
  return { ...yaml, value: undefined, problems: [...yaml.problems, problem] };
}
