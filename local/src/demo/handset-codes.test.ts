import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openHandset, type Handset } from '../handset/index.ts';
import { codesFromHandset } from './handset-codes.ts';

const phone = '+260960000101';
let handset: Handset;
beforeEach(async () => {
  handset = await openHandset({ port: 0, wallets: {}, people: [], log: () => undefined });
});
afterEach(() => handset.stop());

const send = (message: string) =>
  fetch(`${handset.url}/version1/messaging`, {
    method: 'POST',
    headers: { apiKey: 'any' },
    body: new URLSearchParams({ username: 'sandbox', to: phone, message }),
  });

test('reads the code that comes while it looks, past other messages', async () => {
  const arrivals = [() => send('Your order is on its way.'), () => send('204117 is your Linka code.')];
  const readCode = codesFromHandset(handset.url, async () => arrivals.shift()?.());
  expect(await readCode(phone, new Date())).toBe('204117');
});

test('takes the newest of several', async () => {
  await send('111111 is your Linka code.');
  await send('222222 is your Linka code.');
  const readCode = codesFromHandset(handset.url, () => Promise.resolve());
  expect(await readCode(phone, new Date(0))).toBe('222222');
});

test('gives up when none comes; an older one does not count', async () => {
  await send('111111 is your Linka code.');
  const waits: number[] = [];
  const readCode = codesFromHandset(handset.url, ms => Promise.resolve(waits.push(ms)), 1000);
  expect(await readCode(phone, new Date(Date.now() + 60_000))).toBeUndefined();
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(1000);
});
