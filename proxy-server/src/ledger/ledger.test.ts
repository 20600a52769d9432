import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelOrder } from '@linka/contracts/orders';
import { openWorld, paid, riding, report, type WorkingShop, type World } from '../testing/index.ts';
import { handoverCode } from '../deliveries/rules/handover.ts';
import type { Posting } from './rules/journal.ts';
import { LedgerStore } from './store.ts';

let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const ledger = () => new LedgerStore(world.database.db);
const book = (postings: readonly Posting[], cause: string = randomUUID()) =>
  world.database.db.tx(t => new LedgerStore(t).book({ cause, orderId: null, postings }, new Date()));
const journalsOf = (orderId: string) =>
  world.database.db.any<{ cause: string; postings: Record<string, number> }>(
    `SELECT split_part(cause, ':', 1) AS cause, jsonb_object_agg(split_part(account, ':', 1), amount_ngwee) AS postings
     FROM ledger_journals j JOIN ledger_postings p ON p.journal_id = j.id
     WHERE order_id = $1 GROUP BY j.id ORDER BY j.id`,
    orderId,
  );

describe('the database', () => {
  test('takes a journal whole, and the same cause once', async () => {
    const cause = randomUUID();
    const postings: Posting[] = [
      ['wallet:test', 100],
      ['refunds', -100],
    ];
    await Promise.all([book(postings, cause), book(postings, cause), book(postings, cause)]);
    await book(postings, cause);
    expect(await ledger().balance('wallet:test')).toBe(100);
  });

  test.each<[string, Posting[]]>([
    [
      'whose sum is not zero',
      [
        ['wallet:test', 100],
        ['refunds', -99],
      ],
    ],
    ['with one posting', [['wallet:test', 100]]],
    ['without postings', []],
  ])('refuses a journal %s when it commits', async (_, postings) => {
    await expect(book(postings)).rejects.toMatchObject({ constraint: 'ledger_balances' });
  });

  test('refuses postings to no journal, and a posting more to one that is whole', async () => {
    const { db } = world.database;
    const add = 'INSERT INTO ledger_postings VALUES ($1, $2, $3)';
    await expect(db.none(add, [-1, 'refunds', 5])).rejects.toMatchObject({ constraint: 'ledger_balances' });
    await book([
      ['wallet:test', 100],
      ['refunds', -100],
    ]);
    const { id } = await db.one<{ id: number }>('SELECT max(id) AS id FROM ledger_journals');
    await expect(db.none(add, [id, 'payouts', 5])).rejects.toThrow();
  });

  test.each([
    'UPDATE ledger_postings SET amount_ngwee = 1',
    'DELETE FROM ledger_postings',
    'TRUNCATE ledger_postings',
    "UPDATE ledger_journals SET cause = 'x'",
    'DELETE FROM ledger_journals',
    'TRUNCATE ledger_journals, ledger_postings',
  ])('refuses %s, of its owner by privilege and of a superuser by trigger', async statement => {
    const { db } = world.database;
    await expect(db.none(statement)).rejects.toThrow('is append-only');
    const owner = `linka_owner_${randomUUID().replaceAll('-', '')}`;
    const asOwner = db.tx(async t => {
      await t.none(`CREATE ROLE ${owner}`);
      await t.none(`ALTER TABLE ledger_journals OWNER TO ${owner}`);
      await t.none(`ALTER TABLE ledger_postings OWNER TO ${owner}`);
      await t.none(`SET LOCAL ROLE ${owner}`);
      // It may write into the books all the same.
      await t.none("INSERT INTO ledger_journals (cause, at) VALUES ('by the owner', now())");
      await t.none(statement);
    });
    await expect(asOwner).rejects.toThrow(/permission denied for table/);
  });
});

describe('an order’s money', () => {
  test('is the shopper’s until the door, and then the shop’s, the courier’s and ours', async () => {
    const ride = await riding(world, shop);
    const { token } = handoverCode(world.gateway().deps.secrets, ride.orderId);
    await report(world, ride, 'delivered', { proof: { token } });
    const delivered = await world.until(ride.orderId, order => order.state === 'delivered');
    const { goodsNgwee, deliveryFeeNgwee, totalNgwee } = delivered;
    const commission = goodsNgwee * 0.05;
    expect(await journalsOf(ride.orderId)).toEqual([
      { cause: 'payment', postings: { wallet: totalNgwee, shopper_receipts: -totalNgwee } },
      {
        cause: 'delivered',
        postings: {
          shopper_receipts: totalNgwee,
          courier: -deliveryFeeNgwee,
          platform_fee: -commission,
          shop_payable: -(goodsNgwee - commission),
        },
      },
    ]);
    expect(await ledger().balance(`courier:${ride.courier.accountId}`)).toBe(-deliveryFeeNgwee);
    expect(await ledger().balance(`shop_payable:${shop.id}`)).toBe(-(goodsNgwee - commission));
  });

  test('goes back over the account of refunds', async () => {
    const { orderId, shopper, totalNgwee } = await paid(world, shop);
    await world.call(shopper, cancelOrder, { params: { orderId }, body: {} });
    await world.until(orderId, order => order.refund === 'done');
    expect(await journalsOf(orderId)).toEqual([
      { cause: 'payment', postings: { wallet: totalNgwee, shopper_receipts: -totalNgwee } },
      { cause: 'owed', postings: { shopper_receipts: totalNgwee, refunds: -totalNgwee } },
      { cause: 'refund', postings: { refunds: totalNgwee, wallet: -totalNgwee } },
    ]);
  });
});
