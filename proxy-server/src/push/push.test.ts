import { createECDH, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getPushKey, subscribePush, unsubscribePush } from '@linka/contracts/push';
import {
  bodyOf,
  listen,
  signedIn,
  startGateway,
  type Listening,
  type TestGateway,
} from '../testing/index.ts';

let gateway: TestGateway;
let service: Listening;
let status = 201;
const received: { path: string; authorization: string; encoding: string; body: Buffer }[] = [];
beforeAll(async () => {
  gateway = await startGateway();
  service = await listen(async (req, res) => {
    const { authorization = '', 'content-encoding': encoding = '' } = req.headers;
    received.push({ path: req.url ?? '', authorization, encoding, body: await bodyOf(req) });
    res.writeHead(status).end();
  });
});
afterAll(async () => {
  await service.stop();
  await gateway.stop();
});

const device = (name: string) => {
  const ecdh = createECDH('prime256v1');
  return {
    endpoint: `${service.url}/${name}`,
    keys: { p256dh: ecdh.generateKeys().toString('base64url'), auth: randomBytes(16).toString('base64url') },
  };
};
const message = { title: 'On the way', body: 'Mutale brings your order', url: '/orders/1', tag: 'order-1' };
const paths = () => received.splice(0).map(({ path }) => path);

test('the public key stays the same', async () => {
  const keys = await Promise.all([gateway.call(getPushKey), gateway.call(getPushKey)]);
  expect(Buffer.from(keys[0].answer.publicKey, 'base64url')).toHaveLength(65);
  expect(keys[0].answer).toEqual(keys[1].answer);
});

test('a message reaches every device of a person, encrypted, and nobody else’s', async () => {
  const [me, other] = [await signedIn(gateway), await signedIn(gateway)];
  for (const name of ['phone', 'tablet'])
    await gateway.call(subscribePush, { token: me.accessToken, body: device(name) });
  await gateway.call(subscribePush, { token: other.accessToken, body: device('other') });
  await gateway.deps.push.notify(me.account.id, message);
  expect(received.every(({ body, encoding }) => encoding === 'aes128gcm' && !body.includes('Mutale'))).toBe(
    true,
  );
  expect(received.every(({ authorization }) => authorization.startsWith('vapid t='))).toBe(true);
  expect(paths().sort()).toEqual(['/phone', '/tablet']);
});

test('a device belongs to whoever signed in on it last, until they unsubscribe', async () => {
  const [before, now] = [await signedIn(gateway), await signedIn(gateway)];
  const shared = device('shared');
  await gateway.call(subscribePush, { token: before.accessToken, body: shared });
  await gateway.call(subscribePush, { token: now.accessToken, body: shared });
  await gateway.deps.push.notify(before.account.id, message);
  expect(paths()).toEqual([]);
  await gateway.call(unsubscribePush, { token: before.accessToken, body: { endpoint: shared.endpoint } });
  await gateway.deps.push.notify(now.account.id, message);
  expect(paths()).toEqual(['/shared']);
  await gateway.call(unsubscribePush, { token: now.accessToken, body: { endpoint: shared.endpoint } });
  await gateway.deps.push.notify(now.account.id, message);
  expect(paths()).toEqual([]);
});

test.each([
  [404, 1],
  [410, 1],
  [500, 2],
  [429, 2],
])('after the push service answers %i, the device is tried %i time(s)', async (answer, times) => {
  const me = await signedIn(gateway);
  await gateway.call(subscribePush, { token: me.accessToken, body: device('gone') });
  status = answer;
  await gateway.deps.push.notify(me.account.id, message);
  await gateway.deps.push.notify(me.account.id, message);
  status = 201;
  expect(paths()).toHaveLength(times);
});

test('a push service that is not there troubles nobody', async () => {
  const me = await signedIn(gateway);
  const body = { ...device('x'), endpoint: 'http://127.0.0.1:9/x' };
  await gateway.call(subscribePush, { token: me.accessToken, body });
  await expect(gateway.deps.push.notify(me.account.id, message)).resolves.toBeUndefined();
});

test.each([
  ['a point that is none', { p256dh: 'AAAA' }],
  ['a secret of the wrong length', { auth: 'AAAA' }],
])('a subscription with %s is refused', async (_, wrong) => {
  const { accessToken: token } = await signedIn(gateway);
  const good = device('wrong');
  const reply = await gateway.call(subscribePush, {
    token,
    body: { ...good, keys: { ...good.keys, ...wrong } },
  });
  expect(reply.problem).toBe('bad_request');
});
