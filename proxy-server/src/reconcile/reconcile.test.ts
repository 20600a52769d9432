import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cancelOrder, strikeItems } from '@linka/contracts/orders';
import { clearDifference, listDifferences } from '@linka/contracts/reconcile';
import { settings } from '../testing/gateway.ts';
import {
  approve,
  beginPaying,
  openWorld,
  paid,
  placed,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { reconcileDay } from './reconcile.ts';
import { balances, printed } from './rules/statement.ts';

let world: World;
let shop: WorkingShop;
let operator: Someone;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
  operator = await world.person({ roles: ['operator'] });
}, 60_000);
afterAll(() => world.stop());

/** The day it is in Lusaka. */
const today = () => new Date(world.clock.now().getTime() + 2 * 3_600_000).toISOString().slice(0, 10);
const statement = () =>
  reconcileDay({ ...world.gateway().deps, acceptMinutes: 15, pause: () => Promise.resolve() }, today());
const open = async () => (await world.call(operator, listDifferences)).answer.differences;
const clearAll = async () => {
  for (const { id } of await open())
    await world.call(operator, clearDifference, { params: { differenceId: id }, body: { reason: 'a test' } });
};
/** Breaks what the application never would: as a hand in the database. */
const meddle = (sql: string, id: string) => world.database.db.none(sql, id);

test('a day on which orders were paid, cancelled, struck from and forgotten balances to the ngwee', async () => {
  const kept = await paid(world, shop);
  const back = await paid(world, shop);
  await world.call(back.shopper, cancelOrder, { params: back, body: {} });
  await world.until(back.orderId, order => order.refund === 'done');
  const less = await paid(world, shop);
  const lines = [{ sku: 'maize-meal-10', quantity: 1 }];
  const strike = { params: less, body: { strikeId: randomUUID(), lines } };
  await world.call(less.staff, strikeItems, strike);
  const { refundedNgwee } = await world.until(less.orderId, order => order.refund === 'done');
  await beginPaying(world, await placed(world, shop));
  const day = await statement();
  expect(day).toMatchObject({
    payments: 3,
    collectedNgwee: kept.totalNgwee + back.totalNgwee + less.totalNgwee,
    forOrdersNgwee: kept.totalNgwee + less.totalNgwee - refundedNgwee,
    refundedNgwee: back.totalNgwee + refundedNgwee,
    owedBackNgwee: 0,
    inDifferencesNgwee: 0,
    openDifferences: 0,
    booksNgwee: 0,
  });
  expect(balances(day)).toBe(true);
});

test('what the provider knows and we do not yet is settled by the way', async () => {
  const journey = await placed(world, shop);
  const paymentId = await beginPaying(world, journey);
  await world.momo.control.fault('callback', 'absent');
  await world.eventually(async () =>
    (await world.momo.control.prompts()).some(p => p.referenceId === paymentId),
  );
  // No job is left that would ask.
  await world.pause();
  await world.database.db.none('DELETE FROM pgboss.job');
  await approve(world, paymentId);
  await world.start();
  expect(balances(await statement())).toBe(true);
  expect(await world.order(journey.orderId)).toMatchObject({ state: 'paid', paidNgwee: journey.totalNgwee });
});

describe('a difference', () => {
  test.each([
    [
      'a payment that its order does not know',
      'event_missing',
      "UPDATE order_events SET type = 'ready' WHERE order_id = $1 AND type = 'paid'",
    ],
    [
      'an order that was paid by nobody',
      'money_missing',
      "UPDATE payments SET state = 'failed' WHERE order_id = $1",
    ],
    [
      'another sum than the order tells',
      'amount_differs',
      'UPDATE payments SET amount_ngwee = amount_ngwee - 1 WHERE order_id = $1',
    ],
  ])('is named: %s', async (_, kind, sql) => {
    const { orderId, paymentId } = await paid(world, shop);
    await meddle(sql, orderId);
    const day = await statement().catch((error: unknown) => error);
    expect(await open()).toContainEqual(expect.objectContaining({ kind, orderId, subjectId: paymentId }));
    expect(balances(day as Awaited<ReturnType<typeof statement>>)).toBe(false);
    await clearAll();
  });

  test('is named: books that tell another sum than the order', async () => {
    const { orderId, totalNgwee } = await paid(world, shop);
    await world.database.db.tx(async t => {
      await t.none("SET LOCAL session_replication_role = 'replica'");
      const theirs = 'SELECT id FROM ledger_journals WHERE order_id = $1';
      await t.none(
        `UPDATE ledger_postings SET amount_ngwee = amount_ngwee / 2 WHERE journal_id IN (${theirs})`,
        orderId,
      );
    });
    await statement();
    expect(await open()).toMatchObject([
      { kind: 'books_differ', orderId, expectedNgwee: totalNgwee, foundNgwee: totalNgwee / 2 },
    ]);
    await clearAll();
  });

  test('is named: a payment that we call failed and the provider successful', async () => {
    const { orderId, paymentId, totalNgwee } = await paid(world, shop);
    await meddle("DELETE FROM order_events WHERE order_id = $1 AND type = 'paid'", orderId);
    await meddle("UPDATE payments SET state = 'failed' WHERE id = $1", paymentId);
    const day = await statement();
    expect(await open()).toContainEqual(
      expect.objectContaining({ kind: 'provider_differs', subjectId: paymentId, foundNgwee: totalNgwee }),
    );
    expect(day.inDifferencesNgwee).toBeGreaterThanOrEqual(totalNgwee);
    await clearAll();
  });

  test('is cleared by an operator with a reason, once, and then the day balances', async () => {
    const { orderId } = await paid(world, shop);
    await meddle("UPDATE payments SET state = 'failed' WHERE order_id = $1", orderId);
    await statement();
    const [{ id: differenceId } = { id: '' }] = await open();
    const clear = (reason: string, who = operator) =>
      world.call(who, clearDifference, { params: { differenceId }, body: { reason } });
    expect((await clear('I wish', await world.person())).problem).toBe('not_allowed');
    expect((await clear('the row was changed by hand')).answer).toMatchObject({
      clearedBy: operator.accountId,
    });
    expect((await clear('another reason')).answer.reason).toBe('the row was changed by hand');
    await clearAll();
    expect(await open()).toEqual([]);
    expect(balances(await statement())).toBe(true);
    const cleared = (await world.call(operator, listDifferences, { query: { cleared: 'true' } })).answer;
    expect(cleared.differences.map(difference => difference.id)).toContain(differenceId);
  });

  test('that is not there cannot be cleared', async () => {
    const none = { params: { differenceId: 'books_differ:none' }, body: { reason: 'why not' } };
    expect((await world.call(operator, clearDifference, none)).problem).toBe('difference_unknown');
  });
});

describe('npm run reconcile', () => {
  const command = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        '--conditions=@linka/source',
        fileURLToPath(new URL('main.ts', import.meta.url)),
        ...args,
      ],
      {
        env: {
          ...process.env,
          ...settings,
          ...world.momo.env,
          SMS_URL: world.sms.url,
          DATABASE_URL: world.database.url,
        },
      },
    ).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => error as { code: number; stdout: string },
    );

  test('prints the statement; its code says whether the day balances', async () => {
    expect(await command('--day', today())).toEqual({ code: 0, stdout: `${printed(await statement())}\n` });
    const { orderId } = await paid(world, shop);
    await meddle("UPDATE payments SET state = 'failed' WHERE order_id = $1", orderId);
    const { code, stdout } = await command('--day', today());
    expect(code).toBe(1);
    expect(stdout).toContain('DOES NOT BALANCE');
    expect(stdout).toContain(`order ${orderId}`);
  });

  test('asks for a day', async () => {
    expect((await command('--day', 'yesterday')).code).toBe(2);
  });
});
