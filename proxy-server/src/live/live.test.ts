import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { signOutEverywhere } from '@linka/contracts/auth';
import { acceptOrder, cancelOrder, streamNews } from '@linka/contracts/orders';
import {
  accepted,
  approve,
  beginPaying,
  listenTo,
  inState,
  offered,
  openWorld,
  paid,
  placed,
  report,
  riding,
  type Listener,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
const listeners: Listener[] = [];
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterEach(async () => {
  await Promise.all(listeners.splice(0).map(listener => listener.leave()));
});
afterAll(() => world.stop());

const hear = async (path: string, who: Someone, headers = {}) => {
  const listener = await listenTo(world.url + path, who, headers);
  listeners.push(listener);
  return listener;
};
const follow = (who: Someone, orderId: string, lastEventId?: number) =>
  hear(
    `/orders/${orderId}/events`,
    who,
    lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
  );
const news = (who: Someone) => hear(streamNews.path, who);
const ids = (listener: Listener) => listener.heard.map(({ id }) => id);
const countTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** Cuts the connection on which the gateway hears its news. */
const cutNews = async () => {
  const cut = await world.database.db.any(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query ILIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
  );
  expect(cut.length).toBeGreaterThan(0);
};

describe('the stream of an order', () => {
  test('tells what was, then what happens, each event once and in order', async () => {
    const journey = await placed(world, shop);
    const listener = await follow(journey.shopper, journey.orderId);
    await approve(world, await beginPaying(world, journey));
    await world.until(journey.orderId, inState('paid'));
    await listener.until(({ data }) => data.type === 'paid');
    expect(ids(listener)).toEqual(countTo(4));
  });

  test('goes on after Last-Event-ID without gap or repetition', async () => {
    const journey = await placed(world, shop);
    const first = await follow(journey.shopper, journey.orderId);
    await first.until(({ id }) => id === 2);
    await first.leave();
    await approve(world, await beginPaying(world, journey));
    await world.until(journey.orderId, inState('paid'));
    const second = await follow(journey.shopper, journey.orderId, 2);
    await second.until(({ data }) => data.type === 'paid');
    await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
    await second.until(({ data }) => data.type === 'accepted');
    expect([...ids(first), ...ids(second)]).toEqual(countTo(5));
  });

  test('ends for who signed out, before the next news', async () => {
    const journey = await paid(world, shop);
    const { version } = await world.order(journey.orderId);
    const listener = await follow(journey.shopper, journey.orderId);
    await listener.until(({ id }) => id === version);
    await world.call(journey.shopper, signOutEverywhere, {});
    await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
    await listener.ended;
    expect(ids(listener)).toEqual(countTo(version));
  });

  test('ends for a courier whose job went to another', async () => {
    const ride = await riding(world, shop);
    const { version } = await world.order(ride.orderId);
    const listener = await follow(ride.courier, ride.orderId);
    await listener.until(({ id }) => id === version);
    const other = await world.person({ roles: ['courier'] });
    await world.database.db.none('UPDATE deliveries SET courier_phone = $1 WHERE order_id = $2', [
      other.phone,
      ride.orderId,
    ]);
    await cutNews();
    await listener.ended;
    expect(ids(listener)).toEqual(countTo(version));
  });

  test('survives the loss of the gateway’s own news connection', async () => {
    const journey = await placed(world, shop);
    const listener = await follow(journey.shopper, journey.orderId);
    await listener.until(({ id }) => id === 2);
    await cutNews();
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    await listener.until(({ data }) => data.type === 'cancelled');
    expect(ids(listener)).toEqual(countTo(3));
  });

  test('shows each role its own view, and to others there is none', async () => {
    const ride = await riding(world, shop);
    const operator = await world.person({ roles: ['operator'] });
    const readers = { shopper: ride.shopper, staff: ride.staff, courier: ride.courier, operator };
    const { version } = await world.order(ride.orderId);
    for (const [role, who] of Object.entries(readers)) {
      const listener = await follow(who, ride.orderId);
      await listener.until(({ id }) => id === version);
      const of = (type: string) => listener.heard.find(({ data }) => data.type === type)?.data;
      const seesHome = role === 'shopper' || role === 'courier';
      for (const type of ['placed', 'location_confirmed'])
        expect([role, type, of(type)?.dropOff !== null]).toEqual([role, type, seesHome]);
      expect([role, of('payment_started')?.msisdn]).toEqual([
        role,
        role === 'shopper' ? ride.shopper.phone : null,
      ]);
    }
    const elsewhere = await world.person({ shopId: (await world.shop()).id });
    for (const stranger of [await world.person(), elsewhere])
      expect((await follow(stranger, ride.orderId)).status).toBe(404);
  });
});

describe('a person’s own stream', () => {
  test('begins with the versions of their open orders', async () => {
    const [open, closed] = [await placed(world, shop), await placed(world, shop)];
    await world.call(closed.shopper, cancelOrder, { params: closed, body: {} });
    const mine = await news(open.shopper);
    await mine.until(({ data }) => data.orderId === open.orderId);
    expect(mine.heard).toEqual([{ id: undefined, data: { orderId: open.orderId, version: 2, event: null } }]);
    const theirs = await news(closed.shopper);
    const next = await paid(world, shop);
    const staff = await news(next.staff);
    await staff.until(({ data }) => data.orderId === next.orderId);
    expect(theirs.heard).toEqual([]);
  });

  test('tells shopper and staff of every event, and strangers of none; staff learn no address', async () => {
    const journey = await accepted(world, shop);
    const [mine, theirs, stranger, elsewhere, courier] = await Promise.all([
      news(journey.shopper),
      news(journey.staff),
      news(await world.person()),
      news(await world.person({ shopId: (await world.shop()).id })),
      news(await world.person({ roles: ['courier'] })),
    ]);
    await world.call(journey.staff, acceptOrder, { params: journey, body: {} });
    const ride = await offered(world, shop);
    const { version } = await world.order(ride.orderId);
    await theirs.until(({ data }) => data.orderId === ride.orderId && data.version === version);
    const told = theirs.heard
      .filter(({ data }) => data.orderId === ride.orderId)
      .map(({ data }) => data.version);
    expect(told).toEqual(countTo(version).slice(1));
    expect(JSON.stringify(theirs.heard)).not.toContain('Blue gate');
    expect(mine.heard.map(({ data }) => data.orderId)).toEqual([journey.orderId]);
    for (const deaf of [stranger, elsewhere, courier]) expect(deaf.heard).toEqual([]);
  });

  test('lights up the phone of the courier who is asked, and nobody else’s', async () => {
    const ride = await offered(world, shop);
    const bystander = await news(await world.person({ roles: ['courier'] }));
    const asked = await news(ride.courier);
    await report(world, ride, 'accept');
    await asked.until(({ data }) => data.orderId === ride.orderId && data.event !== null);
    expect(bystander.heard).toEqual([]);
  });

  test('begins anew when the gateway’s own news connection was lost', async () => {
    const journey = await placed(world, shop);
    const mine = await news(journey.shopper);
    await mine.until(() => true);
    await cutNews();
    await approve(world, await beginPaying(world, journey));
    const { version } = await world.until(journey.orderId, inState('paid'));
    await mine.until(({ data }) => data.version === version);
  });
});
