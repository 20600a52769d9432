import { expect, test } from '@jest/globals';
import { relayOrder } from '@linka/contracts/orders';
import { startPayment } from '@linka/contracts/payments';
import fc from 'fast-check';
import { fakeGateway, on, type FakeGateway } from '../../testing/fake-gateway.ts';
import { draftOf, orderTaken, paymentTaken } from '../../testing/orders.ts';
import { account, idOf, localLock, session } from '../../testing/world.ts';
import { openDatabase, type Database } from '../database/index.ts';
import { sealOrder } from '../orders/place.ts';
import { createServices, type Services } from '../services.ts';

/** The app is killed: from this step on nothing more reaches the disk, the network, or the screen. */
class Killed extends Error {}

interface Phone {
  readonly services: Services;
  readonly db: Database;
}

/** A page on the phone's database that lives for so many steps; each write and each request is one. */
async function boot(name: string, gateway: FakeGateway, steps: number): Promise<Phone> {
  let left = steps;
  const step = (): void => {
    if (left <= 0) throw new Killed();
    left -= 1;
  };
  const db = await openDatabase(name);
  const mortal = new Proxy(db, {
    get(target, key) {
      if (key === 'transaction') step();
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const services = createServices({
    db: mortal,
    // Killed before the request leaves, or after it arrived and before its answer is read.
    transport: async request => {
      step();
      const answer = await gateway.transport(request);
      step();
      return answer;
    },
    baseUrl: '',
    lock: localLock(),
    now: () => 0,
    online: () => true,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    wake: () => undefined,
    channelName: name,
  });
  return { services, db };
}

/** A gateway that counts what happened in the world, not what was asked. */
function countingGateway() {
  const placed = new Set<string>();
  const debits = new Set<string>();
  const story: string[] = [];
  const gateway = fakeGateway(
    on(relayOrder, ({ body }) => {
      const { orderId } = body as { orderId: string };
      if (!placed.has(orderId)) story.push(`order ${orderId}`);
      placed.add(orderId);
      return orderTaken(orderId);
    }),
    on(startPayment, ({ body }) => {
      const { paymentId, orderId } = body as { paymentId: string; orderId: string };
      if (!debits.has(paymentId)) story.push(`payment of ${orderId}`);
      debits.add(paymentId);
      return paymentTaken(paymentId, orderId);
    }),
  );
  return { gateway, story };
}

let runs = 0;

/** Lives through the kills one after another, then once undisturbed. Answers what the world saw. */
async function live(orders: number, kills: readonly number[]): Promise<readonly string[]> {
  const name = `kill-${(runs += 1)}`;
  const { gateway, story } = countingGateway();
  const first = await boot(name, gateway, Infinity);
  await first.services.sessions.begin(session);
  for (let n = 1; n <= orders; n += 1)
    await sealOrder(first.services, draftOf(idOf(n), idOf(100 + n), account.id));
  first.db.close();
  for (const steps of [...kills, Infinity]) {
    const { services, db } = await boot(name, gateway, steps);
    await services.outbox.drain({ eager: true }).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    db.close();
  }
  const { services, db } = await boot(name, gateway, Infinity);
  expect(await services.outbox.all()).toEqual([]);
  db.close();
  return story;
}

test('killed between any two steps, once: every order and its one payment arrive, in their order', async () => {
  const whole = await live(1, []);
  expect(whole).toEqual([`order ${idOf(1)}`, `payment of ${idOf(1)}`]);
  for (let steps = 0; steps < 14; steps += 1) expect(await live(1, [steps])).toEqual(whole);
});

test('killed again and again at random: the same as online, with nothing lost and nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }),
      async (orders, kills) => expect(await live(orders, kills)).toEqual(await live(orders, [])),
    ),
    { numRuns: 30 },
  );
});

test('two pages that drain at once take turns: nothing is sent twice', async () => {
  const { gateway, story } = countingGateway();
  const name = 'two-pages';
  const lock = localLock();
  const page = async (): Promise<Services> =>
    createServices({
      db: await openDatabase(name),
      transport: gateway.transport,
      baseUrl: '',
      lock,
      now: () => 0,
      online: () => true,
      random: () => 0.5,
      newId: () => crypto.randomUUID(),
      wake: () => undefined,
      channelName: name,
    });
  const [one, two] = [await page(), await page()];
  await one.sessions.begin(session);
  await sealOrder(one, draftOf(idOf(1), idOf(101), account.id));
  await Promise.all([one.outbox.drain(), two.outbox.drain(), one.outbox.drain(), two.outbox.drain()]);
  expect(gateway.calls).toEqual(['relayOrder', 'startPayment']);
  expect(story).toHaveLength(2);
});
