import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startReceiver } from '../testing/callback-receiver.ts';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant, payer } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let merchant: Merchant;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  merchant = await Merchant.signIn(stub);
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const payWithCallback = () => merchant.pay({}, { 'X-Callback-Url': receiver.url });

describe('callbacks', () => {
  test('POST with the final body, no reference id, no signature, from the LWAC client', async () => {
    const referenceId = await payWithCallback();
    await control.approve(referenceId);
    await control.advance(200);
    const [callback] = await receiver.wait(1);
    expect(callback).toMatchObject({ method: 'POST', path: '/momo/9f1c' });
    expect(callback?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'LWAC Http Client 1.0',
    });
    expect(Object.keys(callback?.headers ?? {}).join()).not.toMatch(/authorization|signature|hmac|digest/);
    expect(callback?.body).toEqual({
      amount: '12.5',
      currency: 'ZMW',
      externalId: 'order-17',
      payer,
      payerMessage: 'Order 17',
      payeeNote: 'Order 17',
      status: 'SUCCESSFUL',
      financialTransactionId: expect.stringMatching(/^\d+$/),
    });
    expect(JSON.stringify(callback)).not.toContain(referenceId);
  });

  test('a failure carries its reason', async () => {
    await control.reject(await payWithCallback());
    await control.advance(200);
    expect((await receiver.wait(1))[0]?.body).toMatchObject({
      status: 'FAILED',
      reason: 'APPROVAL_REJECTED',
    });
  });

  test('none without X-Callback-Url, and none while the payment is open', async () => {
    await control.approve(await merchant.pay());
    await payWithCallback();
    await control.advance(60_000);
    expect((await control.get('callbacks')).body).toEqual({ callbacks: [] });
  });

  test('PUT, for one or for all', async () => {
    await control.fault('callback', 'put');
    await control.approve(await payWithCallback());
    await control.advance(200);
    expect((await receiver.wait(1))[0]?.method).toBe('PUT');
    await control.post('settings', { callbackMethod: 'PUT' });
    await control.approve(await payWithCallback());
    await control.advance(200);
    expect((await receiver.wait(2))[1]?.method).toBe('PUT');
  });

  test('absent: never sent, while the status call tells the end', async () => {
    await control.fault('callback', 'absent');
    const referenceId = await payWithCallback();
    await control.approve(referenceId);
    await control.advance(86_400_000);
    await merchant.refresh();
    expect((await control.get('callbacks')).body).toEqual({ callbacks: [] });
    expect((await merchant.status(referenceId)).body).toMatchObject({ status: 'SUCCESSFUL' });
  });

  test('late: not before its time', async () => {
    await control.fault('callback', 'late:600000');
    await control.approve(await payWithCallback());
    await control.advance(599_999);
    expect((await control.get('callbacks')).body).toEqual({ callbacks: [] });
    await control.advance(1);
    expect(await receiver.wait(1)).toHaveLength(1);
  });

  test('early: before the status call shows the end', async () => {
    await control.fault('callback', 'early:3000');
    const referenceId = await payWithCallback();
    await control.advance(500);
    await control.approve(referenceId);
    await control.advance(0);
    expect((await receiver.wait(1))[0]?.body).toMatchObject({ status: 'SUCCESSFUL' });
    expect((await merchant.status(referenceId)).body).toMatchObject({ status: 'PENDING' });
    await control.advance(3000);
    expect((await merchant.status(referenceId)).body).toMatchObject({ status: 'SUCCESSFUL' });
  });

  test('duplicated, three minutes apart, despite a 200', async () => {
    await control.fault('callback', 'duplicate:180000');
    await control.approve(await payWithCallback());
    await control.advance(200);
    await receiver.wait(1);
    await control.advance(180_000);
    const [first, second] = await receiver.wait(2);
    expect(second?.body).toEqual(first?.body);
  });

  test.each([
    ['forged-amount', { amount: '1', status: 'SUCCESSFUL' }],
    ['forged-status', { amount: '12.5', status: 'FAILED' }],
    ['forged-external-id', { externalId: 'not-order-17' }],
  ])('%s: the body lies, the status call does not', async (fault, lie) => {
    await control.fault('callback', fault);
    const referenceId = await payWithCallback();
    await control.approve(referenceId);
    await control.advance(200);
    expect((await receiver.wait(1))[0]?.body).toMatchObject(lie);
    expect((await merchant.status(referenceId)).body).toMatchObject({
      amount: '12.5',
      externalId: 'order-17',
      status: 'SUCCESSFUL',
    });
  });

  test('forged on demand: SUCCESSFUL for a payment that nobody has approved', async () => {
    const referenceId = await payWithCallback();
    await control.post(`callbacks/${referenceId}`, { method: 'PUT', body: { status: 'SUCCESSFUL' } });
    expect((await receiver.wait(1))[0]).toMatchObject({ method: 'PUT', body: { status: 'SUCCESSFUL' } });
    expect((await merchant.status(referenceId)).body).toMatchObject({ status: 'CREATED' });
    expect(await control.ledger()).toMatchObject({ entries: [] });
  });

  test('sent once: a merchant who is away is not called again', async () => {
    const referenceId = await payWithCallback();
    await receiver.stop();
    await control.approve(referenceId);
    await control.advance(86_400_000);
    const sent = async () =>
      (await control.get(`callbacks?referenceId=${referenceId}`)).body as {
        callbacks: { result?: unknown }[];
      };
    while ((await sent()).callbacks[0]?.result === undefined);
    expect((await sent()).callbacks).toHaveLength(1);
    receiver = await startReceiver();
  });
});
