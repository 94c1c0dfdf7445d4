import { codes } from '#schema/codes.ts';
import type { Report } from '../report.ts';
import { toTaskJson } from '../translations/json.ts';
import { toTaskTables } from '../translations/table.ts';
import { toJsonLines } from './json.ts';
import { toProblemLines, toSummary } from './terminal.ts';

/** Which of the checker's outputs is asked for. */
export interface OutputWish {
  readonly isJson: boolean;
  /** The list of translations instead of the problems. */
  readonly isForTranslators: boolean;
}

/** Writes a report as it was asked for: what goes to the person or program, and what goes to stderr. The translators' list names only the errors beside it, so that the exit code is no riddle. */
export function toOutput(report: Report, wish: OutputWish): { readonly output: string; readonly errors: string } {
  if (wish.isForTranslators) {
    const errors = report.problems.filter((problem) => codes[problem.code].level === 'error');
    return { output: (wish.isJson ? toTaskJson : toTaskTables)(report.translations), errors: toProblemLines({ ...report, problems: errors }) };
  }
  return wish.isJson ? { output: toJsonLines(report), errors: '' } : { output: toSummary(report), errors: toProblemLines(report) };
}
