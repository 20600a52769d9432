import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deliveryWebhook, listJobs, type DeliveryNews } from '@linka/contracts/deliveries';
import { confirmReceipt, getHandoverCode, getOrder, type OrderState } from '@linka/contracts/orders';
import { sign } from '@linka/contracts/signing';
import {
  DELIVERY_KEY,
  accepted,
  askForCourier,
  askedCourier,
  inState,
  offered,
  openWorld,
  report,
  riding,
  type Ride,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { DeliveriesStore } from './store.ts';

let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const codeOf = async (ride: Ride) =>
  (await world.call(ride.shopper, getHandoverCode, { params: ride })).answer;
const wrongPin = (pin: string) => (pin === '0000' ? '0001' : '0000');
const handOver = (ride: Ride, proof: { pin: string } | { token: string }) =>
  report(world, ride, 'delivered', { proof });
const companyState = async ({ deliveryId }: Ride) =>
  (await new DeliveriesStore(world.database.db).byId(deliveryId))?.state;

describe('a delivery', () => {
  test('goes from the offer to the door and is handed over against the PIN', async () => {
    const ride = await offered(world, shop);
    const { jobs } = (await world.call(ride.courier, listJobs)).answer;
    const offer = jobs.find(job => job.deliveryId === ride.deliveryId);
    // Until the job is taken, nobody learns where the customer lives.
    expect(offer).toMatchObject({ state: 'offered', dropOff: { phone: null, place: null } });
    expect((await world.call(ride.shopper, getHandoverCode, { params: ride })).problem).toBe(
      'order_moved_on',
    );

    const taken = await report(world, ride, 'accept');
    expect(taken.answer).toMatchObject({
      state: 'assigned',
      dropOff: { name: 'Natasha', phone: ride.shopper.phone },
    });
    for (const step of ['at_shop', 'picked_up', 'at_door'] as const) await report(world, ride, step);
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'on_the_way', courierArrived: true });

    const { pin } = await codeOf(ride);
    expect((await handOver(ride, { pin })).answer.state).toBe('delivered');
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'delivered', proof: 'pin' });
    await world.eventually(async () => (await companyState(ride)) === 'delivered');
    expect((await handOver(ride, { pin })).answer.state).toBe('delivered');
  });

  test('is booked once, however often the shop asks and the gateway starts anew', async () => {
    const ride = await offered(world, shop);
    await world.pause();
    await world.start();
    await world.gateway().deps.jobs.send(world.database.db, { name: 'book-delivery', data: ride });
    await world.eventually(async () => {
      const { count } = await world.database.db.one<{ count: number }>(
        "SELECT count(*) FROM relay_attempts WHERE target = 'delivery' AND subject = $1 AND outcome = 'ok'",
        ride.orderId,
      );
      return count === 2;
    });
    const { events } = (await world.call(ride.shopper, getOrder, { params: ride })).answer;
    expect(events.filter(event => event.type === 'delivery_booked')).toHaveLength(1);
  });

  test('whose booking was never acknowledged ends at the company too', async () => {
    const ride = await offered(world, shop);
    await world.database.db.none('UPDATE deliveries SET booked_at = NULL WHERE id = $1', ride.deliveryId);
    for (const step of ['accept', 'at_shop', 'picked_up', 'at_door'] as const)
      await report(world, ride, step);
    await handOver(ride, { pin: (await codeOf(ride)).pin });
    await world.eventually(async () => (await companyState(ride)) === 'delivered');
  });

  test('that a courier gives back goes to the next one, who is the one the shopper sees', async () => {
    const ride = await offered(world, shop);
    await report(world, ride, 'accept');
    const stepId = randomUUID();
    const declined = await report(world, ride, 'decline', { stepId, reason: 'Puncture' });
    expect(declined.answer).toMatchObject({ state: 'searching', dropOff: { phone: null, place: null } });
    const next = await askedCourier(world, ride.deliveryId, ride.courier);
    await world.until(ride.orderId, order => order.state === 'ready' && order.courier === null);
    const second = { ...ride, courier: next };
    await report(world, second, 'accept');
    expect(await world.order(ride.orderId)).toMatchObject({
      state: 'collecting',
      courier: { phone: next.phone },
    });
    expect((await report(world, ride, 'picked_up')).problem).toBe('delivery_unknown');
    // The answer was lost: asked again, it is the same, and still without a home to see.
    const again = await report(world, ride, 'decline', { stepId, reason: 'Puncture' });
    expect(again.answer).toMatchObject({ state: 'searching', dropOff: { phone: null, place: null } });
  });

  test('that fails sends the money back', async () => {
    const ride = await riding(world, shop);
    await report(world, ride, 'failed', { reason: 'Nobody at home' });
    const failed = await world.until(ride.orderId, order => order.refund === 'done');
    expect(failed).toMatchObject({ state: 'delivery_failed', reason: 'Nobody at home' });
  });

  test('of somebody else is unknown to a courier', async () => {
    const [ride, other] = await Promise.all([riding(world, shop), riding(world, shop)]);
    const { pin } = await codeOf(ride);
    const meddling = { ...ride, courier: other.courier };
    expect((await report(world, meddling, 'at_door')).problem).toBe('delivery_unknown');
    expect((await handOver(meddling, { pin })).problem).toBe('delivery_unknown');
    expect((await world.call(other.courier, getOrder, { params: ride })).problem).toBe('order_unknown');
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'on_the_way', courierArrived: false });
  });

  test('steps too early or out of turn are the company’s to refuse', async () => {
    const ride = await offered(world, shop);
    await report(world, ride, 'accept');
    expect((await report(world, ride, 'at_door')).problem).toBe('order_moved_on');
    expect((await report(world, ride, 'delivered', { proof: { pin: '1234' } })).problem).toBe(
      'order_moved_on',
    );
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'collecting' });
  });
});

describe('the handover', () => {
  test('is refused without proof, and locks after five wrong PINs; the code on the screen still works', async () => {
    const ride = await riding(world, shop);
    const { pin, token } = await codeOf(ride);
    expect((await report(world, ride, 'delivered')).problem).toBe('wrong_proof');
    for (let i = 0; i < 5; i += 1)
      expect((await handOver(ride, { pin: wrongPin(pin) })).problem).toBe('wrong_proof');
    expect((await handOver(ride, { pin: wrongPin(pin) })).problem).toBe('proof_locked');
    expect((await handOver(ride, { pin })).problem).toBe('proof_locked');
    expect((await handOver(ride, { token: `${token}x` })).problem).toBe('wrong_proof');
    expect((await handOver(ride, { token })).status).toBe(200);
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'delivered', proof: 'qr' });
  });

  test('cannot be guessed by asking at once', async () => {
    const ride = await riding(world, shop);
    const { pin } = await codeOf(ride);
    const tries = await Promise.all(Array.from({ length: 12 }, () => handOver(ride, { pin: wrongPin(pin) })));
    expect(tries.filter(({ problem }) => problem === 'wrong_proof')).toHaveLength(5);
    expect(tries.filter(({ problem }) => problem === 'proof_locked')).toHaveLength(7);
  });

  test('with another order’s code is none', async () => {
    const [ride, other] = await Promise.all([riding(world, shop), riding(world, shop)]);
    expect((await handOver(ride, { token: (await codeOf(other)).token })).problem).toBe('wrong_proof');
  });

  test('after the shopper has said that it is there changes nothing', async () => {
    const ride = await riding(world, shop);
    await world.call(ride.shopper, confirmReceipt, { params: ride, body: { received: true } });
    expect((await handOver(ride, await codeOf(ride).then(({ pin }) => ({ pin })))).status).toBe(200);
    expect(await world.order(ride.orderId)).toMatchObject({ proof: 'shopper' });
  });
});

describe('the company’s news', () => {
  const send = (news: DeliveryNews, key = DELIVERY_KEY) => {
    const body = JSON.stringify(news);
    const { path } = deliveryWebhook;
    const headers = sign({ method: 'post', path, body }, key, world.clock.now(), randomUUID());
    return world.call(null, deliveryWebhook, { body: news, headers });
  };
  const newsOf = (ride: Ride, sequence: number, state: DeliveryNews['state']): DeliveryNews => ({
    eventId: randomUUID(),
    deliveryId: ride.deliveryId,
    sequence,
    state,
    at: world.clock.now().toISOString(),
    courier: { name: 'Mutale', phone: ride.courier.phone },
    place: null,
    offeredUntil: null,
    reason: null,
  });

  test('that it was delivered moves nothing beyond the door: handover is proved, not claimed', async () => {
    const ride = await riding(world, shop);
    await send(newsOf(ride, 900, 'delivered'));
    expect(await world.order(ride.orderId)).toMatchObject({
      state: 'on_the_way',
      courierArrived: true,
      proof: null,
    });
  });

  test('is not believed under another key, twice under one signature, or of a delivery nobody knows', async () => {
    const ride = await riding(world, shop);
    expect(
      (await send(newsOf(ride, 900, 'failed'), { ...DELIVERY_KEY, secret: 'guessed, sixteen letters' }))
        .problem,
    ).toBe('bad_signature');
    expect((await send({ ...newsOf(ride, 900, 'failed'), deliveryId: randomUUID() })).problem).toBe(
      'delivery_unknown',
    );
    expect(await world.order(ride.orderId)).toMatchObject({ state: 'on_the_way' });
  });

  test('that is old or known already changes nothing', async () => {
    const ride = await riding(world, shop);
    const before = await world.order(ride.orderId);
    for (const state of ['searching', 'failed', 'cancelled'] as const)
      expect((await send(newsOf(ride, 1, state))).status).toBe(204);
    expect(await world.order(ride.orderId)).toEqual(before);
  });

  test('may skip what happened in between', async () => {
    const journey = await accepted(world, shop);
    const { deliveryId } = (await askForCourier(world, shop.id, journey.orderId)).answer;
    const courier = await world.person({ roles: ['courier'] });
    const ride = { ...journey, deliveryId, courier };
    expect((await send(newsOf(ride, 700, 'at_door'))).status).toBe(204);
    expect(await world.order(ride.orderId)).toMatchObject({
      state: 'on_the_way' satisfies OrderState,
      courierArrived: true,
      courier: { phone: courier.phone },
    });
    await world.until(ride.orderId, inState('on_the_way'));
  });
});
