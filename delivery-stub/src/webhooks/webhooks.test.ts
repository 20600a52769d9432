import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildBooking, buildStep, mutale } from '../testing/builders.ts';
import { buildWorld, type Running, type World } from '../testing/start-stub.ts';

let folder: string;
let journal: string;
let world: World;
let stub: Running;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'courier-'));
  journal = join(folder, 'journal.ndjson');
  world = await buildWorld({ JOURNAL: journal });
  stub = await world.start();
});
afterEach(async () => {
  await stub.stop();
  await world.receiver.leave();
  await rm(folder, { recursive: true });
});

const book = async () => {
  const booking = buildBooking(world.receiver.url);
  await stub.gateway.book(booking);
  return booking.deliveryId;
};
const report = (deliveryId: string, ...steps: ('accept' | 'at_shop' | 'picked_up')[]) =>
  steps.reduce<Promise<unknown>>(
    (before, step) => before.then(() => stub.gateway.report(buildStep(deliveryId, mutale.phone, step))),
    Promise.resolve(),
  );
const heard = async (deliveryId: string) => {
  await stub.idle();
  return world.receiver.of(deliveryId).map(({ sequence }) => sequence);
};
const attempts = async () => {
  const { body } = await stub.gateway.control('webhooks');
  return body.attempts as { sequence: number; attempt: number; outcome: string; at: string }[];
};

test('after the receiver was down everything comes, in order, each once', async () => {
  await world.receiver.leave();
  const deliveryId = await book();
  await report(deliveryId, 'accept', 'at_shop', 'picked_up');
  await stub.pass(20);
  expect(await heard(deliveryId)).toEqual([]);
  await world.receiver.come();
  await stub.pass(60);
  expect(await heard(deliveryId)).toEqual([1, 2, 3, 4]);
  expect((await attempts())[0]).toMatchObject({ sequence: 1, attempt: 1, outcome: 'ECONNREFUSED' });
});

test('waits longer each time, and never lets a later one pass an earlier', async () => {
  world.receiver.status = 503;
  const deliveryId = await book();
  await report(deliveryId, 'accept');
  await stub.pass(16);
  const tried = await attempts();
  expect(tried.map(({ sequence, outcome }) => `${sequence} ${outcome}`)).toEqual(
    Array.from({ length: 6 }, () => '1 503'),
  );
  const [first = 0, ...later] = tried.map(({ at }) => Date.parse(at));
  expect(later.map(at => at - first)).toEqual([500, 1500, 3500, 7500, 15_500]);
  expect(await heard(deliveryId)).toEqual([]);
});

test.each([404, 400, 302, 500])('an answer of %i is no acknowledgement', async status => {
  world.receiver.status = status;
  const deliveryId = await book();
  await stub.idle();
  world.receiver.status = 204;
  await stub.pass(1);
  expect(await heard(deliveryId)).toEqual([1]);
  expect(world.receiver.requests.map(request => request.status)).toEqual([status, 204]);
});

test('one delivery whose gateway is away does not hold up another', async () => {
  const stuck = buildBooking('http://127.0.0.1:1/webhook');
  await stub.gateway.book(stuck);
  expect(await heard(await book())).toEqual([1]);
});

describe('a restart', () => {
  test('goes on where it stopped: what was told is not told again, what was not is', async () => {
    const deliveryId = await book();
    expect(await heard(deliveryId)).toEqual([1]);
    await world.receiver.leave();
    const accept = buildStep(deliveryId, mutale.phone, 'accept');
    await stub.gateway.report(accept);
    const before = await stub.gateway.find(deliveryId);
    await stub.stop();

    await world.receiver.come();
    stub = await world.start();
    expect(await stub.gateway.find(deliveryId)).toEqual(before);
    expect(await stub.gateway.report(accept)).toEqual(before);
    await stub.pass(1);
    expect(await heard(deliveryId)).toEqual([1, 2]);
  });
  test('forgets half a line that was never finished', async () => {
    const deliveryId = await book();
    await stub.stop();
    const whole = await readFile(journal, 'utf8');
    await writeFile(journal, `${whole}{"type":"happened","at":"20`);
    stub = await world.start();
    expect(await stub.gateway.find(deliveryId)).toMatchObject({ status: 200, body: { state: 'offered' } });
    expect(await readFile(journal, 'utf8')).toBe(whole);
    await report(deliveryId, 'accept');
    expect(await stub.gateway.find(deliveryId)).toMatchObject({ body: { state: 'assigned' } });
  });
  test('is refused over a damaged journal, and says where', async () => {
    await book();
    await stub.stop();
    const whole = await readFile(journal, 'utf8');
    await writeFile(journal, `nonsense\n${whole}`);
    await expect(world.start()).rejects.toThrow(`damaged at ${journal}:1`);
    await writeFile(journal, whole);
    stub = await world.start();
  });
});

describe('trouble on purpose', () => {
  test('paused, nothing is sent; then all of it', async () => {
    await stub.gateway.control('webhooks', { paused: true });
    const deliveryId = await book();
    await report(deliveryId, 'accept');
    await stub.pass(10);
    expect(world.receiver.requests).toEqual([]);
    const { body } = await stub.gateway.control('deliveries');
    expect(body).toMatchObject({ deliveries: [{ deliveryId, waitingNews: 2, nextAttemptAt: null }] });
    await stub.gateway.control('webhooks', { paused: false });
    expect(await heard(deliveryId)).toEqual([1, 2]);
  });
  test('duplicated, each comes again, signed afresh', async () => {
    await stub.gateway.control('webhooks', { duplicates: 2 });
    const deliveryId = await book();
    await report(deliveryId, 'accept');
    expect(await heard(deliveryId)).toEqual([1, 1, 1, 2, 2, 2]);
  });
  test('delayed, each comes so much later', async () => {
    await stub.gateway.control('webhooks', { delayMs: 5000 });
    const deliveryId = await book();
    await stub.pass(4.9);
    expect(await heard(deliveryId)).toEqual([]);
    await stub.pass(0.1);
    expect(await heard(deliveryId)).toEqual([1]);
  });
  test('sent again by hand, whatever the back-off', async () => {
    world.receiver.status = 500;
    const deliveryId = await book();
    await stub.pass(40);
    world.receiver.status = 204;
    expect(await stub.gateway.control('webhooks/retry', {})).toEqual({
      status: 200,
      body: { waitingNews: 3 },
    });
    expect((await heard(deliveryId)).slice(0, 3)).toEqual([1, 2, 3]);
  });
});

test.each([
  'https://evil.example/webhook',
  'ftp://127.0.0.1/x',
  'http://127.0.0.1.evil.example/',
  'http://127.0.0.1@evil.example/',
])('a webhook to %s is not agreed', async webhookUrl => {
  const answer = await stub.gateway.book(buildBooking(webhookUrl));
  expect(answer).toMatchObject({ status: 403, body: { type: 'urn:linka:problem:not_allowed' } });
});
