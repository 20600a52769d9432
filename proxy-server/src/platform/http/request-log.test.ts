import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import { requestLog } from './request-log.ts';

async function linesAt(level: string, path: string, headers: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level }, { write: line => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const app = express().use(requestLog(log));
  const closed = new Promise(resolve => {
    app.get('/:status', (req, res) => {
      res.once('close', resolve);
      res.status(Number(req.params.status)).end();
    });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  await closed;
  server.close();
  return { lines, id: response.headers.get('x-request-id') };
}

test('an answer is a line at debug, without what follows the question mark', async () => {
  const { lines, id } = await linesAt('debug', '/200?phone=%2B260966000001');
  expect(lines).toMatchObject([{ level: 20, requestId: id, method: 'GET', path: '/200', status: 200 }]);
  expect(JSON.stringify(lines)).not.toContain('260966000001');
});

test.each([
  ['200', 0],
  ['404', 0],
  ['500', 1],
])('of an answer %s the ordinary log has %i lines', async (status, count) => {
  expect((await linesAt('info', `/${status}`)).lines).toHaveLength(count);
});

test.each([
  ['a-sane-name', true],
  ['short', false],
  ['with spaces in it', false],
])('the caller’s name %j for a request is kept: %s', async (name, kept) => {
  const { id } = await linesAt('info', '/200', { 'x-request-id': name });
  expect(id === name).toBe(kept);
});
