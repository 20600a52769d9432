import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { call } from '../../../stub-kit/src/testing/http.ts';
import { Merchant, paymentBody } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
let merchant: Merchant;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(async () => {
  await control.post('reset');
  merchant = await Merchant.signIn(stub);
});

const post = (change: Record<string, unknown> = {}, headers: Record<string, string | undefined> = {}) =>
  merchant.post('requesttopay', paymentBody(stub, change), { 'X-Reference-Id': randomUUID(), ...headers });

describe('requesttopay', () => {
  test('202 with an empty body', async () => {
    expect(await post()).toMatchObject({ status: 202, text: '' });
  });

  test('202 also for a payment that is bound to fail', async () => {
    await control.post(`wallets/260961234567`, { balance: '0' });
    expect((await post()).status).toBe(202);
  });

  test('409 for a used reference, in whatever case and with whatever body', async () => {
    const referenceId = randomUUID();
    await merchant.pay({}, { 'X-Reference-Id': referenceId });
    const repeat = { 'X-Reference-Id': referenceId.toUpperCase() };
    expect(await post({ amount: '99' }, repeat)).toMatchObject({
      status: 409,
      body: {
        message: 'Duplicated reference id. Creation of resource failed.',
        code: 'RESOURCE_ALREADY_EXIST',
      },
    });
    expect((await merchant.status(referenceId)).body).toMatchObject({ amount: '12.5' });
  });

  test.each<[string, Record<string, unknown>, Record<string, string | undefined>]>([
    ['no reference id', {}, { 'X-Reference-Id': undefined }],
    ['a version 1 UUID', {}, { 'X-Reference-Id': 'd3b07384-d9a0-11ee-b8f0-0242ac120002' }],
    ['no target environment', {}, { 'X-Target-Environment': undefined }],
    ['another content type', {}, { 'Content-Type': 'text/plain' }],
    ['an empty callback URL', {}, { 'X-Callback-Url': '' }],
    ['a numeric amount', { amount: 12.5 }, {}],
    ['a nought amount', { amount: '0.00' }, {}],
    ['three decimals', { amount: '1.005' }, {}],
    ['a payer with a +', { payer: { partyIdType: 'MSISDN', partyId: '+260961234567' } }, {}],
    ['an unknown party type', { payer: { partyIdType: 'PHONE', partyId: '260961234567' } }, {}],
    ['a note over 160', { payerMessage: 'x'.repeat(161) }, {}],
    ['a special character', { payeeNote: 'Tom & Sons' }, {}],
    ['spaces in externalId', { externalId: 'order 17' }, {}],
  ])('400 for %s', async (_name, change, headers) => {
    expect((await post(change, headers)).status).toBe(400);
    expect(await control.transactions()).toEqual([]);
  });

  test('400 for a body that is no JSON', async () => {
    expect((await merchant.post('requesttopay', '{', { 'X-Reference-Id': randomUUID() })).status).toBe(400);
  });

  test.each([
    ['no bearer', { Authorization: undefined }],
    ['an unknown bearer', { Authorization: 'Bearer x.y.z' }],
    ["another product's key", { 'Ocp-Apim-Subscription-Key': 'd0000000000000000000000000000001' }],
  ])('401 in the gateway shape for %s', async (_name, headers) => {
    expect(await post({}, headers)).toMatchObject({ status: 401, body: { statusCode: 401 } });
  });

  test('411 and HTML without a length', async () => {
    const reply = await call(`${stub.url}/collection/v1_0/requesttopay`, {
      method: 'POST',
      body: new Blob(['{}']).stream(),
      ...{ duplex: 'half' },
    });
    expect(reply).toMatchObject({ status: 411, type: expect.stringContaining('html') });
  });

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['INVALID_CURRENCY', { currency: 'EUR' }, {}],
    ['INVALID_CALLBACK_URL_HOST', {}, { 'X-Callback-Url': 'https://elsewhere.example/momo' }],
    ['NOT_ALLOWED_TARGET_ENVIRONMENT', {}, { 'X-Target-Environment': 'sandbox' }],
    ['INTERNAL_PROCESSING_ERROR', { payerMessage: '' }, {}],
  ])('500 %s, and no payment is made', async (code, change, headers) => {
    expect(await post(change, headers)).toMatchObject({
      status: 500,
      body: { code, message: expect.any(String) },
    });
    expect(await control.transactions()).toEqual([]);
  });

  test('the sandbox takes EUR only, and empty notes', async () => {
    const sandbox = await startStub({ MOMO_STUB_TARGET_ENVIRONMENT: 'sandbox' });
    const tester = await Merchant.signIn(sandbox);
    const headers = { 'X-Reference-Id': randomUUID() };
    expect(
      await tester.post('requesttopay', paymentBody(sandbox, { currency: 'ZMW' }), headers),
    ).toMatchObject({ status: 500, body: { code: 'INVALID_CURRENCY', message: 'Currency not supported.' } });
    const bare = paymentBody(sandbox, { payerMessage: '', payeeNote: '' });
    expect((await tester.post('requesttopay', bare, headers)).status).toBe(202);
    await sandbox.stop();
  });

  test.each([
    ['html-200', 200, 'Request Rejected'],
    ['400', 400, ''],
    ['401', 401, 'statusCode'],
    ['403', 403, '{"statusCode":403,"message":"Forbidden"}'],
    ['409', 409, 'RESOURCE_ALREADY_EXIST'],
    ['411', 411, 'Length'],
    ['429', 429, ''],
    ['503', 503, 'SERVICE_UNAVAILABLE'],
    ...[
      'INVALID_CURRENCY',
      'INVALID_CALLBACK_URL_HOST',
      'NOT_ALLOWED_TARGET_ENVIRONMENT',
      'NOT_ALLOWED',
      'PAYER_NOT_FOUND',
      'PAYEE_NOT_ALLOWED_TO_RECEIVE',
      'INTERNAL_PROCESSING_ERROR',
    ].map((code): [string, number, string] => [`500:${code}`, 500, `"code":"${code}"`]),
  ])(
    'scripted %s comes once, creates nothing, and the same reference works next time',
    async (fault, status, words) => {
      await control.fault('requesttopay', fault);
      const headers = { 'X-Reference-Id': randomUUID() };
      const reply = await post({}, headers);
      expect(reply.status).toBe(status);
      expect(reply.text).toContain(words);
      expect(await control.transactions()).toEqual([]);
      expect((await post({}, headers)).status).toBe(202);
    },
  );

  test.each([
    ['drop-before', 202],
    ['drop-after', 409],
  ])('%s: the connection breaks, and a repeat gets %i', async (fault, repeat) => {
    await control.fault('requesttopay', fault);
    const headers = { 'X-Reference-Id': randomUUID() };
    await expect(post({}, headers)).rejects.toThrow();
    expect((await post({}, headers)).status).toBe(repeat);
  });

  test.each([
    ['hang', 0],
    ['hang-after', 1],
  ])('%s: nobody answers, and %i payments exist', async (fault, made) => {
    await control.fault('requesttopay', fault);
    const patience = new AbortController();
    const attempt = merchant.post(
      'requesttopay',
      paymentBody(stub),
      { 'X-Reference-Id': randomUUID() },
      patience.signal,
    );
    const outcome = attempt.then(
      () => 'answered',
      () => 'given up',
    );
    while ((await control.calls('?operation=requesttopay')).count === 0);
    patience.abort();
    expect(await outcome).toBe('given up');
    expect(await control.transactions()).toHaveLength(made);
  });

  test('slow: answered once the clock has passed', async () => {
    await control.fault('requesttopay', 'slow:2000');
    const slow = post();
    while ((await control.calls('?operation=requesttopay')).count === 0);
    expect(await control.transactions()).toEqual([]);
    await control.advance(2000);
    expect((await slow).status).toBe(202);
  });
});
