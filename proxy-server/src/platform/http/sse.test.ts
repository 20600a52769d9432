import { once } from 'node:events';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Response } from 'express';
import express from 'express';
import { listen, type Listening } from '../../testing/listen.ts';
import { stream } from './sse.ts';

let server: Listening;
let client: AbortController;
let watching: number;
let asked: Promise<Response>;
beforeEach(async () => {
  watching = 0;
  client = new AbortController();
  const app = express();
  asked = new Promise(resolve => app.get('/', (_req, res) => resolve(res)));
  server = await listen(app);
  void fetch(server.url, { signal: client.signal }).catch(() => undefined);
});
afterEach(() => server.stop());

const watch = () => {
  watching += 1;
  return () => (watching -= 1);
};

const always = () => Promise.resolve(true);

test('a client that leaves while its news is read is let go', async () => {
  const res = await asked;
  let goOn: (news: []) => void = () => undefined;
  const ended = stream(res, watch, () => new Promise(resolve => (goOn = resolve)), always);
  client.abort();
  await once(res, 'close');
  expect(watching).toBe(1);
  goOn([]);
  await ended;
  expect(watching).toBe(0);
});

test('a client that left before its stream began is let go', async () => {
  const res = await asked;
  client.abort();
  await once(res, 'close');
  await stream(res, watch, () => Promise.resolve([]), always);
  expect(watching).toBe(0);
});

test('who may no longer hear it is told nothing, and let go', async () => {
  const res = await asked;
  const told: string[] = [];
  await stream(
    res,
    watch,
    () => {
      told.push('news');
      return Promise.resolve([]);
    },
    () => Promise.resolve(false),
  );
  expect([told, watching]).toEqual([[], 0]);
});

test('a client that leaves while a heartbeat asks whether it may stay is let go', async () => {
  const res = await asked;
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  const answers: ((may: boolean) => void)[] = [];
  const ended = stream(
    res,
    watch,
    () => Promise.resolve([]),
    () => new Promise(resolve => answers.push(resolve)),
  );
  answers[0]?.(true);
  await new Promise(resolve => setImmediate(resolve));
  jest.advanceTimersByTime(20_000);
  jest.useRealTimers();
  await new Promise(resolve => setImmediate(resolve));
  expect(answers).toHaveLength(2);
  client.abort();
  await once(res, 'close');
  answers[1]?.(true);
  await ended;
  expect(watching).toBe(0);
});
