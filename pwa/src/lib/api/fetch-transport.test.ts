import { afterEach, expect, jest, test } from '@jest/globals';
import { fetchTransport } from './fetch-transport.ts';

const reply = (body: unknown, status = 200) =>
  ({ status, headers: new Map(), text: () => Promise.resolve(JSON.stringify(body)) }) as unknown as Response;
const get = (url: string) =>
  fetchTransport({ method: 'get', url, headers: {}, body: undefined, signal: undefined });

const realFetch = globalThis.fetch;
const asked = (answer: () => Promise<Response>) => {
  const fetch = jest.fn<typeof globalThis.fetch>(answer);
  globalThis.fetch = fetch;
  return fetch;
};
afterEach(() => {
  globalThis.fetch = realFetch;
  delete window.linkaEarly;
});

test('what was asked for early is taken once; then the gateway is asked', async () => {
  const fetch = asked(() => Promise.resolve(reply('later')));
  window.linkaEarly = new Map([['/api/shops/1', Promise.resolve(reply('early'))]]);
  expect((await get('/api/shops/2')).body).toBe('later');
  expect((await get('/api/shops/1')).body).toBe('early');
  expect((await get('/api/shops/1')).body).toBe('later');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('an early question that the network lost is asked again', async () => {
  asked(() => Promise.resolve(reply('second')));
  const lost = Promise.reject<Response>(new TypeError('Failed to fetch'));
  window.linkaEarly = new Map([['/api/shops/1', lost]]);
  expect((await get('/api/shops/1')).body).toBe('second');
});
