import type { CheckCommand } from '../check/options.ts';
import type { Report } from '../report.ts';
import { toGithubLines, toGitlabJson } from './annotations.ts';
import { toJsonLines } from './json.ts';
import { toProblemLines, toSummary } from './terminal.ts';

/** What is to be printed, for programs on stdout and for people on stderr; empty where there is nothing to say. */
export interface Printed {
  readonly output: string;
  readonly errors: string;
}

/** Writes a report in the form that was asked for. */
export function writeReport(report: Report, format: CheckCommand['format']): Printed {
  if (format === 'json') return { output: toJsonLines(report), errors: '' };
  if (format === 'gitlab') return { output: toGitlabJson(report), errors: '' };
  if (format === 'github') return { output: [toGithubLines(report), toSummary(report)].filter((part) => part !== '').join('\n'), errors: '' };
  return { output: toSummary(report), errors: toProblemLines(report) };
}
