import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  acceptOrder,
  cancelOrder,
  confirmLocation,
  confirmReceipt,
  getHandoverCode,
  listOrders,
  markReady,
  rejectOrder,
  type OrderState,
} from '@linka/contracts/orders';
import {
  HOME,
  accepted,
  askForCourier,
  inState,
  offered,
  openWorld,
  paid,
  placed,
  report,
  riding,
  type Journey,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const as = (who: Someone, params: { orderId: string }) => ({
  accept: () => world.call(who, acceptOrder, { params, body: { readyInMinutes: 20 } }),
  reject: () => world.call(who, rejectOrder, { params, body: { reason: 'No power' } }),
  ready: () => world.call(who, markReady, { params, body: { ready: true } }),
  cancel: () => world.call(who, cancelOrder, { params, body: { reason: 'Changed my mind' } }),
  locate: (dropOff = HOME) => world.call(who, confirmLocation, { params, body: { dropOff } }),
  receive: () => world.call(who, confirmReceipt, { params, body: { received: true } }),
});
const eventTypes = async (orderId: string) => {
  const rows = await world.database.db.any<{ type: string }>(
    'SELECT type FROM order_events WHERE order_id = $1 ORDER BY seq',
    orderId,
  );
  return rows.map(row => row.type);
};

describe('a step', () => {
  test('of the shop happens once and answers the same again, also when the order has gone on', async () => {
    const journey = await paid(world, shop);
    const staff = as(journey.staff, journey);
    const first = await staff.accept();
    expect(first.answer.events.at(-1)).toMatchObject({ type: 'accepted', by: 'shop', readyInMinutes: 20 });
    expect((await staff.accept()).answer).toEqual(first.answer);
    const ready = await staff.ready();
    expect(ready.answer.version).toBe(first.answer.version + 1);
    for (const again of [staff.ready, staff.accept]) expect((await again()).answer).toEqual(ready.answer);
  });

  test('is told to the shop before it is asked to decide, however slow the outbox', async () => {
    const { staff, orderId } = await paid(world, shop);
    const { db } = world.database;
    // Once the outbox has nothing under way, the shop forgets, as if it had never been told.
    await world.eventually(async () => {
      const sql = 'SELECT shop_version = version AS told FROM orders WHERE id = $1';
      return (await db.one<{ told: boolean }>(sql, orderId)).told;
    });
    shop.told.delete(orderId);
    await db.none('UPDATE orders SET shop_version = 0 WHERE id = $1', orderId);
    expect((await as(staff, { orderId }).accept()).status).toBe(200);
  });

  test('that the shop’s server cannot record does not happen', async () => {
    const away = await world.shop();
    const journey = await paid(world, away);
    away.down = true;
    const refused = await as(journey.staff, journey).accept();
    expect([refused.status, refused.problem]).toEqual([503, 'shop_unreachable']);
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'paid' });
    away.down = false;
    expect((await as(journey.staff, journey).accept()).status).toBe(200);
  });

  test('of two at once is one', async () => {
    const journey = await paid(world, shop);
    const staff = as(journey.staff, journey);
    await Promise.all([staff.accept(), staff.accept(), staff.accept()]);
    expect((await eventTypes(journey.orderId)).filter(type => type === 'accepted')).toHaveLength(1);
  });
});

describe('rejecting', () => {
  test('sends the money back, once, and can be repeated', async () => {
    const journey = await paid(world, shop);
    const staff = as(journey.staff, journey);
    await staff.reject();
    const again = await staff.reject();
    expect(again.answer.events.find(event => event.type === 'rejected')).toMatchObject({
      reason: 'No power',
    });
    const done = await world.until(journey.orderId, order => order.refund === 'done');
    expect(done).toMatchObject({ state: 'rejected', refundedNgwee: journey.totalNgwee });
    expect((await staff.accept()).problem).toBe('order_moved_on');
  });
});

describe('cancelling', () => {
  test('before and after payment, repeated; what was paid comes back', async () => {
    const unpaid = await placed(world, shop);
    for (let i = 0; i < 2; i += 1) expect((await as(unpaid.shopper, unpaid).cancel()).status).toBe(200);
    expect(await world.order(unpaid.orderId)).toMatchObject({ state: 'cancelled', refund: 'none' });
    const journey = await paid(world, shop);
    for (let i = 0; i < 2; i += 1) expect((await as(journey.shopper, journey).cancel()).status).toBe(200);
    await world.until(journey.orderId, order => order.refund === 'done');
    expect((await eventTypes(journey.orderId)).slice(-3)).toEqual([
      'cancelled',
      'refund_sent',
      'refund_done',
    ]);
  });

  test('is too late once the shop prepares it', async () => {
    const journey = await accepted(world, shop);
    const refused = await as(journey.shopper, journey).cancel();
    expect(refused.problem).toBe('order_moved_on');
    expect(JSON.parse(refused.text)).toMatchObject({ state: 'accepted' });
  });
});

describe('the place', () => {
  test('is asked for once, answered by the shopper, and answered alike again', async () => {
    const journey = await accepted(world, shop);
    const asked = await askForCourier(world, shop.id, journey.orderId);
    expect((await askForCourier(world, shop.id, journey.orderId)).answer).toEqual(asked.answer);
    const shopper = as(journey.shopper, journey);
    const nearby = { ...HOME, lat: HOME.lat + 0.001 };
    const kitwe = { lat: -12.8, lng: 28.21 };
    expect((await shopper.locate(kitwe)).problem).toBe('too_far');
    const first = await shopper.locate(nearby);
    expect(first.answer.events.at(-1)).toMatchObject({
      type: 'location_confirmed',
      dropOff: nearby,
      source: 'phone',
    });
    await world.until(journey.orderId, order => order.version > first.answer.version);
    expect((await shopper.locate(nearby)).status).toBe(200);
    expect((await shopper.locate(HOME)).problem).toBe('order_moved_on');
    expect((await eventTypes(journey.orderId)).filter(type => type.startsWith('location'))).toHaveLength(2);
  });

  test('of another shop’s order, or under another delivery’s id, is not asked for', async () => {
    const journey = await accepted(world, shop);
    const other = await world.shop();
    expect((await askForCourier(world, other.id, journey.orderId)).problem).toBe('order_unknown');
    const elsewhere = await accepted(world, other);
    const { deliveryId } = (await askForCourier(world, other.id, elsewhere.orderId)).answer;
    expect((await askForCourier(world, shop.id, journey.orderId, deliveryId)).problem).toBe('id_reused');
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'accepted', deliveryId: null });
  });
});

describe('receipt', () => {
  test('is the shopper’s own word: the order is delivered, once, without the courier’s proof', async () => {
    const ride = await riding(world, shop);
    const shopper = as(ride.shopper, ride);
    for (let i = 0; i < 2; i += 1) expect((await shopper.receive()).status).toBe(200);
    expect(await world.order(ride.orderId)).toMatchObject({
      state: 'delivered',
      proof: 'shopper',
      refund: 'none',
    });
    expect((await eventTypes(ride.orderId)).filter(type => type === 'delivered')).toHaveLength(1);
  });
});

type Act = keyof ReturnType<typeof as>;
const acts: readonly Act[] = ['accept', 'reject', 'ready', 'cancel', 'locate', 'receive'];

describe('who may do what', () => {
  const forStaff: readonly Act[] = ['accept', 'reject', 'ready'];

  test('each side its own steps; to strangers and to another shop the order does not exist', async () => {
    const ride = await offered(world, shop);
    await report(world, ride, 'accept');
    const before = await world.order(ride.orderId);
    const operator = await world.person({ roles: ['operator'] });
    const elsewhere = await world.person({ shopId: (await world.shop()).id });
    for (const act of acts) {
      const staffStep = forStaff.includes(act);
      const problem = async (who: Someone) => (await as(who, ride)[act]()).problem;
      if (staffStep) expect([act, await problem(ride.shopper)]).toEqual([act, 'not_allowed']);
      else expect([act, await problem(ride.staff)]).toEqual([act, 'not_allowed']);
      expect([act, await problem(ride.courier)]).toEqual([act, 'not_allowed']);
      expect([act, await problem(operator)]).toEqual([act, 'not_allowed']);
      expect([act, await problem(elsewhere)]).toEqual([act, 'order_unknown']);
    }
    expect(await world.order(ride.orderId)).toEqual(before);
    for (const stranger of [ride.courier, ride.staff, operator]) {
      const code = await world.call(stranger, getHandoverCode, { params: ride });
      expect(code.problem).toBe('not_allowed');
    }
  });

  test('a list of a shop’s orders is for its staff, and names no order that was never paid', async () => {
    const [unpaid, journey] = await Promise.all([placed(world, shop), paid(world, shop)]);
    const query = { shopId: shop.id };
    const { orders } = (await world.call(journey.staff, listOrders, { query })).answer;
    expect(orders.map(order => order.orderId)).toContain(journey.orderId);
    expect(orders.map(order => order.orderId)).not.toContain(unpaid.orderId);
    expect((await world.call(journey.shopper, listOrders, { query })).problem).toBe('not_allowed');
    const mine = (await world.call(unpaid.shopper, listOrders, { query: { open: 'true' } })).answer;
    expect(mine.orders.map(order => order.orderId)).toEqual([unpaid.orderId]);
  });
});

describe('what cannot happen in a state is refused and changes nothing', () => {
  const impossible = {
    awaiting_payment: ['accept', 'reject', 'ready', 'locate', 'receive'],
    paid: ['ready', 'receive'],
    accepted: ['cancel', 'receive'],
    ready: ['reject', 'cancel', 'receive'],
    on_the_way: ['reject', 'cancel'],
    cancelled: ['accept', 'reject', 'ready', 'receive'],
  } as const satisfies Partial<Record<OrderState, readonly Act[]>>;

  const arrive: Record<keyof typeof impossible, () => Promise<Journey>> = {
    awaiting_payment: () => placed(world, shop),
    paid: () => paid(world, shop),
    accepted: () => accepted(world, shop),
    ready: () => offered(world, shop),
    on_the_way: () => riding(world, shop),
    cancelled: async () => {
      const journey = await placed(world, shop);
      await as(journey.shopper, journey).cancel();
      return journey;
    },
  };

  test.each(Object.keys(impossible) as (keyof typeof impossible)[])('%s', async state => {
    const journey = await arrive[state]();
    const before = await world.until(journey.orderId, inState(state));
    for (const act of impossible[state]) {
      const who = ['accept', 'reject', 'ready'].includes(act) ? journey.staff : journey.shopper;
      const elsewhere = { ...HOME, lat: HOME.lat + 0.01 };
      const reply = act === 'locate' ? as(who, journey).locate(elsewhere) : as(who, journey)[act]();
      // A shop that was never told of an unpaid order does not know it.
      expect(['order_moved_on', 'order_unknown']).toContain((await reply).problem);
    }
    expect(await world.order(journey.orderId)).toMatchObject({ state, proof: before.proof });
  });
});
