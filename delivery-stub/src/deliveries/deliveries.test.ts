import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildBooking, buildStep, bwalya, chanda, home, mutale, shop } from '../testing/builders.ts';
import { buildWorld, type Running, type World } from '../testing/start-stub.ts';

let world: World;
let stub: Running;
beforeEach(async () => {
  world = await buildWorld();
  stub = await world.start();
});
afterEach(async () => {
  await stub.stop();
  await world.receiver.leave();
});

const problem = (id: string) => ({ type: `urn:linka:problem:${id}` });
const book = async () => {
  const booking = buildBooking(world.receiver.url);
  expect(await stub.gateway.book(booking)).toMatchObject({ status: 201 });
  return booking.deliveryId;
};
const told = async (deliveryId: string) => {
  await stub.idle();
  return world.receiver.of(deliveryId).map(news => news.state);
};

test('a delivery from booking to the door, told step by step', async () => {
  const deliveryId = await book();
  const steps = ['accept', 'at_shop', 'picked_up', 'at_door', 'delivered'] as const;
  for (const step of steps) {
    const place = step === 'at_door' || step === 'delivered' ? home : shop;
    const answer = await stub.gateway.report(buildStep(deliveryId, mutale.phone, step, { place }));
    expect(answer.status).toBe(200);
  }
  expect(await told(deliveryId)).toEqual([
    'offered',
    'assigned',
    'at_shop',
    'picked_up',
    'at_door',
    'delivered',
  ]);
  const news = world.receiver.of(deliveryId);
  expect(news.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(news.map(({ courier }) => courier?.phone)).toEqual(news.map(() => mutale.phone));
  expect(news.map(({ place }) => place)).toEqual([null, shop, shop, shop, home, home]);
  expect(new Set(news.map(({ eventId }) => eventId)).size).toBe(6);
  expect(news[0]?.offeredUntil).toBe('2026-03-02T06:00:30.000Z');
  expect(await stub.gateway.find(deliveryId)).toMatchObject({
    status: 200,
    body: { state: 'delivered', sequence: 6 },
  });
});

describe('what is refused leaves no trace', () => {
  const reach = {
    offered: [],
    assigned: ['accept'],
    at_shop: ['accept', 'at_shop'],
    picked_up: ['accept', 'at_shop', 'picked_up'],
    at_door: ['accept', 'at_shop', 'picked_up', 'at_door'],
    delivered: ['accept', 'at_shop', 'picked_up', 'at_door', 'delivered'],
    failed: ['accept', 'failed'],
    cancelled: ['accept', 'cancel'],
  } as const;
  const refused = {
    offered: ['at_shop', 'picked_up', 'at_door', 'delivered', 'failed'],
    assigned: ['accept', 'at_door', 'delivered'],
    at_shop: ['accept', 'at_shop', 'at_door', 'delivered'],
    picked_up: ['accept', 'decline', 'at_shop', 'picked_up', 'cancel'],
    at_door: ['accept', 'decline', 'at_shop', 'picked_up', 'at_door', 'cancel'],
    delivered: ['accept', 'decline', 'at_shop', 'picked_up', 'at_door', 'delivered', 'failed', 'cancel'],
    failed: ['accept', 'decline', 'at_shop', 'picked_up', 'at_door', 'delivered', 'failed', 'cancel'],
    cancelled: ['accept', 'decline', 'at_shop', 'picked_up', 'at_door', 'delivered', 'failed', 'cancel'],
  } as const;

  test.each(Object.keys(reach) as (keyof typeof reach)[])('when it is %s', async state => {
    const deliveryId = await book();
    for (const step of reach[state]) await stub.gateway.report(buildStep(deliveryId, mutale.phone, step));
    const before = await stub.gateway.find(deliveryId);
    expect(before.body).toMatchObject({ state });
    for (const step of refused[state]) {
      const answer = await stub.gateway.report(buildStep(deliveryId, mutale.phone, step));
      expect(answer).toMatchObject({ status: 409, body: { ...problem('order_moved_on'), state } });
    }
    expect(await stub.gateway.find(deliveryId)).toEqual(before);
  });

  test.each([
    ['a courier who was never asked', chanda.phone],
    ['a stranger', '+260955555555'],
    ['nobody', null],
  ])('when %s reports', async (_, phone) => {
    const deliveryId = await book();
    const answer = await stub.gateway.report(buildStep(deliveryId, phone, 'accept'));
    expect(answer).toMatchObject({ status: 403, body: problem('not_allowed') });
    expect(await told(deliveryId)).toEqual(['offered']);
  });
});

test('a courier who forgets to press on the way can still go on', async () => {
  const deliveryId = await book();
  for (const step of ['accept', 'picked_up', 'delivered'] as const)
    expect(await stub.gateway.report(buildStep(deliveryId, mutale.phone, step))).toMatchObject({
      status: 200,
    });
  expect(await told(deliveryId)).toEqual(['offered', 'assigned', 'picked_up', 'delivered']);
});

test.each(['assigned', 'at_shop'] as const)(
  'a job given back when %s goes to the next courier, and the old one is refused',
  async state => {
    const deliveryId = await book();
    await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'accept'));
    if (state === 'at_shop') await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'at_shop'));
    await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'decline', { reason: 'Puncture' }));
    expect((await told(deliveryId)).slice(-2)).toEqual(['searching', 'offered']);
    expect(world.receiver.of(deliveryId).at(-2)).toMatchObject({ courier: null, reason: 'Puncture' });
    expect(world.receiver.of(deliveryId).at(-1)).toMatchObject({ courier: { phone: chanda.phone } });
    const late = await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'picked_up'));
    expect(late).toMatchObject({ status: 409, body: problem('order_moved_on') });
  },
);

test('called off by the shop before anybody has the goods', async () => {
  const deliveryId = await book();
  await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'accept'));
  const step = buildStep(deliveryId, null, 'cancel', { reason: 'Sold out' });
  expect(await stub.gateway.report(step)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  expect(await told(deliveryId)).toEqual(['offered', 'assigned', 'cancelled']);
  expect(world.receiver.of(deliveryId).at(-1)).toMatchObject({ state: 'cancelled', reason: 'Sold out' });
});

describe('the same again', () => {
  test('a booking answers what has become of it, and books once', async () => {
    const booking = buildBooking(world.receiver.url);
    await stub.gateway.book(booking);
    await stub.gateway.report(buildStep(booking.deliveryId, mutale.phone, 'accept'));
    expect(await stub.gateway.book(booking)).toMatchObject({
      status: 201,
      body: { state: 'assigned', sequence: 2 },
    });
    expect(await stub.gateway.control('deliveries')).toMatchObject({
      body: { deliveries: [{ sequence: 2 }] },
    });
  });
  test('a booking with other content is refused', async () => {
    const booking = buildBooking(world.receiver.url);
    await stub.gateway.book(booking);
    const other = await stub.gateway.book({ ...booking, items: 4 });
    expect(other).toMatchObject({ status: 409, body: problem('id_reused') });
  });
  test('a step answers where the delivery stands, and happens once', async () => {
    const deliveryId = await book();
    const accept = buildStep(deliveryId, mutale.phone, 'accept');
    await stub.gateway.report(accept);
    await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'at_shop'));
    expect(await stub.gateway.report(accept)).toMatchObject({
      status: 200,
      body: { state: 'at_shop', sequence: 3 },
    });
    expect(await told(deliveryId)).toEqual(['offered', 'assigned', 'at_shop']);
  });
  test('a step with other content is refused', async () => {
    const deliveryId = await book();
    const accept = buildStep(deliveryId, mutale.phone, 'accept');
    await stub.gateway.report(accept);
    const other = await stub.gateway.report({ ...accept, step: 'at_shop' });
    expect(other).toMatchObject({ status: 409, body: problem('id_reused') });
  });
});

describe('what is not understood', () => {
  test('a delivery nobody booked', async () => {
    const unknown = { status: 404, body: problem('delivery_unknown') };
    expect(await stub.gateway.find(randomUUID())).toMatchObject(unknown);
    expect(await stub.gateway.report(buildStep(randomUUID(), mutale.phone, 'accept'))).toMatchObject(unknown);
  });
  test('fields that are wrong are named', async () => {
    const booking = { ...buildBooking(world.receiver.url), items: 0, tip: 5 };
    const answer = await stub.gateway.book(booking);
    expect(answer).toMatchObject({ status: 400, body: problem('bad_request') });
    expect(JSON.stringify(answer.body.errors)).toMatch(/body\.items.*tip/);
    expect(await stub.gateway.find('42')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'params.deliveryId' }] },
    });
  });
  test.each([
    ['no JSON', '{', {}, 400, 'bad_json'],
    ['another media type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['far too much', `"${'x'.repeat(70_000)}"`, {}, 413, 'body_too_large'],
  ])('%s', async (_, text, headers, status, id) => {
    expect(await stub.gateway.send('POST', '/delivery', text, headers)).toMatchObject({
      status,
      body: problem(id),
    });
  });
  test('an address that is none', async () => {
    expect(await stub.gateway.send('GET', '/nothing')).toMatchObject({
      status: 404,
      body: problem('not_found'),
    });
  });
});

test('the couriers are named to the gateway, their homes are not', async () => {
  const couriers = [chanda, mutale, bwalya].map(({ name, phone }) => ({ name, phone }));
  expect(await stub.gateway.send('GET', '/couriers')).toEqual({ status: 200, body: { couriers } });
});
