import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getMe } from '@linka/contracts/auth';
import { getOrder } from '@linka/contracts/orders';
import { askErasure, exportMe, getErasure, withdrawErasure } from '@linka/contracts/privacy';
import { HOME, openWorld, placed, riding, type WorkingShop, type World } from '../testing/index.ts';
import { reportStep } from '@linka/contracts/deliveries';
import { RETENTION_DAYS } from './rules.ts';
import { sweepPrivacy } from './sweep.ts';

const DAY_SECONDS = 86_400;
let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const sweep = () => sweepPrivacy(world.gateway().deps);
const rowsOf = (query: string, values: object) =>
  world.database.db.any<Record<string, unknown>>(query, values);
/** Every row of every table that has this text in it. */
const tracesOf = async (text: string): Promise<string[]> => {
  const tables = await world.database.db.map(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
    [],
    (row: { name: string }) => row.name,
  );
  const found = await Promise.all(
    tables.map(name => rowsOf(`SELECT FROM ${name} t WHERE t::text LIKE $<like>`, { like: `%${text}%` })),
  );
  return tables.filter((_, at) => found[at]?.length);
};
const forget = { body: { forget: true } } as const;

test('a person gets everything that is held about them, and of nobody else', async () => {
  const ride = await riding(world, shop);
  const { answer } = await world.call(ride.shopper, exportMe);
  expect(answer.account).toMatchObject({
    id: ride.shopper.accountId,
    phone: ride.shopper.phone,
    name: 'Natasha',
  });
  expect(answer.sessions).toHaveLength(1);
  expect(answer.orders.map(({ orderId }) => orderId)).toEqual([ride.orderId]);
  expect(answer.orders[0]?.events[0]).toMatchObject({ type: 'placed', dropOff: HOME });
  expect(answer.payments).toMatchObject([{ paymentId: ride.paymentId, state: 'successful' }]);
  expect(answer.courierSteps).toEqual([]);
  const courier = (await world.call(ride.courier, exportMe)).answer;
  expect(courier.courierSteps.map(({ step }) => step)).toEqual(['accept', 'at_shop', 'picked_up']);
  expect([courier.orders, courier.payments]).toEqual([[], []]);
});

describe('a wish to be forgotten', () => {
  test('is kept as first made, told, and withdrawn', async () => {
    const me = await world.person();
    const { answer } = await world.call(me, askErasure, forget);
    world.clock.advance(60);
    expect((await world.call(me, askErasure, forget)).answer).toEqual(answer);
    expect((await world.call(me, getErasure)).answer).toEqual({ erasure: answer });
    expect((await world.call(me, withdrawErasure)).status).toBe(204);
    expect((await world.call(me, getErasure)).answer).toEqual({ erasure: null });
    const acts = await rowsOf('SELECT act FROM audit_log WHERE subject = $<accountId> ORDER BY id', me);
    expect(acts.map(({ act }) => act)).toEqual([
      'account.erasure_asked',
      'account.erasure_asked',
      'account.erasure_withdrawn',
    ]);
  });

  test('is refused while others work with that number', async () => {
    const staff = await world.person({ shopId: shop.id });
    expect((await world.call(staff, askErasure, forget)).problem).toBe('not_allowed');
  });

  test('waits its days, then leaves no name, number or place, and keeps orders and money', async () => {
    const { shopper, orderId } = await placed(world, shop);
    await world.call(shopper, askErasure, forget);
    await sweep();
    expect((await world.call(shopper, getMe)).answer.name).toBe('Natasha');

    world.clock.advance(15 * DAY_SECONDS);
    await world.until(orderId, ({ state }) => state === 'expired');
    await sweep();
    expect(await tracesOf(shopper.phone)).toEqual([]);
    expect(await rowsOf('SELECT name FROM accounts WHERE id = $<accountId>', shopper)).toEqual([
      { name: null },
    ]);
    expect(await rowsOf('SELECT FROM sessions WHERE account_id = $<accountId>', shopper)).toEqual([]);
    const [placing] = await rowsOf('SELECT event FROM order_events WHERE order_id = $<orderId> AND seq = 1', {
      orderId,
    });
    expect(placing?.event).toMatchObject({ dropOff: null, shopperName: null, goodsNgwee: 22_000 });
    expect((await world.order(orderId)).state).toBe('expired');
    expect((await world.call(shopper, getOrder, { params: { orderId } })).problem).toBe('session_ended');
  });

  test('waits longer for whoever has an order under way', async () => {
    const ride = await riding(world, shop);
    await world.call(ride.shopper, askErasure, forget);
    world.clock.advance(15 * DAY_SECONDS);
    await sweep();
    expect(await tracesOf(ride.shopper.phone)).not.toEqual([]);
  });
});

test('where a courier was is forgotten after its days, that they reported is not', async () => {
  const ride = await riding(world, shop);
  const { lat, lng } = HOME;
  await world.call(ride.courier, reportStep, {
    body: {
      stepId: crypto.randomUUID(),
      deliveryId: ride.deliveryId,
      step: 'at_door',
      at: world.clock.now().toISOString(),
      place: { lat, lng },
    },
  });
  const places = () =>
    rowsOf("SELECT place FROM courier_steps WHERE delivery_id = $<deliveryId> AND step = 'at_door'", ride);
  await sweep();
  expect(await places()).toEqual([{ place: { lat, lng } }]);
  world.clock.advance((RETENTION_DAYS.courierPlaces + 1) * DAY_SECONDS);
  await sweep();
  expect(await places()).toEqual([{ place: null }]);
});
