import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  shopAccept,
  shopChangeStock,
  shopOrder,
  shopOrderEvents,
  shopReady,
} from '@linka/contracts/shop-api';
import { happened, history, line, orderOf, reserved, stockUp, struck } from '../testing/builders.ts';
import { crashing, type Steps } from '../testing/crash.ts';
import { reservedUnits } from '../stock/rules.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { HOLD_MS, openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { askFor } from './placing/rules.ts';
import { LAPSE_GRACE_MS } from './rules/lapse.ts';

// Each test opens a shop for every step at which one could die.
jest.setTimeout(60_000);

let database: TestDatabase;
let shop: ShopUnderTest;

beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
}, 30_000);
afterAll(async () => {
  await shop.close();
  await database.close();
});

const FOREVER = 1000;
const moments = ['before', 'after'] as const;

/** Runs `act` in a process that dies around each of its writes in turn, and lets `check` see what a new one makes of it. */
async function atEveryStep(
  prepare: () => Promise<void>,
  act: (dying: ShopUnderTest) => Promise<unknown>,
  check: () => Promise<void>,
) {
  const steps: Steps = { count: 0 };
  await prepare();
  const healthy = await openShop(database.db, { wrap: own => crashing(own, FOREVER, 'before', steps) });
  await act(healthy);
  await healthy.close();
  expect(steps.count).toBeGreaterThan(1);
  for (let step = 1; step <= steps.count; step += 1) {
    for (const when of moments) {
      await prepare();
      const dying = await openShop(database.db, { wrap: own => crashing(own, step, when) });
      await act(dying);
      await dying.close();
      await check();
    }
  }
}

const shelves = async (): Promise<Record<string, [number, number]>> => {
  const items = await shop.stores.stock.bySku(['meal', 'oil']);
  return Object.fromEntries(items.map(item => [item._id, [item.available, reservedUnits(item)]]));
};

let body = orderOf([]);
const freshOrder = async () => {
  await database.db.collection('stock').deleteMany({});
  await stockUp(shop, 'meal', 5);
  await stockUp(shop, 'oil', 3);
  body = orderOf([line('meal', 2), line('oil', 1)]);
};
const place = (at: ShopUnderTest) => at.call(shopOrder, { body });
const tell = (at: ShopUnderTest, ...then: Parameters<typeof history>[1][]) =>
  at.call(shopOrderEvents, {
    params: { orderId: body.orderId },
    body: { events: history(body, reserved(body), ...then) },
  });

test('a reservation cut short anywhere is completed by sending it again, once', () =>
  atEveryStep(freshOrder, place, async () => {
    expect((await place(shop)).status).toBe(201);
    expect(await shelves()).toEqual({ meal: [3, 2], oil: [2, 1] });
  }));

test('a reservation cut short and never sent again is given back in the end', () =>
  atEveryStep(freshOrder, place, async () => {
    await shop.shop.sweep();
    shop.clock.pass(HOLD_MS + LAPSE_GRACE_MS + 1);
    await shop.shop.sweep();
    expect(await shelves()).toEqual({ meal: [5, 0], oil: [3, 0] });
  }));

test('a reservation that fails half way leaves nothing behind, wherever it is cut short', async () => {
  // Oil sells out between pricing and reserving: the second line fails when the first is already held.
  const sellsOut = async () => {
    await freshOrder();
    await shop.call(shopChangeStock, { params: { sku: 'oil' }, body: { available: 0 } });
  };
  const intent = async (at: ShopUnderTest) => {
    const { keeper } = at.shop;
    const offers = [
      { sku: 'meal', name: 'Meal', unitPriceNgwee: 10_000, available: 5, onSale: true },
      { sku: 'oil', name: 'Oil', unitPriceNgwee: 10_000, available: 3, onSale: true },
    ];
    await keeper.change(body.orderId, record => askFor(record, body, offers)).catch(() => undefined);
  };
  await atEveryStep(sellsOut, intent, async () => {
    expect((await place(shop)).problem).toBe('out_of_stock');
    expect(await shelves()).toEqual({ meal: [5, 0], oil: [0, 0] });
  });
});

test('a release cut short anywhere is completed by the sweeper, and telling it again adds nothing', () =>
  atEveryStep(
    async () => {
      await freshOrder();
      await place(shop);
    },
    at => tell(at, happened.cancelled),
    async () => {
      await shop.shop.sweep();
      await tell(shop, happened.cancelled);
      expect(await shelves()).toEqual({ meal: [5, 0], oil: [3, 0] });
    },
  ));

test('a strike cut short anywhere is completed by the sweeper, and telling it again loses nothing more', () => {
  const strike = struck('meal', 1);
  return atEveryStep(
    async () => {
      await freshOrder();
      await place(shop);
      await tell(shop, happened.paid);
    },
    at => tell(at, happened.paid, strike),
    async () => {
      await shop.shop.sweep();
      await tell(shop, happened.paid, strike);
      expect(await shelves()).toEqual({ meal: [3, 1], oil: [2, 1] });
    },
  );
});

test('readiness cut short anywhere asks for a courier exactly once', () =>
  atEveryStep(
    async () => {
      await freshOrder();
      await place(shop);
      await tell(shop, happened.paid);
      const params = { orderId: body.orderId };
      await shop.call(shopAccept, { params, body: { readyInMinutes: null } });
    },
    at => at.call(shopReady, { params: { orderId: body.orderId }, body: { ready: true } }),
    async () => {
      await shop.shop.sweep();
      await shop.call(shopReady, { params: { orderId: body.orderId }, body: { ready: true } });
      const delivery = (await shop.stores.orders.byId(body.orderId))?.delivery;
      const sent = await database.db.collection('outbox').find({ orderId: body.orderId }).toArray();
      expect(sent.map(message => String(message._id))).toEqual([delivery?.deliveryId]);
    },
  ));
