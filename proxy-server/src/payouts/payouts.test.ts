import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getShopMoney, requestPayout, setPayoutNumber } from '@linka/contracts/payouts';
import { handoverCode } from '../deliveries/rules/handover.ts';
import { LedgerStore } from '../ledger/store.ts';
import {
  aPhone,
  openWorld,
  report,
  riding,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

const EARNED = 100_000;
const DAILY = 250_000;

let world: World;
let shop: WorkingShop;
let owner: Someone;
let wallet: string;
beforeAll(async () => {
  world = await openWorld({ PAYOUT_DAILY_MAXIMUM_NGWEE: String(DAILY) });
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  shop = await world.shop();
  const { phone } = await world.database.db.one<{ phone: string }>(
    'SELECT a.phone FROM shops s JOIN accounts a ON a.id = s.owner_id WHERE s.id = $1',
    shop.id,
  );
  owner = await world.person({ phone });
  wallet = aPhone();
});
afterEach(async () => {
  await world.momo.control.delete('faults');
  await world.momo.control.post('accounts/disbursement', { balance: '1000000.00' });
});

const ledger = () => new LedgerStore(world.database.db);
/** The shop has delivered goods for so much. */
const earn = (amountNgwee = EARNED) =>
  world.database.db.tx(t =>
    new LedgerStore(t).book(
      {
        cause: `delivered:${randomUUID()}`,
        orderId: null,
        postings: [
          ['shopper_receipts', amountNgwee],
          [`shop_payable:${shop.id}`, -amountNgwee],
        ],
      },
      world.clock.now(),
    ),
  );
const params = () => ({ shopId: shop.id });
const setNumber = (who = owner) =>
  world.call(who, setPayoutNumber, { params: params(), body: { msisdn: wallet } });
const ask = (amountNgwee = EARNED, payoutId: string = randomUUID(), who = owner) =>
  world.call(who, requestPayout, { params: params(), body: { payoutId, amountNgwee } });
const money = async (who = owner) => (await world.call(who, getShopMoney, { params: params() })).answer;
const endedAs = (state: string) =>
  world.eventually(async () => {
    const now = await money();
    return now.payouts[0]?.state === state && now;
  });
const arrived = () => world.momo.control.ledger(`?msisdn=${wallet}`);
/** It is in the wallet, once, and gone from the balance. */
async function expectPaidOnce(amountNgwee = EARNED): Promise<void> {
  expect((await endedAs('successful')).balanceNgwee).toBe(0);
  expect(await arrived()).toMatchObject({ creditsMinor: amountNgwee, entries: [{ direction: 'credit' }] });
}

test('what a delivery has earned is seen, paid out once, and gone from the balance', async () => {
  const ride = await riding(world, shop);
  const { token } = handoverCode(world.gateway().deps.secrets, ride.orderId);
  await report(world, ride, 'delivered', { proof: { token } });
  await world.until(ride.orderId, order => order.state === 'delivered');
  const before = await money(ride.staff);
  expect(before).toMatchObject({ balanceNgwee: 20_900, mayPayOut: false, payouts: [], payoutMsisdn: null });
  expect(before.postings).toMatchObject([{ kind: 'delivered', orderId: ride.orderId, amountNgwee: 20_900 }]);
  await setNumber();
  const payoutId = randomUUID();
  const replies = await Promise.all([ask(20_900, payoutId), ask(20_900, payoutId), ask(20_900, payoutId)]);
  expect(replies.map(reply => reply.status)).toEqual([202, 202, 202]);
  await expectPaidOnce(20_900);
  expect((await ask(20_900, payoutId)).answer.payouts).toMatchObject([{ payoutId, state: 'successful' }]);
  expect((await money()).postings.map(({ kind, amountNgwee }) => [kind, amountNgwee])).toEqual([
    ['payout', -20_900],
    ['delivered', 20_900],
  ]);
  expect(await ledger().balance('payouts')).toBe(0);
});

describe('a payout', () => {
  beforeEach(async () => {
    await earn();
    await setNumber();
  });

  test.each([
    ['html-200', 2],
    ['401', 1],
    ['403', 1],
    ['409', 1],
    ['429', 2],
    ['503', 2],
    ['500:INTERNAL_PROCESSING_ERROR', 1],
    ['drop-before', 2],
    ['drop-after', 1],
  ])('gets through trouble at the request (%s), once', async (fault, times) => {
    await world.momo.control.fault('transfer', fault, { times });
    await ask();
    await expectPaidOnce();
  });

  test.each(['html-200', '503', 'drop-before', 'not-found-then-found'])(
    'gets through trouble at the status (%s), once',
    async fault => {
      await world.momo.control.fault('transfer-status', fault, { times: 3 });
      await ask();
      await expectPaidOnce();
    },
  );

  test('that MTN refuses is back in the balance', async () => {
    await world.momo.control.fault('transfer', '500:PAYEE_NOT_FOUND');
    await ask();
    const after = await endedAs('failed');
    expect(after.payouts).toMatchObject([{ reason: 'PAYEE_NOT_FOUND' }]);
    expect(after.balanceNgwee).toBe(EARNED);
    expect((await arrived()).entries).toEqual([]);
  });

  test('that MTN refuses although it took it before is followed to its end', async () => {
    const payoutId = randomUUID();
    await world.momo.control.fault('transfer', 'drop-after', { referenceId: payoutId });
    await world.momo.control.fault('transfer', '500:NOT_ALLOWED', { referenceId: payoutId });
    await ask(EARNED, payoutId);
    await expectPaidOnce();
  });

  test('that fails later is back in the balance, and may be asked for again', async () => {
    await world.momo.control.post('accounts/disbursement', { balance: '0.00' });
    await ask();
    expect((await endedAs('failed')).balanceNgwee).toBe(EARNED);
    await world.momo.control.post('accounts/disbursement', { balance: '1000000.00' });
    await ask();
    await expectPaidOnce();
  });

  test('is taken up again when its gateway died and every job was lost', async () => {
    await world.momo.control.fault('transfer', '503', { times: 100_000 });
    await ask();
    await world.pause();
    await world.database.db.none("DELETE FROM pgboss.job WHERE name IN ('send-payout', 'follow-payout')");
    await world.momo.control.delete('faults');
    await world.start();
    world.clock.advance(4 * 60);
    await expectPaidOnce();
  });

  test('is decided one at a time: ten at once for the whole balance are one', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => ask()));
    expect(replies.filter(reply => reply.status === 202)).toHaveLength(1);
    expect(replies.filter(reply => reply.problem === 'balance_too_low')).toHaveLength(9);
    await expectPaidOnce();
  });

  test('is neither small nor more than the balance, nor more a day than the limit', async () => {
    expect((await ask(4999)).problem).toBe('payout_too_small');
    expect((await ask(EARNED + 1)).problem).toBe('balance_too_low');
    await earn(2 * EARNED);
    expect((await ask(DAILY + 1)).problem).toBe('payout_limit');
    expect((await ask(DAILY)).answer).toMatchObject({ balanceNgwee: 50_000, leftTodayNgwee: 0 });
    expect((await ask(5000)).problem).toBe('payout_limit');
    world.clock.advance(24 * 3600);
    expect((await ask(5000)).status).toBe(202);
  });

  test('under an id that was used for something else is refused', async () => {
    const payoutId = randomUUID();
    await ask(10_000, payoutId);
    expect((await ask(10_001, payoutId)).problem).toBe('id_reused');
  });
});

describe('only the owner', () => {
  test('says where the money goes and when; staff look on, others see nothing', async () => {
    await earn();
    const [staff, stranger] = [
      await world.person({ shopId: shop.id }),
      await world.person({ shopId: (await world.shop()).id }),
    ];
    for (const who of [staff, stranger]) {
      expect((await setNumber(who)).problem).toBe('not_allowed');
      expect((await ask(EARNED, randomUUID(), who)).problem).toBe('not_allowed');
    }
    expect((await money(staff)).balanceNgwee).toBe(EARNED);
    expect((await world.call(stranger, getShopMoney, { params: params() })).problem).toBe('not_allowed');
    expect((await ask()).problem).toBe('payout_number_missing');
    expect((await setNumber()).answer).toMatchObject({ payoutMsisdn: wallet, mayPayOut: true });
    const acts = 'SELECT act FROM audit_log WHERE subject = $1';
    expect(await world.database.db.any(acts, shop.id)).toEqual([{ act: 'payout.number_set' }]);
  });
});
