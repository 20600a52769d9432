import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startPayment } from '@linka/contracts/payments';
import {
  approve,
  beginPaying,
  inState,
  openWorld,
  paying,
  placed,
  wish,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

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

const { payment, ledger, begin, fault, settledAs, callsOf, calm, takenWhenPaid } = paying(
  () => world,
  () => journey,
);
const once = () => ({ state: 'successful', debitsMinor: journey.totalNgwee, times: 1 });

describe('MoMo in trouble', () => {
  test.each([
    ['html-200', 2],
    ['429', 2],
    ['503', 3],
    ['403', 1],
    ['500:INTERNAL_PROCESSING_ERROR', 2],
    ['drop-before', 2],
    ['drop-after', 1],
    ['slow:300', 1],
  ])('at the request (%s, %i times) charges once in the end', async (name, times) => {
    const paymentId = randomUUID();
    await fault('requesttopay', name, { times, referenceId: paymentId });
    await world.call(journey.shopper, startPayment, { body: wish(journey, { paymentId }) });
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test.each([
    'html-200',
    '429',
    '503',
    '500:INTERNAL_PROCESSING_ERROR',
    'drop-before',
    'not-found-then-found',
  ])('at the status (%s) is no verdict', async name => {
    const paymentId = randomUUID();
    await fault('status', name, { times: 3, referenceId: paymentId });
    await fault('callback', 'absent');
    await world.call(journey.shopper, startPayment, { body: wish(journey, { paymentId }) });
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('that hangs, before or after the charge, is left and asked again', async () => {
    const [before, after] = [randomUUID(), randomUUID()];
    await fault('requesttopay', 'hang', { referenceId: before });
    await fault('requesttopay', 'hang-after', { referenceId: after });
    const other = await placed(world, shop);
    await Promise.all([
      world.call(journey.shopper, startPayment, { body: wish(journey, { paymentId: before }) }),
      world.call(other.shopper, startPayment, { body: wish(other, { paymentId: after }) }),
    ]);
    await Promise.all([approve(world, before), approve(world, after)]);
    expect(await takenWhenPaid(before)).toEqual(once());
    journey = other;
    expect(await takenWhenPaid(after)).toEqual(once());
  });

  test.each(['PAYER_NOT_FOUND', 'NOT_ALLOWED', 'INVALID_CURRENCY', 'PAYEE_NOT_ALLOWED_TO_RECEIVE'])(
    'that says 500 but means no (%s) fails the payment with its code',
    async code => {
      await fault('requesttopay', `500:${code}`);
      const paymentId = await begin();
      expect((await settledAs(paymentId, 'failed')).reason).toBe(code);
      expect((await ledger(paymentId)).entries).toEqual([]);
    },
  );

  test('that says 409 for what it does not have is sent the same reference again', async () => {
    await fault('requesttopay', '409');
    const paymentId = await begin();
    await world.eventually(async () => (await payment(paymentId)).state === 'sent');
    world.clock.advance(61);
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('that revokes tokens is asked for one new token, however many calls were refused', async () => {
    const paymentId = await begin();
    const other = await placed(world, shop);
    const another = await beginPaying(world, other);
    await world.eventually(async () => (await callsOf('status', another)) > 0);
    await world.momo.control.delete('calls');
    await world.momo.control.post('tokens/revoke');
    await Promise.all([approve(world, paymentId), approve(world, another)]);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
    await world.until(other.orderId, inState('paid'));
    expect((await world.momo.control.calls('?operation=token')).count).toBe(1);
  });

  test('that refuses every token is no verdict either', async () => {
    await world.momo.control.post('tokens/revoke');
    await fault('token', '503', { times: 2 });
    await fault('requesttopay', '401');
    const paymentId = await begin();
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('that is away for a quarter of an hour: nobody is charged for a forgotten cart', async () => {
    await fault('requesttopay', '503', { times: 100_000 });
    await fault('status', '503', { times: 100_000 });
    const paymentId = await begin();
    world.clock.advance(16 * 60);
    await world.eventually(async () => (await callsOf('status', paymentId)) > 1);
    expect((await payment(paymentId)).state).toBe('queued');
    await world.momo.control.delete('faults');
    expect((await settledAs(paymentId, 'failed')).reason).toBe('PROVIDER_UNREACHABLE');
    await world.until(journey.orderId, inState('expired'));
    expect((await ledger(paymentId)).entries).toEqual([]);
  });

  test('that is away for a while and back pays as if nothing had been', async () => {
    await fault('requesttopay', 'drop-before', { times: 100_000 });
    const paymentId = await begin();
    world.clock.advance(10 * 60);
    await world.eventually(async () => (await callsOf('requesttopay', paymentId)) > 5);
    const chains = await world.gateway().deps.db.one<{ count: number }>(
      `SELECT count(*) FROM pgboss.job WHERE name = 'request-payment' AND state IN ('created', 'retry', 'active')
       AND data ->> 'paymentId' = $1`,
      paymentId,
    );
    expect(chains.count).toBeLessThanOrEqual(2);
    await world.momo.control.delete('faults');
    await approve(world, paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('that reports another amount than was asked for settles nothing', async () => {
    const paymentId = randomUUID();
    const { orderId, shopper } = journey;
    // Somebody with our keys has used the reference before us, for less.
    const theirs = { paymentId, orderId, amountNgwee: 100, msisdn: shopper.phone };
    await world.gateway().deps.providers.of('mtn').collect(theirs);
    await approve(world, paymentId);
    await world.call(shopper, startPayment, { body: wish(journey, { paymentId }) });
    await world.eventually(async () => (await callsOf('status', paymentId)) > 4);
    expect((await payment(paymentId)).state).not.toBe('successful');
    expect(await world.order(orderId)).toMatchObject({ state: 'awaiting_payment', paidNgwee: 0 });
  });
});
