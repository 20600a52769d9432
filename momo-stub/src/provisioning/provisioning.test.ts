import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call } from '../../../stub-kit/src/testing/http.ts';
import { Merchant } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
beforeAll(async () => {
  stub = await startStub({ MOMO_STUB_TARGET_ENVIRONMENT: 'sandbox' });
});
afterAll(() => stub.stop());

const post = (path: string, headers: Record<string, string>, body?: string | ReadableStream) =>
  call(`${stub.url}/v1_0/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Ocp-Apim-Subscription-Key': stub.config.collection.subscriptionKey,
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(typeof body === 'object' ? { duplex: 'half' } : {}),
  });
const host = JSON.stringify({ providerCallbackHost: 'pay.example.org' });

describe('provisioning (sandbox)', () => {
  test('a user is made (201, empty), can be read, and its id cannot be used again (409)', async () => {
    const id = randomUUID();
    expect(await post('apiuser', { 'X-Reference-Id': id }, host)).toMatchObject({ status: 201, text: '' });
    const read = await call(`${stub.url}/v1_0/apiuser/${id}`, {
      headers: { 'Ocp-Apim-Subscription-Key': stub.config.collection.subscriptionKey },
    });
    expect(read.body).toEqual({ providerCallbackHost: 'pay.example.org', targetEnvironment: 'sandbox' });
    expect(await post('apiuser', { 'X-Reference-Id': id }, host)).toMatchObject({
      status: 409,
      body: {
        code: 'RESOURCE_ALREADY_EXIST',
        message: 'Duplicated reference id. Creation of resource failed.',
      },
    });
  });

  test('each key request makes a new key of 32 hex digits, and the old one stops working', async () => {
    const id = randomUUID();
    await post('apiuser', { 'X-Reference-Id': id }, host);
    const [first, second] = [await post(`apiuser/${id}/apikey`, {}), await post(`apiuser/${id}/apikey`, {})];
    expect([first.status, second.status]).toEqual([201, 201]);
    const logIn = ({ body }: typeof first) => {
      const { apiKey } = body as { apiKey: string };
      expect(apiKey).toMatch(/^[0-9a-f]{32}$/);
      return call(`${stub.url}/collection/token/`, {
        method: 'POST',
        headers: {
          Authorization: `Basic ${Buffer.from(`${id}:${apiKey}`).toString('base64')}`,
          'Ocp-Apim-Subscription-Key': stub.config.collection.subscriptionKey,
        },
      });
    };
    expect((await logIn(first)).status).toBe(500);
    expect((await logIn(second)).status).toBe(200);
  });

  test('a body without length gets 411 and HTML', async () => {
    const chunked = new Blob([host]).stream();
    const reply = await post('apiuser', { 'X-Reference-Id': randomUUID() }, chunked);
    expect(reply).toMatchObject({ status: 411, type: expect.stringContaining('html') });
  });

  test.each([
    ['no UUID', { 'X-Reference-Id': 'one' }, host, 400],
    ['a host with scheme and path', {}, JSON.stringify({ providerCallbackHost: 'https://a.org/x' }), 400],
    ['a body that is no JSON', {}, '{', 400],
    ['a wrong subscription key', { 'Ocp-Apim-Subscription-Key': 'nobody' }, host, 401],
  ])('%s is refused', async (_name, headers, body, status) => {
    expect((await post('apiuser', { 'X-Reference-Id': randomUUID(), ...headers }, body)).status).toBe(status);
  });

  test('an unknown user has no key and cannot be read (404)', async () => {
    expect(await post(`apiuser/${randomUUID()}/apikey`, {})).toMatchObject({
      status: 404,
      body: { code: 'RESOURCE_NOT_FOUND' },
    });
  });

  test('production has no provisioning calls', async () => {
    const production = await startStub();
    const reply = await call(`${production.url}/v1_0/apiuser`, { method: 'POST' });
    expect(reply).toMatchObject({ status: 404, body: { statusCode: 404 } });
    await production.stop();
  });

  test('a user of one product gets a token for another, then 500 on the call', async () => {
    const crossed = await startStub({
      MOMO_STUB_COLLECTION_API_USER: 'aaaaaaaa-0000-4000-8000-000000000000',
      MOMO_STUB_DISBURSEMENT_API_USER: 'bbbbbbbb-0000-4000-8000-000000000000',
    });
    const { collection, disbursement } = crossed.config;
    const mixed = {
      ...crossed.config,
      collection: { ...disbursement, subscriptionKey: collection.subscriptionKey },
    };
    const merchant = await Merchant.signIn({ ...crossed, config: mixed });
    expect(await merchant.get('account/balance')).toMatchObject({
      status: 500,
      body: { code: 'NOT_ALLOWED_TARGET_ENVIRONMENT' },
    });
    await crossed.stop();
  });
});
