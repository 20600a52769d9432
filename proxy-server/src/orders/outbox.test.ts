import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acceptOrder, cancelOrder } from '@linka/contracts/orders';
import { ok } from '@linka/contracts/problems';
import { shopOrderEvents } from '@linka/contracts/shop-api';
import {
  accepted,
  approve,
  askForCourier,
  beginPaying,
  inState,
  openWorld,
  paid,
  placed,
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

const toldUpTo = (orderId: string, version: number, at = shop) =>
  world.eventually(() => Promise.resolve((at.told.get(orderId)?.length ?? 0) >= version));
const attempts = async (orderId: string) => {
  const rows = await world.database.db.any<{ outcome: string }>(
    "SELECT outcome FROM relay_attempts WHERE target = 'shop' AND subject = $1 ORDER BY id",
    orderId,
  );
  return rows.map(row => row.outcome);
};

describe('the shop hears', () => {
  test('of everything in order once it is back, and every attempt is written down', async () => {
    const away = await world.shop();
    const journey = await placed(world, away);
    away.down = true;
    await approve(world, await beginPaying(world, journey));
    await world.until(journey.orderId, inState('paid'));
    await world.eventually(async () => (await attempts(journey.orderId)).length >= 3);
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    away.down = false;
    const { version } = await world.until(journey.orderId, order => order.refund === 'done');
    await toldUpTo(journey.orderId, 5, away);
    const told = away.told.get(journey.orderId) ?? [];
    expect(told.map(event => event.seq)).toEqual(told.map((_, i) => i + 1));
    expect(told.length).toBeLessThanOrEqual(version);
    const outcomes = await attempts(journey.orderId);
    expect(new Set(outcomes)).toEqual(new Set(['shop_unreachable', 'ok']));
  });

  test('nothing of where the shopper lives or which number paid', async () => {
    const journey = await paid(world, shop);
    await toldUpTo(journey.orderId, 4);
    const told = JSON.stringify(shop.told.get(journey.orderId));
    expect(told).not.toContain('Blue gate');
    expect(told).not.toContain(journey.shopper.phone);
  });

  test('all of it again after it was restored from an old backup', async () => {
    const journey = await accepted(world, shop);
    await toldUpTo(journey.orderId, 5);
    shop.told.set(journey.orderId, shop.told.get(journey.orderId)?.slice(0, 2) ?? []);
    await askForCourier(world, shop.id, journey.orderId);
    await toldUpTo(journey.orderId, 6);
    expect(await attempts(journey.orderId)).toContain('gap_in_events');
    expect(shop.told.get(journey.orderId)?.map(event => event.type)).toContain('ready');
  });

  test('no less for claiming to know more than was told, and is not pressed for knowing less', async () => {
    const odd = await world.shop();
    const journey = await placed(world, odd);
    odd.fake.on(shopOrderEvents, () => ok({ version: 9999 }));
    await approve(world, await beginPaying(world, journey));
    await world.until(journey.orderId, inState('paid'));
    await world.eventually(async () => (await attempts(journey.orderId)).includes('ok'));
    let heard = 0;
    odd.fake.on(shopOrderEvents, ({ body }) => {
      heard = body.events.at(-1)?.seq ?? 0;
      return ok({ version: 0 });
    });
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    await world.eventually(() => Promise.resolve(heard >= 5));
  });
});

describe('a deadline that nobody keeps', () => {
  test('to pay ends the order', async () => {
    const journey = await placed(world, shop);
    world.clock.advance(14 * 60);
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'awaiting_payment' });
    world.clock.advance(61);
    await world.until(journey.orderId, inState('expired'));
    await toldUpTo(journey.orderId, 3);
  });

  test('to accept sends the money back', async () => {
    const journey = await paid(world, shop);
    world.clock.advance(15 * 60 + 1);
    const order = await world.until(journey.orderId, now => now.refund === 'done');
    expect(order).toMatchObject({
      state: 'rejected',
      reason: 'shop_silent',
      refundedNgwee: journey.totalNgwee,
    });
    const late = await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
    expect(late.problem).toBe('order_moved_on');
  });

  test('to say where to bring it means the place given at checkout', async () => {
    const journey = await accepted(world, shop);
    await askForCourier(world, shop.id, journey.orderId);
    expect(await world.order(journey.orderId)).toMatchObject({
      state: 'ready',
      locationAskedUntil: expect.any(String),
    });
    world.clock.advance(121);
    const order = await world.until(journey.orderId, now => now.locationAskedUntil === null);
    expect(order.dropOff).toMatchObject({ landmark: 'Blue gate' });
    await world.eventually(async () => {
      const row = await world.database.db.oneOrNone<{ one: number }>(
        'SELECT 1 AS one FROM deliveries WHERE order_id = $1 AND booked_at IS NOT NULL',
        journey.orderId,
      );
      return row !== null;
    });
  });

  test('of an order that is broken keeps no other waiting', async () => {
    const [broken, whole] = [await placed(world, shop), await placed(world, shop)];
    await world.database.db.none('DELETE FROM order_events WHERE order_id = $1 AND seq = 1', broken.orderId);
    world.clock.advance(15 * 60 + 1);
    await world.until(whole.orderId, inState('expired'));
  });
});
