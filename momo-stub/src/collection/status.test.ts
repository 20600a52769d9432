import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant, payer } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let merchant: Merchant;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  merchant = await Merchant.signIn(stub);
});

const documented = [
  'PAYEE_NOT_FOUND',
  'PAYER_NOT_FOUND',
  'NOT_ALLOWED',
  'NOT_ALLOWED_TARGET_ENVIRONMENT',
  'INVALID_CALLBACK_URL_HOST',
  'INVALID_CURRENCY',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_PROCESSING_ERROR',
  'NOT_ENOUGH_FUNDS',
  'PAYER_LIMIT_REACHED',
  'PAYEE_NOT_ALLOWED_TO_RECEIVE',
  'PAYMENT_NOT_APPROVED',
  'RESOURCE_NOT_FOUND',
  'APPROVAL_REJECTED',
  'EXPIRED',
  'TRANSACTION_CANCELED',
  'RESOURCE_ALREADY_EXIST',
];
const seenOutsideTheEnum = [
  'COULD_NOT_PERFORM_TRANSACTION',
  'LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED',
  'SENDER_ACCOUNT_NOT_ACTIVE',
  'PAYEE_LIMIT_REACHED',
  'TRANSACTION_NOT_FOUND',
  'VALIDATION_ERROR',
];

describe('status', () => {
  test('CREATED, then PENDING, then SUCCESSFUL with a numeric financialTransactionId', async () => {
    const referenceId = await merchant.pay();
    const always = {
      amount: '12.5',
      currency: 'ZMW',
      externalId: 'order-17',
      payer,
      payerMessage: 'Order 17',
      payeeNote: 'Order 17',
    };
    expect((await merchant.status(referenceId)).body).toEqual({ ...always, status: 'CREATED' });
    await control.advance(500);
    expect((await merchant.status(referenceId)).body).toEqual({ ...always, status: 'PENDING' });
    await control.approve(referenceId);
    expect(await merchant.status(referenceId)).toMatchObject({
      status: 200,
      body: { ...always, status: 'SUCCESSFUL', financialTransactionId: expect.stringMatching(/^\d+$/) },
    });
  });

  test.each([
    ['12.50', '12.5'],
    ['5.0', '5'],
    ['100', '100'],
    ['0.07', '0.07'],
  ])('the amount %s is echoed as %s', async (amount, echoed) => {
    const referenceId = await merchant.pay({ amount });
    expect((await merchant.status(referenceId)).body).toMatchObject({ amount: echoed });
  });

  test.each([...documented, ...seenOutsideTheEnum])(
    'FAILED %s, as a string and as an object',
    async reason => {
      const referenceId = await merchant.pay();
      await control.reject(referenceId, { reason });
      const plain = await merchant.status(referenceId);
      expect(plain).toMatchObject({ status: 200, body: { status: 'FAILED', reason } });
      await control.post('settings', { reasonShape: 'object' });
      expect((await merchant.status(referenceId)).body).toMatchObject({
        status: 'FAILED',
        reason: { code: reason, message: expect.any(String) },
      });
    },
  );

  test('a failed payment has no financialTransactionId and an open one no reason', async () => {
    const referenceId = await merchant.pay();
    expect((await merchant.status(referenceId)).body).not.toHaveProperty('reason');
    await control.reject(referenceId);
    expect((await merchant.status(referenceId)).body).not.toHaveProperty('financialTransactionId');
  });

  test('404 for an unknown reference, 400 for one that is no UUID', async () => {
    expect(await merchant.status(randomUUID())).toMatchObject({
      status: 404,
      body: { message: 'Requested resource was not found.', code: 'RESOURCE_NOT_FOUND' },
    });
    expect((await merchant.status('17')).status).toBe(400);
  });

  test('not found, then found', async () => {
    await control.fault('status', 'not-found-then-found', { times: 2 });
    const referenceId = await merchant.pay();
    const statuses = [];
    for (let poll = 0; poll < 3; poll += 1) statuses.push((await merchant.status(referenceId)).status);
    expect(statuses).toEqual([404, 404, 200]);
  });

  test('a fault for one payment leaves the others alone', async () => {
    const [one, other] = [await merchant.pay(), await merchant.pay()];
    await control.fault('status', '503', { referenceId: one });
    expect((await merchant.status(other)).status).toBe(200);
    expect((await merchant.status(one)).status).toBe(503);
  });
});
