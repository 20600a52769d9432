import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canHappen, foldOrder, struckLines, unitsOf, type OrderEventType } from '@linka/contracts/orders';
import {
  shopAccept,
  shopChangeStock,
  shopOrder,
  shopOrderEvents,
  shopReject,
} from '@linka/contracts/shop-api';
import fc from 'fast-check';
import { happened, history, line, orderOf, reserved, stockUp, struck } from '../testing/builders.ts';
import { reservedUnits } from '../stock/rules.ts';
import { crashing } from '../testing/crash.ts';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { HOLD_MS, openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { goodsOf } from './rules/state.ts';

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

const COUNTED = 4;
type Then = Parameters<typeof history>[1];

/** An order and what the gateway has recorded of it. */
class Story {
  readonly #then: Then[] = [];
  readonly body: ReturnType<typeof orderOf>;

  constructor(skus: readonly string[], quantities: readonly number[]) {
    this.body = orderOf(skus.map((sku, index) => line(sku, quantities[index])));
  }

  get events() {
    return history(this.body, ...this.#then);
  }

  /** The gateway records only what can happen. */
  record(event: Then): void {
    if (canHappen(foldOrder(this.events), event.type)) this.#then.push(event);
  }

  /** Staff do not find a unit of what is left of one line. */
  strike(nth: number): void {
    const { lines } = foldOrder(this.events);
    const sku = lines[nth % lines.length]?.sku ?? '';
    this.record(struck(sku, 1));
  }

  async place(at = shop): Promise<void> {
    const placed = await at.call(shopOrder, { body: this.body });
    if (placed.status === 201) this.record(reserved(this.body));
    else if (placed.problem === 'out_of_stock') {
      this.record({ type: 'refused', reason: 'out_of_stock', lines: [] });
    }
  }

  async tell(from = 0, at = shop): Promise<void> {
    const events = this.events.slice(from);
    if (events.length === 0) return;
    await at.call(shopOrderEvents, { params: { orderId: this.body.orderId }, body: { events } });
  }
}

const types = [
  'payment_started',
  'payment_failed',
  'paid',
  'accepted',
  'ready',
  'courier_assigned',
  'picked_up',
  'delivered',
  'delivery_failed',
  'cancelled',
  'expired',
] as const satisfies readonly OrderEventType[];

type Step = (stories: readonly Story[]) => Promise<unknown>;
const nth = fc.nat({ max: 4 });
const on = (run: (story: Story) => Promise<unknown>) =>
  nth.map(
    (index): Step =>
      async stories =>
        stories[index] && run(stories[index]),
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: on(story => story.place()) },
  {
    weight: 8,
    arbitrary: fc.tuple(nth, fc.constantFrom(...types)).map(([index, type]): Step => async stories => {
      stories[index]?.record(happened[type]);
      await stories[index]?.tell();
    }),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(nth, nth).map(([index, line]): Step => async stories => {
      stories[index]?.strike(line);
      await stories[index]?.tell();
    }),
  },
  { weight: 2, arbitrary: on(story => story.tell(2)) },
  {
    weight: 1,
    arbitrary: on(({ body: { orderId } }) =>
      shop.call(shopAccept, { params: { orderId }, body: { readyInMinutes: null } }),
    ),
  },
  {
    weight: 1,
    arbitrary: on(({ body: { orderId } }) =>
      shop.call(shopReject, { params: { orderId }, body: { reason: 'x' } }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>(() => shop.shop.sweep()) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>(() => {
      shop.clock.pass(HOLD_MS);
      return Promise.resolve();
    }),
  },
);

/** The process dies before or after one of its next writes; whoever called hears nothing, and another one takes over. */
const crash: fc.Arbitrary<Step> = fc
  .record({
    index: nth,
    write: fc.integer({ min: 1, max: 4 }),
    when: fc.constantFrom('before', 'after'),
    type: fc.constantFrom('place', 'strike', ...types),
  })
  .map(({ index, write, when, type }) => async stories => {
    const dying = await openShop(database.db, { wrap: own => crashing(own, write, when) });
    if (type === 'strike') stories[index]?.strike(write);
    else if (type !== 'place') stories[index]?.record(happened[type]);
    await (type === 'place' ? stories[index]?.place(dying) : stories[index]?.tell(0, dying));
    await dying.close();
  });

/** Staff count a shelf again: from then on so many more or fewer units are in the shop. */
const restock = fc.record({ shelf: fc.nat({ max: 1 }), available: fc.nat({ max: 6 }) });

type Batch =
  | { readonly atOnce: readonly Step[] }
  | { readonly counted: { readonly shelf: number; readonly available: number } };

const batch: fc.Arbitrary<Batch> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(step, { minLength: 1, maxLength: 4 }).map(atOnce => ({ atOnce })),
  },
  { weight: 2, arbitrary: crash.map(alone => ({ atOnce: [alone] })) },
  { weight: 1, arbitrary: restock.map(counted => ({ counted })) },
);

/** How many units of each sku are accounted for: on the shelf, set aside, or handed over. */
type Counted = Map<string, number>;

async function countAgain(counted: Counted, sku: string, available: number): Promise<void> {
  const [before] = await shop.stores.stock.bySku([sku]);
  await shop.call(shopChangeStock, { params: { sku }, body: { available } });
  counted.set(sku, (counted.get(sku) ?? 0) + available - (before?.available ?? 0));
}

async function expectNothingLostOrTwice(counted: Counted): Promise<void> {
  const skus = [...counted.keys()];
  for (const item of await shop.stores.stock.bySku(skus)) {
    expect(item.available).toBeGreaterThanOrEqual(0);
    const { available, handedOver, missing } = item;
    expect(available + reservedUnits(item) + handedOver + missing).toBe(counted.get(item._id));
    expect(new Set(item.holds.map(hold => hold.orderId)).size).toBe(item.holds.length);
  }
}

/** Once everything has been told, an order holds its units exactly while they are owed to it. */
async function expectEveryHoldHasItsOrder(skus: readonly string[], stories: readonly Story[]): Promise<void> {
  const items = await shop.stores.stock.bySku(skus);
  for (const { body, events } of stories) {
    const { lines } = foldOrder(events);
    const record = await shop.stores.orders.byId(body.orderId);
    const owed = record !== null && goodsOf(record) === 'hold';
    for (const item of items) {
      const wanted = lines.find(candidate => candidate.sku === item._id)?.quantity;
      const held = item.holds.find(hold => hold.orderId === body.orderId)?.quantity;
      expect(held).toBe(owed && !record.short.includes(item._id) ? wanted : undefined);
    }
  }
}

/** Only what was struck is missing: a promise that stood comes back on the shelf, or leaves the shop. */
async function expectNoMoreMissingThanStruck(
  skus: readonly string[],
  stories: readonly Story[],
): Promise<void> {
  const all = stories.flatMap(({ events }) => struckLines(foldOrder(events).strikes));
  for (const { _id, missing } of await shop.stores.stock.bySku(skus))
    expect(missing).toBeLessThanOrEqual(unitsOf(all.filter(({ sku }) => sku === _id)));
}

test('whatever comes in whatever order, often, at once, counted anew and cut short: no unit is lost, sold twice, or below zero', async () => {
  const quantities = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
  const five = fc.array(quantities, { minLength: 5, maxLength: 5 });
  const script = fc.array(batch, { minLength: 5, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(five, script, async (wants, batches) => {
      const skus = [`a-${randomUUID()}`, `b-${randomUUID()}`];
      const counted: Counted = new Map(skus.map(sku => [sku, COUNTED]));
      for (const sku of skus) await stockUp(shop, sku, COUNTED);
      const stories = wants.map(want => new Story(skus, want));
      for (const next of batches) {
        if ('atOnce' in next) await Promise.all(next.atOnce.map(run => run(stories)));
        else await countAgain(counted, skus[next.counted.shelf] ?? '', next.counted.available);
        await expectNothingLostOrTwice(counted);
      }
      for (const story of stories) await story.tell();
      // Before the sweeper could mend anything.
      await expectEveryHoldHasItsOrder(skus, stories);
      await expectNoMoreMissingThanStruck(skus, stories);
      await shop.shop.sweep();
      await expectNothingLostOrTwice(counted);
    }),
    { numRuns: 25 },
  );
}, 120_000);
