import type { TranslationTask } from './list.ts';
import { toTaskWords } from './words.ts';

/** Writes each task as one JSON object on a line of its own; empty where there is none. */
export function toTaskJson(tasks: readonly TranslationTask[]): string {
  return tasks
    .map((task) =>
      JSON.stringify({
        article: task.article,
        status: task.status,
        from: task.from,
        to: task.to,
        need: task.need,
        path: task.path,
        line: task.line,
        original: task.original,
        block: task.parting?.number ?? null,
        of: task.of,
        zh: toTaskWords(task, 'zh'),
        en: toTaskWords(task, 'en'),
      }),
    )
    .join('\n');
}
