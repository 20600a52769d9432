import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foldCart, syncCart, type CartOperation } from '@linka/contracts/carts';
import { signedIn, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const shopId = randomUUID();
const item = { name: 'Maize meal', unitPriceNgwee: 18_500, shopName: 'Mama Chileshe' };
const ago = (seconds: number): number => gateway.clock.now().getTime() - seconds * 1000;
const did = (act: CartOperation['act'], at: number, over: Partial<CartOperation> = {}): CartOperation => ({
  id: randomUUID(),
  shopId,
  sku: 'meal-25',
  at,
  act,
  item,
  ...over,
});
const adds = (quantity: number, at: number) => did({ type: 'add', quantity }, at);

/** A phone of somebody: it remembers what it has, as the app does. */
const phoneOf = (token: string) => {
  let have = 0;
  const seen = new Map<string, CartOperation>();
  return {
    sync: async (...operations: CartOperation[]) => {
      const { answer } = await gateway.call(syncCart, { token, body: { operations, have } });
      have = answer.version;
      for (const operation of [...operations, ...answer.operations]) seen.set(operation.id, operation);
      return answer.operations;
    },
    cart: () => foldCart([...seen.values()]).map(({ sku, quantity }) => [sku, quantity]),
  };
};
const twoPhones = async () => {
  const { accessToken } = await signedIn(gateway);
  return [phoneOf(accessToken), phoneOf(accessToken)] as const;
};

test('what two phones did apart is one cart on both, and each hears only what it does not have', async () => {
  const [one, two] = await twoPhones();
  expect(await one.sync(adds(2, ago(60)))).toEqual([]);
  expect(await two.sync(adds(1, ago(90)))).toHaveLength(1);
  expect(await one.sync()).toHaveLength(1);
  expect([one.cart(), two.cart()]).toEqual([[['meal-25', 3]], [['meal-25', 3]]]);
  expect(await one.sync()).toEqual([]);
});

test('an operation sent again, also at the same moment, counts once', async () => {
  const [one, two] = await twoPhones();
  const added = adds(2, ago(10));
  await Promise.all([one.sync(added), one.sync(added), two.sync(added)]);
  const third = phoneOf((await signedIn(gateway)).accessToken);
  await two.sync();
  expect(two.cart()).toEqual([['meal-25', 2]]);
  await third.sync();
  expect(third.cart()).toEqual([]);
});

test('what was removed stays removed when an older phone comes back with what it had', async () => {
  const [one, two] = await twoPhones();
  const old = adds(5, ago(300));
  await one.sync(old, did({ type: 'remove' }, ago(100)));
  await two.sync(adds(1, ago(200)), old);
  await one.sync();
  expect([one.cart(), two.cart()]).toEqual([[], []]);
});

test('a phone whose clock runs ahead is set right and cannot win for ever', async () => {
  const [one, two] = await twoPhones();
  const [corrected] = await one.sync(adds(9, ago(-24 * 3600)));
  expect(corrected?.at).toBeLessThanOrEqual(gateway.clock.now().getTime());
  gateway.clock.advance(5);
  await two.sync(did({ type: 'set', quantity: 1 }, ago(0)));
  await one.sync();
  expect([one.cart(), two.cart()]).toEqual([[['meal-25', 1]], [['meal-25', 1]]]);
});

test('what no longer matters is not kept: a set drops all that was before it', async () => {
  const { accessToken, account } = await signedIn(gateway);
  const phone = phoneOf(accessToken);
  await phone.sync(...Array.from({ length: 50 }, (_, n) => adds(1, ago(500 - n))));
  await phone.sync(did({ type: 'set', quantity: 4 }, ago(1)));
  const { count } = await gateway.deps.db.one<{ count: number }>(
    'SELECT count(*) FROM cart_operations WHERE account_id = $1',
    [account.id],
  );
  expect(count).toBe(1);
  const other = phoneOf(accessToken);
  await other.sync();
  expect(other.cart()).toEqual([['meal-25', 4]]);
});

test('nobody signed in, too much at once, or a quantity nobody can want, is refused', async () => {
  const body = { operations: [adds(1, ago(1))], have: 0 };
  expect((await gateway.call(syncCart, { body })).problem).toBe('sign_in_needed');
  const { accessToken: token } = await signedIn(gateway);
  const many = { operations: Array.from({ length: 201 }, () => adds(1, ago(1))), have: 0 };
  expect((await gateway.call(syncCart, { token, body: many })).problem).toBe('bad_request');
  const wild = { operations: [adds(100, ago(1))], have: 0 };
  expect((await gateway.call(syncCart, { token, body: wild })).problem).toBe('bad_request');
});
