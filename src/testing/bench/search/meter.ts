import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '#desk/serve/serve.ts';

/** The line between reader and site: what every request waits, and how much comes through in a second; zeros for the bare machine. */
export interface Line {
  readonly milliseconds: number;
  readonly kilobits: number;
}

/** One answered request; times are milliseconds since 1970. */
export interface Answered {
  readonly path: string;
  readonly begin: number;
  readonly end: number;
  /** Bytes on the line, headers included, text compressed. */
  readonly bytes: number;
  /** Bytes of the file as it lies. */
  readonly size: number;
}

/** A site served through a meter. */
export interface Meter {
  readonly address: string;
  /** Gives what was answered since it was last asked. */
  readonly take: () => readonly Answered[];
  readonly close: () => Promise<void>;
}

/** The present moment, to a fraction of a millisecond, as a page's clock has it too. */
export const readClock = (): number => performance.timeOrigin + performance.now();

/** Serves a folder with the project's own server, compresses text as every static host does (gzip), and writes down what each request cost. */
export async function openMeter(folder: string, line: Line): Promise<Meter> {
  const inner = await serveFolder(folder);
  const zipped = new Map<string, Buffer>();
  let answered: Answered[] = [];
  let isFree = 0;
  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begin = readClock();
    const path = asked.url ?? '/';
    const written = asked.socket.bytesWritten;
    const found = await fetchWhole(inner.address, path);
    const isText = /^text\/|json|xml/.test(found.type) && /\bgzip\b/.test(String(asked.headers['accept-encoding']));
    if (isText && !zipped.has(path)) zipped.set(path, gzipSync(found.body, { level: 9 }));
    const body = isText ? (zipped.get(path) ?? found.body) : found.body;
    if (line.milliseconds > 0) await wait(line.milliseconds);
    if (line.kilobits > 0) {
      isFree = Math.max(isFree, readClock()) + (body.length * 8) / line.kilobits;
      await wait(isFree - readClock());
    }
    response.writeHead(found.status, { 'content-type': found.type, 'content-length': body.length, ...(isText ? { 'content-encoding': 'gzip' } : {}) });
    response.end(body, () => answered.push({ path, begin, end: readClock(), bytes: asked.socket.bytesWritten - written, size: found.body.length }));
  };
  const outer = createServer((asked, response) => void answer(asked, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => outer.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    take: () => {
      const taken = answered;
      answered = [];
      return taken;
    },
    close: async () => {
      outer.closeAllConnections();
      await new Promise((resolve) => outer.close(resolve));
      await inner.close();
    },
  };
}

function fetchWhole(address: string, path: string): Promise<{ readonly status: number; readonly type: string; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${address}${path}`, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 500, type: response.headers['content-type'] ?? '', body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    asking.on('error', reject).end();
  });
}
