import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { call } from '../../../stub-kit/src/testing/http.ts';
import { Merchant, basic } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
beforeAll(async () => {
  stub = await startStub({ MOMO_STUB_TOKEN_TTL_SECONDS: '60' });
});
afterAll(() => stub.stop());

const token = (headers: Record<string, string>, body?: string, path = 'collection/token/') =>
  call(`${stub.url}/${path}`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
const good = () => ({
  Authorization: basic(stub, 'collection'),
  'Ocp-Apim-Subscription-Key': stub.config.collection.subscriptionKey,
});

describe('tokens', () => {
  test('200 with a JWT-shaped token, its type and its life in seconds', async () => {
    expect(await token(good())).toMatchObject({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        token_type: 'access_token',
        expires_in: 60,
      },
    });
  });

  test('a JSON grant_type body does no harm', async () => {
    const headers = { ...good(), 'Content-Type': 'application/json' };
    expect((await token(headers, '{"grant_type":"client_credentials"}')).status).toBe(200);
  });

  test('without its last slash the path does not exist', async () => {
    expect((await token(good(), undefined, 'collection/token')).status).toBe(404);
  });

  test('no length: 411 and HTML', async () => {
    const reply = await call(`${stub.url}/collection/token/`, {
      method: 'POST',
      headers: good(),
      body: new Blob(['x']).stream(),
      ...{ duplex: 'half' },
    });
    expect(reply).toMatchObject({ status: 411, type: expect.stringContaining('html') });
  });

  test.each([
    ['wrong', 'ffffffffffffffffffffffffffffffff', 'invalid subscription key'],
    ["another product's", 'd0000000000000000000000000000001', 'invalid subscription key'],
  ])('%s subscription key: 401 in the gateway shape', async (_name, key, words) => {
    expect(await token({ ...good(), 'Ocp-Apim-Subscription-Key': key })).toMatchObject({
      status: 401,
      body: { statusCode: 401, message: expect.stringContaining(words) },
    });
  });

  test('no subscription key: 401, and says that it is missing', async () => {
    expect(await token({ Authorization: basic(stub, 'collection') })).toMatchObject({
      status: 401,
      body: { statusCode: 401, message: expect.stringContaining('missing subscription key') },
    });
  });

  test.each(['Basic bm9ib2R5Om5vdGhpbmc=', 'Basic ', 'Bearer x'])(
    'wrong user or key (%s): 500 login_failed',
    async authorization => {
      expect(await token({ ...good(), Authorization: authorization })).toMatchObject({
        status: 500,
        body: { error: 'login_failed' },
      });
    },
  );

  test('a token lives as long as it says, then 401 until a new one is minted', async () => {
    const merchant = await Merchant.signIn(stub);
    const control = new Control(stub);
    await control.advance(59_999);
    expect((await merchant.get('account/balance')).status).toBe(200);
    await control.advance(1);
    expect((await merchant.get('account/balance')).status).toBe(401);
    await merchant.refresh();
    expect((await merchant.get('account/balance')).status).toBe(200);
  });

  test('the control API can shorten the life of new tokens and end the live ones', async () => {
    const control = new Control(stub);
    await control.post('settings', { tokenTtlSeconds: 5 });
    expect(await token(good())).toMatchObject({ body: { expires_in: 5 } });
    const merchant = await Merchant.signIn(stub);
    await control.post('tokens/revoke');
    expect((await merchant.get('account/balance')).status).toBe(401);
  });

  test('a token of one product is none of another', async () => {
    const minted = await token(good());
    const reply = await call(`${stub.url}/disbursement/v1_0/account/balance`, {
      headers: {
        Authorization: `Bearer ${(minted.body as { access_token: string }).access_token}`,
        'Ocp-Apim-Subscription-Key': stub.config.disbursement.subscriptionKey,
        'X-Target-Environment': stub.config.targetEnvironment,
      },
    });
    expect(reply.status).toBe(401);
  });
});
