import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '@linka/contracts/orders';
import { getPayment, momoCallbackPost, momoCallbackPut, startPayment } from '@linka/contracts/payments';
import {
  approve,
  openWorld,
  paying,
  placed,
  wish,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { callbackToken } from './providers/mtn/callback-token.ts';

const MINUTES = 60_000;

let world: World;
let shop: WorkingShop;
let journey: Journey;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  journey = await placed(world, shop);
});
afterEach(() => calm());

const { payment, begin, fault, reject, settledAs, callsOf, calm, takenWhenPaid } = paying(
  () => world,
  () => journey,
);
const once = () => ({ state: 'successful', debitsMinor: journey.totalNgwee, times: 1 });

describe('a payment', () => {
  test('is kept before MoMo hears of it, goes on to the payer, and pays the order once', async () => {
    const body = wish(journey);
    const { answer } = await world.call(journey.shopper, startPayment, { body });
    expect(answer).toMatchObject({ paymentId: body.paymentId, state: 'queued', reason: null });
    await approve(world, body.paymentId);
    expect(await takenWhenPaid(body.paymentId)).toEqual(once());
    expect(await payment(body.paymentId)).toMatchObject({ promptUntil: expect.any(String) });
    const order = await world.order(journey.orderId);
    expect(order).toMatchObject({ paidNgwee: journey.totalNgwee, openPaymentId: null });
  });

  test('decided more than half an hour ago is not begun; one begun is never refused for its age', async () => {
    const phoneNow = world.clock.now().toISOString();
    const old = { agoMs: 31 * MINUTES, phoneNow, heard: null };
    const body = wish(journey);
    const late = await world.call(journey.shopper, startPayment, { body: { ...body, sealed: old } });
    expect([late.status, late.problem]).toEqual([409, 'decision_too_old']);
    const fresh = { ...body, sealed: { ...old, agoMs: 1000 } };
    expect((await world.call(journey.shopper, startPayment, { body: fresh })).status).toBe(202);
    const again = await world.call(journey.shopper, startPayment, { body: { ...body, sealed: old } });
    expect(again.answer.paymentId).toBe(body.paymentId);
  });

  test('sent again is the same payment, as often as the phone likes', async () => {
    const body = wish(journey);
    const pay = () => world.call(journey.shopper, startPayment, { body });
    const replies = await Promise.all([pay(), pay(), pay()]);
    expect(replies.map(reply => reply.status)).toEqual([202, 202, 202]);
    await approve(world, body.paymentId);
    expect(await takenWhenPaid(body.paymentId)).toEqual(once());
    expect((await pay()).answer.state).toBe('successful');
    expect(await world.momo.control.ledger(`?msisdn=${journey.shopper.phone}`)).toMatchObject({
      debitsMinor: journey.totalNgwee,
    });
  });

  test('is seen by nobody but its shopper', async () => {
    const params = { paymentId: await begin() };
    for (const stranger of [journey.staff, await world.person()])
      expect((await world.call(stranger, getPayment, { params })).problem).toBe('payment_unknown');
  });
});

describe('a payment is refused', () => {
  const refused = async (over: object, who = journey.shopper) =>
    (await world.call(who, startPayment, { body: { ...wish(journey), ...over } })).problem;

  test('for an order that is not theirs, or that does not exist', async () => {
    expect(await refused({}, await world.person())).toBe('order_unknown');
    expect(await refused({}, journey.staff)).toBe('order_unknown');
    expect(await refused({ orderId: randomUUID() })).toBe('order_unknown');
  });

  test('for another amount than the order comes to', async () => {
    expect(await refused({ amountNgwee: journey.totalNgwee - 1 })).toBe('amount_moved');
  });

  test('while another is under way', async () => {
    await begin();
    expect(await refused({})).toBe('payment_in_progress');
  });

  test('under an id that was used for something else', async () => {
    const paymentId = await begin();
    expect(await refused({ paymentId, msisdn: '+260967654321' })).toBe('id_reused');
    const other = await placed(world, shop);
    const theirs = { ...wish(other), paymentId };
    expect((await world.call(other.shopper, startPayment, { body: theirs })).problem).toBe('id_reused');
  });

  test('when the time to pay is over, and when the order has ended', async () => {
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    expect(await refused({})).toBe('order_moved_on');
    journey = await placed(world, shop);
    world.clock.advance(15 * 60 + 1);
    expect(await refused({})).toBe('order_moved_on');
  });
});

describe('when the payment fails', () => {
  test.each([
    ['string', 'APPROVAL_REJECTED'],
    ['object', 'APPROVAL_REJECTED'],
    ['string', 'NOT_ENOUGH_FUNDS'],
    ['object', 'PAYER_LIMIT_REACHED'],
    ['string', 'INTERNAL_PROCESSING_ERROR'],
    ['object', 'TRANSACTION_CANCELED'],
    ['string', 'A_CODE_OF_TOMORROW'],
  ])('its reason is told (%s %s), and the shopper may pay again', async (reasonShape, reason) => {
    await world.momo.control.post('settings', { reasonShape });
    const first = await begin();
    await reject(first, reason);
    expect(await settledAs(first, 'failed')).toMatchObject({ reason });
    expect(await world.order(journey.orderId)).toMatchObject({
      state: 'awaiting_payment',
      openPaymentId: null,
      failedPayments: 1,
      reason,
    });
    const second = await begin();
    await approve(world, second);
    expect(await takenWhenPaid(second)).toEqual(once());
  });

  test('a wallet without the money and a number without a wallet are told apart', async () => {
    await world.momo.control.post(`wallets/${journey.shopper.phone}`, { balance: '1.00' });
    const poor = await begin();
    await approve(world, poor);
    expect((await settledAs(poor, 'failed')).reason).toMatch(/^LOW_BALANCE/);
    await world.momo.control.post(`wallets/${journey.shopper.phone}`, { active: false });
    expect((await settledAs(await begin(), 'failed')).reason).toBe('PAYER_NOT_FOUND');
  });

  test('because nobody answers the prompt for five minutes, on MoMo’s word and not on ours', async () => {
    const paymentId = await begin();
    await world.eventually(async () => (await payment(paymentId)).state === 'pending');
    world.clock.advance(6 * 60);
    await world.eventually(async () => (await callsOf('status', paymentId)) > 3);
    expect((await payment(paymentId)).state).toBe('pending');
    await world.momo.control.advance(5 * MINUTES);
    expect((await settledAs(paymentId, 'failed')).reason).toBe('COULD_NOT_PERFORM_TRANSACTION');
  });

  test('three times, the order ends and nothing was taken', async () => {
    for (let i = 0; i < 3; i += 1) {
      const paymentId = await begin();
      await reject(paymentId);
      await settledAs(paymentId, 'failed');
    }
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'payment_failed', refund: 'none' });
    const fourth = await world.call(journey.shopper, startPayment, { body: wish(journey) });
    expect(fourth.problem).toBe('order_moved_on');
    await world.eventually(() =>
      Promise.resolve(shop.told.get(journey.orderId)?.at(-1)?.type === 'payment_failed'),
    );
  });
});

describe('MoMo’s callback', () => {
  const sendCallback = (
    paymentId: string,
    endpoint: typeof momoCallbackPost | typeof momoCallbackPut,
    body: unknown,
  ) =>
    world.call(null, endpoint, {
      params: { token: callbackToken(world.gateway().deps.secrets, paymentId) },
      body,
    });

  test.each(['duplicate', 'put', 'early', 'absent'])(
    'may come as it likes (%s): the order is paid once',
    async how => {
      await fault('callback', how === 'early' ? 'early:200' : how);
      const paymentId = await begin();
      await approve(world, paymentId);
      expect(await takenWhenPaid(paymentId)).toEqual(once());
    },
  );

  test('may come before the answer to the request', async () => {
    await world.momo.control.post('settings', { mode: 'auto', autoDelayMs: 0 });
    await fault('requesttopay', 'hang-after');
    const paymentId = await begin();
    // The answer never comes; the callback does, and finds a payment that was not even sent yet.
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test.each(['forged-amount', 'forged-status', 'forged-external-id'])(
    'is believed nothing (%s)',
    async forgery => {
      await fault('callback', forgery);
      const paymentId = await begin();
      await reject(paymentId);
      expect((await settledAs(paymentId, 'failed')).reason).toBe('APPROVAL_REJECTED');
      expect(await world.order(journey.orderId)).toMatchObject({ state: 'awaiting_payment', paidNgwee: 0 });
    },
  );

  test('that claims success while the prompt is open only makes the gateway ask', async () => {
    const paymentId = await begin();
    await world.eventually(async () => (await payment(paymentId)).state === 'pending');
    for (const endpoint of [momoCallbackPost, momoCallbackPut])
      expect((await sendCallback(paymentId, endpoint, { status: 'SUCCESSFUL' })).status).toBe(204);
    const asked = await callsOf('status', paymentId);
    await world.eventually(async () => (await callsOf('status', paymentId)) > asked + 1);
    expect((await payment(paymentId)).state).toBe('pending');
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('with a token nobody gave out is answered alike, and nobody is asked', async () => {
    const paymentId = await begin();
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
    await world.momo.control.delete('calls');
    const token = `${paymentId}.${'A'.repeat(32)}`;
    const forged = await world.call(null, momoCallbackPost, { params: { token }, body: {} });
    expect([forged.status, forged.text]).toEqual([204, '']);
    expect((await world.momo.control.calls()).count).toBe(0);
  });
});
