import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildBooking, buildStep, bwalya, chanda, mutale } from '../testing/builders.ts';
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

const book = async (change = {}) => {
  const booking = buildBooking(world.receiver.url, change);
  await stub.gateway.book(booking);
  return booking.deliveryId;
};
/** Who was asked, `-` where the search went on, in the order it was told. */
const asked = async (deliveryId: string) => {
  await stub.idle();
  return world.receiver.of(deliveryId).map(({ courier }) => courier?.name ?? '-');
};

test('an offer that runs out goes to the next, then comes back to the first', async () => {
  const deliveryId = await book();
  await stub.pass(29);
  expect(await asked(deliveryId)).toEqual(['Mutale']);
  await stub.pass(1);
  expect(await asked(deliveryId)).toEqual(['Mutale', '-', 'Chanda']);
  expect(world.receiver.of(deliveryId)[1]).toMatchObject({ state: 'searching', reason: 'offer_ran_out' });
  await stub.pass(30);
  expect(await asked(deliveryId)).toEqual(['Mutale', '-', 'Chanda', '-', 'Mutale']);
});

test('an offer cannot be accepted at the moment it ends', async () => {
  const deliveryId = await book();
  await world.time.pass(30_000 - 1, () => Promise.resolve());
  const early = await stub.gateway.find(deliveryId);
  expect(early.body).toMatchObject({ state: 'offered', courier: { name: 'Mutale' } });
  await stub.pass(0.001);
  const late = await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'accept'));
  expect(late).toMatchObject({ status: 409, body: { type: 'urn:linka:problem:order_moved_on' } });
});

test('a declined offer goes to the next at once', async () => {
  const deliveryId = await book();
  await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'decline'));
  expect(await asked(deliveryId)).toEqual(['Mutale', '-', 'Chanda']);
});

test('when everybody has declined the search goes on, and nobody is pestered', async () => {
  const deliveryId = await book();
  await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'decline'));
  await stub.pass(10);
  await stub.gateway.report(buildStep(deliveryId, chanda.phone, 'decline'));
  await stub.pass(19);
  expect(await asked(deliveryId)).toEqual(['Mutale', '-', 'Chanda', '-']);
  await stub.pass(1);
  expect((await asked(deliveryId)).at(-1)).toBe('Mutale');
});

test('with nobody free it waits, and goes to the first who is', async () => {
  const [first, second] = [await book(), await book()];
  await stub.gateway.report(buildStep(first, mutale.phone, 'accept'));
  await stub.gateway.report(buildStep(second, chanda.phone, 'accept'));
  const third = await book();
  await stub.pass(120);
  expect(await stub.gateway.find(third)).toMatchObject({
    body: { state: 'searching', courier: null, sequence: 0 },
  });
  await stub.gateway.report(buildStep(second, chanda.phone, 'failed', { reason: 'Puncture' }));
  expect(await asked(third)).toEqual(['Chanda']);
});

test('a courier in another town is not asked for a ride through half the country', async () => {
  const inKitwe = await book({ pickup: { name: 'Copper Mart', phone: '+260966000003', place: bwalya.home } });
  expect(await asked(inKitwe)).toEqual(['Bwalya']);
  const again = await book({ pickup: { name: 'Copper Mart', phone: '+260966000003', place: bwalya.home } });
  expect(await asked(again)).toEqual([]);
});

test('the nearest is the one last seen nearest, not the one who lives there', async () => {
  const first = await book();
  for (const step of ['accept', 'picked_up', 'failed'] as const)
    await stub.gateway.report(buildStep(first, mutale.phone, step, { place: { lat: -15.6, lng: 28.3 } }));
  expect(await asked(await book())).toEqual(['Chanda']);
});
