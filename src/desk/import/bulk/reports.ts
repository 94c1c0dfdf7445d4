import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Problem } from '#schema/problem.ts';
import { toCsvRow } from './csv.ts';
import type { BulkEffects } from './effects.ts';
import { type Mark, marks } from './marks.ts';
import { type Refusal, toRefusalLines } from './refusals.ts';
import { isCsv, ownColumns, type Row } from './rows.ts';

/** The two files a run leaves beside its input: what was refused, to be corrected and imported by itself, and what was done to the rest. */
export interface Reports {
  readonly refuse: (row: Row, reasons: readonly (Refusal | Problem)[]) => void;
  readonly mark: (line: number, path: string, found: readonly Mark[]) => void;
  /** Puts both in their places, and away what stood there if it was different; gives the paths of those that hold anything. */
  readonly finish: () => Promise<{ readonly rejects: string | null; readonly notes: string | null }>;
}

/** Opens the reports of one input file; they are written in `work` and stand in `folder` only when the run has ended. */
export function openReports(input: string, folder: string, work: string, effects: BulkEffects): Reports {
  const extension = isCsv(input) ? 'csv' : 'jsonl';
  const rejects = toRejectsName(basename(input), extension);
  const notes = `${basename(input).replace(/\.(?:jsonl|csv)$/i, '')}.report.csv`;
  const counts = { [rejects]: 0, [notes]: 0 };
  const add = (name: string, header: string, text: string): void => {
    // Excel reads a CSV file without a byte order mark as GBK, and saves it so.
    if (counts[name] === 0) effects.write(`${work}/${name}`, header);
    counts[name] = (counts[name] ?? 0) + 1;
    effects.append(`${work}/${name}`, text);
  };
  let header: readonly string[] | null = null;
  return {
    refuse: (row, reasons) => {
      const lines = reasons.map((reason) => toRefusalLines(reason, basename(input), row.line));
      const problem = [...lines.map(([zh]) => zh), ...lines.map(([, en]) => en)];
      if (extension === 'jsonl') {
        const kept = Object.fromEntries(Object.entries(row.columns).filter(([name]) => !ownColumns.includes(name)));
        add(rejects, '', `${JSON.stringify({ _line: row.line, _problem: problem, ...kept, ...(row.text === null ? {} : { _text: row.text }) })}\n`);
        return;
      }
      if (Object.keys(row.columns).length === 0) return;
      header ??= Object.keys(row.columns).filter((name) => !ownColumns.includes(name));
      add(
        rejects,
        `\uFEFF${toCsvRow([...header, '_line', '_problem'])}`,
        toCsvRow([...header.map((name) => String(row.columns[name] ?? '')), String(row.line), problem.join('\n')]),
      );
    },
    mark: (line, path, found) => {
      if (found.length === 0) return;
      const words = [found.map((mark) => marks[mark].zh).join('；'), found.map((mark) => marks[mark].en).join('; ')];
      add(notes, `\uFEFF${toCsvRow(['line', 'file', '说明', 'notes'])}`, toCsvRow([String(line), path, ...words]));
    },
    finish: async () => {
      for (const name of [rejects, notes]) await replace(`${work}/${name}`, `${folder}/${name}`, effects);
      return { rejects: counts[rejects] === 0 ? null : `${folder}/${rejects}`, notes: counts[notes] === 0 ? null : `${folder}/${notes}` };
    },
  };
}

/** `news.jsonl` → `news.rejects.jsonl` → `news.rejects-2.jsonl`: what is still refused never overwrites the file a person corrects. */
function toRejectsName(name: string, extension: string): string {
  const stem = name.replace(/\.(?:jsonl|csv)$/i, '');
  const [, first, number] = /^(.*\.rejects)(?:-(\d+))?$/.exec(stem) ?? [];
  return first === undefined ? `${stem}.rejects.${extension}` : `${first}-${Number(number ?? 1) + 1}.${extension}`;
}

async function replace(made: string, place: string, effects: BulkEffects): Promise<void> {
  const hasOld = effects.exists(place);
  const hasNew = effects.exists(made);
  if (hasOld && hasNew && (await toHash(made, effects)) === (await toHash(place, effects))) return;
  // A person may have begun to correct it.
  if (hasOld) effects.move(place, `${place}.bak`);
  if (hasNew) effects.move(made, place);
}

async function toHash(path: string, effects: BulkEffects): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of effects.readBytes(path)) hash.update(piece);
  return hash.digest('hex');
}
