import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startReceiver } from '../testing/callback-receiver.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant, payer, paymentBody } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let collection: Merchant;
let disbursement: Merchant;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  collection = await Merchant.signIn(stub);
  disbursement = await Merchant.signIn(stub, 'disbursement');
});

const paid = async (amount = '600'): Promise<string> => {
  const referenceId = await collection.pay({ amount });
  await control.approve(referenceId);
  return referenceId;
};

async function refund(referenceIdToRefund: string, amount: string, referenceId: string = randomUUID()) {
  const body = { ...paymentBody(stub, { amount, payer: undefined }), referenceIdToRefund };
  const reply = await disbursement.post('refund', body, { 'X-Reference-Id': referenceId });
  return { referenceId, reply };
}
const refundStatus = async (referenceId: string) => (await disbursement.get(`refund/${referenceId}`)).body;

describe('refund', () => {
  test('202, then PENDING, then SUCCESSFUL with the payee, and the wallet has the money back', async () => {
    const payment = await paid();
    const before = await control.balance(payer.partyId);
    const { referenceId, reply } = await refund(payment, '300.00');
    expect(reply).toMatchObject({ status: 202, text: '' });
    expect(await refundStatus(referenceId)).toMatchObject({ amount: '300', payee: payer, status: 'CREATED' });
    await control.advance(500);
    expect(await refundStatus(referenceId)).toMatchObject({
      status: 'SUCCESSFUL',
      financialTransactionId: expect.stringMatching(/^\d+$/),
    });
    expect(await control.balance(payer.partyId)).toBe(before + 30_000);
    expect((await control.ledger(`?referenceId=${referenceId}`)).entries).toMatchObject([
      { direction: 'credit', amount: '300.00', partyId: payer.partyId },
    ]);
  });

  test('v2_0 exists', async () => {
    const body = { ...paymentBody(stub), referenceIdToRefund: await paid() };
    const reply = await disbursement.post('../v2_0/refund', body, { 'X-Reference-Id': randomUUID() });
    expect(reply.status).toBe(202);
  });

  test('409 for a used reference: the money goes back once', async () => {
    const payment = await paid();
    const { referenceId } = await refund(payment, '100');
    expect((await refund(payment, '100', referenceId)).reply.status).toBe(409);
    await control.advance(500);
    expect((await control.ledger()).creditsMinor).toBe(10_000);
  });

  test('of two that together exceed the payment, the later one fails', async () => {
    const payment = await paid('600');
    const first = await refund(payment, '400');
    const second = await refund(payment, '400');
    await control.advance(500);
    expect(await refundStatus(first.referenceId)).toMatchObject({ status: 'SUCCESSFUL' });
    expect(await refundStatus(second.referenceId)).toMatchObject({ status: 'FAILED', reason: 'NOT_ALLOWED' });
    expect((await control.ledger()).creditsMinor).toBe(40_000);
  });

  test('of an unknown payment: FAILED TRANSACTION_NOT_FOUND; of an unpaid one: FAILED NOT_ALLOWED', async () => {
    const unknown = await refund(randomUUID(), '1');
    const unpaid = await refund(await collection.pay(), '1');
    await control.advance(500);
    expect(await refundStatus(unknown.referenceId)).toMatchObject({ reason: 'TRANSACTION_NOT_FOUND' });
    expect(await refundStatus(unpaid.referenceId)).toMatchObject({ reason: 'NOT_ALLOWED' });
  });

  test('the merchant without money: FAILED NOT_ENOUGH_FUNDS', async () => {
    const payment = await paid();
    await control.post('accounts/disbursement', { balance: '5.00' });
    const { referenceId } = await refund(payment, '5.01');
    await control.advance(500);
    expect(await refundStatus(referenceId)).toMatchObject({ reason: 'NOT_ENOUGH_FUNDS' });
    expect((await disbursement.get('account/balance')).body).toMatchObject({ availableBalance: '5' });
  });

  test('scripted faults and callbacks as for a payment', async () => {
    const payment = await paid();
    await control.fault('refund', '500:NOT_ALLOWED');
    expect((await refund(payment, '1')).reply).toMatchObject({ status: 500, body: { code: 'NOT_ALLOWED' } });
    const receiver = await startReceiver();
    const body = { ...paymentBody(stub), referenceIdToRefund: payment };
    await disbursement.post('refund', body, {
      'X-Reference-Id': randomUUID(),
      'X-Callback-Url': receiver.url,
    });
    await control.advance(1000);
    expect((await receiver.wait(1))[0]?.body).toMatchObject({ status: 'SUCCESSFUL', payee: payer });
    await receiver.stop();
  });

  test('keys and tokens of collection do not open it', async () => {
    const { subscriptionKey } = stub.config.collection;
    const body = { ...paymentBody(stub), referenceIdToRefund: await paid() };
    const headers = { 'X-Reference-Id': randomUUID(), 'Ocp-Apim-Subscription-Key': subscriptionKey };
    expect((await disbursement.post('refund', body, headers)).status).toBe(401);
  });
});

describe('transfer', () => {
  const transfer = async (partyId: string) => {
    const referenceId = randomUUID();
    const body = paymentBody(stub, { payer: undefined, payee: { partyIdType: 'MSISDN', partyId } });
    const reply = await disbursement.post('transfer', body, { 'X-Reference-Id': referenceId });
    expect(reply.status).toBe(202);
    await control.advance(500);
    return (await disbursement.get(`transfer/${referenceId}`)).body;
  };

  test('SUCCESSFUL, and the payee has the money', async () => {
    const before = await control.balance(payer.partyId);
    expect(await transfer(payer.partyId)).toMatchObject({ status: 'SUCCESSFUL', payee: payer });
    expect(await control.balance(payer.partyId)).toBe(before + 1250);
  });

  test('v2_0 does not exist', async () => {
    const reply = await disbursement.post('../v2_0/transfer', {}, { 'X-Reference-Id': randomUUID() });
    expect(reply.status).toBe(404);
  });

  test.each([
    ['46733123450', 'INTERNAL_PROCESSING_ERROR'],
    ['46733123451', 'APPROVAL_REJECTED'],
    ['46733123452', 'EXPIRED'],
    ['46733123455', 'NOT_ENOUGH_FUNDS'],
    ['46733123456', 'PAYER_LIMIT_REACHED'],
    ['46733123457', 'PAYEE_NOT_FOUND'],
    ['46733123458', 'NOT_ALLOWED'],
    ['46733123459', 'NOT_ALLOWED_TARGET_ENVIRONMENT'],
    ['46733123460', 'INVALID_CALLBACK_URL_HOST'],
    ['46733123461', 'INVALID_CURRENCY'],
    ['46733123462', 'INTERNAL_PROCESSING_ERROR'],
    ['46733123463', 'SERVICE_UNAVAILABLE'],
  ])('test number %s fails with %s', async (partyId, reason) => {
    expect(await transfer(partyId)).toMatchObject({ status: 'FAILED', reason });
  });
});
