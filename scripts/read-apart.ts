import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type DocumentReading, readDocument } from '#desk/import/readers/read-document.ts';

/** What one document may take. */
interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reads a document in a thread of its own, which is ended when it takes more time or memory than one may. */
export function readApart(name: string, bytes: Uint8Array, { seconds, megabytes }: Limits = { seconds: 30, megabytes: 768 }): Promise<DocumentReading> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { name, bytes },
    // What libraries print about odd files is not for the editor.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (reading: DocumentReading): void => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(reading);
      void worker.terminate();
    };
    const clock = setTimeout(() => end({ fault: 'heavy' }), seconds * 1000);
    // The limit on a thread's heap does not count the bytes of buffers.
    const watch = setInterval(() => process.memoryUsage.rss() - before > megabytes * 1024 * 1024 && end({ fault: 'heavy' }), 50);
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) => end({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'heavy' : 'damaged' }));
    worker.once('exit', () => end({ fault: 'damaged' }));
  });
}

if (!isMainThread && parentPort !== null) {
  const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array };
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folders = { cMaps: join(home, 'cmaps') + sep, fonts: join(home, 'standard_fonts') + sep };
  parentPort.postMessage(await readDocument(name, bytes, folders));
}
