import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { said } from '../testing/merchant.ts';
import { startStub, type RunningStub } from '../testing/stub.ts';

const phone = '260970000001';
let stub: RunningStub;
let id: string;
beforeEach(async () => {
  stub = await startStub();
  id = randomUUID();
});
afterEach(() => stub.stop());

const moneyId = async (): Promise<string> => {
  const { body } = await stub.merchant.enquire(id);
  return /"airtel_money_id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
};

describe('a token', () => {
  test('lives three minutes, told as text', async () => {
    const reply = await stub.merchant.signIn();
    expect(reply.body).toMatchObject({ expires_in: '180', token_type: 'bearer' });
    await stub.control.advance(179_000);
    expect((await stub.merchant.enquire(id)).status).toBe(200);
    await stub.control.advance(1000);
    expect((await stub.merchant.enquire(id)).status).toBe(401);
  });
  test('is not given for a wrong secret', async () => {
    expect((await stub.merchant.signIn('guessed')).status).toBe(401);
  });
});

describe('a request to collect', () => {
  test('is a prompt on the payer’s phone, and no payment yet', async () => {
    const reply = await stub.merchant.collect({ id });
    expect([reply.status, said(reply).success]).toEqual([200, true]);
    expect(await stub.control.prompts(`?msisdn=${phone}`)).toMatchObject([
      { referenceId: id, amount: '38.50', currency: 'ZMW' },
    ]);
    expect(await stub.merchant.statusOf(id)).toBe('TIP');
  });
  test('under an id that was used is a duplicate, whatever else it says', async () => {
    await stub.merchant.collect({ id });
    expect(said(await stub.merchant.collect({ id, amount: 1 }))).toEqual({
      success: false,
      code: 'ESB000041',
    });
    expect(await stub.control.prompts()).toHaveLength(1);
  });
  test.each([
    ['an amount as text', { amount: '38.50' }, 'ESB000008'],
    ['a thousandth of a kwacha', { amount: 0.001 }, 'ESB000008'],
    ['no money at all', { amount: 0 }, 'DP00800001004'],
    ['a number with its country code', { msisdn: phone }, 'ESB000033'],
    ['another country', { country: 'UG' }, 'ESB000034'],
  ])('with %s is refused with HTTP 200', async (_name, over, code) => {
    const reply = await stub.merchant.collect({ id, ...over });
    expect([reply.status, said(reply)]).toEqual([200, { success: false, code }]);
  });
  test('to a number without a wallet is refused', async () => {
    await stub.control.post(`wallets/${phone}`, { active: false });
    expect(said(await stub.merchant.collect({ id })).code).toBe('ESB000036');
  });
});

describe('the payer', () => {
  beforeEach(() => stub.merchant.collect({ id }));

  test('approves: the money moves once, and only then Airtel tells its number', async () => {
    expect(await moneyId()).toBe('');
    expect((await stub.control.approve(id)).status).toBe(200);
    expect((await stub.control.approve(id)).status).toBe(409);
    expect(await stub.merchant.statusOf(id)).toBe('TS');
    expect(await moneyId()).toMatch(/^MP/);
    expect(await stub.control.ledger()).toMatchObject({ debitsMinor: 3850, entries: [{ referenceId: id }] });
  });
  test.each([
    ['no', () => stub.control.reject(id), 'DP00800001008'],
    ['a wrong PIN', () => stub.control.approve(id, { pin: '0000' }), 'DP00800001002'],
    ['silence', () => stub.control.advance(5 * 60_000), 'DP00800001024'],
    ['for any other reason', () => stub.control.reject(id, { reason: 'DP00800001009' }), 'DP00800001009'],
  ])('does not pay (%s): TF with its code', async (_name, act, code) => {
    await act();
    await stub.merchant.signIn();
    expect(await stub.merchant.statusOf(id)).toBe('TF');
    expect(said(await stub.merchant.enquire(id)).code).toBe(code);
    expect(await stub.control.ledger()).toMatchObject({ debitsMinor: 0 });
  });
  test('has too little: TF', async () => {
    await stub.control.post(`wallets/${phone}`, { balance: '38.49' });
    await stub.control.approve(id);
    expect(said(await stub.merchant.enquire(id)).code).toBe('DP00800001007');
  });
});

describe('a refund', () => {
  beforeEach(async () => {
    await stub.merchant.collect({ id });
    await stub.control.approve(id);
  });
  test('gives the whole payment back, once', async () => {
    const number = await moneyId();
    expect(said(await stub.merchant.refund(number)).success).toBe(true);
    expect(said(await stub.merchant.refund(number))).toEqual({ success: false, code: 'ESB000041' });
    expect(await stub.control.ledger()).toMatchObject({ debitsMinor: 3850, creditsMinor: 3850 });
  });
  test('of nothing, or without the money for it, is refused', async () => {
    expect(said(await stub.merchant.refund('MP0')).code).toBe('ESB000045');
    await stub.control.post('accounts/merchant', { balance: '1.00' });
    expect(said(await stub.merchant.refund(await moneyId())).code).toBe('DP00800001007');
  });
});

test.each([
  ['code:DP00800001000', 200],
  ['503', 503],
  ['401', 401],
  ['html-200', 200],
])('a scripted fault (%s) meets one call, before anything has happened', async (fault, status) => {
  await stub.control.fault('collect', fault, { referenceId: id });
  const reply = await stub.merchant.collect({ id });
  expect(reply.status).toBe(status);
  expect(await stub.control.prompts()).toEqual([]);
  expect(said(await stub.merchant.collect({ id })).success).toBe(true);
});

test('what was journalled is there after a kill, to the last debit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'airtel-'));
  const env = { AIRTEL_STUB_JOURNAL: join(folder, 'airtel.jsonl') };
  const before = await startStub(env);
  const open = randomUUID();
  await before.merchant.collect({ id });
  await before.control.approve(id);
  await before.merchant.collect({ id: open });
  const ledger = await before.control.ledger();
  await before.stop();
  const after = await startStub(env);
  expect(await after.control.ledger()).toEqual(ledger);
  await after.control.approve(open);
  expect(await after.merchant.statusOf(open)).toBe('TS');
  await after.stop();
  rmSync(folder, { recursive: true });
});
