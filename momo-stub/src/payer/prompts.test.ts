import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant, payer, paymentBody } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let merchant: Merchant;
beforeAll(async () => {
  stub = await startStub({ MOMO_STUB_MERCHANT: 'Corner Shop' });
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  merchant = await Merchant.signIn(stub);
});

const statusOf = async (referenceId: string) => (await merchant.status(referenceId)).body;

describe('prompts in people mode', () => {
  test('show who asks for how much, and how long is left', async () => {
    const referenceId = await merchant.pay();
    await control.advance(60_000);
    expect(await control.prompts('?msisdn=%2B260961234567')).toEqual([
      expect.objectContaining({
        referenceId,
        msisdn: '260961234567',
        merchant: 'Corner Shop',
        amount: '12.50',
        currency: 'ZMW',
        payerMessage: 'Order 17',
        status: 'PENDING',
        secondsLeft: 240,
      }),
    ]);
    expect(await control.prompts('?msisdn=260971111111')).toEqual([]);
  });

  test('approved: paid once, gone from the screen', async () => {
    const referenceId = await merchant.pay();
    const before = await control.balance(payer.partyId);
    expect(await control.approve(referenceId)).toMatchObject({ status: 200, body: { status: 'SUCCESSFUL' } });
    expect(await control.prompts()).toEqual([]);
    expect(await control.balance(payer.partyId)).toBe(before - 1250);
    expect((await control.ledger()).entries).toMatchObject([
      { referenceId, direction: 'debit', amount: '12.50', partyId: payer.partyId },
    ]);
  });

  test('rejected: FAILED APPROVAL_REJECTED, nothing paid', async () => {
    const referenceId = await merchant.pay();
    await control.reject(referenceId);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'FAILED', reason: 'APPROVAL_REJECTED' });
    expect((await control.ledger()).entries).toEqual([]);
  });

  test('a wrong PIN may be tried again, the third ends the payment', async () => {
    const referenceId = await merchant.pay();
    await control.post(`wallets/${payer.partyId}`, { pin: '7777' });
    for (const attemptsLeft of [2, 1]) {
      expect(await control.approve(referenceId, { pin: '1234' })).toMatchObject({
        status: 422,
        body: { error: 'wrong_pin', attemptsLeft },
      });
    }
    expect(await control.approve(referenceId, { pin: '1234' })).toMatchObject({
      status: 200,
      body: { status: 'FAILED', reason: 'PAYMENT_NOT_APPROVED' },
    });
    const next = await merchant.pay();
    expect(await control.approve(next, { pin: '7777' })).toMatchObject({ body: { status: 'SUCCESSFUL' } });
  });

  test('low balance: FAILED as production says it, the wallet untouched', async () => {
    await control.post(`wallets/${payer.partyId}`, { balance: '12.49' });
    const referenceId = await merchant.pay();
    await control.approve(referenceId);
    expect(await statusOf(referenceId)).toMatchObject({
      status: 'FAILED',
      reason: 'LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED',
    });
    expect(await control.balance(payer.partyId)).toBe(1249);
  });

  test('ignored: off the screen, PENDING, and expired in its own time', async () => {
    const referenceId = await merchant.pay();
    expect((await control.post(`prompts/${referenceId}/ignore`)).status).toBe(200);
    expect(await control.prompts()).toEqual([]);
    await control.advance(299_999);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'PENDING' });
    await control.advance(1);
    expect(await statusOf(referenceId)).toMatchObject({
      status: 'FAILED',
      reason: 'COULD_NOT_PERFORM_TRANSACTION',
    });
  });

  test('silent for five minutes: FAILED, and approving afterwards moves no money', async () => {
    await control.post('settings', { expiryReason: 'EXPIRED' });
    const referenceId = await merchant.pay();
    await control.advance(300_000);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'FAILED', reason: 'EXPIRED' });
    expect(await control.approve(referenceId)).toMatchObject({
      status: 409,
      body: { error: 'already_settled' },
    });
    expect((await control.ledger()).entries).toEqual([]);
  });

  test('an unknown prompt is 404', async () => {
    expect(await control.approve(randomUUID())).toMatchObject({
      status: 404,
      body: { error: 'unknown_prompt' },
    });
  });
});

describe('exactly one debit', () => {
  test('under twenty racing approvals, one of which wins', async () => {
    const referenceId = await merchant.pay();
    const answers = await Promise.all(Array.from({ length: 20 }, () => control.approve(referenceId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await control.ledger()).debitsMinor).toBe(1250);
  });

  test('under twenty racing posts of one reference, approved once', async () => {
    const headers = { 'X-Reference-Id': randomUUID() };
    const posts = Array.from({ length: 20 }, () => merchant.post('requesttopay', paymentBody(stub), headers));
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(statuses.filter(status => status === 202)).toHaveLength(1);
    expect(statuses.filter(status => status === 409)).toHaveLength(19);
    await control.approve(headers['X-Reference-Id']);
    expect((await merchant.post('requesttopay', paymentBody(stub), headers)).status).toBe(409);
    expect((await control.ledger()).debitsMinor).toBe(1250);
  });

  test('under approve and reject racing, whoever wins', async () => {
    const referenceId = await merchant.pay();
    await Promise.all([control.reject(referenceId), control.approve(referenceId)]);
    const { status } = (await statusOf(referenceId)) as { status: string };
    expect((await control.ledger()).debitsMinor).toBe(status === 'SUCCESSFUL' ? 1250 : 0);
  });
});
