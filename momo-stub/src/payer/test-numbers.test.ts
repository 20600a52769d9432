import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startReceiver } from '../testing/callback-receiver.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let merchant: Merchant;
beforeAll(async () => {
  stub = await startStub({ MOMO_STUB_TARGET_ENVIRONMENT: 'sandbox', MOMO_STUB_MODE: 'auto' });
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  merchant = await Merchant.signIn(stub);
});

const payFrom = (partyId: string, headers: Record<string, string> = {}) =>
  merchant.pay({ payer: { partyIdType: 'MSISDN', partyId } }, headers);
const statusOf = async (referenceId: string) => (await merchant.status(referenceId)).body;

describe('sandbox numbers for requesttopay', () => {
  test.each([
    ['46733123450', 'INTERNAL_PROCESSING_ERROR'],
    ['46733123451', 'APPROVAL_REJECTED'],
    ['46733123452', 'EXPIRED'],
    ['46733123455', 'PAYER_NOT_FOUND'],
    ['46733123456', 'PAYEE_NOT_ALLOWED_TO_RECEIVE'],
    ['46733123457', 'NOT_ALLOWED'],
    ['46733123458', 'NOT_ALLOWED_TARGET_ENVIRONMENT'],
    ['46733123459', 'INVALID_CALLBACK_URL_HOST'],
    ['46733123460', 'INVALID_CURRENCY'],
    ['46733123461', 'INTERNAL_PROCESSING_ERROR'],
    ['46733123462', 'SERVICE_UNAVAILABLE'],
    ['46733123463', 'COULD_NOT_PERFORM_TRANSACTION'],
    ['46733123464', 'TRANSFER_TYPE_UNKNOWN'],
  ])('%s: FAILED %s', async (partyId, reason) => {
    expect(await statusOf(await payFrom(partyId))).toMatchObject({ status: 'FAILED', reason });
    expect(await control.ledger()).toMatchObject({ entries: [] });
  });

  test('46733123453: PENDING, then FAILED EXPIRED, told by callback', async () => {
    const receiver = await startReceiver();
    const referenceId = await payFrom('46733123453', { 'X-Callback-Url': receiver.url });
    await control.advance(299_999);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'PENDING' });
    await control.advance(201);
    expect((await receiver.wait(1))[0]?.body).toMatchObject({ status: 'FAILED', reason: 'EXPIRED' });
    expect(await statusOf(referenceId)).toMatchObject({ status: 'FAILED', reason: 'EXPIRED' });
    await receiver.stop();
  });

  test('46733123454: CREATED, PENDING, and SUCCESSFUL after 30 s', async () => {
    const referenceId = await payFrom('46733123454');
    expect(await statusOf(referenceId)).toMatchObject({ status: 'CREATED' });
    await control.advance(29_999);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'PENDING' });
    await control.advance(1);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'SUCCESSFUL' });
  });

  test('56733123453: SUCCESSFUL, whatever the mode', async () => {
    await control.post('settings', { mode: 'people' });
    expect(await statusOf(await payFrom('56733123453'))).toMatchObject({ status: 'SUCCESSFUL' });
  });

  test('any other number in auto mode: SUCCESSFUL within 10 s', async () => {
    const referenceId = await payFrom('260961234567');
    await control.advance(10_000);
    expect(await statusOf(referenceId)).toMatchObject({ status: 'SUCCESSFUL' });
  });
});
