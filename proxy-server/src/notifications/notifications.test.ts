import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { confirmLocation } from '@linka/contracts/orders';
import { newsSeen, pushShown } from '@linka/contracts/push';
import {
  HOME,
  accepted,
  askForCourier,
  openWorld,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { OrdersStore } from '../orders/store.ts';
import { noticeOf, remindBySms, seenPass } from './reminders.ts';

let world: World;
let shop: WorkingShop;
let journey: Journey;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  journey = await accepted(world, shop);
});

const deps = () => world.gateway().deps;
const texts = () =>
  world.sms.sent.filter(({ to, message }) => to === journey.shopper.phone && message.includes('is ready'));

/** The shopper has been asked where to bring it, and the reminder's job is in the test's hands. */
async function asked() {
  const { orderId } = journey;
  // Expected already, so that nothing is queued.
  await deps().db.none(
    'INSERT INTO reminders (order_id, seq) SELECT $1, next FROM generate_series(1, 30) AS next',
    [orderId],
  );
  await askForCourier(world, shop.id, orderId);
  const events = await new OrdersStore(deps().db).events(orderId);
  const seq = events.find(({ type }) => type === 'location_asked')?.seq ?? NaN;
  const notice = { orderId, seq };
  return { notice, remind: () => remindBySms(deps())({ ...notice, attempt: 0 }) };
}

describe('a question that nobody has seen', () => {
  test('goes out as an SMS by itself, once', async () => {
    await askForCourier(world, shop.id, journey.orderId);
    await world.eventually(async () => Promise.resolve(texts().length > 0));
    const { orderId } = journey;
    const { seq } = await deps().db.one<{ seq: number }>(
      'SELECT seq FROM reminders WHERE order_id = $1 AND sent_at IS NOT NULL',
      [orderId],
    );
    await remindBySms(deps())({ orderId, seq, attempt: 0 });
    expect(texts()).toHaveLength(1);
    expect(texts()[0]?.message).not.toMatch(/gate|K\d/);
  });

  test('is tried again while the SMS provider is away, and not for ever', async () => {
    const { notice, remind } = await asked();
    world.sms.answer('broken');
    expect(await remind()).toEqual({ againInSeconds: 20 });
    expect(await remindBySms(deps())({ ...notice, attempt: 5 })).toBeUndefined();
    world.sms.answer('taken');
  });
});

describe('no SMS is sent', () => {
  test('when a device has shown the push', async () => {
    const { notice, remind } = await asked();
    await world.call(null, pushShown, { body: { seen: seenPass(deps().secrets, notice) } });
    await remind();
    expect(texts()).toEqual([]);
  });

  test('when the shopper has the order on the screen', async () => {
    const { notice, remind } = await asked();
    await world.call(journey.shopper, newsSeen, { params: notice, body: { seq: notice.seq } });
    await remind();
    expect(texts()).toEqual([]);
  });

  test('when the question has been answered', async () => {
    const { remind } = await asked();
    await world.call(journey.shopper, confirmLocation, { params: journey, body: { dropOff: HOME } });
    await remind();
    expect(texts()).toEqual([]);
  });
});

describe('that it was seen', () => {
  test('is not believed of a pass that was changed', async () => {
    const { notice, remind } = await asked();
    const seen = seenPass(deps().secrets, { ...notice, seq: notice.seq + 1 }).replace(
      `.${notice.seq + 1}.`,
      `.${notice.seq}.`,
    );
    expect((await world.call(null, pushShown, { body: { seen } })).status).toBe(204);
    expect(noticeOf(deps().secrets, seen)).toBeUndefined();
    await remind();
    expect(texts()).toHaveLength(1);
  });

  test('is the shopper’s to say', async () => {
    const { notice } = await asked();
    for (const who of [journey.staff, await world.person()]) {
      const reply = await world.call(who, newsSeen, { params: notice, body: { seq: notice.seq } });
      expect(reply.problem).toBe('order_unknown');
    }
  });
});
