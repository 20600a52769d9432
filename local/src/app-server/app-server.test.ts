import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import express from 'express';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { forwardTo } from './forward.ts';
import { siteHeaders } from './site-headers.ts';
import { staticFiles } from './static-files.ts';

let folder: string;
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise(resolve => server.once('listening', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

beforeEach(() => {
  folder = makeDataFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Linka</title>');
  writeFileSync(join(folder, 'sw.js'), '// worker');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), '// app');
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  removeDataFolder(folder);
});

test('pages of the app get index.html; the worker is never kept, hashed files are kept for ever', async () => {
  const app = await serve(express().use(staticFiles(folder)));
  const get = (path: string, accept = 'text/html') => fetch(app + path, { headers: { accept } });
  expect(await (await get('/orders/7')).text()).toContain('Linka');
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/sw.js', '*/*')).headers.get('cache-control')).toBe('no-cache');
  expect((await get('/assets/app-1a2b.js', '*/*')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/gone.js', 'application/json')).status).toBe(404);
});

test('what was compressed while building is sent as it is, to browsers that take it', async () => {
  const code = '// app'.repeat(100);
  const copy = brotliCompressSync(code);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), code);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), copy);
  const app = await serve(express().use(staticFiles(folder)));
  const get = (accepted: string) =>
    fetch(`${app}/assets/app-1a2b.js`, { headers: { 'accept-encoding': accepted } });
  const small = await get('gzip, br');
  expect(small.headers.get('content-length')).toBe(String(copy.length));
  expect(small.headers.get('content-type')).toContain('javascript');
  expect(small.headers.get('cache-control')).toContain('immutable');
  expect(await small.text()).toBe(code);
  const whole = await get('identity');
  expect([whole.headers.get('content-encoding'), whole.headers.get('vary')]).toEqual([
    null,
    'accept-encoding',
  ]);
  expect(await whole.text()).toBe(code);
});

test('the gateway is reached behind /api: path, body, answer as they are; live events as they come', async () => {
  const gateway = await serve((req, res) => {
    if (req.url === '/events') {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.write('data: first\n\n'); // and never ends
    } else {
      res.statusCode = 201;
      void req.pipe(res.setHeader('x-seen', `${String(req.method)} ${String(req.url)}`));
    }
  });
  const app = await serve(express().use('/api', forwardTo(gateway)));
  const answer = await fetch(`${app}/api/orders?x=1`, { method: 'POST', body: 'maize' });
  expect([answer.status, answer.headers.get('x-seen'), await answer.text()]).toEqual([
    201,
    'POST /orders?x=1',
    'maize',
  ]);

  const reader = (await fetch(`${app}/api/events`)).body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: first\n\n');
  await reader?.cancel();
});

test('a gateway that is down is said, not waited for', async () => {
  const app = await serve(express().use('/api', forwardTo('http://127.0.0.1:1')));
  expect((await fetch(`${app}/api/shops`)).status).toBe(502);
});

test('a page has the headers it has on the internet, but for the one that asks for https', async () => {
  const netlify = new URL('../../../netlify.toml', import.meta.url);
  const app = await serve(express().use(siteHeaders(netlify)).use(staticFiles(folder)));
  const { headers } = await fetch(`${app}/orders/7`, { headers: { accept: 'text/html' } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(readFileSync(netlify, 'utf8')).toContain(`Content-Security-Policy = "${policy}"`);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(headers.get('permissions-policy')).toContain('geolocation=(self)');
  expect(headers.get('strict-transport-security')).toBeNull();
});
