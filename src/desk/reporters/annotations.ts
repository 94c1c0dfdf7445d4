import { createHash } from 'node:crypto';
import { codes } from '#schema/codes.ts';
import { type Problem, toSentence } from '#schema/problem.ts';
import type { Report } from '../report.ts';

/** Writes each problem as a GitHub workflow command, which the forge shows beside the line; both languages in one note. */
export function toGithubLines(report: Report): string {
  return report.problems
    .map((problem) => {
      const place = { file: problem.path, line: String(problem.line), col: String(problem.column), title: problem.code };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${codes[problem.code].level} ${properties.join(',')}::${escapeData(toNote(problem))}`;
    })
    .join('\n');
}

/** Writes the problems as a GitLab code quality report: one JSON list, empty where there is none. */
export function toGitlabJson(report: Report): string {
  const seen = new Map<string, number>();
  const issues = report.problems.map((problem) => {
    // The same sentence twice in a file is two issues: the forge knows them by their fingerprints alone.
    const name = [problem.code, problem.path, problem.field ?? '', toSentence(problem, 'en')].join('\n');
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return {
      description: toNote(problem),
      check_name: problem.code,
      fingerprint: createHash('sha256').update(`${name}\n${number}`).digest('hex'),
      severity: codes[problem.code].level === 'error' ? 'major' : 'minor',
      location: { path: problem.path, lines: { begin: problem.line } },
    };
  });
  return JSON.stringify(issues, null, 2);
}

function toNote(problem: Problem): string {
  return `${toSentence(problem, 'zh')}\n${toSentence(problem, 'en')}`;
}

/** As the runner's own toolkit does: without it a line break or a `::` in the content would begin another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
