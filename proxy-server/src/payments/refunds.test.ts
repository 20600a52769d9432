import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cancelOrder, getOrder, rejectOrder } from '@linka/contracts/orders';
import {
  approve,
  inState,
  openWorld,
  paid,
  paying,
  placed,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { RefundsStore } from './refunds-store.ts';

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

const { begin, fault, calm } = paying(
  () => world,
  () => journey,
);
const cancel = () => world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
const refunded = () => world.until(journey.orderId, order => order.refund === 'done');
const wallet = () => world.momo.control.ledger(`?msisdn=${journey.shopper.phone}`);
const types = async () =>
  (await world.call(journey.shopper, getOrder, { params: journey })).answer.events.map(event => event.type);
/** What was taken has come back, each once, and the shopper can see it. */
async function expectBackOnce(): Promise<void> {
  const order = await refunded();
  expect(order).toMatchObject({ paidNgwee: journey.totalNgwee, refundedNgwee: journey.totalNgwee });
  expect(await wallet()).toMatchObject({
    debitsMinor: journey.totalNgwee,
    creditsMinor: journey.totalNgwee,
    entries: [{ direction: 'debit' }, { direction: 'credit' }],
  });
}

describe('money that comes too late', () => {
  test('after the shopper has cancelled is seen, and goes back', async () => {
    const paymentId = await begin();
    await world.eventually(async () =>
      (await world.momo.control.prompts()).some(p => p.referenceId === paymentId),
    );
    await cancel();
    await approve(world, paymentId);
    await expectBackOnce();
    expect((await types()).slice(-4)).toEqual(['cancelled', 'late_payment', 'refund_sent', 'refund_done']);
    await world.eventually(() =>
      Promise.resolve(
        world.sms.sent.some(
          ({ to, message }) => to === journey.shopper.phone && message.includes('came too late'),
        ),
      ),
    );
  });

  test('is waited for: an order does not expire while its payment is open, and is paid', async () => {
    const paymentId = await begin();
    await world.eventually(async () =>
      (await world.momo.control.prompts()).some(p => p.referenceId === paymentId),
    );
    world.clock.advance(20 * 60);
    await approve(world, paymentId);
    await world.until(journey.orderId, inState('paid'));
  });

  test('for a payment that failed after the cancellation is none', async () => {
    const paymentId = await begin();
    await cancel();
    await world.eventually(async () => (await world.momo.control.reject(paymentId)).status === 200);
    await world.eventually(async () => {
      const { count } = await world.database.db.one<{ count: number }>(
        "SELECT count(*) FROM payments WHERE id = $1 AND state = 'failed'",
        paymentId,
      );
      return count === 1;
    });
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'cancelled', refund: 'none' });
  });
});

describe('a refund', () => {
  beforeEach(async () => {
    journey = await paid(world, shop);
  });

  test.each([
    ['html-200', 2],
    ['429', 1],
    ['503', 2],
    ['401', 1],
    ['drop-before', 1],
    ['drop-after', 1],
    ['500:INTERNAL_PROCESSING_ERROR', 1],
    ['500:NOT_ALLOWED', 1],
    ['400', 1],
    ['409', 1],
  ])('gets through trouble at the request (%s), once', async (name, times) => {
    await fault('refund', name, { times });
    await cancel();
    await expectBackOnce();
  });

  test.each(['html-200', '503', 'drop-before', 'not-found-then-found'])(
    'gets through trouble at the status (%s), once',
    async name => {
      await fault('refund-status', name, { times: 3 });
      await cancel();
      await expectBackOnce();
    },
  );

  test('of more than was paid is refused by the database, whoever asks', async () => {
    const { orderId, totalNgwee } = journey;
    const { id: paymentId } = await world.database.db.one<{ id: string }>(
      'SELECT id FROM payments WHERE order_id = $1',
      orderId,
    );
    const insert = (amountNgwee: number) =>
      new RefundsStore(world.database.db).insert(
        { refundId: randomUUID(), orderId, paymentId, amountNgwee },
        world.clock.now(),
      );
    await expect(insert(totalNgwee + 1)).rejects.toMatchObject({ constraint: 'refunds_within_payment' });
    await insert(totalNgwee);
    const raise = 'UPDATE refunds SET amount_ngwee = amount_ngwee + 1 WHERE order_id = $1';
    await expect(world.database.db.none(raise, orderId)).rejects.toMatchObject({
      constraint: 'refunds_within_payment',
    });
  });

  test('that fails is sent anew until it is done', async () => {
    await world.momo.control.post('accounts/disbursement', { balance: '0.00' });
    await world.call(journey.staff, rejectOrder, { params: journey, body: { reason: 'No power' } });
    await world.eventually(async () => (await types()).includes('refund_failed'));
    expect(await wallet()).toMatchObject({ creditsMinor: 0 });
    await world.momo.control.post('accounts/disbursement', { balance: '1000000.00' });
    await expectBackOnce();
    const happened = await types();
    expect(happened.slice(0, happened.indexOf('refund_failed') + 1).slice(-3)).toEqual([
      'rejected',
      'refund_sent',
      'refund_failed',
    ]);
  });

  test('is taken up again when every job of it was lost', async () => {
    await fault('refund', '503', { times: 100_000 });
    await cancel();
    await world.pause();
    await world.database.db.none("DELETE FROM pgboss.job WHERE name IN ('send-refund', 'follow-refund')");
    await world.momo.control.delete('faults');
    await world.start();
    world.clock.advance(11 * 60);
    await expectBackOnce();
  });
});
