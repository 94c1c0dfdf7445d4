import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serveFolder } from './serve.ts';

let folder = '';
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingan-serve-'));
  mkdirSync(join(folder, 'site/zh'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/zh/index.html'), '首页');
  writeFileSync(join(folder, 'site/404.html'), 'no such page');
  server = await serveFolder(join(folder, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('a folder answers with its index, and without its slash sends the reader there', async () => {
  const page = await fetch(`${server.address}/zh/`);
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([200, 'text/html; charset=utf-8', '首页']);
  const slashless = await fetch(`${server.address}/zh`, { redirect: 'manual' });
  expect([slashless.status, slashless.headers.get('location')]).toEqual([301, '/zh/']);
});

test('an unknown path gets the 404 page', async () => {
  const page = await fetch(`${server.address}/nothing/`);
  expect([page.status, await page.text()]).toEqual([404, 'no such page']);
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/zh/..%5c..%5csecret.txt', '/%00', '/%']) {
    const status = await new Promise((resolve) => request(`${server.address}`, { path }, (answer) => resolve(answer.statusCode)).end());
    expect(status, path).toBe(404);
  }
});

test('a port in use is refused with its code', async () => {
  await expect(serveFolder(folder, Number(new URL(server.address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
