import { expect, test } from '@jest/globals';
import { signOutBrowser } from '@linka/contracts/auth';
import { mergeCarts, syncCart, type CartOperation } from '@linka/contracts/carts';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { draftOf, shopId } from '../../testing/orders.ts';
import { account, idOf, makeWorld, session } from '../../testing/world.ts';
import { sealOrder } from '../orders/place.ts';
import type { Services } from '../services.ts';
import { createCartSync } from './sync.ts';
import { leave } from '../session/door.ts';

/** The gateway's side: it merges by the same rule, and answers what the caller does not have. */
function cartGateway() {
  let kept: readonly (CartOperation & { version: number })[] = [];
  let version = 0;
  const gateway = fakeGateway(
    on(signOutBrowser, () => undefined),
    on(syncCart, ({ body }) => {
      const { operations, have } = body as { operations: CartOperation[]; have: number };
      const known = new Set(kept.map(({ id }) => id));
      const fresh = operations.filter(({ id }) => !known.has(id));
      const newer = kept.filter(row => row.version > have);
      if (fresh.length > 0) version += 1;
      kept = mergeCarts(
        kept,
        fresh.map(row => ({ ...row, version })),
      );
      return { version, operations: newer };
    }),
  );
  return { gateway, kept: () => kept };
}

const item = { name: 'Maize meal', unitPriceNgwee: 18_500, shopName: 'Mama Chileshe' };
const syncOf = (services: Services) =>
  createCartSync({ ...services, accountId: async () => (await services.sessions.account())?.id });
const add = ({ carts }: Services, sku = 'meal-25', quantity = 1) =>
  carts.change(shopId, sku, { type: 'add', quantity }, item);
const cartOf = async ({ carts }: Services) =>
  (await carts.of(shopId)).map(({ sku, quantity }) => `${quantity} ${sku}`);

async function twoPhones() {
  const { gateway, kept } = cartGateway();
  const phones = [await makeWorld(gateway), await makeWorld(gateway)] as const;
  const sync = async (...which: (0 | 1)[]): Promise<void> => {
    for (const n of which) expect(await syncOf(phones[n].services).sync()).toBeNull();
  };
  return { gateway, kept, one: phones[0], two: phones[1], sync };
}

test('two phones that were apart come to the same cart, whoever tells first', async () => {
  for (const turns of [
    [0, 1, 0],
    [1, 0, 1],
  ] as const) {
    const { one, two, sync } = await twoPhones();
    await add(one.services);
    await add(two.services);
    await add(two.services, 'oil-2');
    await sync(...turns);
    expect(await cartOf(one.services)).toEqual(['2 meal-25', '1 oil-2']);
    expect((await cartOf(two.services)).sort()).toEqual(['1 oil-2', '2 meal-25']);
  }
});

test('what an order emptied is empty on the other phone too', async () => {
  const { one, two, sync } = await twoPhones();
  await add(one.services);
  await sync(0, 1);
  expect(await cartOf(two.services)).toEqual(['1 meal-25']);
  await sealOrder(one.services, draftOf(idOf(1), idOf(101), account.id));
  await sync(0, 1);
  expect([await cartOf(one.services), await cartOf(two.services)]).toEqual([[], []]);
});

test('a phone whose clock is behind still has the last word over what it has seen', async () => {
  const { one, two, sync } = await twoPhones();
  await add(one.services);
  await sync(0, 1);
  two.clock.now -= 3_600_000;
  await two.services.carts.change(shopId, 'meal-25', { type: 'remove' }, item);
  await sync(1, 0);
  expect(await cartOf(one.services)).toEqual([]);
});

test('without a network nothing is lost; told twice nothing is doubled', async () => {
  const { gateway, one, two, sync } = await twoPhones();
  await add(one.services, 'meal-25', 2);
  gateway.online = false;
  expect(await syncOf(one.services).sync()).toMatchObject({ id: 'offline' });
  gateway.online = true;
  const transport = gateway.transport;
  // The gateway takes it in, and the answer is lost.
  Object.assign(gateway, {
    transport: async (request: Parameters<typeof transport>[0]) => {
      await transport(request);
      throw new TypeError('cut off');
    },
  });
  const cutOff = await makeWorld(gateway);
  await add(cutOff.services, 'oil-2', 3);
  expect(await syncOf(cutOff.services).sync()).toMatchObject({ id: 'offline' });
  expect(await syncOf(cutOff.services).untold()).toBe(true);
  await sync(0, 1, 0);
  expect((await cartOf(two.services)).sort()).toEqual(['2 meal-25', '3 oil-2']);
});

test('what was chosen before signing in becomes the person’s own', async () => {
  const { gateway, kept } = cartGateway();
  const world = await makeWorld(gateway, { signedIn: false });
  await add(world.services);
  expect(await syncOf(world.services).sync()).toBeNull();
  expect(kept()).toEqual([]);
  await world.services.sessions.begin(session);
  await syncOf(world.services).sync();
  expect(kept()).toHaveLength(1);
  expect(await cartOf(world.services)).toEqual(['1 meal-25']);
});

test('on a shared phone the next person sees nothing of the last one’s cart, and nothing of it is lost', async () => {
  const { gateway } = cartGateway();
  const world = await makeWorld(gateway);
  const { services } = world;
  await add(services);
  await syncOf(services).sync();
  await add(services, 'oil-2');
  await services.db.put('settings', { lat: -15.4, lng: 28.3 }, 'dropOff');
  await leave(services, false);
  expect(await services.carts.all()).toEqual([]);
  expect(await services.db.get('settings', 'dropOff')).toBeUndefined();
  await services.sessions.begin({ ...session, account: { ...account, id: idOf(901) } });
  expect(await services.carts.all()).toEqual([]);
  await services.sessions.begin(session);
  await syncOf(services).sync();
  expect((await cartOf(services)).sort()).toEqual(['1 meal-25', '1 oil-2']);
});
