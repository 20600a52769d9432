import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getMyCash, handInCash, listCash } from '@linka/contracts/cash';
import {
  acceptOrder,
  agreeCash,
  cancelOrder,
  confirmLocation,
  confirmReceipt,
} from '@linka/contracts/orders';
import { setShopCash } from '@linka/contracts/payouts';
import { getShop } from '@linka/contracts/shops';
import { LedgerStore } from '../ledger/store.ts';
import { handoverCode } from '../deliveries/rules/handover.ts';
import {
  askedCourier,
  askForCourier,
  beginPaying,
  HOME,
  inState,
  openWorld,
  placed,
  report,
  type Journey,
  type Ride,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
let operator: Someone;
beforeAll(async () => {
  world = await openWorld({ CASH_LIMIT_NGWEE: '20000' });
  shop = await world.shop();
  operator = await world.person({ roles: ['operator'] });
}, 60_000);
afterAll(() => world.stop());

const agree = (journey: Journey, amountNgwee = journey.totalNgwee) =>
  world.call(journey.shopper, agreeCash, { params: journey, body: { amountNgwee } });
async function cashOrder(): Promise<Journey> {
  const journey = await placed(world, shop);
  expect((await agree(journey)).status).toBe(200);
  return journey;
}
/** Packed, and offered to a courier. */
async function offered(): Promise<Omit<Ride, 'paymentId'>> {
  const journey = await cashOrder();
  await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
  const { deliveryId } = (await askForCourier(world, shop.id, journey.orderId)).answer;
  await world.call(journey.shopper, confirmLocation, { params: journey, body: { dropOff: HOME } });
  return { ...journey, deliveryId, courier: await askedCourier(world, deliveryId) };
}
async function atTheDoor() {
  const ride = await offered();
  for (const step of ['accept', 'at_shop', 'picked_up', 'at_door'] as const) await report(world, ride, step);
  const { pin } = handoverCode(world.gateway().deps.secrets, ride.orderId);
  return { ...ride, proof: { pin } };
}
const owed = async (courier: Someone) => (await world.call(courier, getMyCash)).answer;
const handIn = (courierId: string, amountNgwee: number, handInId: string = randomUUID()) =>
  world.call(operator, handInCash, { body: { handInId, courierId, amountNgwee } });

describe('cash that was agreed on', () => {
  test('lets the order go on without a prompt; agreeing again changes nothing', async () => {
    const journey = await cashOrder();
    expect((await agree(journey)).status).toBe(200);
    expect(await world.order(journey.orderId)).toMatchObject({
      state: 'cash_agreed',
      cashNgwee: journey.totalNgwee,
      paidNgwee: 0,
    });
    await world.eventually(() =>
      Promise.resolve(shop.told.get(journey.orderId)?.at(-1)?.type === 'cash_agreed'),
    );
    expect((await world.momo.control.ledger(`?msisdn=${journey.shopper.phone}`)).entries).toEqual([]);
  });

  test('owes nothing when the order ends before the door, by whoever', async () => {
    const journey = await cashOrder();
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'cancelled', refund: 'none' });
    const silent = await cashOrder();
    world.clock.advance(16 * 60);
    expect(await world.until(silent.orderId, inState('rejected'))).toMatchObject({ refund: 'none' });
  });

  test('is refused while a prompt is open, for another sum, late, and by anybody else', async () => {
    const journey = await placed(world, shop);
    expect((await agree(journey, journey.totalNgwee - 1)).problem).toBe('amount_moved');
    expect((await agree({ ...journey, shopper: await world.person() })).problem).toBe('order_unknown');
    await beginPaying(world, journey);
    expect((await agree(journey)).problem).toBe('payment_in_progress');
    const late = await placed(world, shop);
    world.clock.advance(15 * 60 + 1);
    expect((await agree(late)).problem).toBe('order_moved_on');
  });
});

describe('at the door', () => {
  test('the proof counts only with the whole sum in the courier’s hand, who owes it from then on, once', async () => {
    const { courier, orderId, totalNgwee, shopper, proof, ...ride } = await atTheDoor();
    const end = (over: object) => report(world, { ...ride, courier }, 'delivered', { proof, ...over });
    expect((await end({})).problem).toBe('cash_not_taken');
    expect((await end({ cashNgwee: totalNgwee - 1 })).problem).toBe('cash_not_taken');
    const word = await world.call(shopper, confirmReceipt, { params: { orderId }, body: { received: true } });
    expect(word.problem).toBe('order_moved_on');
    const stepId = randomUUID();
    for (let i = 0; i < 2; i += 1) expect((await end({ stepId, cashNgwee: totalNgwee })).status).toBe(200);
    expect(await world.order(orderId)).toMatchObject({
      state: 'delivered',
      paidNgwee: totalNgwee,
      refund: 'none',
    });
    expect(await owed(courier)).toMatchObject({ owedNgwee: totalNgwee, limitNgwee: 20_000 });
    const { couriers } = (await world.call(operator, listCash)).answer;
    expect(couriers).toContainEqual(expect.objectContaining({ phone: courier.phone, owedNgwee: totalNgwee }));

    const [handInId, courierId] = [randomUUID(), courier.accountId];
    expect((await handIn(courierId, totalNgwee + 1)).problem).toBe('more_than_owed');
    const both = await Promise.all([1, 2].map(() => handIn(courierId, totalNgwee, handInId)));
    expect(both.map(({ answer }) => answer.owedNgwee)).toEqual([0, 0]);
    expect((await handIn(courierId, totalNgwee - 1, handInId)).problem).toBe('id_reused');
    expect((await handIn(randomUUID(), 100)).problem).toBe('courier_unknown');
  });

  test('a courier at the limit takes no further cash job until they have handed in', async () => {
    const ride = await offered();
    const { accountId } = ride.courier;
    // What is left of earlier orders.
    await world.database.db.tx(t =>
      new LedgerStore(t).book(
        {
          cause: randomUUID(),
          orderId: null,
          postings: [
            [`courier_cash:${accountId}`, 20_000],
            ['shopper_receipts', -20_000],
          ],
        },
        world.clock.now(),
      ),
    );
    expect((await report(world, ride, 'accept')).problem).toBe('cash_limit');
    await handIn(accountId, 1);
    expect((await report(world, ride, 'accept')).status).toBe(200);
  });

  test('what is coming at the doors of accepted jobs counts towards the limit', async () => {
    const first = await offered();
    await report(world, first, 'accept');
    const { courier } = first;
    expect(await owed(courier)).toMatchObject({ owedNgwee: 0, underWayNgwee: first.totalNgwee });
    const second = await offered();
    // As if both had been offered to the same courier.
    await world.database.db.none('UPDATE deliveries SET courier_phone = $1 WHERE id = $2', [
      second.courier.phone,
      first.deliveryId,
    ]);
    expect((await report(world, second, 'accept')).problem).toBe('cash_limit');
  });

  test('two hand-ins of the same cash cannot both be booked', async () => {
    const { courier, totalNgwee, proof, ...ride } = await atTheDoor();
    await report(world, { ...ride, courier }, 'delivered', { proof, cashNgwee: totalNgwee });
    const before = (await owed(courier)).owedNgwee;
    const both = await Promise.all([1, 2].map(() => handIn(courier.accountId, before)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await owed(courier)).owedNgwee).toBe(0);
  });
});

test('a shop whose owner wants no cash is not paid in cash, and what was agreed on before stays agreed', async () => {
  const careful = await world.shop();
  const { id: ownerId, phone } = await world.database.db.one<{ id: string; phone: string }>(
    'SELECT a.id, a.phone FROM shops s JOIN accounts a ON a.id = s.owner_id WHERE s.id = $1',
    careful.id,
  );
  const owner = await world.person({ phone });
  const before = await placed(world, careful);
  await agree(before);
  const set = (who: Someone) =>
    world.call(who, setShopCash, { params: { shopId: careful.id }, body: { takesCash: false } });
  expect((await set(before.staff)).problem).toBe('not_allowed');
  expect((await set(owner)).answer.takesCash).toBe(false);
  expect(
    (await world.call(null, getShop, { params: { shopId: careful.id }, query: {} })).answer.takesCash,
  ).toBe(false);
  expect((await agree(before)).status).toBe(200);
  expect((await agree(await placed(world, careful))).problem).toBe('method_not_offered');
  const acts = await world.database.db.any('SELECT actor, detail FROM audit_log WHERE subject = $1', [
    careful.id,
  ]);
  expect(acts).toEqual([{ actor: ownerId, detail: { takesCash: false } }]);
});

test('cash that is switched off is not taken', async () => {
  const without = await openWorld({ CASH_ON_DELIVERY: 'false' });
  const journey = await placed(without, await without.shop());
  const body = { amountNgwee: journey.totalNgwee };
  expect((await without.call(journey.shopper, agreeCash, { params: journey, body })).problem).toBe(
    'method_not_offered',
  );
  await without.stop();
});
