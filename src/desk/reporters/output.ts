import { codes } from '#schema/codes.ts';
import type { CheckCommand } from '../check/options.ts';
import type { Report } from '../report.ts';
import { toTaskJson } from '../translations/json.ts';
import { toTaskTables } from '../translations/table.ts';
import { toGithubLines, toGitlabJson } from './annotations.ts';
import { toJsonLines } from './json.ts';
import { toProblemLines, toSummary } from './terminal.ts';

/** Which of the checker's outputs is asked for. */
export type OutputWish = Pick<CheckCommand, 'format' | 'isForTranslators'>;

/** Writes a report as it was asked for: what goes to the person or program, and what goes to stderr. The translators' list names only the errors beside it, so that the exit code is no riddle. */
export function toOutput(report: Report, wish: OutputWish): { readonly output: string; readonly errors: string } {
  if (wish.isForTranslators) {
    const errors = report.problems.filter((problem) => codes[problem.code].level === 'error');
    return { output: (wish.format === 'json' ? toTaskJson : toTaskTables)(report.translations), errors: toProblemLines({ ...report, problems: errors }) };
  }
  if (wish.format === 'json') return { output: toJsonLines(report), errors: '' };
  if (wish.format === 'gitlab') return { output: toGitlabJson(report), errors: '' };
  if (wish.format === 'github') return { output: [toGithubLines(report), toSummary(report)].filter((part) => part !== '').join('\n'), errors: '' };
  return { output: toSummary(report), errors: toProblemLines(report) };
}
