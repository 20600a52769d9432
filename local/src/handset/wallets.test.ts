import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { Merchant } from '../../../momo-stub/src/testing/merchant.ts';
import { startStub, type RunningStub } from '../../../momo-stub/src/testing/stub.ts';
import {
  startStub as startAirtel,
  type RunningStub as RunningAirtel,
} from '../../../airtel-stub/src/testing/stub.ts';
import { openHandset, type Handset } from './index.ts';

const phone = '+260960000001';
const payer = { partyIdType: 'MSISDN', partyId: phone.slice(1) };
let momo: RunningStub;
let airtel: RunningAirtel;
let merchant: Merchant;
let handset: Handset;

beforeEach(async () => {
  [momo, airtel] = await Promise.all([startStub(), startAirtel()]);
  merchant = await Merchant.signIn(momo);
  handset = await openHandset({
    port: 0,
    wallets: { 'MTN MoMo': momo.url, 'Airtel Money': airtel.url },
    people: [{ name: 'Thandiwe Banda', phone, role: 'shopper', where: 'Lusaka' }],
    log: () => undefined,
  });
});
afterEach(async () => {
  await handset.stop();
  await Promise.all([momo.stop(), airtel.stop()]);
});

const read = async (path: string): Promise<unknown> => (await fetch(`${handset.url}/handset/${path}`)).json();
const answer = (referenceId: string, word: string) =>
  fetch(`${handset.url}/handset/prompts/${referenceId}/${word}`, { method: 'POST' });
const statusOf = async (referenceId: string): Promise<string> =>
  z.object({ status: z.string() }).parse((await merchant.status(referenceId)).body).status;

describe('a MoMo prompt', () => {
  test('is on the payer’s phone and on no other', async () => {
    const referenceId = await merchant.pay({ payer, amount: '118.00' });
    const prompt = {
      referenceId,
      company: 'MTN MoMo',
      phone,
      amount: '118.00',
      currency: 'ZMW',
      secondsLeft: expect.any(Number),
    };
    expect(await read('state')).toMatchObject({ people: [{ phone }], prompts: [prompt], away: [] });
    expect(await read(`prompts?phone=${encodeURIComponent(phone)}`)).toMatchObject({ prompts: [prompt] });
    expect(await read('prompts?phone=0960000002')).toEqual({ prompts: [] });
  });

  test.each([
    ['approve', 'SUCCESSFUL'],
    ['reject', 'FAILED'],
    ['ignore', 'CREATED'],
  ])('%s leaves the payment %s and the screen empty', async (word, status) => {
    const referenceId = await merchant.pay({ payer });
    expect((await answer(referenceId, word)).status).toBe(200);
    expect(await statusOf(referenceId)).toBe(status);
    expect(await read('state')).toMatchObject({ prompts: [] });
  });

  test('answered twice says that it has ended', async () => {
    const referenceId = await merchant.pay({ payer });
    await answer(referenceId, 'reject');
    expect((await answer(referenceId, 'approve')).status).toBe(409);
    expect(await statusOf(referenceId)).toBe('FAILED');
  });
});

test('a prompt of Airtel Money is on the same screen, and is answered there', async () => {
  const id = crypto.randomUUID();
  await airtel.merchant.collect({ id, msisdn: '970000001', amount: 38.5 });
  expect(await read('state')).toMatchObject({
    prompts: [{ referenceId: id, company: 'Airtel Money', phone: '+260970000001', amount: '38.50' }],
  });
  expect((await answer(id, 'approve')).status).toBe(200);
  expect(await airtel.merchant.statusOf(id)).toBe('TS');
});

test('while the MoMo system is away the phones still show', async () => {
  await momo.stop();
  expect(await read('state')).toMatchObject({ people: [{ phone }], prompts: [], away: ['MTN MoMo'] });
  expect((await answer('c0ffee00-0000-4000-8000-000000000000', 'approve')).status).toBe(502);
  momo = await startStub();
});

describe('the page', () => {
  test('comes from this program alone', async () => {
    const response = await fetch(handset.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await response.text();
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect((await fetch(`${handset.url}/${link}`)).status).toBe(200);
  });

  test('is ready when asked', async () => {
    expect((await fetch(`${handset.url}/health/ready`)).status).toBe(200);
  });
});
