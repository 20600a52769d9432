import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoint } from '@linka/contracts/http';
import { Problem, catalogue, idOf, ok, refuse, type ProblemId } from '@linka/contracts/problems';
import { Router, type RequestHandler } from 'express';
import { pino } from 'pino';
import * as z from 'zod/mini';
import { listen, type Listening } from '../../testing/listen.ts';
import { createApp } from './app.ts';
import { perMinute, route } from './index.ts';

const ids = Object.keys(catalogue) as ProblemId[];
const logged: { level: number; msg: string; err?: { message: string } }[] = [];
const log = pino(
  { level: 'error' },
  { write: line => logged.push(JSON.parse(line) as (typeof logged)[number]) },
);

const about = { tag: 'test', summary: 'test', caller: 'anyone', status: 200, problems: [] } as const;
const refuses = endpoint({
  ...about,
  id: 'refuses',
  method: 'get',
  path: '/refuse/:id',
  params: z.object({ id: z.enum(ids) }),
});
const throws = endpoint({
  ...about,
  id: 'throws',
  method: 'get',
  path: '/throw/:what',
  params: z.object({ what: z.string() }),
});
const echo = endpoint({
  ...about,
  id: 'echo',
  method: 'post',
  path: '/echo',
  body: z.strictObject({ text: z.string() }),
  answer: z.object({ text: z.string() }),
});
const rare = endpoint({ ...about, id: 'rare', method: 'get', path: '/rare' });

const thrown: Readonly<Record<string, unknown>> = {
  error: new Error('the database password is hunter2'),
  string: 'a thrown string',
  nothing: undefined,
};

let app: Listening;
beforeAll(async () => {
  const routes = [
    route(refuses, {
      run: ({ params }) => Promise.resolve(refuse(params.id, undefined, { retryAfterSeconds: 7 })),
    }),
    route(throws, {
      run: ({ params }) => {
        throw thrown[params.what];
      },
    }),
    route(echo, { run: ({ body }) => Promise.resolve(ok(body)) }),
    route(rare, { limit: perMinute(2), run: () => Promise.resolve(ok(undefined)) }),
  ];
  const authenticate = () => Promise.resolve(ok(undefined));
  const options = {
    log,
    corsOrigins: ['https://app.example'],
    trustProxy: 0,
    secure: true,
    authenticate,
    routes,
  };
  const passBy: RequestHandler = (_req, _res, next) => next();
  app = await listen(createApp({ ...options, measure: passBy, shed: passBy, pages: Router() }));
});
afterAll(() => app.stop());

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const text = await response.text();
  const problem = Problem.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return { id: idOf(problem), text, headers: response.headers };
}
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${app.url}/echo`, { method: 'POST', body, headers });

test.each(ids)('%s goes over the wire as the catalogue says', async id => {
  const response = await fetch(`${app.url}/refuse/${id}`);
  expect(response.status).toBe(catalogue[id].status);
  const problem = await problemOf(response);
  expect(problem.id).toBe(id);
  expect(problem.headers.get('retry-after')).toBe('7');
});

test.each(Object.keys(thrown))(
  'a thrown %s is answered with nothing but a request id, and logged',
  async what => {
    logged.length = 0;
    const { id, text } = await problemOf(await fetch(`${app.url}/throw/${what}`));
    expect(id).toBe('internal_error');
    expect(text).not.toMatch(/hunter2|thrown|\.ts/);
    expect(logged.length).toBeGreaterThan(0);
  },
);

describe('a body', () => {
  test.each<[string, string, ProblemId]>([
    ['that is not JSON', '{"text":', 'bad_json'],
    ['of a megabyte', JSON.stringify({ text: 'x'.repeat(1_000_000) }), 'body_too_large'],
    ['that misses a field', '{}', 'bad_request'],
    ['that has one too many', '{"text":"a","admin":true}', 'bad_request'],
    ['that is a list', '[]', 'bad_request'],
    ['with a poisoned prototype', '{"text":"a","__proto__":{"admin":true}}', 'bad_request'],
  ])('%s is refused', async (_, body, id) => {
    expect((await problemOf(await post(body))).id).toBe(id);
  });

  test('that is not called JSON is refused', async () => {
    expect(
      (await problemOf(await post('text=a', { 'content-type': 'application/x-www-form-urlencoded' }))).id,
    ).toBe('bad_request');
  });

  test('in an unknown encoding is refused', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'zstandard' };
    expect((await problemOf(await post('{}', headers))).id).toBe('unsupported_media_type');
  });
});

test.each(['/nowhere', '/refuse/%E0%A4%A', '/refuse/unheard_of'])('%s is refused', async path => {
  const response = await fetch(app.url + path);
  expect([400, 404]).toContain(response.status);
  await problemOf(response);
});

test('a caller that is too fast is told to wait', async () => {
  await fetch(`${app.url}/rare`);
  await fetch(`${app.url}/rare`);
  const problem = await problemOf(await fetch(`${app.url}/rare`));
  expect(problem.id).toBe('too_many_requests');
  expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a client that drops out in the middle of its body troubles nobody', async () => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  await new Promise(resolve => socket.once('connect', resolve));
  socket.write(
    'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"te',
  );
  socket.destroy();
  await new Promise(resolve => socket.once('close', resolve));
  expect(await (await post('{"text":"still here"}')).json()).toEqual({ text: 'still here' });
});

test('only known origins may read answers, and a request id that makes sense is kept', async () => {
  const from = async (origin: string) =>
    (await fetch(`${app.url}/rare`, { headers: { origin } })).headers.get('access-control-allow-origin');
  expect(await from('https://app.example')).toBe('https://app.example');
  expect(await from('https://evil.example')).toBeNull();
  const ask = async (id: string) =>
    (await fetch(`${app.url}/nowhere`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
  expect(await ask('abc-12345')).toBe('abc-12345');
  expect(await ask('<script>alert(1)</script>')).not.toContain('script');
});

test.each([
  ['a NUL', 'a\u0000b'],
  ['half a character', '\ud83d'],
])('%s, which no database keeps, is refused by its field before any handler sees it', async (_, text) => {
  const response = await fetch(`${app.url}/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  const problem = Problem.parse(await response.json());
  expect([response.status, idOf(problem)]).toEqual([400, 'bad_request']);
  expect(problem.errors).toEqual([{ field: 'text', message: 'not text' }]);
});
