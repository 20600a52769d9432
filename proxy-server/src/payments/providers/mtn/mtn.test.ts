import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readConfig } from '../../../config.ts';
import { createSecrets } from '../../../platform/secrets.ts';
import { testClock } from '../../../testing/clock.ts';
import { settings } from '../../../testing/gateway.ts';
import { startMomo } from '../../../testing/momo.ts';
import type { WalletUnderTest } from '../../../testing/wallet.ts';
import type { Asked, Collectable, Found } from '../provider.ts';
import { createMtn } from './index.ts';

// What MTN's pages and those who have met it say of each answer, row by row, against its stand-in over real HTTP.
jest.setTimeout(60_000);

const clock = testClock();
let momo: WalletUnderTest;
let mtn: ReturnType<typeof createMtn>;
const client = (over: NodeJS.ProcessEnv = {}) => {
  const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:9/none', SMS_URL: 'http://127.0.0.1:9' };
  const env = { ...settings, ...momo.env, ...nowhere, MOMO_CALLBACKS: 'false', ...over };
  const config = readConfig(env);
  return createMtn(config, createSecrets(config.MASTER_SECRET), clock);
};

const aPayment = (over: Partial<Collectable> = {}): Collectable => ({
  paymentId: randomUUID(),
  orderId: randomUUID(),
  amountNgwee: 1250,
  msisdn: '+260966123456',
  ...over,
});
/** Two calls that MTN never answers, begun before the rest: they take as long as we wait for anybody. */
const hanging = new Map<string, { readonly payment: Collectable; readonly asked: Promise<Asked> }>();

beforeAll(async () => {
  momo = await startMomo();
  mtn = client();
  for (const name of ['hang', 'hang-after']) {
    const payment = aPayment();
    await momo.control.fault('requesttopay', name, { referenceId: payment.paymentId });
    hanging.set(name, { payment, asked: mtn.collect(payment) });
  }
}, 60_000);
afterAll(async () => {
  await mtn.stop();
  await momo.stop();
});
afterEach(async () => {
  await momo.control.delete('faults');
  await momo.control.post('settings', { mode: 'people', reasonShape: 'string' });
});

const entered = async ({ paymentId }: Collectable): Promise<boolean> =>
  (await mtn.collected(aPayment({ paymentId }))).kind !== 'unknown';
const callsOf = async (operation: string, paymentId?: string): Promise<number> =>
  (await momo.control.calls(`?operation=${operation}${paymentId ? `&referenceId=${paymentId}` : ''}`)).count;

const accepted: Asked = { kind: 'accepted' };
const unclear: Asked & Found = { kind: 'unclear' };
const refused = (reason: string): Asked => ({ kind: 'refused', reason });

describe('token', () => {
  test('one for all who wait, kept for all who come later', async () => {
    const fresh = client();
    const before = await callsOf('token');
    await Promise.all(Array.from({ length: 20 }, () => fresh.collected(aPayment())));
    await fresh.collected(aPayment());
    expect((await callsOf('token')) - before).toBe(1);
    await fresh.stop();
  });
  test('renewed ten minutes before its hour is over', async () => {
    await mtn.collected(aPayment());
    const before = await callsOf('token');
    clock.advance(49 * 60);
    await mtn.collected(aPayment());
    expect((await callsOf('token')) - before).toBe(0);
    clock.advance(2 * 60);
    await mtn.collected(aPayment());
    expect((await callsOf('token')) - before).toBe(1);
  });
  test.each([
    ['html-200', 'HTML with 200'],
    ['401', 'wrong subscription key'],
    ['500:login_failed'.toUpperCase(), '500'],
    ['503', '503'],
    ['drop-before', 'no answer'],
  ])('%s (%s): there was no call', async fault => {
    const fresh = client();
    await momo.control.fault('token', fault);
    const payment = aPayment();
    expect(await fresh.collect(payment)).toEqual(unclear);
    expect(await callsOf('requesttopay', payment.paymentId)).toBe(0);
    await fresh.stop();
  });
  test('wrong API key: there was no call', async () => {
    const stranger = client({ MOMO_COLLECTION_SECRET: 'not ours' });
    expect(await stranger.collect(aPayment())).toEqual(unclear);
    await stranger.stop();
  });
  test('revoked: minted anew once, the same reference goes out again', async () => {
    const payment = aPayment();
    await mtn.collected(payment);
    await momo.control.post('tokens/revoke');
    const before = await callsOf('token');
    expect(await mtn.collect(payment)).toEqual(accepted);
    expect((await callsOf('token')) - before).toBe(1);
    expect(await callsOf('requesttopay', payment.paymentId)).toBe(2);
  });
});

describe('requesttopay', () => {
  const logical = [
    'INVALID_CURRENCY',
    'INVALID_CALLBACK_URL_HOST',
    'NOT_ALLOWED_TARGET_ENVIRONMENT',
    'NOT_ALLOWED',
    'PAYER_NOT_FOUND',
    'PAYEE_NOT_ALLOWED_TO_RECEIVE',
  ];
  test.each<[row: string, fault: string | null, times: number, Asked, there: boolean]>([
    ['202, empty: taken, not paid', null, 1, accepted, true],
    ['200 with HTML: only 202 counts', 'html-200', 1, unclear, false],
    ['400: as it is it will never do', '400', 1, refused('BAD_REQUEST'), false],
    ['401 once: with a new token', '401', 1, accepted, true],
    ['401 for ever: says nothing of the payment', '401', 9, unclear, false],
    ['403: product or address not authorised, which may be mended', '403', 1, unclear, false],
    ['409: it is there already', '409', 1, accepted, false],
    ['411', '411', 1, unclear, false],
    ['429', '429', 1, unclear, false],
    ...logical.map((code): [string, string, number, Asked, boolean] => [
      `500 ${code}: means no`,
      `500:${code}`,
      1,
      refused(code),
      false,
    ]),
    ['500 INTERNAL_PROCESSING_ERROR: decides nothing', '500:INTERNAL_PROCESSING_ERROR', 1, unclear, false],
    ['503', '503', 1, unclear, false],
    ['reset before it was created', 'drop-before', 1, unclear, false],
    ['reset after it was created', 'drop-after', 1, unclear, true],
    ['slow', 'slow:300', 1, accepted, true],
  ])('%s', async (_row, fault, times, expected, there) => {
    const payment = aPayment();
    if (fault !== null)
      await momo.control.fault('requesttopay', fault, { times, referenceId: payment.paymentId });
    expect(await mtn.collect(payment)).toEqual(expected);
    expect(await entered(payment)).toBe(there);
    // Whatever it was, the same reference may go out again, and there is one payment.
    await momo.control.delete('faults');
    expect(await mtn.collect(payment)).toEqual(accepted);
    expect((await mtn.collected(payment)).kind).toBe('pending');
  });

  test('the same reference with another body: 409, and the first stands', async () => {
    const payment = aPayment();
    await mtn.collect(payment);
    expect(await mtn.collect({ ...payment, amountNgwee: 9900 })).toEqual(accepted);
    await momo.control.approve(payment.paymentId);
    expect((await mtn.collected(payment)).kind).toBe('successful');
    expect((await mtn.collected({ ...payment, amountNgwee: 9900 })).kind).toBe('mismatch');
  });

  test.each([
    ['hang', false],
    ['hang-after', true],
  ])('time-out (%s): unclear; created: %s', async (name, there) => {
    const { payment, asked } = hanging.get(name) ?? { payment: aPayment(), asked: Promise.resolve(accepted) };
    expect(await asked).toEqual(unclear);
    expect(await entered(payment)).toBe(there);
  });
});

describe('status', () => {
  const paid = async (over: Partial<Collectable> = {}): Promise<Collectable> => {
    const payment = aPayment(over);
    await mtn.collect(payment);
    await momo.control.approve(payment.paymentId);
    return payment;
  };
  const failedWith = async (reason: string): Promise<Found> => {
    const payment = aPayment();
    await mtn.collect(payment);
    await momo.control.reject(payment.paymentId, { reason });
    return mtn.collected(payment);
  };

  test('PENDING is not final', async () => {
    const payment = aPayment();
    await mtn.collect(payment);
    expect(await mtn.collected(payment)).toEqual({ kind: 'pending' });
  });
  test('SUCCESSFUL is paid, with MTN’s own number', async () => {
    const found = await mtn.collected(await paid());
    expect(found).toEqual({ kind: 'successful', financialTransactionId: expect.stringMatching(/^\d+$/) });
  });
  test.each([1250, 500, 1205, 99, 100_000])(
    'SUCCESSFUL echoes %i ngwee normalised, and is the same sum',
    async amountNgwee => {
      expect((await mtn.collected(await paid({ amountNgwee }))).kind).toBe('successful');
    },
  );
  test.each<[string, Partial<Collectable>]>([
    ['amount', { amountNgwee: 1251 }],
    ['payer', { msisdn: '+260966654321' }],
    ['externalId', { orderId: randomUUID() }],
  ])('SUCCESSFUL with another %s is not our payment', async (_what, other) => {
    const payment = await paid();
    expect((await mtn.collected({ ...payment, ...other })).kind).toBe('mismatch');
  });
  test.each(
    ['string', 'object'].flatMap(shape =>
      [
        ...['PAYEE_NOT_FOUND', 'PAYER_NOT_FOUND', 'NOT_ALLOWED', 'NOT_ALLOWED_TARGET_ENVIRONMENT'],
        ...[
          'INVALID_CALLBACK_URL_HOST',
          'INVALID_CURRENCY',
          'SERVICE_UNAVAILABLE',
          'INTERNAL_PROCESSING_ERROR',
        ],
        ...[
          'NOT_ENOUGH_FUNDS',
          'PAYER_LIMIT_REACHED',
          'PAYEE_NOT_ALLOWED_TO_RECEIVE',
          'PAYMENT_NOT_APPROVED',
        ],
        ...[
          'RESOURCE_NOT_FOUND',
          'APPROVAL_REJECTED',
          'EXPIRED',
          'TRANSACTION_CANCELED',
          'RESOURCE_ALREADY_EXIST',
        ],
        ...['COULD_NOT_PERFORM_TRANSACTION', 'LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED'],
        ...['SENDER_ACCOUNT_NOT_ACTIVE', 'PAYEE_LIMIT_REACHED', 'TRANSACTION_NOT_FOUND', 'VALIDATION_ERROR'],
        'A_CODE_OF_TOMORROW',
      ].map(reason => [reason, shape] as const),
    ),
  )('FAILED %s (as %s) is final, whatever the reason', async (reason, reasonShape) => {
    await momo.control.post('settings', { reasonShape });
    expect(await failedWith(reason)).toEqual({ kind: 'failed', reason });
  });
  test('nobody answers the prompt for five minutes: FAILED on MTN’s word', async () => {
    const payment = aPayment();
    await mtn.collect(payment);
    await momo.control.advance(5 * 60_000);
    expect(await mtn.collected(payment)).toEqual({ kind: 'failed', reason: 'COULD_NOT_PERFORM_TRANSACTION' });
  });
  test('404 for what was never sent', async () => {
    expect(await mtn.collected(aPayment())).toEqual({ kind: 'unknown' });
  });
  test.each<[string, Found]>([
    ['not-found-then-found', { kind: 'unknown' }],
    ['html-200', unclear],
    ['400', unclear],
    ['403', unclear],
    ['429', unclear],
    ['500:INTERNAL_PROCESSING_ERROR', unclear],
    ['503', unclear],
    ['drop-before', unclear],
  ])('%s is no verdict, and the next look finds it', async (fault, expected) => {
    const payment = await paid();
    await momo.control.fault('status', fault, { referenceId: payment.paymentId });
    expect(await mtn.collected(payment)).toEqual(expected);
    expect((await mtn.collected(payment)).kind).toBe('successful');
  });
});
