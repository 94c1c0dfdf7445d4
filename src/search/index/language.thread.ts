import { parentPort, workerData } from 'node:worker_threads';
import { createIndexEffects } from './effects.ts';
import { type LanguageInput, writeLanguage } from './write-language.ts';

// One language's files, written in a thread with a Pagefind of its own.
parentPort?.postMessage(await writeLanguage(workerData as LanguageInput, createIndexEffects()));
