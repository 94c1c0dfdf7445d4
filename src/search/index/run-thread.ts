import { Worker } from 'node:worker_threads';
import type { LanguageInput } from './write-language.ts';

/** Writes one language's files in a thread of its own; returns the number of texts, and fails as the thread does. */
export function runThread(input: LanguageInput): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./language.thread.ts', import.meta.url), { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread of ${input.columns.locale} ended with ${code}`)));
  });
}
