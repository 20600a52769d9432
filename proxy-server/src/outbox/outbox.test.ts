import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cancelOrder } from '@linka/contracts/orders';
import { getDeliveryLog, listUndelivered, sendAgain } from '@linka/contracts/outbox';
import {
  accepted,
  askForCourier,
  openWorld,
  placed,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
let operator: Someone;
beforeAll(async () => {
  world = await openWorld({ DELIVERY_URL: 'http://127.0.0.1:9' });
  shop = await world.shop();
  operator = await world.person({ roles: ['operator'] });
}, 60_000);
afterAll(() => world.stop());

const undelivered = async (orderId: string) =>
  (await world.call(operator, listUndelivered)).answer.undelivered.find(one => one.orderId === orderId);
const told = (orderId: string) => shop.told.get(orderId)?.at(-1)?.type;

test('what a shop was not told is listed with its attempts, is dead after a day, and is sent again on demand', async () => {
  const { shopper, orderId } = await placed(world, shop);
  world.clock.advance(120);
  expect(await undelivered(orderId)).toBeUndefined();

  shop.down = true;
  await world.call(shopper, cancelOrder, { params: { orderId }, body: {} });
  world.clock.advance(120);
  const failing = await world.eventually(async () => {
    const one = await undelivered(orderId);
    return one !== undefined && one.attempts > 1 && one;
  });
  expect(failing).toMatchObject({
    target: 'shop',
    news: ['cancelled'],
    lastOutcome: 'shop_unreachable',
    isDead: false,
  });
  world.clock.advance(86_400);
  expect(await undelivered(orderId)).toMatchObject({ isDead: true });

  const again = () => world.call(operator, sendAgain, { params: { orderId }, body: { target: 'shop' } });
  shop.down = false;
  expect([(await again()).status, (await again()).status]).toEqual([202, 202]);
  await world.eventually(() => Promise.resolve(told(orderId) === 'cancelled'));
  await world.eventually(async () => (await undelivered(orderId)) === undefined);
  const { attempts } = (await world.call(operator, getDeliveryLog, { params: { orderId } })).answer;
  expect(attempts[0]).toMatchObject({ target: 'shop', outcome: 'ok' });
  expect(attempts.map(({ outcome }) => outcome)).toContain('shop_unreachable');
  const acts = await world.database.db.any('SELECT actor, act FROM audit_log WHERE subject = $1', [orderId]);
  const act = { actor: operator.accountId, act: 'outbox.sent_again' };
  expect(acts).toEqual([act, act]);
  expect(shop.told.get(orderId)?.filter(({ type }) => type === 'cancelled')).toHaveLength(1);
});

test('a courier company that does not answer is listed with what it is to do, and asked once more on demand', async () => {
  const { orderId } = await accepted(world, shop);
  await askForCourier(world, shop.id, orderId);
  world.clock.advance(121);
  await world.until(orderId, order => order.locationAskedUntil === null);
  const failing = await world.eventually(async () => {
    world.clock.advance(61);
    return undelivered(orderId);
  });
  expect(failing).toMatchObject({
    target: 'delivery',
    news: ['book-delivery'],
    lastOutcome: 'delivery_system_down',
  });
  const body = { target: 'delivery' } as const;
  expect((await world.call(operator, sendAgain, { params: { orderId }, body })).status).toBe(202);
  await world.eventually(async () => ((await undelivered(orderId))?.attempts ?? 0) > failing.attempts);
});

test('there is nothing to tell the couriers of an order nobody has paid, and nothing of one nobody placed', async () => {
  const { orderId, shopper } = await placed(world, shop);
  const body = { target: 'delivery' } as const;
  expect((await world.call(operator, sendAgain, { params: { orderId }, body })).problem).toBe(
    'order_moved_on',
  );
  const nobodys = { orderId: crypto.randomUUID() };
  expect((await world.call(operator, sendAgain, { params: nobodys, body })).problem).toBe('order_unknown');
  expect((await world.call(shopper, listUndelivered)).problem).toBe('not_allowed');
});
