import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cancelOrder, getOrder } from '@linka/contracts/orders';
import { listPaymentMethods, startPayment } from '@linka/contracts/payments';
import {
  approve,
  inState,
  openWorld,
  paying,
  placed,
  wish,
  type Journey,
  type WorkingShop,
  type World,
} from '../../testing/index.ts';

let world: World;
let shop: WorkingShop;
let journey: Journey;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  journey = await placed(world, shop);
});

/** What the companies call the same things. */
const mtn = {
  provider: 'mtn',
  ask: 'requesttopay',
  look: 'status',
  lookRefund: 'refund-status',
  no: 'APPROVAL_REJECTED',
  busy: '500:INTERNAL_PROCESSING_ERROR',
  refusesTheNumber: '500:PAYER_NOT_FOUND',
  undecided: '409',
  merchant: 'accounts/disbursement',
} as const;
const airtel = {
  provider: 'airtel',
  ask: 'collect',
  look: 'enquiry',
  lookRefund: 'enquiry',
  no: 'DP00800001008',
  busy: '500',
  refusesTheNumber: 'code:ESB000036',
  undecided: 'code:ESB000008',
  merchant: 'accounts/merchant',
} as const;

describe.each([mtn, airtel])('with $provider', names => {
  const { provider } = names;
  const { payment, ledger, begin, reject, fault, settledAs, callsOf, calm, takenWhenPaid } = paying(
    () => world,
    () => journey,
    provider,
  );
  const { control } = { control: () => world.wallet(provider).control };
  const once = () => ({ state: 'successful', debitsMinor: journey.totalNgwee, times: 1 });
  const yes = (paymentId: string) => approve(world, paymentId, provider);
  afterEach(() => calm());

  test('an order is paid once, however often the phone sends it', async () => {
    const body = wish(journey, { provider });
    const pay = () => world.call(journey.shopper, startPayment, { body });
    const replies = await Promise.all([pay(), pay(), pay()]);
    expect(replies.map(reply => reply.status)).toEqual([202, 202, 202]);
    await yes(body.paymentId);
    expect(await takenWhenPaid(body.paymentId)).toEqual(once());
    expect(await payment(body.paymentId)).toMatchObject({ provider });
  });

  test('the same id with another company is another payment, and is refused', async () => {
    const paymentId = await begin();
    const other = wish(journey, { paymentId, provider: provider === 'mtn' ? 'airtel' : 'mtn' });
    expect((await world.call(journey.shopper, startPayment, { body: other })).problem).toBe('id_reused');
  });

  test.each([
    ['html-200', 2],
    ['429', 1],
    ['503', 2],
    ['401', 1],
    [names.busy, 1],
    ['drop-before', 2],
    ['drop-after', 1],
    [names.undecided, 1],
  ])('trouble at the request (%s) charges once in the end', async (name, times) => {
    const paymentId = randomUUID();
    await fault(names.ask, name, { times, referenceId: paymentId });
    await begin({ paymentId });
    if (name === names.undecided) {
      await world.eventually(async () => (await payment(paymentId)).state === 'sent');
      world.clock.advance(61);
    }
    await yes(paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test.each(['html-200', '429', '503', names.busy, 'drop-before'])(
    'trouble when it is asked what became of it (%s) is no verdict',
    async name => {
      const paymentId = randomUUID();
      await fault(names.look, name, { times: 2, referenceId: paymentId });
      await fault('callback', 'absent');
      await begin({ paymentId });
      await yes(paymentId);
      expect(await takenWhenPaid(paymentId)).toEqual(once());
    },
  );

  test('the payer’s no is told, and the shopper may pay again', async () => {
    const first = await begin();
    await reject(first, names.no);
    expect(await settledAs(first, 'failed')).toMatchObject({ reason: 'APPROVAL_REJECTED' });
    const second = await begin();
    await yes(second);
    expect(await takenWhenPaid(second)).toEqual(once());
  });

  test('an empty wallet and a number without one take nothing', async () => {
    await control().post(`wallets/${journey.shopper.phone}`, { balance: '1.00' });
    const poor = await begin();
    await yes(poor);
    expect((await settledAs(poor, 'failed')).reason).toMatch(/^(LOW_BALANCE|NOT_ENOUGH_FUNDS)/);
    await fault(names.ask, names.refusesTheNumber);
    expect((await settledAs(await begin(), 'failed')).reason).toBe('PAYER_NOT_FOUND');
    expect((await ledger(poor)).entries).toEqual([]);
  });

  test('a prompt nobody answers fails on the company’s word, not on ours', async () => {
    const paymentId = await begin();
    await world.eventually(async () => (await payment(paymentId)).state === 'pending');
    world.clock.advance(6 * 60);
    const asked = await callsOf(names.look, paymentId);
    await world.eventually(async () => (await callsOf(names.look, paymentId)) > asked);
    expect((await payment(paymentId)).state).toBe('pending');
    await control().advance(5 * 60_000);
    expect((await settledAs(paymentId, 'failed')).reason).toBe('COULD_NOT_PERFORM_TRANSACTION');
  });

  test.each(['duplicate', 'absent', 'late:300'])('a callback may come as it likes (%s)', async how => {
    await fault('callback', how);
    const paymentId = await begin();
    await yes(paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
  });

  test('a callback that lies is believed nothing', async () => {
    await fault('callback', 'forged-status');
    const paymentId = await begin();
    await reject(paymentId, names.no);
    expect((await settledAs(paymentId, 'failed')).reason).toBe('APPROVAL_REJECTED');
    expect(await world.order(journey.orderId)).toMatchObject({ state: 'awaiting_payment', paidNgwee: 0 });
  });

  test('tokens that are revoked are replaced by one new token', async () => {
    const paymentId = await begin();
    await world.eventually(async () => (await callsOf(names.look, paymentId)) > 0);
    await control().delete('calls');
    await control().post('tokens/revoke');
    await yes(paymentId);
    expect(await takenWhenPaid(paymentId)).toEqual(once());
    expect((await control().calls('?operation=token')).count).toBe(1);
  });

  test('money that comes after the order has ended goes back, once', async () => {
    const paymentId = await begin();
    await world.eventually(async () => (await payment(paymentId)).state === 'pending');
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    await yes(paymentId);
    await world.until(journey.orderId, order => order.refund === 'done');
    expect(await ledger(paymentId)).toMatchObject({ debitsMinor: journey.totalNgwee });
    expect(await control().ledger(`?msisdn=${journey.shopper.phone}`)).toMatchObject({
      debitsMinor: journey.totalNgwee,
      creditsMinor: journey.totalNgwee,
      entries: [{ direction: 'debit' }, { direction: 'credit' }],
    });
  });

  test.each(['html-200', '503', '401', 'drop-before', 'drop-after', names.undecided])(
    'a refund gets through trouble (%s), once',
    async name => {
      const paymentId = await begin();
      await yes(paymentId);
      await world.until(journey.orderId, inState('paid'));
      await fault('refund', name);
      await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
      const order = await world.until(journey.orderId, ({ refund }) => refund === 'done');
      expect(order.refundedNgwee).toBe(journey.totalNgwee);
      expect(await control().ledger(`?msisdn=${journey.shopper.phone}`)).toMatchObject({
        creditsMinor: journey.totalNgwee,
        entries: [{ direction: 'debit' }, { direction: 'credit' }],
      });
    },
  );

  test('a refund for which the company has no money waits until it has', async () => {
    const paymentId = await begin();
    await yes(paymentId);
    await world.until(journey.orderId, inState('paid'));
    await control().post(names.merchant, { balance: '0.00' });
    await world.call(journey.shopper, cancelOrder, { params: journey, body: {} });
    await world.eventually(async () => (await control().calls('?operation=refund')).count > 0);
    await control().post(names.merchant, { balance: '1000000.00' });
    await world.until(journey.orderId, ({ refund }) => refund === 'done');
    const { answer } = await world.call(journey.shopper, getOrder, { params: journey });
    expect(answer.events.filter(({ type }) => type === 'refund_done')).toHaveLength(1);
  });
});

test('a company that the gateway has no keys for is not offered', async () => {
  const offered = openWorld({
    AIRTEL_URL: undefined,
    AIRTEL_CLIENT_ID: undefined,
    AIRTEL_CLIENT_SECRET: undefined,
  });
  const alone = await offered;
  const order = await placed(alone, await alone.shop());
  const body = wish(order, { provider: 'airtel' });
  expect((await alone.call(null, listPaymentMethods)).answer).toEqual({ methods: ['mtn', 'cash'] });
  expect((await world.call(null, listPaymentMethods)).answer).toEqual({ methods: ['mtn', 'airtel', 'cash'] });
  expect((await alone.call(order.shopper, startPayment, { body })).problem).toBe('method_not_offered');
  await alone.stop();
});
