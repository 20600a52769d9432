import { expect, test } from '@jest/globals';
import { listOrders } from '@linka/contracts/orders';
import { getShop } from '@linka/contracts/shops';
import { refuse, toProblem } from '@linka/contracts/problems';
import { shop } from '../../testing/shop.ts';
import { createGateway } from './gateway.ts';
import type { WireAnswer, WireRequest } from './transport.ts';

const tokens = {
  access: () => Promise.resolve({ ok: true as const, token: 'mine' }),
  renew: () => Promise.resolve({ ok: true as const, token: 'newer' }),
};

function gatewayThat(answer: Partial<WireAnswer>) {
  const sent: WireRequest[] = [];
  const transport = (request: WireRequest): Promise<WireAnswer> => {
    sent.push(request);
    return Promise.resolve({ status: 200, header: () => undefined, body: undefined, ...answer });
  };
  return { sent, gateway: createGateway({ baseUrl: '/api', transport, tokens, newId: () => 'request-1' }) };
}

test('fills the path and the query, and sends no token to an open door', async () => {
  const { sent, gateway } = gatewayThat({ body: shop });
  await gateway.call(getShop, { params: { shopId: 'a/b' }, query: { lat: -15.4, lng: undefined } });
  expect(sent).toMatchObject([{ method: 'get', url: '/api/shops/a%2Fb?lat=-15.4' }]);
  expect(sent[0]?.headers).toEqual({ accept: 'application/json', 'x-request-id': 'request-1' });
});

test('sends the token where a person is asked for', async () => {
  const { sent, gateway } = gatewayThat({ body: { orders: [] } });
  expect(await gateway.call(listOrders, { query: { open: 'true' } })).toMatchObject({ ok: true });
  expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer mine' });
});

test('says how old an answer is', async () => {
  const { gateway } = gatewayThat({ body: shop, header: name => (name === 'age' ? '720' : undefined) });
  expect(await gateway.call(getShop, { params: { shopId: shop.id }, query: {} })).toMatchObject({
    ageMs: 720_000,
  });
});

test('a problem is a value, with its id, its members and how long to wait', async () => {
  const body = toProblem(refuse('too_many_requests', undefined, { limit: 5 }));
  const { gateway } = gatewayThat({
    status: 429,
    body,
    header: name => (name === 'retry-after' ? '7' : undefined),
  });
  expect(await gateway.call(getShop, { params: { shopId: shop.id }, query: {} })).toMatchObject({
    ok: false,
    id: 'too_many_requests',
    retryAfterMs: 7000,
    problem: { limit: 5 },
  });
});

test.each([
  ['a page instead of an answer', { status: 200 }],
  ['an answer that breaks the contract', { status: 200, body: { name: 1 } }],
  [
    'a problem of a newer gateway',
    { status: 418, body: { type: 'urn:linka:problem:teapot', title: '', status: 418, detail: '' } },
  ],
])('%s is unreadable, never thrown', async (_, answer) => {
  const { gateway } = gatewayThat(answer);
  expect(await gateway.call(getShop, { params: { shopId: shop.id }, query: {} })).toMatchObject({
    ok: false,
    id: 'unreadable',
  });
});

test('an error page of a proxy means that the gateway is not there', async () => {
  const { gateway } = gatewayThat({ status: 502 });
  expect(await gateway.call(getShop, { params: { shopId: shop.id }, query: {} })).toMatchObject({
    id: 'not_ready',
  });
});
