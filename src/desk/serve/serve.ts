import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A running server: its address without a final slash, and how to stop it. */
export interface Server {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built site on this machine only, as a plain static host would; port 0 takes a free one. Rejects when the port is taken. */
export function serveFolder(folder: string, port = 0): Promise<Server> {
  const server = createServer((request, response) => answer(folder, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${taken}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = decodePath(request.url ?? '/');
  const file = path === null ? null : findFile(folder, path);
  if (path !== null && file === 'folder') {
    response.writeHead(301, { location: `${path}/` }).end();
    return;
  }
  const found = file === null ? findFile(folder, '/404.html') : file;
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  response.writeHead(file === null ? 404 : 200, { 'content-type': types[extname(found)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found)
      .on('error', () => response.destroy())
      .pipe(response);
}

function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The file that answers a path; `folder` where a slash is missing at its end; null for none. Never leaves the site's folder. */
function findFile(folder: string, path: string): string | null {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  return stat.isDirectory() ? 'folder' : file;
}
