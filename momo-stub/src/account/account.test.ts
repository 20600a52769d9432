import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant } from '../testing/merchant.ts';
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

describe('balance', () => {
  test('a string, and it grows by what payers paid', async () => {
    expect((await merchant.get('account/balance')).body).toEqual({ availableBalance: '0', currency: 'ZMW' });
    await control.approve(await merchant.pay());
    expect((await merchant.get('account/balance/ZMW')).body).toEqual({
      availableBalance: '12.5',
      currency: 'ZMW',
    });
  });

  test('another currency is a 500 INVALID_CURRENCY', async () => {
    expect(await merchant.get('account/balance/EUR')).toMatchObject({ body: { code: 'INVALID_CURRENCY' } });
  });
});

describe('account holder', () => {
  test.each([
    ['260961234567', 200, { result: true }],
    ['46733123450', 404, { code: 'RESOURCE_NOT_FOUND' }],
    ['46733123451', 200, { result: false }],
    ['46733123452', 500, { code: 'NOT_ALLOWED' }],
    ['46733123453', 500, { code: 'NOT_ALLOWED_TARGET_ENVIRONMENT' }],
    ['46733123454', 500, { code: 'INTERNAL_PROCESSING_ERROR' }],
    ['46733123455', 503, { code: 'SERVICE_UNAVAILABLE' }],
  ])('active %s: %i', async (msisdn, status, body) => {
    expect(await merchant.get(`accountholder/msisdn/${msisdn}/active`)).toMatchObject({ status, body });
  });

  test('the type is in lower case', async () => {
    expect((await merchant.get('accountholder/MSISDN/260961234567/active')).status).toBe(400);
  });

  test('a number nobody holds is not active, and a payment from it fails with PAYER_NOT_FOUND', async () => {
    await control.post('wallets/260961234567', { active: false });
    expect((await merchant.get('accountholder/msisdn/260961234567/active')).body).toEqual({ result: false });
    expect((await merchant.status(await merchant.pay())).body).toMatchObject({ reason: 'PAYER_NOT_FOUND' });
  });

  test('basic user info is the fixed sandbox person', async () => {
    expect((await merchant.get('accountholder/msisdn/260961234567/basicuserinfo')).body).toMatchObject({
      name: 'Sand Box',
      given_name: 'Sand',
      family_name: 'Box',
    });
  });
});

describe('delivery notification', () => {
  const notify = (referenceId: string, message = 'Your order is on the way', header = message) =>
    merchant.post(
      `requesttopay/${referenceId}/deliverynotification`,
      { notificationMessage: message },
      { notificationMessage: header },
    );

  test('200 for a paid payment', async () => {
    const referenceId = await merchant.pay();
    await control.approve(referenceId);
    expect((await notify(referenceId)).status).toBe(200);
  });

  test('409 before it is paid, 404 if unknown, 400 if too long or without its header', async () => {
    const referenceId = await merchant.pay();
    expect((await notify(referenceId)).status).toBe(409);
    expect((await notify('7d5cbb0a-31f4-4f8e-9c0c-51a9d9a1a001')).status).toBe(404);
    expect((await notify(referenceId, 'x'.repeat(161))).status).toBe(400);
    expect((await notify(referenceId, 'short', '')).status).toBe(400);
  });

  test('410 when the window is over, 429 when scripted', async () => {
    const referenceId = await merchant.pay();
    await control.approve(referenceId);
    await control.fault('delivery-notification', '429');
    expect((await notify(referenceId)).status).toBe(429);
    await control.advance(24 * 3_600_000 + 1);
    await merchant.refresh();
    expect((await notify(referenceId)).status).toBe(410);
  });
});
