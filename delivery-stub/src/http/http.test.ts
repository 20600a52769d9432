import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CLOCK_SKEW_MS, sign } from '@linka/contracts/signing';
import { gatewayKey, nextGatewayKey, buildWorld, type Running, type World } from '../testing/start-stub.ts';

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

const refused = (reason: string) => ({
  status: 401,
  body: { type: 'urn:linka:problem:bad_signature', reason },
});
const signedNow = (path: string, nonce: string) =>
  sign({ method: 'GET', path, body: '' }, gatewayKey, world.time.now(), nonce);

describe('who may call', () => {
  test.each([gatewayKey, nextGatewayKey])(
    '$id: old and new key hold side by side while they are changed',
    async key => {
      expect(await stub.gateway.as(key).send('GET', '/couriers')).toMatchObject({ status: 200 });
    },
  );
  test('nobody without a signature', async () => {
    expect(await stub.gateway.bare('GET', '/couriers')).toMatchObject(refused('unsigned'));
    expect(await stub.gateway.bare('POST', '/delivery', '{}')).toMatchObject(refused('unsigned'));
  });
  test('nobody with a key we do not know, or with the wrong secret', async () => {
    const stranger = stub.gateway.as({ id: 'x', secret: gatewayKey.secret });
    expect(await stranger.send('GET', '/couriers')).toMatchObject(refused('unknown_key'));
    const forger = stub.gateway.as({ ...gatewayKey, secret: 'a guess at the secret' });
    expect(await forger.send('GET', '/couriers')).toMatchObject(refused('wrong'));
  });
  test('nobody a second time with the same nonce, and not with another path', async () => {
    const headers = signedNow('/couriers', 'once');
    expect(await stub.gateway.bare('GET', '/couriers', '', headers)).toMatchObject({ status: 200 });
    expect(await stub.gateway.bare('GET', '/couriers', '', headers)).toMatchObject(refused('replayed'));
    expect(
      await stub.gateway.bare('GET', '/couriers?a=1', '', signedNow('/couriers', 'twice')),
    ).toMatchObject(refused('wrong'));
  });
  test('a nonce is remembered until its time is stale anyway', async () => {
    const ahead = new Date(world.time.now().getTime() + CLOCK_SKEW_MS);
    const headers = sign({ method: 'GET', path: '/couriers', body: '' }, gatewayKey, ahead, 'once');
    await stub.gateway.bare('GET', '/couriers', '', headers);
    await stub.pass((2 * CLOCK_SKEW_MS) / 1000);
    expect(await stub.gateway.bare('GET', '/couriers', '', headers)).toMatchObject(refused('replayed'));
    await stub.pass(1);
    expect(await stub.gateway.bare('GET', '/couriers', '', headers)).toMatchObject(refused('stale'));
  });
  test('a problem carries the request id of the caller', async () => {
    const answer = await stub.gateway.bare('GET', '/couriers', '', { 'x-request-id': 'r-1' });
    expect(answer.body).toMatchObject({ requestId: 'r-1' });
  });
});

describe('the control door', () => {
  test('is closed to what a proxy passes on', async () => {
    const answer = await stub.gateway.bare('GET', '/control/mode', '', { 'x-forwarded-for': '10.0.0.1' });
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:linka:problem:not_allowed' } });
  });
  test('is closed to a form of some web page', async () => {
    const answer = await stub.gateway.bare('POST', '/control/mode', '{"mode":"auto"}', {
      'content-type': 'text/plain',
    });
    expect(answer).toMatchObject({ status: 415 });
    expect(await stub.gateway.control('mode')).toEqual({ status: 200, body: { mode: 'people' } });
  });
  test('takes only what it knows', async () => {
    expect(await stub.gateway.control('mode', { mode: 'robots' })).toMatchObject({ status: 400 });
    expect(await stub.gateway.control('webhooks', { duplicates: 11 })).toMatchObject({ status: 400 });
  });
});

test('health is open, and the document names every door', async () => {
  expect(await stub.gateway.bare('GET', '/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
  expect(await stub.gateway.bare('GET', '/health/ready')).toEqual({ status: 200, body: { status: 'ok' } });
  const { body } = await stub.gateway.bare('GET', '/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0' });
  expect(Object.keys(body.paths as object).toSorted()).toEqual([
    '/control/deliveries',
    '/control/mode',
    '/control/webhooks',
    '/control/webhooks/retry',
    '/couriers',
    '/delivery',
    '/delivery/status',
    '/delivery/{deliveryId}',
    '/health/live',
    '/health/ready',
  ]);
});
