import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  acceptOrder,
  agreeCash,
  cancelOrder,
  listOrders,
  placeOrder,
  rejectOrder,
  strikeItems,
} from '@linka/contracts/orders';
import { handoverCode } from '../deliveries/rules/handover.ts';
import { LedgerStore } from '../ledger/store.ts';
import {
  approve,
  askForCourier,
  beginPaying,
  inState,
  offered,
  openWorld,
  orderBody,
  paid,
  placed,
  report,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

/** Each order is of two bags at K110 and K15 for the delivery. */
const BAG = 11_000;

let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const bags = (quantity: number) => [{ sku: 'maize-meal-10', quantity }];
const strike = (journey: Journey, lines = bags(1), strikeId: string = randomUUID()) =>
  world.call(journey.staff, strikeItems, { params: journey, body: { strikeId, lines } });
const wallet = ({ shopper }: Journey) => world.momo.control.ledger(`?msisdn=${shopper.phone}`);
const refundsOf = (orderId: string) =>
  world.database.db.any<{ amountNgwee: number; state: string }>(
    'SELECT amount_ngwee AS "amountNgwee", state FROM refunds WHERE order_id = $1 ORDER BY created_at',
    orderId,
  );
const booksOf = async (orderId: string, account: string) => {
  const { ngwee } = await world.database.db.one<{ ngwee: number }>(
    `SELECT coalesce(sum(amount_ngwee), 0)::bigint AS ngwee FROM ledger_postings p
     JOIN ledger_journals j ON j.id = p.journal_id WHERE order_id = $1 AND account LIKE $2`,
    [orderId, account],
  );
  return 0 - ngwee;
};
/** Given to the courier and handed over, from `offered` on. */
async function deliver(ride: Awaited<ReturnType<typeof offered>>, over: object = {}) {
  const { token } = handoverCode(world.gateway().deps.secrets, ride.orderId);
  for (const step of ['accept', 'at_shop', 'picked_up', 'at_door'] as const) await report(world, ride, step);
  await report(world, ride, 'delivered', { proof: { token }, ...over });
  return world.until(ride.orderId, inState('delivered'));
}

describe('goods that are not there', () => {
  test('leaves a line that says who did it, once however often it is sent', async () => {
    const journey = await paid(world, shop);
    const strikeId = randomUUID();
    await strike(journey, bags(1), strikeId);
    expect((await strike(journey, bags(1), strikeId)).status).toBe(200);
    const other = await paid(world, shop);
    const no = () => world.call(other.staff, rejectOrder, { params: other, body: { reason: 'No power' } });
    expect([(await no()).status, (await no()).status]).toEqual([200, 200]);
    const lines = (subject: string) =>
      world.database.db.any('SELECT actor, act FROM audit_log WHERE subject = $1', subject);
    expect(await lines(journey.orderId)).toEqual([
      { actor: journey.staff.accountId, act: 'order.items_struck' },
    ]);
    expect(await lines(other.orderId)).toEqual([{ actor: other.staff.accountId, act: 'order.rejected' }]);
  });

  test('go back in money, once, however often it is said, and the order goes on with the rest', async () => {
    const journey = await paid(world, shop);
    const strikeId = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => strike(journey, bags(1), strikeId)));
    expect(replies.map(reply => reply.status)).toEqual([200, 200, 200]);
    const done = await world.until(journey.orderId, order => order.refund === 'done');
    expect(done).toMatchObject({
      state: 'paid',
      lines: [{ quantity: 1 }],
      totalNgwee: journey.totalNgwee - BAG,
      paidNgwee: journey.totalNgwee,
      refundedNgwee: BAG,
      strikes: [{ strikeId, lines: [{ sku: 'maize-meal-10', quantity: 1, unitPriceNgwee: BAG }] }],
    });
    expect(await wallet(journey)).toMatchObject({ debitsMinor: journey.totalNgwee, creditsMinor: BAG });
    expect(await refundsOf(journey.orderId)).toEqual([{ amountNgwee: BAG, state: 'successful' }]);
    expect((await strike(journey, bags(1), strikeId)).status).toBe(200);
    expect((await strike(journey, bags(2), strikeId)).problem).toBe('id_reused');
    expect(await world.order(journey.orderId)).toEqual(done);
    const { orders } = (await world.call(journey.shopper, listOrders)).answer;
    expect(orders).toMatchObject([{ totalNgwee: journey.totalNgwee - BAG, items: 1, refund: 'done' }]);
  });

  test('are told to the shopper in words and to the shop as an event', async () => {
    const journey = await paid(world, shop);
    await strike(journey);
    await world.eventually(() =>
      Promise.resolve(
        world.sms.sent.some(
          ({ to, message }) =>
            to === journey.shopper.phone &&
            message.includes('does not have 1 × Name of maize-meal-10') &&
            message.includes('K110 is on its way back'),
        ),
      ),
    );
    await world.eventually(() =>
      Promise.resolve(shop.told.get(journey.orderId)?.some(({ type }) => type === 'items_struck')),
    );
  });

  test('are not paid for: shop, courier and platform share what is left', async () => {
    const journey = await paid(world, shop);
    await strike(journey);
    await world.until(journey.orderId, order => order.refund === 'done');
    await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
    const ride = await offered(world, shop, journey);
    await deliver(ride);
    expect(await booksOf(journey.orderId, 'shop_payable:%')).toBe(BAG * 0.95);
    expect(await booksOf(journey.orderId, 'platform_fee')).toBe(BAG * 0.05);
    expect(await booksOf(journey.orderId, 'courier:%')).toBe(1500);
    expect(await booksOf(journey.orderId, 'wallet:%')).toBe(-(BAG + 1500));
    expect(await booksOf(journey.orderId, 'shopper_receipts')).toBe(0);
    expect(await booksOf(journey.orderId, 'refunds')).toBe(0);
    expect(await new LedgerStore(world.database.db).sum()).toBe(0);
  });
});

describe('an order that was struck from and then ends badly', () => {
  test('gives back the rest as well, and no more than was paid', async () => {
    const journey = await paid(world, shop);
    await strike(journey);
    await world.until(journey.orderId, order => order.refund === 'done');
    await world.call(journey.staff, rejectOrder, { params: journey, body: { reason: 'No power' } });
    await world.until(journey.orderId, order => order.refundedNgwee === journey.totalNgwee);
    expect(await refundsOf(journey.orderId)).toEqual([
      { amountNgwee: BAG, state: 'successful' },
      { amountNgwee: journey.totalNgwee - BAG, state: 'successful' },
    ]);
    expect(await wallet(journey)).toMatchObject({ creditsMinor: journey.totalNgwee });
  });

  test.each(['503', 'drop-after', '500:INTERNAL_PROCESSING_ERROR'])(
    'also while the first part is still on its way, with trouble at MTN (%s)',
    async fault => {
      const journey = await paid(world, shop);
      await world.momo.control.fault('refund', fault, { times: 2 });
      await strike(journey);
      await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
      await world.until(journey.orderId, order => order.refundedNgwee === journey.totalNgwee);
      expect(await wallet(journey)).toMatchObject({ creditsMinor: journey.totalNgwee });
      expect(await booksOf(journey.orderId, 'refunds')).toBe(0);
      expect(await world.order(journey.orderId)).toMatchObject({ state: 'cancelled', refund: 'done' });
    },
  );

  test('whatever dies in between: every job lost, and the gateway started anew', async () => {
    const journey = await paid(world, shop);
    await world.momo.control.fault('refund', '503', { times: 100_000 });
    await strike(journey);
    await world.pause();
    await world.database.db.none("DELETE FROM pgboss.job WHERE name IN ('send-refund', 'follow-refund')");
    await world.momo.control.delete('faults');
    await world.start();
    world.clock.advance(11 * 60);
    await world.until(journey.orderId, order => order.refundedNgwee >= BAG);
    // Then nobody answers it in time: the rest goes back as well.
    world.clock.advance(5 * 60);
    await world.until(journey.orderId, order => order.refundedNgwee === journey.totalNgwee);
    expect(await wallet(journey)).toMatchObject({ creditsMinor: journey.totalNgwee });
  });
});

describe('what cannot be struck', () => {
  test('is what the order does not have, all of it, or anything once it is packed', async () => {
    const journey = await paid(world, shop);
    expect((await strike(journey, bags(3))).problem).toBe('not_in_order');
    expect((await strike(journey, [{ sku: 'salt-1', quantity: 1 }])).problem).toBe('not_in_order');
    expect((await strike(journey, bags(2))).problem).toBe('nothing_left');
    expect((await strike(journey, [...bags(1), ...bags(1)])).problem).toBe('bad_request');
    expect(await world.order(journey.orderId)).toMatchObject({ refund: 'none', strikes: [] });
    const packed = await offered(world, shop);
    expect((await strike(packed)).problem).toBe('order_moved_on');
    const unpaid = await placed(world, shop);
    expect((await strike(unpaid)).problem).toBe('order_moved_on');
  });

  test('is the same bag twice, when two people say so at once', async () => {
    const journey = await paid(world, shop);
    const replies = await Promise.all([strike(journey), strike(journey)]);
    expect(replies.map(reply => reply.problem ?? 'done').toSorted()).toEqual(['done', 'nothing_left']);
    await world.until(journey.orderId, order => order.refund === 'done');
    expect(await wallet(journey)).toMatchObject({ creditsMinor: BAG });
  });

  test('is part of what was paid with Airtel, which gives back all or nothing', async () => {
    const journey = await placed(world, shop);
    await approve(world, await beginPaying(world, journey, { provider: 'airtel' }), 'airtel');
    await world.until(journey.orderId, inState('paid'));
    expect((await strike(journey)).problem).toBe('whole_refunds_only');
    expect(await world.order(journey.orderId)).toMatchObject({ refund: 'none', strikes: [] });
    await world.call(journey.staff, rejectOrder, { params: journey, body: { reason: 'Half is missing' } });
    await world.until(journey.orderId, order => order.refundedNgwee === journey.totalNgwee);
  });
});

test('cash: nothing goes back, the courier takes less, and owes no more than that', async () => {
  const staffed = await placed(world, shop);
  const body = { amountNgwee: staffed.totalNgwee };
  await world.call(staffed.shopper, agreeCash, { params: staffed, body });
  await strike(staffed);
  expect(await world.order(staffed.orderId)).toMatchObject({
    cashNgwee: staffed.totalNgwee - BAG,
    refund: 'none',
  });
  await world.call(staffed.staff, acceptOrder, { params: staffed, body: {} });
  const ride = await offered(world, shop, staffed);
  await deliver(ride, { cashNgwee: staffed.totalNgwee - BAG });
  expect(await booksOf(staffed.orderId, 'courier_cash:%')).toBe(-(BAG + 1500));
  expect(await booksOf(staffed.orderId, 'shop_payable:%')).toBe(BAG * 0.95);
  expect(await refundsOf(staffed.orderId)).toEqual([]);
});

test('an order of several goods loses them one after the other', async () => {
  const [shopper, staff] = await Promise.all([world.person(), world.person({ shopId: shop.id })]);
  const oil = { sku: 'cooking-oil-2', quantity: 2, unitPriceNgwee: 8_500 };
  const wanted = orderBody(shop.id);
  const order = { ...wanted, lines: [...wanted.lines, oil] };
  const { totalNgwee } = (await world.call(shopper, placeOrder, { body: order })).answer.paymentForm;
  const journey = { shopper, staff, orderId: order.orderId, totalNgwee };
  await approve(world, await beginPaying(world, journey));
  await world.until(journey.orderId, inState('paid'));
  await strike(journey, [{ sku: oil.sku, quantity: 2 }]);
  await strike(journey);
  await world.until(journey.orderId, now => now.refundedNgwee === BAG + 17_000);
  expect(await world.order(journey.orderId)).toMatchObject({
    refund: 'done',
    lines: [{ sku: 'maize-meal-10', quantity: 1 }],
    totalNgwee: BAG + 1500,
  });
  expect((await askForCourier(world, shop.id, journey.orderId)).problem).toBe('order_moved_on');
});
