import { codes } from '#schema/codes.ts';
import { toMessage } from '#schema/problem.ts';
import type { Report } from '../report.ts';

/** Writes each problem as one JSON object on a line of its own; empty where there is none. */
export function toJsonLines(report: Report): string {
  return report.problems
    .map((problem) =>
      JSON.stringify({
        code: problem.code,
        level: codes[problem.code].level,
        path: problem.path,
        line: problem.line,
        column: problem.column,
        field: problem.field ?? null,
        zh: toMessage(problem, 'zh'),
        en: toMessage(problem, 'en'),
      }),
    )
    .join('\n');
}
