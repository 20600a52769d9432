import { expect, test } from '@jest/globals';
import { relayOrder, stillMeant, type Sealed } from '@linka/contracts/orders';
import { startPayment } from '@linka/contracts/payments';
import { refuse } from '@linka/contracts/problems';
import fc from 'fast-check';
import { fakeGateway, on, type FakeGateway } from '../../testing/fake-gateway.ts';
import { draftOf, orderTaken, paymentTaken } from '../../testing/orders.ts';
import { guarded, quotaExceeded } from '../../testing/guarded.ts';
import { refreshBrowser } from '@linka/contracts/auth';
import { account, idOf, localLock, session } from '../../testing/world.ts';
import type { Lock } from '../../lib/async/index.ts';
import { openDatabase, type Database } from '../database/index.ts';
import { sealOrder } from '../orders/place.ts';
import { createServices, type Services } from '../services.ts';
import { StorageFull } from '../storage/index.ts';

/** The app is killed: from this step on nothing more reaches the disk, the network, or the screen. */
class Killed extends Error {}

const HOUR = 60 * 60_000;
const NOON = Date.parse('2026-11-24T10:00:00Z');

interface Phone {
  readonly services: Services;
  readonly db: Database;
  /** Steps taken so far. */
  readonly taken: () => number;
}

interface Life {
  /** Killed after so many steps. */
  readonly steps?: number;
  /** Tabs and the worker of one phone share it, and the browser frees it when its holder dies. */
  readonly lock?: Lock;
  readonly now?: number;
  /** Not killed, but from that step on the disk takes nothing more. */
  readonly diskFull?: boolean;
}

/** A page or the worker on the phone's database; each write and each request is a step, and so is each answer. */
async function boot(name: string, gateway: FakeGateway, life: Life = {}): Promise<Phone> {
  const { steps = Infinity, lock = localLock(), now = NOON, diskFull = false } = life;
  let taken = 0;
  const step = (): void => {
    if (taken >= steps && !diskFull) throw new Killed();
    taken += 1;
  };
  const write = (): void => {
    step();
    if (taken > steps) throw quotaExceeded();
  };
  const db = await openDatabase(name);
  const services = createServices({
    db: guarded(db, write),
    // Killed before the request leaves, or after it arrived and before its answer is read.
    transport: async request => {
      step();
      const answer = await gateway.transport(request);
      step();
      return answer;
    },
    baseUrl: '',
    lock,
    now: () => now,
    online: () => true,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    wake: () => undefined,
    channelName: name,
  });
  return { services, db, taken: () => taken };
}

/** Whatever is going on ends where the page is killed or finds no room; any other error is a fault. */
const untilKilled = (doing: Promise<unknown>): Promise<unknown> =>
  doing.catch((error: unknown) => {
    if (!(error instanceof Killed || error instanceof StorageFull)) throw error;
  });

/** A gateway that counts what happened in the world, not what was asked. Its own clock stands at noon. */
function countingGateway() {
  const placed = new Set<string>();
  const debits = new Set<string>();
  const story: string[] = [];
  const gateway = fakeGateway(
    on(refreshBrowser, () => session),
    on(relayOrder, ({ body }) => {
      const { orderId, sealed } = body as { orderId: string; sealed: Sealed };
      if (!placed.has(orderId) && !stillMeant(sealed, NOON)) return refuse('decision_too_old');
      if (!placed.has(orderId)) story.push(`order ${orderId}`);
      placed.add(orderId);
      return orderTaken(orderId);
    }),
    on(startPayment, ({ body }) => {
      const { paymentId, orderId, sealed } = body as Record<'paymentId' | 'orderId', string> & {
        sealed: Sealed;
      };
      if (!debits.has(paymentId) && !stillMeant(sealed, NOON)) return refuse('decision_too_old');
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
  const first = await boot(name, gateway);
  await first.services.sessions.begin(session);
  for (let n = 1; n <= orders; n += 1)
    await sealOrder(first.services, draftOf(idOf(n), idOf(100 + n), account.id));
  first.db.close();
  for (const steps of [...kills, Infinity]) {
    const { services, db } = await boot(name, gateway, { steps });
    await untilKilled(services.outbox.drain({ eager: true }));
    db.close();
  }
  const { services, db } = await boot(name, gateway);
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
  const lock = localLock();
  const [{ services: one }, { services: two }] = [
    await boot('two-pages', gateway, { lock }),
    await boot('two-pages', gateway, { lock }),
  ];
  await one.sessions.begin(session);
  await sealOrder(one, draftOf(idOf(1), idOf(101), account.id));
  await Promise.all([one.outbox.drain(), two.outbox.drain(), one.outbox.drain(), two.outbox.drain()]);
  expect(gateway.calls).toEqual(['relayOrder', 'startPayment']);
  expect(story).toHaveLength(2);
});

interface Way {
  /** Who takes up the work, one after another, and what their clock says. */
  readonly senders: readonly Life[];
  readonly beside?: boolean;
  /** The first page is not killed at the step: its disk is full from there on, until it is opened again. */
  readonly diskFull?: boolean;
}

const ways: Readonly<Record<string, Way>> = {
  'no background sync: the page is opened again': { senders: [{}] },
  'background sync wakes the worker, then the page opens': { senders: [{}, {}] },
  'the worker is killed too, and again': { senders: [{ steps: 1 }, { steps: 3 }, {}] },
  'a second tab is open beside': { senders: [{}], beside: true },
  'the clock was set back two hours': { senders: [{ now: NOON - 2 * HOUR }] },
  'the clock was put forward a day': { senders: [{ now: NOON + 24 * HOUR }] },
  'the disk is full from there on, then has room again': { senders: [{}], diskFull: true },
  'the disk is full again while it is taken up': {
    senders: [{ steps: 2, diskFull: true }, {}],
    diskFull: true,
  },
};

/** One order from the tap to its payment, killed after so many steps and taken up again. */
async function order(steps: number, { senders, beside = false, diskFull = false }: Way) {
  const name = `every-step-${(runs += 1)}`;
  const { gateway, story } = countingGateway();
  const setUp = await boot(name, gateway);
  await setUp.services.sessions.begin(session);
  setUp.db.close();
  const lock = localLock();
  const page = await boot(name, gateway, { steps, lock, diskFull });
  const tab = beside ? await boot(name, gateway, { lock }) : undefined;
  const buying = sealOrder(page.services, draftOf(idOf(1), idOf(101), account.id)).then(() =>
    Promise.all([untilKilled(page.services.outbox.drain()), tab?.services.outbox.drain()]),
  );
  await untilKilled(buying);
  page.db.close();
  tab?.db.close();
  for (const life of senders) {
    const { services, db } = await boot(name, gateway, life);
    const takeUp = async (): Promise<void> => {
      // Killed before anything was decided: the shopper, whose cart is still there, taps again.
      if ((await services.orders.all()).length === 0)
        await sealOrder(services, draftOf(idOf(2), idOf(102), account.id));
      await services.outbox.drain({ eager: true });
      // Asked whether it is still meant, by the phone or by the gateway, the shopper says yes.
      while ((await services.outbox.all()).some(({ state }) => state === 'refused')) {
        await services.outbox.renew(() => true);
        await services.outbox.drain({ eager: true });
      }
    };
    await untilKilled(takeUp());
    db.close();
  }
  const { services, db } = await boot(name, gateway);
  const left = await services.outbox.all();
  db.close();
  const debits = story.filter(line => line.startsWith('payment')).length;
  return {
    taken: page.taken(),
    left,
    debits,
    replays: gateway.calls.filter(id => id !== 'refreshBrowser').length - story.length,
  };
}

test('killed between each two steps, whoever takes it up and whatever its clock says: one debit', async () => {
  const { taken: whole } = await order(Infinity, { senders: [] });
  const table: string[] = [];
  for (const [way, how] of Object.entries(ways)) {
    let replays = 0;
    for (let steps = 0; steps <= whole; steps += 1) {
      const life = await order(steps, how);
      expect({ way, steps, left: life.left, debits: life.debits }).toEqual({
        way,
        steps,
        left: [],
        debits: 1,
      });
      replays += life.replays;
    }
    table.push(`${way}: killed at ${whole + 1} points, ${replays} replays, debits always 1`);
  }
  process.stdout.write(`${table.join('\n')}\n`);
});
